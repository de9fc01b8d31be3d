import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "decisions",
  "2026-03-02 09:00",
  (desk) => {
    const meetings = new WeakMap<PackDesk, string>();
    const meeting = async (p: PackDesk): Promise<string> => {
      const known = meetings.get(p) ?? (await p.beside("meetings").open("head", { starts_at: "2026-03-02T00:30:00Z" })).id;
      meetings.set(p, known);
      return known;
    };
    const decide = async (p: PackDesk, due = "2026-03-06") =>
      p.open("head", { meeting: await meeting(p), what: "Buy a pump", owner: p.id("clerk"), due }, { data: { helpers: p.ids("second") } });

    it("has an owner who finishes it, and somebody else who confirms it", async () => {
      const p = desk();
      const needs = { meeting: await meeting(p), what: "Buy a pump", owner: p.id("clerk"), due: "2026-03-06" };
      const record = await p.open("head", needs, {
        data: { helpers: p.ids("second") },
        ...{ not: { outsider: "forbidden" }, tells: ["clerk", "second"] },
      });
      await p.hiddenFrom(record, "outsider", "administrator");
      const not = { second: "transitionNotYours", head: "transitionNotYours" } as const;
      await p.act("clerk", record, "finish", "done", { needs: { result: "Bought" }, not, tells: ["head"] });
      await p.act("head", record, "reopen", "open", { reason: "The wrong one", not: { clerk: "transitionNotYours" }, tells: ["clerk"] });
      await p.act("clerk", record, "finish", "done", { data: { result: "The right one" } });
      await p.act("head", record, "confirm", "confirmed", { not: { second: "transitionNotYours" } });
      const own = await p.open("clerk", { ...needs, due: "2026-03-20" });
      await p.act("clerk", own, "finish", "done", { data: { result: "Bought" } });
      await p.refused("clerk", own, "confirm", "transitionNotOneself");
      await p.may(own, "head", "confirm", "reopen");
      const dropped = await decide(p, "2026-03-20");
      await p.ended(dropped, "due", true, null, () =>
        p.act("head", dropped, "drop", "dropped", { reason: "No money", not: { clerk: "transitionNotYours" }, tells: ["clerk"] }),
      );
      await p.may(await p.open("second", { ...needs, due: "2026-03-20" }), "head", "drop");
    });

    it("is late after its day, which its owner, its opener and three working days later the head are told", async () => {
      const p = desk();
      const needs = { meeting: await meeting(p), what: "Buy a pump", owner: p.id("clerk"), due: "2026-03-05" };
      // Thursday 5 March; the third working day after it is Tuesday.
      await p.limit("due", {
        ...{ met: await p.open("second", needs), missed: await p.open("second", needs), due: "2026-03-05 24:00" },
        warns: ["2026-03-05 00:00", "clerk"],
        tells: [
          ["2026-03-06 00:00", "clerk", "second"],
          ["2026-03-11 00:00", "head"],
        ],
        ends: (record) => p.act("clerk", record, "finish", "done", { data: { result: "Bought" } }),
      });
    });

    it("is counted by who owns it and the month by which it was due", async () => {
      const p = desk();
      // Seven, all of the clerk; of those that ended, the one of the 5th was late, the one that runs to the 20th is still open.
      const lines = [[["2026-03-01", p.id("clerk")], { count: 6, on_time_due: 4 / 5 }]] as const;
      await p.report("follow_up", ["2026-03-01", "2026-03-31"], lines);
    });
  },
  { long: true },
);
