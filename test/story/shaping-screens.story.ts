import { describe, expect, test } from "vitest";
import { dragDownByKeys } from "./support/drag-by-keys.ts";
import type { Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

/** What the head of a department makes of its list, without a mouse. */
export const shapingScreens = (stage: Stage) =>
  describe.skipIf(stage.isPhone)("a head shapes the list of their department", () => {
    const name = { zh: "找编号", en: "Find by no." };

    test("moves, hides and renames columns by keyboard, publishes, and goes back", async () => {
      const head = await stage.enter("head", "/policyDocuments");
      await head.choose("配置此界面");
      const columns = head.page.getByRole("list", { name: head.words("显示的字段"), exact: true });
      await columns.getByRole("listitem").first().waitFor();
      const before = await headings(head);

      await dragDownByKeys(head, head.page.getByRole("button", { name: head.words("移动“制度编号”"), exact: true }).first());
      await press(head, "隐藏“制度类别”");
      await press(head, "设置“制度编号”");
      const label = head.page.getByRole("group", { name: head.words("名称"), exact: true });
      await label.getByRole("textbox").first().fill(name.zh);
      await label.getByRole("textbox").last().fill(name.en);
      // The list beside shows it at once; nobody else has it yet.
      await heading(head, name[stage.setting.language]).waitFor();
      await head.picture("shaping-a-list");
      const colleague = await stage.enter("staff", "/policyDocuments");
      await heading(colleague, "制度编号").waitFor();

      await head.click("发布…");
      await head.see(/找编号/, head.page.getByRole("dialog"));
      await head.fill("修改说明", "坐席按编号查找");
      await head.click("发布");
      await head.dialogGone();
      await head.see("已发布。");

      await colleague.reload();
      await heading(colleague, name[stage.setting.language]).waitFor();
      const after = await headings(colleague);
      expect(after).toEqual(expected(before, colleague, name[stage.setting.language]));
      const elsewhere = await stage.enter("head.hr", "/policyDocuments");
      await heading(elsewhere, "制度编号").waitFor();
      expect(await heading(elsewhere, name[stage.setting.language]).count()).toBe(0);

      await head.click("返回字段列表");
      await head.page.getByRole("tab", { name: head.words("历史") }).click();
      await head.see("坐席按编号查找");
      await head.picture("history-of-a-list");
      await head.click("恢复到此版本");
      await head.click("恢复到此版本");
      await head.dialogGone();
      await colleague.reload();
      await heading(colleague, "制度编号").waitFor();
      expect(await headings(colleague)).toEqual(before);
    });

    test("everybody has columns of their own, which nobody else gets", async () => {
      const staff = await stage.enter("staff", "/policyDocuments");
      await staff.choose("配置此界面");
      await press(staff, "显示“密级”");
      await heading(staff, "密级").waitFor();
      await staff.click("保存");
      await staff.see("已保存，在您的所有设备上生效。");
      await staff.click("关闭配置");
      await staff.reload();
      await heading(staff, "密级").waitFor();
      const head = await stage.enter("head", "/policyDocuments");
      await heading(head, "制度编号").waitFor();
      expect(await heading(head, "密级").count()).toBe(0);
    });
  });

const heading = (visitor: Visitor, name: string) => visitor.page.getByRole("columnheader", { name: visitor.words(name) });

async function headings(visitor: Visitor): Promise<readonly string[]> {
  await visitor.page.getByRole("columnheader").first().waitFor();
  const texts = await visitor.page.getByRole("columnheader").allInnerTexts();
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** The columns as they were, with the number one place later under its new name, and without the category. */
function expected(before: readonly string[], visitor: Visitor, renamed: string): readonly string[] {
  const is = (text: string, words: ReturnType<Visitor["words"]>) => (typeof words === "string" ? text === words : words.test(text));
  const number = before.findIndex((text) => is(text, visitor.words("制度编号")));
  const order = before.map((text, place) => (place === number ? (before[place + 1] ?? "") : place === number + 1 ? renamed : text));
  return order.filter((text) => !is(text, visitor.words("制度类别")));
}

/** Goes to the button of that name and presses it on the keyboard. */
async function press(visitor: Visitor, name: string): Promise<void> {
  const button = visitor.page.getByRole("button", { name: visitor.words(name) }).first();
  await button.focus();
  await button.press("Enter");
}
