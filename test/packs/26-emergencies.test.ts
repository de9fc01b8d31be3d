import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "emergencies",
  "2026-03-02 09:00",
  (desk) => {
    const needs = (severity: string) => ({ what: "Water", where: { words: "Basement" }, severity });
    const actions = [line({ at: "2026-03-02T01:10:00Z", what: "Closed the valve" })];
    const alarm = async (p: PackDesk, severity: string, data: Record<string, unknown> = {}) => {
      const record = await p.open("clerk", needs(severity), { data });
      await p.act("head", record, "respond", "responding", { data: { commander: p.id("second") } });
      return record;
    };
    const answer = (p: PackDesk) => (record: Kept) => p.act("second", record, "answer", "answered", { data: { answer: "Dry", actions } });

    it("is raised by anybody, commanded, answered, restored and reviewed", async () => {
      const p = desk();
      const record = await p.open("outsider", needs("ordinary"), { tells: ["head"] });
      await p.hiddenFrom(record, "outsider_head", "administrator");
      const everybody = ["below", "clerk", "head", "second", "keeper"];
      await p.act("outsider", record, "respond", "responding", {
        ...{ needs: { commander: p.id("second") }, not: { clerk: "transitionNotYours" }, also: ["head", "leader"], tells: everybody },
      });
      await p.act("second", record, "answer", "answered", {
        ...{ needs: { answer: "Pumped out", actions }, not: { clerk: "transitionNotYours" }, also: ["head"] },
      });
      const restored = { restored_at: "2026-03-02T05:00:00Z" };
      await p.act("second", record, "restore", "restored", { needs: restored, not: { clerk: "transitionNotYours" }, also: ["head"] });
      const reviewed = { needs: { review: "A better valve" }, not: { leader: "transitionNotYours" }, also: ["head"] } as const;
      await p.act("second", record, "close", "closed", reviewed);
      const wrong = await p.open("clerk", needs("ordinary"));
      await p.act("head", wrong, "strike", "struck", { reason: "A false alarm", not: { clerk: "transitionNotYours" } });
      await p.open("clerk", needs("major"), { tells: ["head", "leader"] });
      await p.open("clerk", needs("major"), { data: { drill: true }, tells: ["head"] });
    });

    it("is answered within 24 hours when it is an ordinary one", async () => {
      const p = desk();
      await p.limit("ordinary", {
        ...{ met: await alarm(p, "ordinary"), missed: await alarm(p, "ordinary"), due: "2026-03-03 09:00", ends: answer(p) },
        ...{ warns: ["2026-03-03 05:00", "second"], tells: [["2026-03-03 09:01", "head"]] },
      });
    });

    it("is answered within 48 hours when it is a larger one", async () => {
      const p = desk();
      await p.at("2026-03-04 09:00");
      await p.limit("larger", {
        ...{ met: await alarm(p, "larger"), missed: await alarm(p, "larger"), due: "2026-03-06 09:00", ends: answer(p) },
        warns: ["2026-03-06 01:00", "second"],
        tells: [
          ["2026-03-06 09:01", "head"],
          ["2026-03-06 13:00", "leader"],
        ],
      });
    });

    it("is answered within 24 hours when it is a major one; drills have no limit", async () => {
      const p = desk();
      await p.at("2026-03-09 09:00");
      await p.limit("major", {
        ...{ met: await alarm(p, "major"), missed: await alarm(p, "major"), due: "2026-03-10 09:00", ends: answer(p) },
        ...{ warns: ["2026-03-10 05:00", "second", "head"], tells: [["2026-03-10 09:01", "head", "leader"]] },
      });
      for (const severity of ["ordinary", "larger", "major"]) await p.noLimit(await alarm(p, severity, { drill: true }), severity);
    });

    it("is practised every half year", async () => {
      const p = desk();
      const drill = async (severity: string, data: Record<string, unknown>) => {
        const record = await alarm(p, severity, data);
        await answer(p)(record);
        await p.act("second", record, "restore", "restored", { data: { restored_at: "2026-06-10T02:00:00Z" } });
        await p.act("second", record, "close", "closed", { data: { review: "Well done" } });
      };
      // 30 June is a Tuesday; from 31 May on.
      await p.at("2026-06-10 10:00");
      await p.owes("drill", "2026-06-30", { head: "open", clerk: null });
      await drill("larger", {});
      await p.stillOwed("drill", "2026-06-30");
      await drill("larger", { drill: true });
      await p.duty("drill", "2026-06-30", "fulfilled", { due: "2026-06-30" });
      await p.at("2026-12-01 00:00");
      await p.at("2027-01-01 00:00");
      await p.duty("drill", "2026-12-31", "missed");
      await p.at("2027-06-10 10:00");
      await p.skippingRefused("clerk", "drill", "2027-06-30", "mayNotSkip");
      await p.skip("head", "drill", "2027-06-30", "There was a real one");
    });

    it("is counted by how bad it was, drills apart", async () => {
      const p = desk();
      const none = { on_time_ordinary: null, on_time_larger: null, on_time_major: null };
      const first = [
        // Answered at once, in time, and late.
        [["2026-01-01", "ordinary"], { events: 3, drills: 1, ...none, on_time_ordinary: 2 / 3 }],
        [["2026-01-01", "larger"], { events: 2, drills: 1, ...none, on_time_larger: 1 / 2 }],
        // One that nobody answered.
        [["2026-01-01", "major"], { events: 3, drills: 2, ...none, on_time_major: 1 / 3 }],
      ] as const;
      const second = [[["2026-04-01", "larger"], { events: 1, drills: 1, ...none, on_time_larger: 1 }]] as const;
      await p.report("events", ["2026-01-01", "2026-06-30"], [...first, ...second]);
      await p.kept("events", "2027-07-01 00:20", []);
    });
  },
  { places: { leader: ["company"] }, long: true },
);
