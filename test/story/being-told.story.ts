import { describe, expect, test } from "vitest";
import { departmentId, give, personId, publishedRule } from "./support/prepare.ts";
import type { Stage } from "./support/stage.ts";

const number = "KF-2026-401";
const title = "电话礼貌用语规范";
const text = "第一条 接听电话先报部门和姓名。\n\n第二条 挂机前确认客户没有其他问题。\n";
const [course, reason] = ["登高作业入门", "本组不登高，请忽略。"];
const message = "明天早会要用，请今天看完。";

/** What people are told of, and what an officer is told about who reads what. */
export const beingTold = (stage: Stage) =>
  describe("people are told", () => {
    test("a head's reminder rings the bell and leads to the rule", async () => {
      const audience = { people: [await personId(await stage.client("office"), "RB020")] };
      await publishedRule(stage, { number, title, text, audience });
      const [[obligation]] = (await stage.server.sql<[string]>(
        `select o."id" from "obligation" o join "revision" r on r."id" = o."revision_id" where r."title" = $1`,
        [title],
      )) as [[string]];
      await give(await stage.client("head"), "remindObligations", { obligationIds: [obligation], message }, "reminded");
      const reader = await stage.enter("staff");
      await reader.page.getByRole(stage.isPhone ? "link" : "button", { name: /^(通知：|Notifications: )/ }).click();
      await reader.see(message);
      await reader.picture("notifications");
      await reader.follow(`林书瑶催您办理《${title}》`);
      await reader.see(/接听电话先报部门和姓名/);
      const unread = `select 1 from "notification" where "obligation_id" = $1 and "kind" = 'reminder' and "read_at" is null`;
      await expect.poll(() => stage.server.sql(unread, [obligation])).toEqual([]);
    });

    test("a head takes back a course asked by mistake, and those who owed it hear why", async () => {
      const [trainer, head] = [await stage.client("trainer"), await stage.client("head")];
      const owningDepartmentId = await departmentId(trainer, "HR");
      const { id: courseId } = await give(trainer, "createCourse", { title: course, text: "# 登高作业", owningDepartmentId }, "id");
      const options = [
        { key: "A", text: "系安全带" },
        { key: "B", text: "徒手攀爬" },
      ];
      await give(trainer, "createQuizQuestion", { courseId, kind: "single", text: "登高先做什么？", options, rightKeys: ["A"] }, "id");
      const audience = { people: [await personId(head, "RB020")] };
      const { id } = await give(head, "assignTraining", { courseId, audience, dueWorkingDays: 5 });
      const atDesk = await stage.enter("head", `/assignments/${id}/show`);
      await atDesk.click("更多操作");
      await (await atDesk.see("撤销指派")).click();
      await atDesk.fill("撤销理由", reason);
      await atDesk.picture("cancel-assignment");
      await atDesk.click("撤销指派", atDesk.page.getByRole("dialog"));
      await atDesk.dialogGone();
      const reader = await stage.enter("staff");
      await reader.picture("my-work-after-cancelling");
      expect(await reader.page.getByText(course).count()).toBe(0);
      await reader.page.getByRole(stage.isPhone ? "link" : "button", { name: /^(通知：|Notifications: )/ }).click();
      await reader.see(reason);
      await reader.see("无需办理");
      await reader.picture("told-of-cancelling");
      await reader.follow(`林书瑶撤销了对您的指派《${course}》`);
      await reader.see("已取消");
      await reader.picture("cancelled-obligation");
    });

    test("an officer sees who may read a rule and why, and what one of them may read", async () => {
      const officer = await stage.enter("officer");
      await officer.visit("谁可查阅什么");
      await officer.seeTitle("谁可查阅什么");
      await officer.dialogGone();
      await officer.pick("制度", "KF-2025-001", /客户服务行为规范/);
      await officer.see(/人可查阅$/);
      await officer.fill("姓名或工号", "何苗苗");
      await officer.see("1 人可查阅");
      await officer.see("在职人员均可查阅");
      await officer.picture("who-reads");
      await officer.follow("何苗苗");
      await officer.see(/^RB020/);
      await officer.follow("客户服务行为规范");
      await officer.see("KF-2025-001 客户服务行为规范");
    });
  });
