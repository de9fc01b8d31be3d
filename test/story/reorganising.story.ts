import { describe, expect, test } from "vitest";
import { day } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";

/** An administrator changes the organisation. */
export const reorganising = (stage: Stage) =>
  describe("the organisation changes", () => {
    test.runIf(stage.setting.language === "zh" && !stage.isPhone)(
      "a department moves next month: planned with the keys, seen by everybody, taken back",
      async () => {
        const on = await day(stage, 31);
        const administrator = await stage.enter("admin", "/organisation");
        const { page } = administrator;
        const team = page.getByRole("treeitem", { name: /^客服四组/ });
        await team.waitFor();
        await page.getByRole("treeitem", { name: /^总部/ }).focus();
        // The third team begins with the same initials.
        await page.keyboard.type("kfsz");
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("Enter");
        await page.getByRole("heading", { name: "客服四组（回访组）" }).waitFor();
        await page.getByRole("button", { name: "调整…", exact: true }).first().click();
        await administrator.pick("新的上级部门", "zlglb", /质量管理部/);
        await administrator.fill("生效日期", on);
        await administrator.see(/8 人随之调整/);
        await administrator.picture("move-department");
        await administrator.click("调整部门");
        await administrator.dialogGone();
        await administrator.see(`将于 ${on} 调整至 质量管理部`);

        const reader = await stage.enter("staff", "/organisation");
        await reader.page.getByRole("treeitem", { name: /^客服四组/ }).click();
        await reader.see(`将于 ${on} 调整至 质量管理部`);
        await reader.picture("planned-move");

        await administrator.click("取消调整");
        await administrator.seeNo(/将于 .* 调整至/);
      },
    );

    test.runIf(stage.setting.language === "zh" && !stage.isPhone)("a list of people is tried, mended and brought in", async () => {
      const administrator = await stage.enter("admin");
      const { page } = administrator;
      await administrator.open("/import-people");
      await administrator.see("下载模板");
      const choose = (...lines: string[]) =>
        page.locator('input[type="file"]').setInputFiles({
          name: "people.csv",
          mimeType: "text/csv",
          buffer: Buffer.from(["工号,姓名,部门,岗位,邮箱", ...lines].join("\n")),
        });
      await choose("RB110,,,,neu@example.com", "NEW1,单晓,CS-9,热线坐席,");
      await administrator.see("有误 1");
      await administrator.see("没有代码或名称为“CS-9”的记录。");
      await administrator.picture("import-errors");
      const download = page.waitForEvent("download");
      await administrator.click("下载有误的行");
      expect((await download).suggestedFilename()).toBe("人员导入-有误的行.csv");
      await choose("RB110,,,,neu@example.com", "NEW1,单晓,CS-2,热线坐席,");
      await administrator.see("→");
      await administrator.see("neu@example.com");
      await administrator.click(/执行导入/);
      await administrator.see(/导入完成：2 行/);
    });
  });
