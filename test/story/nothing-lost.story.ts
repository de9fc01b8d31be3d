import { describe, expect, it } from "vitest";
import { give } from "./support/prepare.ts";
import { password, type Stage } from "./support/stage.ts";
import type { Visitor } from "./support/visitor.ts";

/** A position that nobody else of the company cares about; answers it as the API knows it. */
const position = async (stage: Stage, code: string) =>
  give(await stage.client("admin"), "createPosition", { code, name: "前台接待", duties: "接待来访人员。" }, "id version name duties");

const nowAs = async (stage: Stage, id: string) =>
  (await (await stage.client("admin")).get("query ($id: ID!) { position(id: $id) { name duties } }", { id })).position;

/** Opens the form in which the position is changed. */
async function edit(visitor: Visitor, id: string): Promise<void> {
  await visitor.open(`/positions/${id}`);
  await visitor.seeTitle("前台接待");
}

/** What people type stays, whatever happens meanwhile. */
export function nothingIsLost(stage: Stage): void {
  describe("nothing typed is lost", () => {
    it("lets one choose field by field when somebody else saved meanwhile", async () => {
      const { id, version } = await position(stage, "NL-1");
      const admin = await stage.enter("admin");
      await edit(admin, id);
      await admin.fill("岗位名称", "前台主管");
      await give(await stage.client("admin"), "updatePosition", { id, expectedVersion: version, name: "接待员", duties: "接待并登记。" });
      await admin.click("保存");
      await admin.see(/您填写期间已被修改/);
      // Only the others changed the duties: theirs stay unless one says otherwise. The name has to be decided.
      await admin.page
        .getByRole("radiogroup", { name: admin.words("岗位名称") })
        .getByRole("radio", { name: admin.words("我填写的") })
        .check();
      await admin.click("按选择保存");
      await admin.seeTitle("前台主管");
      expect(await nowAs(stage, id)).toEqual({ name: "前台主管", duties: "接待并登记。" });
    });

    it("asks to sign in over the form when the session ends, and saves what was typed", async () => {
      const { id } = await position(stage, "NL-2");
      const admin = await stage.enter("admin");
      await edit(admin, id);
      await admin.fill("岗位职责", "接待、登记、引导。");
      await admin.page.context().clearCookies();
      await admin.page.keyboard.press("Control+s");
      await admin.see("登录已过期");
      await admin.fill("密码", password);
      await admin.click("登录并继续");
      await admin.see("“前台接待”已保存。");
      expect(await nowAs(stage, id)).toEqual({ name: "前台接待", duties: "接待、登记、引导。" });
    });

    it("keeps the form without a network, offers it again after a reload, and saves once there is one", async () => {
      const { id } = await position(stage, "NL-3");
      const admin = await stage.enter("admin");
      await edit(admin, id);
      await admin.fill("岗位名称", "迎宾");
      await admin.visit("我的待办");
      await admin.see("还有未保存的修改");
      await admin.click("继续填写");
      admin.page.on("dialog", (dialog) => dialog.accept());
      // What was typed is kept a moment after the last key.
      await expect.poll(() => admin.page.evaluate(() => Object.keys(sessionStorage).join())).toContain("rulebook.draft.");
      await admin.reload();
      await admin.see(/尚未保存的内容还在/);
      await admin.click("继续填写");
      await admin.page.context().setOffline(true);
      await admin.click("保存");
      await admin.see("暂时连不上服务器，内容已保留，恢复后自动提交。");
      expect(await nowAs(stage, id)).toMatchObject({ name: "前台接待" });
      await admin.page.context().setOffline(false);
      await admin.seeTitle("迎宾");
      expect(await nowAs(stage, id)).toMatchObject({ name: "迎宾" });
      // The browser itself notes that there was no network.
      admin.problems.splice(
        0,
        admin.problems.length,
        ...admin.problems.filter((problem) => !problem.includes("ERR_INTERNET_DISCONNECTED")),
      );
    });
  });
}
