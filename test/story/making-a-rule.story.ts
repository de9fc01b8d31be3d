import { describe, test } from "vitest";
import { regulation } from "./support/regulation.ts";
import type { Stage } from "./support/stage.ts";

const number = "ZH-2026-101";
const title = "前台接待服务管理办法";

/** A regulation's way from a pasted text to those who must know it. */
export const makingARule = (stage: Stage) =>
  describe("a regulation is made", () => {
    test("the policy editor creates the document, pastes its text, corrects a provision and submits it", async () => {
      const editor = await stage.enter("editor");
      await editor.picture("my-work-editor");
      await editor.visit("制度");
      await editor.seeTitle("制度");
      await editor.picture("documents");
      await editor.follow("新建制度");
      await editor.fill("制度名称", "待定名称");
      await editor.fill("制度编号", number);
      await editor.pick("制度类别", "行政管理");
      await editor.pick("归口部门", "综合管理部");
      await editor.pick("密级", "内部");
      await editor.picture("document-form");
      await editor.click("保存");
      await editor.seeTitle("待定名称");
      await editor.picture("document-new");

      await editor.follow("继续起草");
      await editor.click("导入正文");
      await editor.fill("粘贴正文", regulation);
      await editor.picture("import-paste");
      await editor.click("预览");
      await editor.see(/处需要核对/);
      await editor.see(/此处之前缺少序号/);
      await editor.see("没有丢失字符");
      await editor.page.locator("[data-piece]").filter({ hasText: "接待要求" }).first().click();
      await editor.page.getByRole("combobox", { name: editor.words("类型") }).selectOption("part");
      await editor.see("已调整 1 处");
      await editor.picture("import-preview");
      await editor.click("撤销调整");
      await editor.click("确认并保存");
      await editor.dialogGone();
      await editor.seeTitle(title);
      await editor.see("接待要求");
      await editor.picture("draft");

      await editor.click(/^第五条/);
      await editor.fill("编号", "第四条");
      await editor.picture("label-form");
      await editor.click("应用");
      await editor.dialogGone();
      const { keyboard } = editor.page;
      await keyboard.press("End");
      await keyboard.press("Shift+Enter");
      await keyboard.type("来访人员等候超过十分钟的，按下表接待：");
      await editor.click("插入");
      await editor.page.getByRole("menuitem", { name: editor.words("表格") }).click();
      for (const words of ["等候", "做法", "备注", "十分钟", "说明原因并提供饮水"]) {
        await keyboard.type(words);
        await keyboard.press("Tab");
      }
      await editor.page.getByRole("cell", { name: "做法" }).waitFor();
      await editor.picture("draft-table");
      await editor.see(/^已保存/);

      await editor.click("提交审批");
      await editor.pick("审批人", "RB002", /RB002/);
      await editor.picture("submit");
      await editor.click("提交审批");
      await editor.dialogGone();
      await editor.see("收回继续修改");
      await editor.picture("draft-submitted");
    });

    test("the approver finds it among the decisions that wait, reads it and approves", async () => {
      const approver = await stage.enter("approver");
      await approver.see(`审批《${title}》`);
      await approver.picture("my-work-approver");
      await approver.follow(title);
      await approver.see(/等候超过十分钟/);
      await approver.click("通过");
      await approver.fill("意见", "同意。");
      await approver.picture("decide");
      await approver.page
        .getByRole("dialog")
        .getByRole("button", { name: approver.words(/^通过$/) })
        .last()
        .click();
      await approver.dialogGone();
      await approver.see("同意。");
      await approver.picture("draft-approved");
    });

    test("the administrator publishes it to a department, sees how many it reaches, and by when", async () => {
      const administrator = await stage.enter("admin");
      await administrator.see(`发布《${title}》`);
      await administrator.picture("my-work-administrator");
      await administrator.follow(title);
      await administrator.click("发布");
      await administrator.see("尚未选择，选择后显示人数。");
      await administrator.pick("部门", "财务部");
      const [[people]] = (await stage.server.sql<[number]>(
        `select count(distinct "person_id")::int from "membership" m join "department" d on d."id" = m."department_id"
         where d."code" = 'FIN' and "from" <= today() and coalesce("until", today()) >= today()`,
      )) as [[number]];
      await administrator.see(`将通知 ${people} 人`);
      await administrator.fill("工作日数", "5");
      await administrator.picture("publish");
      await administrator.click("发布");
      await administrator.dialogGone();
      await administrator.see("现行有效");
      await administrator.picture("document-published");
    });
  });
