import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "follow-up-visits",
  "2026-03-02 09:00",
  (desk) => {
    const projects: Record<string, Kept> = {};
    const project = async (p: PackDesk, name: string, accepted: string) => {
      projects[name] ??= await p.beside("projects").open("head", { name, client: "Li", accepted_on: accepted, manager: p.id("clerk") });
      return projects[name];
    };
    /** Of eleven months, and of twenty-one. */
    const young = (p: PackDesk) => project(p, "Tower A", "2025-04-10");
    const old = (p: PackDesk) => project(p, "Tower B", "2024-06-15");
    const visit = async (p: PackDesk, about: Kept, by = "clerk") =>
      p.open(by, { project: about.id, way: "phone", satisfaction: "good" }, {});

    it("is asked of the manager each month of a project's first year, from a week before on", async () => {
      const p = desk();
      await young(p);
      await old(p);
      await p.at("2026-03-02 23:59");
      await p.owes("visit", "2026-03-10", { clerk: null }, await young(p));
      await p.at("2026-03-03 00:00");
      await p.owes("visit", "2026-03-10", { clerk: "open", head: null }, await young(p));
      await visit(p, await old(p), "second");
      await p.duty("visit", "2026-03-10", "open", { about: await young(p) });
      await p.at("2026-03-10 23:59");
      await visit(p, await young(p));
      await p.duty("visit", "2026-03-10", "fulfilled", { due: "2026-03-10", about: await young(p) });
    });

    it("is asked every quarter of an older one, on Monday where it falls on a Sunday", async () => {
      const p = desk();
      await p.duty("visit", "2026-03-15", "open", { due: "2026-03-16", about: await old(p) });
      await p.at("2026-03-17 00:00");
      await p.duty("visit", "2026-03-15", "missed", { about: await old(p) });
      // The first year of the young one ends on 10 April: from then on it is visited in July.
      await p.at("2026-04-04 09:00");
      await p.skippingRefused("clerk", "visit", "2026-04-10", "mayNotSkip", await young(p));
      await p.skip("head", "visit", "2026-04-10", "The client is away", await young(p));
      await p.at("2026-07-03 00:00");
      await p.duty("visit", "2026-07-10", "open", { about: await young(p) });
      await p.at("2026-07-11 00:00");
      await p.duty("visit", "2026-07-10", "missed", { about: await young(p) });
    });

    it("says what is to be done where the client is not content, which the head hears of at once", async () => {
      const p = desk();
      const poor = { project: (await young(p)).id, way: "on_site", satisfaction: "poor", todo: "Send an engineer" };
      const { todo, ...needs } = poor;
      await p.openingRefused("clerk", needs, "fieldRequired", "todo");
      const record = await p.open("clerk", needs, { data: { todo }, not: { outsider: "forbidden" }, tells: ["head"] });
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.act("clerk", record, "finish", "done", { not: { second: "transitionNotYours" }, also: ["head"] });
    });

    it("is counted by who made the visits, quarter by quarter", async () => {
      const p = desk();
      const line = (quarter: string, name: string, count: number, poor: number, share: number | null) =>
        [[quarter, p.id(name)], { count, poor, fulfilled_visit: share }] as const;
      // Of the clerk's: of the first quarter one of two, in the third the one of July was missed.
      const lines = [line("2026-01-01", "second", 1, 0, null), line("2026-01-01", "clerk", 1, 0, 1 / 2)];
      const third = [line("2026-07-01", "clerk", 1, 1, 0)];
      await p.report("visits", ["2026-01-01", "2026-09-30"], [...lines, ...third]);
      await p.at("2026-10-01 00:10");
      await p.kept("visits", "2026-10-01 00:20", third);
    });
  },
  { long: true },
);
