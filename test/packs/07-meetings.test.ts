import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "meetings",
  "2026-03-02 07:00",
  (desk) => {
    const call = (p: PackDesk, starts: string, data: Record<string, unknown> = {}, by = "head") =>
      p.open(by, { starts_at: starts }, { data });
    const held = (p: PackDesk) => ({ present: p.ids("clerk", "second"), minutes: "What was said" });

    it("begins when it begins, with everybody there five minutes before, and its chair confirms the minutes", async () => {
      const p = desk();
      const record = await p.open(
        "clerk",
        { starts_at: "2026-03-02T00:30:00Z" },
        { data: { chair: p.id("second") }, not: { outsider: "forbidden" } },
      );
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.holds(record, { be_there_by: "2026-03-02T00:25:00.000Z" });
      await p.at("2026-03-02 08:29");
      await p.refused("clerk", record, "hold", /has not begun yet/, held(p));
      await p.at("2026-03-02 08:30");
      await p.act("clerk", record, "hold", "held", {
        ...{ needs: held(p), data: { late: p.ids("clerk") }, not: { head: "transitionNotYours" }, also: ["second", "assistant"] },
      });
      await p.act("second", record, "correct", "planned", { reason: "A name is missing", not: { clerk: "transitionNotYours" } });
      await p.act("assistant", record, "hold", "held", { data: held(p) });
      await p.act("second", record, "confirm", "confirmed", { not: { clerk: "transitionNotYours" }, tells: ["clerk"] });
      await p.openingRefused("clerk", { kind: "other", starts_at: "2026-03-03T00:30:00Z" }, "fieldRequired", "subject");
      const called = await p.open(
        "clerk",
        { starts_at: "2026-03-03T00:30:00Z" },
        { data: { chair: p.id("second"), present: p.ids("below") } },
      );
      const how = { reason: "A holiday", not: { assistant: "transitionNotYours" }, also: ["second", "clerk"], tells: ["below"] } as const;
      await p.act("head", called, "cancel", "cancelled", how);
    });

    it("knows before a weekly meeting who will be absent", async () => {
      const p = desk();
      const weekly = await call(p, "2026-03-02T00:40:00Z", { kind: "weekly" });
      await p.at("2026-03-02 08:40");
      const absent = (reported: string) => [line({ person: p.id("below"), reason: "Ill", reported_at: reported })];
      await p.refused("head", weekly, "hold", /before it begins/, { ...held(p), absent: absent("2026-03-02T00:40:00Z") });
      await p.act("head", weekly, "hold", "held", { data: { ...held(p), absent: absent("2026-03-02T00:39:00Z") } });
    });

    it("takes place each working morning by nine", async () => {
      const p = desk();
      await p.duty("morning", "2026-03-02", "fulfilled");
      await p.at("2026-03-03 08:00");
      await p.owes("morning", "2026-03-03", { head: "open", clerk: null });
      await p.stillOwed("morning", "2026-03-03");
      const weekly = await call(p, "2026-03-03T00:00:00Z", { kind: "weekly" });
      await p.act("head", weekly, "hold", "held", { data: held(p) });
      await p.stillOwed("morning", "2026-03-03");
      await p.at("2026-03-03 09:00");
      const morning = await call(p, "2026-03-03T00:30:00Z");
      await p.act("head", morning, "hold", "held", { data: held(p) });
      await p.duty("morning", "2026-03-03", "fulfilled", { due: "2026-03-03 09:00" });
      await p.at("2026-03-04 09:01");
      await p.duty("morning", "2026-03-04", "missed");
      await p.at("2026-03-05 08:00");
      await p.skippingRefused("clerk", "morning", "2026-03-05", "mayNotSkip");
      await p.skip("head", "morning", "2026-03-05", "A fire drill");
    });

    it("takes place on Friday at four, or the working day before, and can be called from Wednesday on", async () => {
      const p = desk();
      await p.at("2026-03-06 16:00");
      // The one of Tuesday was called too early for this week's.
      await p.owes("weekly", "2026-03-06", { head: "open", clerk: null });
      await call(p, "2026-03-06T08:30:00Z");
      await p.stillOwed("weekly", "2026-03-06");
      await call(p, "2026-03-06T08:00:00Z", { kind: "weekly" });
      await p.duty("weekly", "2026-03-06", "fulfilled", { due: "2026-03-06 16:00" });
      await p.at("2026-03-13 16:01");
      await p.duty("weekly", "2026-03-13", "missed");
      await p.server.sql(
        `insert into "calendar_day" ("id", "day", "kind", "name") values (gen_random_uuid(), '2026-03-27', 'holiday', 'Holiday')`,
      );
      await p.at("2026-03-19 12:00");
      await p.skippingRefused("clerk", "weekly", "2026-03-20", "mayNotSkip");
      await p.skip("head", "weekly", "2026-03-20", "Everybody is at the fair");
      await p.at("2026-03-25 12:00");
      await p.duty("weekly", "2026-03-27", "open", { due: "2026-03-26 16:00" });
    });

    it("is counted by kind, with who was late and how many took place", async () => {
      const p = desk();
      // Mornings until Wednesday 25 March: 18 working days, of which one was skipped and today's is over; held on the 2nd and 3rd.
      const share = { fulfilled_morning: 2 / 17, fulfilled_weekly: 1 / 2 };
      const lines = [
        [["2026-03-01", "morning"], { count: 4, late: 1, ...share }],
        [["2026-03-01", "weekly"], { count: 3, late: 0, ...share }],
      ] as const;
      await p.report("attendance", ["2026-03-01", "2026-03-31"], lines);
      await p.at("2026-04-01 00:10");
      const whole = { fulfilled_morning: 2 / 20, fulfilled_weekly: 1 / 3 };
      await p.kept(
        "attendance",
        "2026-04-01 00:20",
        lines.map(([groups, figures]) => [groups, { ...figures, ...whole }] as const),
      );
    });
  },
  { long: true },
);
