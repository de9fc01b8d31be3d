import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import { onDuty, planRefused, plans, swaps } from "./roster-desk.ts";

packStory(
  "holiday-cover",
  "2026-04-01 09:00",
  (desk) => {
    const needs = (p: PackDesk) => ({ holiday: "Qingming", from_day: "2026-04-04", to_day: "2026-04-06", leader: p.id("clerk") });
    const plan = (p: PackDesk, day: string, way = "on_site") => [line({ day, person: p.id("cover"), way })];

    it("is planned as one sheet, published to everybody, and closed with what happened", async () => {
      const p = desk();
      await p.server.sql(
        `insert into "calendar_day" ("id", "day", "kind", "name") values (gen_random_uuid(), '2026-04-06', 'holiday', 'Qingming')`,
      );
      const record = await p.open("second", needs(p), { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.openingRefused("second", { ...needs(p), holiday: "Again" }, "valueTaken", "from_day");
      await p.refused("second", record, "publish", /outside of the holiday/, { plan: plan(p, "2026-04-07") });
      await p.refused("second", record, "publish", /At least one person is on site/, { plan: plan(p, "2026-04-04", "on_call") });
      await p.save("second", record, { to_day: "2026-04-03" });
      await p.refused("second", record, "publish", /not before the first/, { plan: plan(p, "2026-04-04") });
      await p.save("second", record, { to_day: "2026-04-06" });
      await p.act("second", record, "publish", "published", {
        ...{ needs: { plan: plan(p, "2026-04-04") }, not: { clerk: "transitionNotYours" }, also: ["head"] },
        tells: ["head", "clerk", "below", "cover", "cover_2"],
      });
      for (const field of ["from_day", "to_day", "plan"]) await p.savingRefused("second", record, { [field]: null }, "fieldFrozen");
      await p.act("head", record, "change", "planning", { reason: "Somebody is ill", not: { second: "transitionNotYours" } });
      await p.act("head", record, "publish", "published", { data: { plan: plan(p, "2026-04-06") } });
      await p.at("2026-04-06 23:59");
      await p.refused("second", record, "close", /not over yet/, { events: "Calm" });
      await p.at("2026-04-07 00:00");
      await p.may(record, "second", "close");
      await p.act("clerk", record, "close", "over", { needs: { events: "Calm" }, not: { cover: "transitionNotYours" }, also: ["head"] });
    });

    it("keeps who is on site and on call on days off, swapped only with the supervisor's consent", async () => {
      const p = desk();
      await p.at("2026-04-01 09:00");
      await planRefused(p, "cover", "mayNotPlan", ["2026-04-04", "on_site", "cover"]);
      await planRefused(p, "head", "notForRoster", ["2026-04-04", "on_site", "clerk"]);
      // Friday is a working day, Monday the holiday.
      await planRefused(p, "head", "notADayOff", ["2026-04-03", "on_site", "cover"]);
      await plans(
        p,
        "head",
        ["2026-04-04", "on_site", "cover"],
        ["2026-04-05", "on_call", "cover_2"],
        ["2026-04-06", "on_site", "cover_2"],
      );
      await swaps(p, ["2026-04-04", "on_site", "cover"], ["2026-04-06", "on_site", "cover_2"], "head");
      await onDuty(p, "2026-04-04 08:30", "on_site", "cover_2");
      await onDuty(p, "2026-04-06 08:29", "on_call", "cover_2");
    });

    it("is counted by who led it", async () => {
      const p = desk();
      await p.report("holidays", ["2026-01-01", "2026-12-31"], [[["2026-01-01", p.id("clerk")], { count: 1 }]]);
    });
  },
  { places: { cover: ["own", "own"] }, long: true },
);
