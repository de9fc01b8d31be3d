import { describe, expect, test } from "vitest";
import { nextText, personId, publishedRule } from "./support/prepare.ts";
import { firstText, secondText } from "./support/regulation.ts";
import type { Stage } from "./support/stage.ts";
import { desktop, phone, type Visitor } from "./support/visitor.ts";

const title = "钥匙管理办法";

/** Who reads at which window, e.g. a field engineer on the phone. */
const readers = [
  { at: "at a desk", window: desktop, login: "staff", number: "RB020", rule: "ZH-2026-201" },
  { at: "on a phone", window: phone, login: "staff.as", number: "RB071", rule: "ZH-2026-202" },
] as const;

const receiptOf = (reader: Visitor) => reader.page.getByRole("region", { name: "回执" });

/** A member of staff reads what is asked, and keeps the receipt. */
export const knowingARule = (stage: Stage) =>
  describe.each(readers)("a regulation is read and acknowledged $at", ({ at, window, login, number, rule }) => {
    const picture = (name: string) => `${name}-${at.replaceAll(" ", "-")}`;

    test("it is found in the to-dos, acknowledged once, and answered with a receipt that stays the same", async () => {
      const audience = { people: [await personId(await stage.client("office"), number)] };
      const documentId = await publishedRule(stage, { number: rule, title, text: firstText, audience });
      const reader = await stage.enter(login, window);
      await reader.picture(picture("my-work"));
      await reader.follow(title);
      await reader.see(/领用钥匙应当登记，当日归还/);
      await reader.picture(picture("reading"));
      await reader.click("确认签收");
      await receiptOf(reader).waitFor();
      const receipt = await receiptOf(reader).innerText();
      expect(receipt).toMatch(/\d{4,}/);
      expect(receipt).toMatch(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
      await receiptOf(reader).scrollIntoViewIfNeeded();
      await reader.picture(picture("receipt"));

      await reader.reload();
      await receiptOf(reader).waitFor();
      expect(await receiptOf(reader).innerText()).toBe(receipt);
      await reader.open("/");
      await reader.seeTitle("您好");
      await reader.see("已完成");
      await reader.see(`回执 ${/\S*\d{4,}\S*/.exec(receipt)?.[0]}`);

      await nextText(stage, documentId, secondText, audience);
      await reader.reload();
      await reader.follow(title);
      await reader.click("变化");
      await reader.see("3 处变化");
      expect(await reader.page.getByRole("insertion").allInnerTexts()).toContain("两小时内");
      expect(await reader.page.getByRole("deletion").allInnerTexts()).toContain("当日");
      await reader.see("新增");
      await reader.see("删除");
      await reader.picture(picture("changes"));
      await reader.click("确认签收");
      await receiptOf(reader).waitFor();
      expect(await receiptOf(reader).innerText()).not.toBe(receipt);
    });
  });
