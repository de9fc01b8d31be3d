import { expect, test } from "vitest";
import { Person } from "../../schema/organisation/Person.ts";
import { operatorLinks } from "../../server/confirmation/operator-link.ts";
import { createSetUpLink } from "../../server/identity/setup-link.ts";
import { openStage } from "./support/stage.ts";

const stage = openStage("nothing");

test("a newcomer without the demo company makes the first administrator with the printed link, once", async () => {
  const link = await createSetUpLink(stage.server.database, { publicUrl: stage.server.url });
  expect(link).not.toBeNull();
  const newcomer = await stage.visitor();
  await newcomer.page.goto(link ?? "");
  await newcomer.fill("组织名称", "晨星服务有限公司");
  await newcomer.fill("您的姓名", "周启明");
  await newcomer.fill("您的工号", "CX001");
  await newcomer.fill("账号", "zhou");
  await newcomer.fill("新密码", "first-day-at-work");
  await newcomer.fill("再输入一次", "first-day-at-work");
  await newcomer.picture("set-up");
  await newcomer.click("开始使用");
  await newcomer.seeTitle("周启明，您好");
  await newcomer.see("晨星服务有限公司");
  // What to do first, with the post and the roles that nobody could give to somebody who is alone.
  await newcomer.see(/从这里开始/);
  await newcomer.see("新建类别");
  expect(await newcomer.page.getByText("没有待办事项").count()).toBe(0);
  await newcomer.picture("my-work-first-day");
  await newcomer.open("/policyDocuments");
  await newcomer.see("还没有制度");
  await newcomer.picture("documents-empty");
  await newcomer.open("/acknowledgements");
  await newcomer.see("人员签收后自动产生。");

  // Accounts for many: a slip for each, and the page of its link says with which name one signs in.
  const { make } = stage.server;
  const first = await make.person({ name: "李可", number: "CX002", in: null });
  const officer = await make.person({ name: "王宁", number: "CX003", in: null });
  for (const person of [first, officer]) await make.membership({ person });
  // Whoever is chosen in the list is taken to their accounts.
  await newcomer.open("/people");
  await newcomer.see("王宁");
  await newcomer.page.getByRole("row", { name: /CX002/ }).getByRole("checkbox").check();
  await newcomer.picture("people-chosen");
  await newcomer.follow("开通账号", newcomer.page.getByRole("toolbar"));
  await newcomer.see("已选 1 人");
  await newcomer.click("选择全部在职人员");
  await newcomer.see("已选 3 人");
  await newcomer.picture("invite");
  await newcomer.click("开通并生成邀请单");
  await newcomer.see("登录名：cx002");
  await newcomer.see(/已有账号/);
  await newcomer.page.getByAltText(`${first.name}的二维码`).waitFor();
  await newcomer.picture("invitation-slips");
  const [slip] = await newcomer.page.getByText(/set-password\?token=/).allTextContents();
  const invited = await stage.visitor();
  await invited.open(`/set-password?token=${slip?.split("token=")[1]}`);
  await invited.see(/您好/);
  await invited.picture("set-password");
  await invited.fill("新密码", "a-second-day-at-work");
  await invited.fill("再输入一次", "a-second-day-at-work");
  await invited.click("保存并登录");
  await invited.seeTitle("李可，您好");

  // Whoever an import brings in is taken to their accounts as well.
  await newcomer.open("/import-people");
  const [department] = await stage.server.sql<[string, string]>(
    `select d."code", o."code" from "department" d, "position" o where d."code" = '1' and o."code" = '1'`,
  );
  const list = `工号,姓名,部门,岗位\nCX004,陈安,${department?.[0]},${department?.[1]}\nCX005,方圆,${department?.[0]},${department?.[1]}\n`;
  await newcomer.page.locator("input[type=file]").setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(list) });
  await newcomer.click("执行导入（2 行）");
  await newcomer.click("为他们开通账号");
  await newcomer.see("已选 2 人");
  await newcomer.picture("invite-imported");

  // An officer waits for a second person, which is said before and after.
  const theirs = await stage.server.as(await make.em.findOneOrFail(Person, { number: "CX001" }));
  const grant = { personId: officer.id, role: "confidentialityOfficer" };
  expect(await theirs.codes(`mutation ($input: GrantRoleInput!) { grantRole(input: $input) { id } }`, { input: grant })).toEqual([
    "WAITING",
  ]);
  await newcomer.open("/");
  await newcomer.see("双人确认：任命王宁为保密专员");
  await newcomer.see("等待服务器运维人员确认（npm run confirm）");
  await newcomer.picture("my-work-waiting");
  const [waiting] = await operatorLinks(stage.server.database.reading, stage.server.url);
  const operator = await stage.visitor();
  await operator.page.goto(waiting?.link ?? "");
  await operator.see("周启明（CX001）申请任命王宁（CX003）为保密专员。");
  await operator.picture("confirm-by-link");
  await operator.click("确认");
  await operator.see("已确认并生效。");
  // Whoever asked is told in the bell.
  await newcomer.page.reload();
  await newcomer.click(/^通知：1 条未读/);
  await newcomer.see("您申请的事项已确认生效：王宁");
  await newcomer.picture("bell-confirmed");
  await newcomer.page.keyboard.press("Escape");
  await newcomer.open("/confirmations");
  await newcomer.see("已确认");
  await newcomer.picture("confirmations");

  expect(await createSetUpLink(stage.server.database, { publicUrl: stage.server.url })).toBeNull();
  const second = await stage.visitor();
  await second.page.goto(link ?? "");
  await second.fill("组织名称", "另一家公司");
  await second.fill("您的姓名", "某人");
  await second.fill("您的工号", "X1");
  await second.fill("账号", "other");
  await second.fill("新密码", "another-password");
  await second.fill("再输入一次", "another-password");
  await second.click("开始使用");
  await second.see(/链接/, second.page.getByRole("alert"));
  await second.picture("set-up-refused");
});
