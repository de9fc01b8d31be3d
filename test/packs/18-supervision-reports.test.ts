import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "supervision-reports",
  "2026-02-19 23:59",
  (desk) => {
    const write = (p: PackDesk, by: string, about: string, rating = "good") =>
      p.open(by, { about_department: p.unit(about), area: ["service"], seen: "The counter", rating });
    const handIn = async (p: PackDesk, by: string, about: string) => {
      const record = await write(p, by, about);
      await p.act(by, record, "hand_in", "handed_in");
      return record;
    };

    it("is asked of each supervisor by the last day of the month, or the working day before it", async () => {
      const p = desk();
      // 28 February is a Saturday.
      await p.owes("monthly", "2026-02-28", { supervisor: null });
      await p.at("2026-02-20 00:00");
      await p.owes("monthly", "2026-02-28", { supervisor: "open", supervisor_2: "open", head: null });
      await p.at("2026-02-27 23:59");
      await handIn(p, "supervisor", "other");
      await p.owes("monthly", "2026-02-28", { supervisor: "done", supervisor_2: "open" });
      await p.duty("monthly", "2026-02-28", "open", { due: "2026-02-27" });
      await p.at("2026-02-28 00:00");
      await p.duty("monthly", "2026-02-28", "missed");
      await p.at("2026-03-31 12:00");
      await handIn(p, "supervisor", "other");
      await handIn(p, "supervisor_2", "own");
      await p.duty("monthly", "2026-03-31", "fulfilled", { due: "2026-03-31" });
      await p.at("2026-04-23 09:00");
      for (const wrong of ["supervisor", "boss"])
        await p.skippingRefused(wrong, "monthly", "2026-04-30", wrong === "boss" ? "mayNotSkip" : "NOT_FOUND");
      await p.skip("office_head", "monthly", "2026-04-30", "The company moves house");
    });

    it("is about another department, whose head replies or which the office takes note of", async () => {
      const p = desk();
      const needs = { about_department: p.unit("own"), area: ["service", "safety"], seen: "The counter", rating: "poor" };
      const record = await p.open("supervisor", needs);
      await p.hiddenFrom(record, "clerk", "outsider_head", "administrator");
      await p.refused("supervisor", record, "hand_in", /another department/);
      await p.save("supervisor", record, { about_department: p.unit("other") });
      await p.act("supervisor", record, "hand_in", "handed_in", {
        not: { office_head: "transitionNotYours" },
        tells: ["outsider_head", "office_head"],
      });
      for (const field of ["about_department", "seen", "rating"])
        await p.savingRefused("supervisor", record, { [field]: null }, "fieldFrozen");
      const reply = { needs: { reply: "We mend it" }, not: { supervisor: "transitionNotYours" }, tells: ["supervisor"] } as const;
      await p.act("outsider_head", record, "reply", "replied", reply);
      const noted = await handIn(p, "supervisor", "other");
      await p.act("office_head", noted, "take_note", "replied", { not: { outsider_head: "transitionNotYours" } });
    });

    it("is summed up by department and rating, with who handed theirs in", async () => {
      const p = desk();
      const line = (month: string, about: string, rating: string, count: number, share: number | null) =>
        [[month, p.unit(about), rating], { count, poor: rating === "poor" ? count : 0, fulfilled_monthly: share }] as const;
      const [february, march] = [
        [line("2026-02-01", "other", "good", 1, 1 / 2)],
        [line("2026-03-01", "other", "good", 1, 1), line("2026-03-01", "own", "good", 1, 1)],
      ];
      const april = [line("2026-04-01", "other", "poor", 1, null), line("2026-04-01", "other", "good", 1, null)];
      await p.report("summary", ["2026-02-01", "2026-04-30"], [...february, ...march, ...april]);
      await p.at("2026-05-01 00:10");
      await p.kept("summary", "2026-05-01 00:20", april);
    });
  },
  { places: { supervisor: ["own", "other"] }, reader: "office_head", long: true },
);
