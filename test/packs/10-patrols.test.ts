import { it } from "vitest";
import { picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

const looked = ["doors", "meters", "noise", "leaks", "alarms", "passage", "labels"];
const items = looked.map((item) => ({ item, result: "pass" }));
const leak = items.map((one) => (one.item === "leaks" ? { item: "leaks", result: "fail", remark: "Drops", photo: picture } : one));

packStory(
  "patrols",
  "2026-03-02 07:59",
  (desk) => {
    const begin = (p: PackDesk, by = "engineer", route = "power") => p.open(by, { route });
    const walk = async (p: PackDesk, finished: string, by = "engineer") => {
      const record = await begin(p, by);
      await p.act(by, record, "finish", "done", { needs: { items, finished_at: finished } });
    };

    it("is asked of the engineers at ten and at four, from two hours before on, each day of the week", async () => {
      const p = desk();
      await p.owes("morning", "2026-03-02", { engineer: null });
      await p.at("2026-03-02 08:00");
      await p.duty("morning", "2026-03-02", "open", { due: "2026-03-02 10:00" });
      await p.owes("morning", "2026-03-02", { engineer: "open", engineer_2: "open", clerk: null });
      await p.at("2026-03-02 10:00");
      await walk(p, "2026-03-02T02:00:00Z");
      await p.duty("morning", "2026-03-02", "fulfilled");
      await p.owes("morning", "2026-03-02", { engineer: "done", engineer_2: "cancelled" });
      await p.at("2026-03-02 16:01");
      await p.duty("afternoon", "2026-03-02", "missed", { due: "2026-03-02 16:00" });
      await p.at("2026-03-03 08:00");
      await p.skippingRefused("engineer", "morning", "2026-03-03", "mayNotSkip");
      await p.skip("head", "morning", "2026-03-03", "The road is closed");
      await p.at("2026-03-03 10:01");
      await p.at("2026-03-03 14:00");
      await p.skippingRefused("engineer", "afternoon", "2026-03-03", "mayNotSkip");
      await p.skip("head", "afternoon", "2026-03-03", "The road is closed");
      await p.at("2026-03-04 10:01");
      await p.duty("morning", "2026-03-04", "missed");
      await p.at("2026-03-04 16:00");
      await walk(p, "2026-03-04T08:00:00Z", "engineer_2");
      await p.duty("afternoon", "2026-03-04", "fulfilled");
      await p.owes("afternoon", "2026-03-04", { engineer: "cancelled", engineer_2: "done", head: null });
      // A Saturday.
      await p.at("2026-03-07 09:00");
      await p.duty("morning", "2026-03-07", "open");
    });

    it("looks at each item, and tells the head of what failed", async () => {
      const p = desk();
      const record = await p.open("engineer", { route: "water" }, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      for (const way of ["finish", "finish_found"]) await p.unmet(record, "engineer", way, /Some items have not been looked at/);
      const at = { finished_at: "2026-03-07T01:30:00Z" };
      await p.refused("engineer", record, "finish", /has not been looked at/, { ...at, items: items.slice(1) });
      await p.refused("engineer", record, "finish", /Some items failed/, { ...at, items: leak });
      await p.refused("engineer", record, "finish_found", /No item failed/, { ...at, items });
      await p.refused("engineer", record, "finish_found", /add a photo/, { ...at, items: leak.map(({ photo: _, ...one }: any) => one) });
      const needs = { items: leak, ...at };
      await p.act("engineer", record, "finish_found", "done", { needs, not: { clerk: "transitionNotYours" }, tells: ["head"] });
      await p.holds(record, { failures: 1 });
      const clean = await begin(p, "engineer", "water");
      await p.act("engineer", clean, "finish", "done", { data: { items, ...at }, not: { head: "transitionNotYours" } });
      await p.holds(clean, { failures: 0 });
      const wrong = await begin(p);
      await p.act("head", wrong, "strike", "struck", { reason: "Begun twice", not: { engineer: "transitionNotYours" } });
    });

    it("is counted by route, with how many rounds were made in time", async () => {
      const p = desk();
      const rounds = (morning: number, afternoon: number) => {
        const fulfilled = { fulfilled_morning: morning, fulfilled_afternoon: afternoon };
        return [
          [["2026-03-01", "power"], { count: 2, found: 0, ...fulfilled }],
          [["2026-03-01", "water"], { count: 2, found: 1, ...fulfilled }],
        ] as const;
      };
      // Of the mornings the 2nd and the 7th were walked, the 4th to the 6th were not, the 3rd was skipped; of the afternoons only the 4th was.
      await p.report("rounds", ["2026-03-01", "2026-03-31"], rounds(2 / 5, 1 / 4));
      await p.at("2026-04-01 00:10");
      await p.kept("rounds", "2026-04-01 00:20", rounds(2 / 29, 1 / 29));
    });
  },
  { places: { engineer: ["own", "section"] } },
);
