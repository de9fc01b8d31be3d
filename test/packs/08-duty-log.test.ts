import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import { has, onDuty, planRefused, plans, swaps } from "./roster-desk.ts";

packStory(
  "duty-log",
  "2026-03-02 08:00",
  (desk) => {
    const begin = (p: PackDesk, by = "engineer") => p.open(by, { shift: "day", from_at: "2026-03-02T00:30:00Z" });
    const major = (p: PackDesk) => ({ major_what: "A short circuit", told_whom: p.id("head") });
    const reported = async (p: PackDesk) => {
      const record = await begin(p);
      await p.act("engineer", record, "report_major", "major", { needs: major(p) });
      return record;
    };
    const events = [line({ at: "2026-03-02T02:00:00Z", what: "A fuse", handling: "Changed" })];

    it("is planned by the head, with eleven hours of rest, and swapped only with the supervisor's consent", async () => {
      const p = desk();
      await planRefused(p, "engineer", "mayNotPlan", ["2026-03-02", "day", "engineer"]);
      await planRefused(p, "head", "notForRoster", ["2026-03-02", "day", "clerk"]);
      await plans(p, "head", ["2026-03-02", "day", "engineer"], ["2026-03-02", "night", "engineer_2"], ["2026-03-05", "day", "engineer"]);
      await plans(p, "head", ["2026-03-07", "day", "engineer_2"]);
      await planRefused(p, "head", "tooLittleRest", ["2026-03-03", "day", "engineer_2"]);
      await swaps(p, ["2026-03-05", "day", "engineer"], ["2026-03-07", "day", "engineer_2"], "head");
    });

    it("is owed each morning by whoever is on duty then", async () => {
      const p = desk();
      await onDuty(p, "2026-03-02 08:30", "day", "engineer");
      await p.owes("log", "2026-03-02", { engineer: "open", engineer_2: null, head: null });
      await begin(p);
      await p.duty("log", "2026-03-02", "fulfilled", { due: "2026-03-02 09:00" });
      await onDuty(p, "2026-03-02 20:30", "night", "engineer_2");
      await plans(p, "head", ["2026-03-03", "day", "engineer"]);
      await p.at("2026-03-03 09:01");
      await p.duty("log", "2026-03-03", "missed");
      await p.at("2026-03-05 07:00");
      await has(p, "2026-03-05", "day", "engineer_2");
      await p.owes("log", "2026-03-05", { engineer_2: "open", engineer: null });
      await p.skippingRefused("engineer_2", "log", "2026-03-05", "mayNotSkip");
      await p.skip("head", "log", "2026-03-05", "The plant stands still");
    });

    it("ends with what happened, or with nothing unusual", async () => {
      const p = desk();
      const record = await p.open("engineer", { shift: "day", from_at: "2026-03-05T00:30:00Z" }, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      const ends = { to_at: "2026-03-05T12:30:00Z" };
      await p.refused("engineer", record, "end_shift", /ends after it begins/, { to_at: "2026-03-05T00:30:00Z", calm: true });
      await p.refused("engineer", record, "end_shift", /Note what happened/, { ...ends, calm: false });
      await p.act("engineer", record, "end_shift", "closed", { needs: ends, data: { events }, not: { clerk: "transitionNotYours" } });
      const wrong = await begin(p);
      await p.act("head", wrong, "strike", "struck", { reason: "Twice", not: { engineer: "transitionNotYours" } });
    });

    it("reports a major event at once, and in writing by the end of the next day", async () => {
      const p = desk();
      await p.at("2026-03-09 15:00");
      const told = await begin(p);
      const how = { needs: major(p), not: { engineer_2: "transitionNotYours" }, tells: ["head", "boss"] } as const;
      await p.act("engineer", told, "report_major", "major", how);
      const other = await p.open("clerk", { shift: "night", from_at: "2026-03-09T12:30:00Z" }, { data: { on_duty: p.id("engineer") } });
      await p.act("engineer", other, "report_major", "major", { data: major(p) });
      await p.may(other, "clerk", "write_report");
      const kept = { major_what: "A short circuit", written_report: "At two o'clock …" };
      await p.limit("written", {
        ...{ met: told, missed: await reported(p), due: "2026-03-10 24:00", warns: ["2026-03-10 20:00", "engineer"] },
        tells: [
          ["2026-03-11 00:00", "engineer", "head"],
          ["2026-03-12 00:00", "boss"],
        ],
        ends: (record) =>
          p.act("engineer", record, "write_report", "on_duty", {
            ...{ needs: { written_report: kept.written_report }, not: { engineer_2: "transitionNotYours" }, tells: ["head"] },
          }),
      });
      // It stays with the shift, and the shift goes on.
      await p.holds(told, kept);
    });

    it("is counted by who was on duty", async () => {
      const p = desk();
      const lines = [[["2026-03-01", p.id("engineer")], { count: 5, major: 3, on_time_written: 1 / 3 }]] as const;
      await p.report("shifts", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("shifts", "2026-04-01 00:20", lines);
    });
  },
  { places: { engineer: ["own", "own"] }, long: true },
);
