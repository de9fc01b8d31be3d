import { describe, expect, test } from "vitest";
import { dragDownByKeys } from "./support/drag-by-keys.ts";
import { give } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

/** So many times at most somebody presses the tab key before they give up. */
const patience = 60;

const focused = (visitor: Visitor) => visitor.page.locator(":focus");

/** Presses the tab key until a row of the table has the focus. */
async function tabToRows({ page }: Visitor): Promise<void> {
  for (let pressed = 0; pressed < patience; pressed++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement?.matches("tbody tr") ?? false)) return;
  }
  throw new Error("No row of the table can be reached by the tab key.");
}

/** People at lists: by keys alone, with lists of their own, with many records at once. */
export const workingInLists = (stage: Stage) =>
  describe("somebody works in lists", () => {
    test.skipIf(stage.isPhone)("by keys alone, and comes back to where they were", async () => {
      const reader = await stage.enter("head.as", "/policyDocuments");
      const { keyboard } = reader.page;
      await reader.lines.nth(3).waitFor();
      await tabToRows(reader);
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      const name = (await focused(reader).getByRole("link").first().textContent()) ?? "";
      await keyboard.press("Space");
      await reader.see("已选 1 条");
      await keyboard.press("Shift+ArrowDown");
      await reader.see("已选 2 条");
      await keyboard.press("ArrowUp");
      await keyboard.press("Enter");
      await reader.page.waitForURL(/policyDocuments\/.+\/show/);
      await reader.page.goBack();
      await reader.see("已选 2 条");
      await focused(reader).getByRole("link", { name, exact: true }).waitFor();
      await keyboard.press("Escape");
      await reader.seeNo("已选 2 条");

      await reader.click("列表设置");
      const columns = reader.page.getByRole("list", { name: reader.words("列"), exact: true });
      await columns.getByRole("listitem").first().waitFor();
      const [one, other, ...rest] = await columns.getByRole("listitem").allInnerTexts();
      await dragDownByKeys(reader, columns.getByRole("button", { name: /^(移动|Move )“/ }).first());
      await expect.poll(() => columns.getByRole("listitem").allInnerTexts()).toEqual([other, one, ...rest]);
      await keyboard.press("Escape");
      await columns.waitFor({ state: "detached" });
      await expect.poll(() => reader.page.getByRole("columnheader").allInnerTexts()).toEqual(expect.arrayContaining([other, one]));
      const heads = await reader.page.getByRole("columnheader").allInnerTexts();
      expect(heads.indexOf(other!)).toBeLessThan(heads.indexOf(one!));
    });

    test("with a list of their own, which they find on another device", async () => {
      const name = `试行 ${stage.setting.language} ${stage.isPhone ? "手机" : "电脑"}`;
      const first = await stage.enter("head.hr", "/policyDocuments");
      await first.click("状态");
      await first.page.getByRole("checkbox", { name: first.words("试行", true), exact: true }).check();
      await first.page.keyboard.press("Escape");
      await first.click("保存为视图");
      await first.fill("名称", name);
      await first.click("保存");
      await first.dialogGone();
      await first.page.getByRole("link", { name }).and(first.page.locator("[aria-current=page]")).waitFor();
      const address = first.page.url();

      const second = await stage.enter("head.hr");
      await second.page.goto(address);
      await second.page.getByRole("link", { name }).and(second.page.locator("[aria-current=page]")).waitFor();
      await second.see(/KF-2026-003/);
      expect(await second.page.getByText("KF-2025-001").count()).toBe(0);
      await second.picture("saved-view");
      await second.page.getByRole("link", { name: second.words("全部", true), exact: true }).click();
      await second.see("KF-2025-001");
    });

    test("to many records at once, after seeing what will become of each", async () => {
      const mark = `${stage.setting.language}${stage.setting.window.width}`;
      const client = await stage.client("admin");
      await give(client, "createDepartment", { code: `EMPTY-${mark}`, name: "临时小组甲" });
      const above = await give(client, "createDepartment", { code: `ABOVE-${mark}`, name: "临时小组乙" });
      await give(client, "createDepartment", { code: `BELOW-${mark}`, name: "乙组之下", parentId: above.id });

      const administrator = await stage.enter("admin", "/departments");
      await administrator.page.getByRole("searchbox").fill("临时小组");
      await administrator.page.getByRole("checkbox", { name: /临时小组乙/ }).waitFor();
      // A department is found by the name of the one above as well.
      await administrator.see("共 3 条");
      await administrator.page.getByRole("checkbox", { name: /临时小组甲/ }).check();
      await administrator.click("选择全部 3 条");
      await administrator.see("已选 3 条");
      await administrator.page.getByRole("checkbox", { name: /乙组之下/ }).uncheck();
      await administrator.see("已选 2 条");
      await administrator.click("归档");
      await administrator.see("将处理 1 条");
      await administrator.see("1 条不能处理");
      await administrator.see("临时小组乙", administrator.page.getByRole("dialog"));
      await administrator.picture("bulk-preview");
      await administrator.page.getByRole("button", { name: /^(归档 1 条|Archive \(1\))$/ }).click();
      await administrator.see("已处理 1 条");
      await administrator.picture("bulk-report");
      await administrator.click("关闭");
      await administrator.dialogGone();
      await administrator.see("已选 1 条");
    });
  });
