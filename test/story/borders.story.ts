import { describe, test } from "vitest";
import type { Stage } from "./support/stage.ts";

/** What happens where the panel does not let somebody on. */
export const borders = (stage: Stage) =>
  describe("the panel says no", () => {
    test("a wrong password is said on the sign-in page", async () => {
      const stranger = await stage.visitor();
      await stranger.open("/policyDocuments");
      await stranger.picture("sign-in");
      await stranger.signIn("staff", "not the password");
      await stranger.see(/登录名或密码不正确/, stranger.page.getByRole("alert"));
      await stranger.picture("sign-in-refused");
    });

    test("a session that ended while working asks to sign in again, and goes on", async () => {
      const reader = await stage.enter("staff.ka");
      await stage.server.sql(`delete from "login_session" where "account_id" = (select "id" from "account" where "login" = 'staff.ka')`);
      // What is brought ahead may find it first: the question then stands before the menu.
      await reader.open("/policyDocuments");
      await reader.see("登录已过期");
      await reader.fill("密码", "rulebook-demo-2026");
      await reader.click("登录并继续");
      await reader.seeTitle("制度");
    });

    test.runIf(stage.setting.language === "zh" && !stage.isPhone)("the language is changed in one click, and stays", async () => {
      const reader = await stage.enter("auditor");
      await reader.click("English");
      await reader.see(/^Hello, /);
      await reader.reload();
      await reader.see(/^Hello, /);
    });

    test("a page that is not for somebody says so", async () => {
      const reader = await stage.enter("staff.as", "/accessLogs");
      await reader.see("没有您可以查看的查阅记录");
      await reader.picture("no-permission");
      await reader.open("/roleGrants/create");
      await reader.see("您没有访问此页面的权限。");
      await reader.picture("access-denied");
      await reader.open("/no/such/page");
      await reader.see("找不到此页面");
    });
  });
