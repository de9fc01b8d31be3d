import { expect, it } from "vitest";
import { corrects, disputes, entriesOf, score } from "./account-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "deductions",
  "2026-03-02 09:00",
  (desk) => {
    const propose = (p: PackDesk, rule: string, of = "clerk", data: Record<string, unknown> = {}, by = "head") =>
      p.open(by, { person: p.id(of), day: "2026-03-01", rule, facts: "Away" }, { data });
    const counted = async (p: PackDesk, rule: string, of: string, day: string) => {
      const record = await p.open("head", { person: p.id(of), day, rule, facts: "Away" }, {});
      await p.act("hr_head", record, "count", "counted");
    };
    const points = (p: PackDesk, of: string, period = "2026-03") => score(p, "hr_head", of, period);

    it("is proposed, seen by the person, and accepted", async () => {
      const p = desk();
      const needs = { person: p.id("clerk"), day: "2026-03-01", rule: "missing_report", facts: "No report" };
      const record = await p.open("head", needs, { tells: ["clerk"] });
      await p.hiddenFrom(record, "second", "administrator");
      await p.act("clerk", record, "accept", "counted", { not: { head: "transitionNotYours", hr_head: "transitionNotYours" } });
      expect(await points(p, "clerk")).toEqual({ score: 98, band: "a" });
    });

    it("is nothing for twelve hours exactly, two points for more", async () => {
      const p = desk();
      await p.openingRefused(
        "head",
        { person: p.id("clerk"), day: "2026-03-01", rule: "unreachable", facts: "Away" },
        "fieldRequired",
        "hours_unreachable",
      );
      const twelve = await propose(p, "unreachable", "clerk", { hours_unreachable: 12 });
      await p.refused("clerk", twelve, "accept", /Not more than 12 hours/);
      await p.refused("hr_head", twelve, "count", /Not more than 12 hours/);
      await p.act("clerk", twelve, "dispute", "disputed", {
        ...{ needs: { statement: "I slept" }, not: { head: "transitionNotYours" }, tells: ["head", "hr_head"] },
      });
      await p.refused("hr_head", twelve, "uphold", /Not more than 12 hours/, { decision: "No" });
      await p.act("hr_head", twelve, "drop", "dropped", {
        reason: "Twelve are not more",
        not: { clerk: "transitionNotYours" },
        also: ["head"],
        tells: ["clerk"],
      });
      const more = await propose(p, "unreachable", "clerk", { hours_unreachable: 12.1 });
      await p.act("hr_head", more, "count", "counted", {
        not: { head: "transitionNotYours", clerk: "transitionNotYours" },
        tells: ["clerk"],
      });
      expect(await points(p, "clerk")).toEqual({ score: 96, band: "a" });
    });

    it("is decided by others than who proposed it and whom it is about", async () => {
      const p = desk();
      const record = await propose(p, "serious", "clerk", {}, "second");
      await p.act("clerk", record, "dispute", "disputed", { data: { statement: "It was not I" } });
      await p.act("head", record, "uphold", "counted", {
        ...{ needs: { decision: "It was" }, not: { clerk: "transitionNotYours" }, also: ["hr_head"], tells: ["clerk"] },
      });
      const own = await propose(p, "serious", "second");
      await p.act("second", own, "dispute", "disputed", { data: { statement: "No" } });
      await p.refused("head", own, "uphold", "transitionNotOneself", { decision: "Yes" });
      const theirs = await propose(p, "serious", "hr_head");
      await p.act("hr_head", theirs, "dispute", "disputed", { data: { statement: "No" } });
      await p.refused("hr_head", theirs, "uphold", "transitionNotOneself", { decision: "No" });
      await p.refused("hr_head", theirs, "drop", "transitionNotOneself", {}, { reason: "No" });
      await p.may(theirs, "head", "drop");
    });

    it("is answered within three working days", async () => {
      const p = desk();
      const [met, missed] = [await propose(p, "missing_report", "second"), await propose(p, "missing_report", "second")];
      await p.limit("answer", {
        ...{
          met,
          missed,
          due: "2026-03-05 24:00",
          warns: ["2026-03-05 00:00", "second"],
          tells: [["2026-03-06 00:00", "second", "hr_head"]],
        },
        ends: (record) => p.act("head", record, "drop", "dropped", { reason: "It was there" }),
      });
    });

    it("gives A from 90 points on, C below 80, and B between", async () => {
      const p = desk();
      const deduct = async (rule: string, sum: number, band: string) => {
        await counted(p, rule, "outsider", "2026-03-04");
        expect(await points(p, "outsider")).toEqual({ score: sum, band });
        for (const edge of [80, 90]) p.edge("grades", edge, sum < edge ? "below" : sum === edge ? "at" : "above");
      };
      for (const [rule, sum, band] of [
        ["serious", 95, "a"],
        ["serious", 90, "a"],
        ["missing_report", 88, "b"],
        ["missing_report", 86, "b"],
        ["missing_report", 84, "b"],
        ["missing_report", 82, "b"],
        ["missing_report", 80, "b"],
        ["missing_report", 78, "c"],
      ] as const)
        await deduct(rule, sum, band);
    });

    it("is corrected by human resources alone, and disputed by the person", async () => {
      const p = desk();
      const [first, second] = (await entriesOf(p, "hr_head", "score", "clerk")).filter(({ counts }) => counts === "-2.00");
      await disputes(p, "clerk", "hr_head", "score", first);
      expect(await points(p, "clerk")).toEqual({ score: 93, band: "a" });
      await corrects(p, "hr_head", "score", second, "0", ["clerk", "head", "outsider"]);
      expect(await points(p, "clerk")).toEqual({ score: 95, band: "a" });
      await entriesOf(p, "hr_head", "score", "outsider");
    });

    it("proposes a talk after two months below 90, and says so once", async () => {
      const p = desk();
      const told = async () => {
        const rows = await p.server.sql<[string]>(`select "recipient_id"::text from "notification" where "kind" = 'pointsStreak'`);
        return rows.map(([id]) => p.company.nameOf(id)).sort();
      };
      await p.at("2026-04-10 09:00");
      for (const rule of ["serious", "serious", "missing_report"]) await counted(p, rule, "outsider", "2026-04-09");
      await p.at("2026-04-30 23:59");
      await p.run("proposeByPoints");
      expect(await told()).toEqual([]);
      await p.at("2026-05-01 00:30");
      await p.run("proposeByPoints");
      await p.run("proposeByPoints");
      // The head of the person's own department.
      expect(await told()).toEqual(["hr_head", "outsider_head"]);
      p.touched.touch("points score: streak");
    });

    it("is counted by rule", async () => {
      const p = desk();
      const line = (month: string, rule: string, count: number, of: number, dropped: number) =>
        [[month, rule], { count, counted: of, dropped }] as const;
      const march = [
        line("2026-03-01", "missing_report", 9, 7, 2),
        line("2026-03-01", "unreachable", 2, 1, 1),
        line("2026-03-01", "serious", 5, 3, 0),
      ];
      const april = [line("2026-04-01", "serious", 2, 2, 0), line("2026-04-01", "missing_report", 1, 1, 0)];
      await p.report("rules", ["2026-03-01", "2026-04-30"], [...march, ...april]);
      await p.kept("rules", "2026-05-01 00:40", april);
    });
  },
  { reader: "hr_head", long: true },
);
