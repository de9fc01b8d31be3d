import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "assessment",
  "2026-03-28 09:00",
  (desk) => {
    const graded = (p: PackDesk, points: number, grade: string) => ({
      ...{ people_told: true, lines: [line({ person: p.id("clerk"), points, grade })] },
    });
    const draft = (p: PackDesk, month: string, by = "manager") => p.open(by, { month: `${month}-01` });
    const sent = async (p: PackDesk, month: string, by = "manager") => {
      const record = await draft(p, month, by);
      await p.act(by, record, "send", "sent", { data: graded(p, 95, "a") });
      return record;
    };

    it("is sent by the 5th, or the working day before, by each manager", async () => {
      const p = desk();
      // 5 April is a Sunday: due on Friday, from five days before on.
      await p.owes("monthly", "2026-04-05", { manager: null });
      await p.at("2026-03-29 00:00");
      await p.owes("monthly", "2026-04-05", { manager: "open", manager_2: "open", head: null });
      await p.at("2026-04-03 23:59");
      await sent(p, "2026-03");
      await sent(p, "2026-03", "manager_2");
      await p.duty("monthly", "2026-04-05", "fulfilled", { due: "2026-04-03" });
      await p.at("2026-05-01 09:00");
      await sent(p, "2026-04");
      await p.at("2026-05-06 00:00");
      await p.owes("monthly", "2026-05-05", { manager: "done", manager_2: "overdue" });
      await p.duty("monthly", "2026-05-05", "missed", { due: "2026-05-05" });
      await p.at("2026-06-01 09:00");
      await p.skippingRefused("boss", "monthly", "2026-06-05", "mayNotSkip");
      await p.skip("hr_head", "monthly", "2026-06-05", "A new system");
    });

    it.each([
      [90, "a", true],
      [89.9, "a", false],
      [90, "b", false],
      [89.9, "b", true],
      [80, "b", true],
      [80, "c", false],
      [79.9, "c", true],
      [79.9, "b", false],
      [90.1, "a", true],
      [80.1, "b", true],
    ] as const)("gives %d points an %s: %s", async (points, grade, right) => {
      const p = desk();
      const record = await draft(p, `2027-${String(++months).padStart(2, "0")}`);
      if (right) return p.act("manager", record, "send", "sent", { data: graded(p, points, grade) });
      return p.refused("manager", record, "send", /does not agree with its points/, graded(p, points, grade));
    });
    let months = 0;

    it("is told to everybody before it is sent, sent back, and filed by human resources, never by whoever wrote it", async () => {
      const p = desk();
      const record = await draft(p, "2026-05");
      await p.hiddenFrom(record, "clerk", "outsider", "administrator");
      await p.openingRefused("manager", { month: "2026-05-01" }, "valueTaken", "month");
      await p.refused("manager", record, "send", /Tell everybody/, { ...graded(p, 95, "a"), people_told: false });
      await p.act("manager", record, "send", "sent", {
        ...{ needs: graded(p, 95, "a"), not: { hr_head: "transitionNotYours" }, also: ["head"], tells: ["hr_head"] },
      });
      await p.act("hr_head", record, "back", "draft", { reason: "Who is C?", not: { manager: "transitionNotYours" }, tells: ["manager"] });
      await p.act("head", record, "send", "sent");
      await p.act("hr_head", record, "file", "filed", { not: { head: "transitionNotYours" } });
      const own = await sent(p, "2026-05", "hr_head");
      await p.refused("hr_head", own, "file", "transitionNotOneself");
    });

    it("is counted by unit and quarter", async () => {
      const p = desk();
      const [own, other, hr] = [p.unit("own"), p.unit("other"), p.unit("hr")];
      // Of those of March both were sent in time, of those of April one of two.
      const first = [
        [["2026-01-01", own], { count: 1, fulfilled_monthly: null }],
        [["2026-01-01", other], { count: 1, fulfilled_monthly: null }],
      ] as const;
      const second = [
        [["2026-04-01", own], { count: 2, fulfilled_monthly: 3 / 4 }],
        [["2026-04-01", hr], { count: 1, fulfilled_monthly: 3 / 4 }],
      ] as const;
      await p.report("handed_in", ["2026-01-01", "2026-06-30"], [...first, ...second]);
      await p.at("2026-07-01 00:10");
      await p.kept("handed_in", "2026-07-01 00:20", second);
    });
  },
  { places: { manager: ["own", "other"] }, reader: "boss", long: true },
);
