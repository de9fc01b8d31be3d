import { expect, it } from "vitest";
import { corrects, disputes, entriesOf, score } from "./account-desk.ts";
import type { PackDesk, ReportLine } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "work-reports",
  "2026-03-02 07:00",
  (desk) => {
    const daily = (p: PackDesk, by: string) => p.open(by, { done: "The pumps" });
    const weekly = (p: PackDesk, by: string) => p.open(by, { done: "The pumps" }, { data: { kind: "weekly", next_week: "The fans" } });
    const points = async (p: PackDesk, name: string) => (await score(p, "head", name, "2026-03")).score;

    it("is handed in each working day by six in the evening, once, and read by the head", async () => {
      const p = desk();
      await p.at("2026-03-02 18:00");
      await p.owes("daily", "2026-03-02", { clerk: "open", below: "open", head: "open", outsider: null });
      const record = await p.open("clerk", { done: "The pumps" }, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "second", "administrator");
      await p.openingRefused("clerk", { done: "Again" }, "valueTaken", "day");
      await p.openingRefused("clerk", { kind: "weekly", done: "Early" }, "fieldRequired", "next_week");
      await p.owes("daily", "2026-03-02", { clerk: "done", second: "open" });
      await p.act("head", record, "read", "read", { not: { clerk: "transitionNotYours" }, also: ["boss"], tells: ["clerk"] });
      const own = await daily(p, "head");
      await p.refused("head", own, "read", "transitionNotOneself");
      await p.act("boss", own, "read", "read");
      for (const name of ["below", "second"]) await daily(p, name);
      await p.duty("daily", "2026-03-02", "fulfilled", { due: "2026-03-02 18:00" });
    });

    it("costs two points when it is missing, which making up for it gives back, and skipping", async () => {
      const p = desk();
      await p.at("2026-03-03 17:00");
      for (const name of ["head", "below"]) await daily(p, name);
      await weekly(p, "clerk");
      await p.stillOwed("daily", "2026-03-03");
      await p.at("2026-03-03 18:00");
      expect(await points(p, "clerk")).toBe(100);
      await p.at("2026-03-03 18:01");
      await p.duty("daily", "2026-03-03", "missed");
      expect([await points(p, "clerk"), await points(p, "second"), await points(p, "below")]).toEqual([98, 98, 100]);
      await daily(p, "second");
      expect(await points(p, "second")).toBe(100);
      await p.at("2026-03-04 08:00");
      await p.skippingRefused("clerk", "daily", "2026-03-04", "NOT_FOUND");
      await p.skip("head", "daily", "2026-03-04", "A company day");
      await p.at("2026-03-04 18:01");
      expect(await points(p, "clerk")).toBe(98);
    });

    it("is handed in for the week on Friday, or on Thursday already", async () => {
      const p = desk();
      await p.at("2026-03-04 23:59");
      await p.owes("weekly", "2026-03-06", { clerk: null });
      await p.at("2026-03-05 00:00");
      await p.owes("weekly", "2026-03-06", { clerk: "open", below: "open", administrator: null });
      await daily(p, "clerk");
      await p.stillOwed("weekly", "2026-03-06");
      await weekly(p, "second");
      await p.owes("weekly", "2026-03-06", { second: "done", clerk: "open" });
      await p.at("2026-03-06 23:59");
      await weekly(p, "clerk");
      await p.at("2026-03-07 00:00");
      await p.duty("weekly", "2026-03-06", "missed", { due: "2026-03-06" });
      // Three dailies are missing of the second by now: Thursday's and Friday's, and of the head also the weekly.
      expect([await points(p, "second"), await points(p, "head"), await points(p, "clerk")]).toEqual([96, 94, 96]);
      await p.at("2026-03-12 09:00");
      await p.skip("head", "weekly", "2026-03-13", "Everybody is away");
      await p.skippingRefused("clerk", "weekly", "2026-03-13", "NOT_FOUND");
      await p.at("2026-03-20 12:00");
      for (const name of ["head", "clerk", "second", "below"]) await weekly(p, name);
      await p.duty("weekly", "2026-03-20", "fulfilled");
    });

    it("lets the person see and dispute what is missing, and the head correct it", async () => {
      const p = desk();
      const of = async (name: string) => (await entriesOf(p, "head", "reporting", name)).filter(({ counts }) => counts === "-2.00");
      const before = await points(p, "clerk");
      const [first, second] = await of("clerk");
      await disputes(p, "clerk", "head", "reporting", first);
      expect(await points(p, "clerk")).toBe(before + 2);
      await corrects(p, "head", "reporting", second, "-1", ["clerk", "second"]);
      expect(await points(p, "clerk")).toBe(before + 3);
      expect((await entriesOf(p, "below", "reporting", "clerk")).length).toBe(0);
      await of("head");
    });

    it("is counted by author and kind, with how many of each were handed in", async () => {
      const p = desk();
      const handedIn = (days: number, weeks: number): readonly ReportLine[] => {
        const line = (name: string, kind: string, count: number, daily: number, weekly: number) =>
          [["2026-03-01", p.id(name), kind], { count, fulfilled_daily: daily / days, fulfilled_weekly: weekly / weeks }] as const;
        return [
          line("clerk", "daily", 2, 2, 2),
          line("clerk", "weekly", 3, 2, 2),
          line("second", "daily", 2, 1, 2),
          line("second", "weekly", 2, 1, 2),
          line("head", "daily", 2, 2, 1),
          line("head", "weekly", 1, 2, 1),
          line("below", "daily", 2, 2, 1),
          line("below", "weekly", 1, 2, 1),
        ];
      };
      // Working days that are over: 2 to 6, 9 to 13 and 16 to 19 March without the 4th, which was skipped; weeks without that of the 13th.
      await p.report("handed_in", ["2026-03-01", "2026-03-31"], handedIn(13, 2));
      await p.at("2026-04-01 00:10");
      await p.kept("handed_in", "2026-04-01 00:20", handedIn(21, 3));
    });
  },
  { reader: "head" },
);
