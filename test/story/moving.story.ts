import { describe, test } from "vitest";
import { departmentId, publishedRule } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";

const old = "返修区通行管理办法";
const coming = "财务印章管理办法";

/** Somebody changes departments. */
export const moving = (stage: Stage) =>
  describe("a person moves", () => {
    test("what is asked of them follows to the new department at once", async () => {
      const office = await stage.client("office");
      const rule = async (number: string, title: string, code: string) =>
        publishedRule(stage, {
          number,
          title,
          text: "第一条 凭工牌进入。\n\n第二条 离开时登记。\n",
          audience: { departments: [{ id: await departmentId(office, code), subtree: true }] },
        });
      await rule("ZH-2026-401", old, "AS-2");
      await rule("ZH-2026-402", coming, "FIN");
      const mover = await stage.enter("returner");
      await mover.see(old);
      await mover.seeNo(coming);

      const administrator = await stage.enter("admin");
      await administrator.visit("人员");
      await administrator.seeTitle("人员");
      await administrator.see("RB001");
      await administrator.picture("people");
      await administrator.fill("在人员中搜索", "RB086");
      await administrator.follow("葛建华");
      await administrator.seeTitle(/葛建华/);
      await administrator.see("任职");
      await administrator.picture("person");
      await administrator.click("调动");
      await administrator.pick("部门", "财务部");
      await administrator.picture("move");
      await administrator.click("调动");
      await administrator.dialogGone();
      await administrator.see("财务部");

      await mover.reload();
      await mover.see(coming);
      await mover.seeNo(old);
      await mover.picture("my-work-moved");
    });
  });
