import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "collaboration",
  "2026-03-02 09:00",
  (desk) => {
    const ask = (p: PackDesk, by = "30") =>
      p.open("outsider", { asked: p.unit("own"), what: "Two drivers", needed_by: `2026-03-${by}` }, { tells: ["head"] });
    const accepted = async (p: PackDesk, by = "30", doer = "clerk") => {
      const record = await ask(p, by);
      await p.act("head", record, "accept", "working", {
        needs: { doer: p.id(doer) },
        ...{
          not: { clerk: "transitionNotYours", outsider: "transitionNotYours" },
          tells: doer === "clerk" ? ["clerk", "outsider"] : ["outsider_head", "outsider"],
        },
      });
      return record;
    };
    const result = { result: "Two drivers on Friday" };

    it("is accepted with somebody who does it, and confirmed by whoever asked", async () => {
      const p = desk();
      const record = await accepted(p);
      const not = { second: "transitionNotYours", outsider: "transitionNotYours" } as const;
      await p.act("clerk", record, "finish", "done", { needs: result, not, also: ["head"], tells: ["outsider"] });
      const back = { reason: "Only one came", not: { clerk: "transitionNotYours" }, also: ["outsider_head"], tells: ["clerk"] } as const;
      await p.act("outsider", record, "not_yet", "working", back);
      await p.act("head", record, "finish", "done", { data: result });
      await p.act("outsider_head", record, "confirm", "confirmed", { not: { clerk: "transitionNotYours" }, also: ["outsider"] });
      const own = await accepted(p, "30", "outsider_head");
      await p.act("outsider_head", own, "finish", "done", { data: result });
      await p.refused("outsider_head", own, "confirm", "transitionNotOneself");
    });

    it("is decided by the office where the departments disagree", async () => {
      const p = desk();
      const record = await ask(p);
      const reason = { reason: "We have none", not: { outsider: "transitionNotYours" }, tells: ["outsider", "office_head"] } as const;
      await p.act("head", record, "dispute", "disputed", reason);
      await p.act("office_head", record, "decide", "working", {
        needs: { decided: "asked", doer: p.id("clerk"), decision_note: "Until Friday" },
        ...{ not: { head: "transitionNotYours", office_clerk: "transitionNotYours" }, tells: ["outsider", "head", "clerk"] },
      });
    });

    it("can be withdrawn before anybody began", async () => {
      const p = desk();
      const record = await ask(p);
      await p.ended(record, "done", true, null, () =>
        p.act("outsider", record, "withdraw", "withdrawn", {
          not: { head: "transitionNotYours" },
          also: ["outsider_head"],
          tells: ["head"],
        }),
      );
    });

    it("is done by the day on which it is needed; two working days later the office hears of it", async () => {
      const p = desk();
      await p.limit("done", {
        ...{ met: await accepted(p, "05"), missed: await accepted(p, "05"), due: "2026-03-05 24:00" },
        warns: ["2026-03-05 00:00", "clerk"],
        tells: [
          ["2026-03-06 00:00", "clerk", "outsider"],
          ["2026-03-10 00:00", "office_head"],
        ],
        ends: (record) => p.act("clerk", record, "finish", "done", { data: result }),
      });
    });

    it("is counted by the department that was asked", async () => {
      const p = desk();
      const lines = [[["2026-01-01", p.unit("own")], { count: 6, decided: 1, on_time_done: 4 / 5 }]] as const;
      await p.report("departments", ["2026-01-01", "2026-03-31"], lines);
      await p.kept("departments", "2026-04-01 00:20", lines);
    });
  },
  { long: true },
);
