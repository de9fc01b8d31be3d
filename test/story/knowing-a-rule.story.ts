import { describe, expect, test } from "vitest";
import { nextText, personId, publishedRule } from "./support/prepare.ts";
import { firstText, secondText } from "./support/regulation.ts";
import type { Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

const title = "钥匙管理办法";

const number = "ZH-2026-231";

const receiptOf = (reader: Visitor) => reader.page.getByRole("region", { name: reader.words("回执") });

/** A member of staff reads what is asked, and keeps the receipt. */
export const knowingARule = (stage: Stage) =>
  describe("a regulation is read and acknowledged", () => {
    test("it is found in the to-dos, acknowledged once, and answered with a receipt that stays the same", async () => {
      const audience = { people: [await personId(await stage.client("office"), "RB020")] };
      const documentId = await publishedRule(stage, { number, title, text: firstText, audience });
      const reader = await stage.enter("staff");
      await reader.picture("my-work");
      await reader.follow(title);
      await reader.see(/领用钥匙应当登记，当日归还/);
      await reader.picture("reading");
      await reader.click("确认签收");
      await receiptOf(reader).waitFor();
      const receipt = await receiptOf(reader).innerText();
      expect(receipt).toMatch(/\d{4,}/);
      expect(receipt).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
      await receiptOf(reader).scrollIntoViewIfNeeded();
      await reader.picture("receipt");

      await reader.reload();
      await receiptOf(reader).waitFor();
      expect(await receiptOf(reader).innerText()).toBe(receipt);
      await reader.open("/");
      await reader.seeTitle(/您好/);
      await reader.see("已完成");
      await reader.see(new RegExp(/\S*\d{4,}\S*/.exec(receipt)?.[0] ?? "no number"));

      await nextText(stage, documentId, secondText, audience);
      await reader.reload();
      await reader.follow(title);
      // Whoever knows the text before reads what is different first.
      await reader.see("3 处变化");
      expect(await reader.page.getByRole("insertion").allInnerTexts()).toContain("两小时内");
      expect(await reader.page.getByRole("deletion").allInnerTexts()).toContain("当日");
      await reader.see("新增");
      await reader.see("删除");
      await reader.picture("changes");

      // The whole text says it in place, and a number leads to the provision.
      await reader.click("全文");
      await reader.see(/您签收第 1 版之后，删除了 1 条/);
      await reader.click("查看删除内容");
      await reader.page
        .locator("button:focus")
        .getByText(reader.words(/^已删除/))
        .waitFor();
      await reader.page.getByRole("article").getByRole("deletion").first().waitFor();
      await reader.picture("removed-in-place");
      await reader.fill(/查找，或跳到条款/, "第二条");
      await reader.page.keyboard.press("Enter");
      await reader.page.locator(".provision:focus").getByText("第二条").waitFor();
      await reader.picture("jump");
      await reader.click("确认签收");
      await receiptOf(reader).waitFor();
      expect(await receiptOf(reader).innerText()).not.toBe(receipt);
    });
  });
