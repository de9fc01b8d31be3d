import { describe, test } from "vitest";
import { day } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";

/** An administrator changes the organisation. */
export const reorganising = (stage: Stage) =>
  describe("the organisation changes", () => {
    test.runIf(stage.setting.language === "zh" && !stage.isPhone)(
      "a department moves next month: planned with the keys, seen by everybody, taken back",
      async () => {
        const on = await day(stage, 31);
        const administrator = await stage.enter("admin");
        const { page } = administrator;
        await administrator.open("/organisation");
        const team = page.getByRole("treeitem", { name: /^客服四组/ });
        await team.waitFor();
        await page.getByRole("treeitem", { name: /^总部/ }).focus();
        await page.keyboard.type("kfsz");
        await page.keyboard.press("Enter");
        await administrator.see("客服四组（回访组）", page.locator("h2"));
        await page.getByRole("button", { name: "调整…", exact: true }).first().click();
        await administrator.pick("新的上级部门", "zlglb", /质量管理部/);
        await administrator.fill("生效日期", on);
        await administrator.see(/8 人随之调整/);
        await administrator.picture("move-department");
        await administrator.click("安排调整");
        await administrator.dialogGone();
        await administrator.see(`将于 ${on} 调整至 质量管理部`);

        const reader = await stage.enter("staff");
        await reader.open("/organisation");
        await reader.page.getByRole("treeitem", { name: /^客服四组/ }).click();
        await reader.see(`将于 ${on} 调整至 质量管理部`);
        await reader.picture("planned-move");

        await administrator.click("取消调整");
        await administrator.seeNo(/将于 .* 调整至/);
      },
    );
  });
