import { expect, test } from "vitest";
import { openStage, password } from "./support/stage.ts";

const stage = openStage("nothing");

test("somebody without a post finds every page in order, and is told why little is there", async () => {
  const { make } = stage.server;
  const revision = await make.revision({ publishedAt: new Date(), effectiveFrom: "2026-01-01" });
  const course = await make.course();
  const agreement = await make.agreement();
  const person = await make.person({ name: "施安然", in: null });
  const { login } = await make.signInAccount(person, password);

  const visitor = await stage.visitor();
  await visitor.open("/");
  await visitor.signIn(login, password);
  await visitor.seeTitle("施安然，您好");
  await visitor.see("您目前没有任职，因此没有人向您提出要求。");
  await visitor.picture("without-post");
  await visitor.open("/organisation");
  await visitor.see("部门和同事只对在任人员显示。如有误，请联系管理员登记您的任职。");
  await visitor.picture("without-post-organisation");
  await visitor.open("/notifications");
  await visitor.see("暂无通知");
  await visitor.open("/me");
  await visitor.seeTitle("施安然");
  for (const address of [`/reading/${revision.id}`, `/learn/${course.id}`, `/sign/${agreement.id}`]) {
    await visitor.open(address);
    await visitor.seeTitle("没有找到，或者您无权查看。");
  }
  await visitor.open("/search?q=Rules");
  await visitor.seeTitle("搜索");
  await visitor.see("没有找到“Rules”");
  expect(await visitor.heard()).not.toContain(`"errors"`);
});
