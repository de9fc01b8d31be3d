import { expect, test } from "vitest";
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
  await newcomer.see("从这里开始");
  await newcomer.see("新建部门");
  await newcomer.picture("my-work-first-day");
  await newcomer.open("/policyDocuments");
  await newcomer.see("还没有制度");
  await newcomer.picture("documents-empty");

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
