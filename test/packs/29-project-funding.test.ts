import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "project-funding",
  "2026-06-01 09:00",
  (desk) => {
    const items = ["application", "plan", "budget", "basis", "team", "commitment"];
    const documents = items.map((item) => ({ item, result: "pass" }));
    const apply = (p: PackDesk, by = "clerk") => p.open(by, { name: "Heat pump", amount: "1000.00" });
    const summary = { summary: "It works", spent: "800.00" };

    it("is applied for with six documents, once a unit and year, and granted by the leaders", async () => {
      const p = desk();
      const record = await apply(p);
      await p.hiddenFrom(record, "second", "outsider", "administrator");
      await p.holds(record, { documents_due: "2026-06-30", summary_due: "2026-12-31" });
      // A head reads the other one, a colleague does not.
      await p.openingRefused("head", { name: "Another", amount: "1.00", year: 2027 }, "valueTaken", "unit");
      await p.openingRefused("second", { name: "Another", amount: "1.00", year: 2027 }, "valueTakenUnseen", "unit");
      const five = documents.map((one) => (one.item === "team" ? { ...one, result: "na" } : one));
      await p.refused("clerk", record, "submit", /All six documents/, { documents: five });
      await p.act("clerk", record, "submit", "submitted", {
        needs: { documents },
        not: { head: "transitionNotYours" },
        tells: ["office_head"],
      });
      for (const field of ["unit", "year", "amount", "documents"]) await p.savingRefused("clerk", record, { [field]: null }, "fieldFrozen");
      const back = { reason: "Who is in the team?", not: { leader: "transitionNotYours" }, tells: ["clerk"] } as const;
      await p.act("office_head", record, "send_back", "draft", back);
      await p.act("clerk", record, "submit", "submitted", { data: { documents } });
      await p.refused("leader", record, "grant", /Not more is granted/, { granted: "1000.01" });
      const granted = {
        needs: { granted: "1000.00" },
        not: { office_head: "transitionNotYours", clerk: "transitionNotYours" },
        tells: ["clerk"],
      } as const;
      await p.act("leader", record, "grant", "running", granted);
      await p.refused("clerk", record, "sum_up", /Not more is spent/, { ...summary, spent: "1000.01" });
      const summed = { summary: "It works", spent: "1000.00" };
      await p.act("clerk", record, "sum_up", "summed_up", { needs: summed, not: { head: "transitionNotYours" }, tells: ["office_head"] });
      await p.act("office_head", record, "accept", "finished", { not: { clerk: "transitionNotYours", leader: "transitionNotYours" } });
      await p.openingRefused("head", { name: "Another", amount: "1.00" }, "valueTaken", "year");
    });

    it("is not decided by oneself, and can be refused or given up", async () => {
      const p = desk();
      const own = await p.open(
        "clerk",
        { name: "Leader's", amount: "5.00" },
        { data: { unit: p.unit("section"), leader: p.id("leader") } },
      );
      await p.act("leader", own, "submit", "submitted", { data: { documents } });
      for (const way of ["grant", "refuse"]) await p.refused("leader", own, way, "transitionNotOneself", {});
      await p.act("office_head", own, "send_back", "draft", { reason: "Too late" });
      await p.act("leader", own, "give_up", "refused", { reason: "Withdrawn" });
      const office = await p.open(
        "clerk",
        { name: "Office's", amount: "5.00" },
        { data: { unit: p.unit("office"), leader: p.id("office_head") } },
      );
      await p.act("office_head", office, "submit", "submitted", { data: { documents } });
      await p.act("leader", office, "grant", "running", { data: { granted: "5.00" } });
      await p.act("office_head", office, "sum_up", "summed_up", { data: { summary: "Done", spent: "5.00" } });
      await p.refused("office_head", office, "accept", "transitionNotOneself");
      const other = await p.open("outsider", { name: "A fan", amount: "5.00" });
      await p.act("outsider", other, "submit", "submitted", { data: { documents } });
      const refused = { needs: { opinion: "Not now" }, not: { office_head: "transitionNotYours" }, tells: ["outsider"] } as const;
      await p.act("leader", other, "refuse", "refused", refused);
      const dropped = await p.open("outsider", { name: "A fan", amount: "5.00" }, { data: { year: 2027 } });
      await p.ended(dropped, "documents", true, null, () =>
        p.act("outsider", dropped, "give_up", "refused", {
          reason: "Too late",
          not: { leader: "transitionNotYours" },
          also: ["outsider_head"],
        }),
      );
    });

    const next = (p: PackDesk, unit: string) =>
      p.open("clerk", { name: "Next year", amount: "5.00" }, { data: { unit: p.unit(unit), year: 2027 } });
    const grant = async (p: PackDesk, record: Kept) => {
      await p.act("leader", record, "grant", "running", { data: { granted: "5.00" } });
      return record;
    };

    it("is handed in by the end of June, and summed up by the end of December", async () => {
      const p = desk();
      const [met, missed, other] = [await next(p, "own"), await next(p, "company"), await next(p, "section")];
      await p.limit("documents", {
        ...{ met, missed, due: "2027-06-30 24:00", warns: ["2027-06-17 00:00", "clerk"] },
        tells: [["2027-07-01 00:00", "clerk", "office_head"]],
        ends: async (record) => {
          if (record === met) {
            await p.act("clerk", other, "submit", "submitted", { data: { documents } });
            return p.act("clerk", record, "submit", "submitted", { data: { documents } });
          }
          await p.refused("clerk", record, "submit", /which is over/, { documents });
          await p.act("head", record, "give_up", "refused", { reason: "Too late" });
        },
      });
      await p.limit("summary", {
        ...{ met: await grant(p, met), missed: await grant(p, other), due: "2027-12-31 24:00", warns: ["2027-12-02 00:00", "clerk"] },
        tells: [
          ["2028-01-01 00:00", "clerk", "office_head"],
          ["2028-01-08 00:00", "leader"],
        ],
        ends: (record) => p.act("clerk", record, "sum_up", "summed_up", { data: { summary: "It works", spent: "4.50" } }),
      });
    });

    it("is summed by year and by where it stands", async () => {
      const p = desk();
      const line = (year: string, state: string, count: number, amount: string, granted: string | null, spent: string | null) =>
        [[year, state], { count, sum_amount: amount, sum_granted: granted, sum_spent: spent }] as const;
      await p.report("funding", null, [
        line("2026", "finished", 1, "1000.00", "1000.00", "1000.00"),
        line("2026", "summed_up", 1, "5.00", "5.00", "5.00"),
        line("2026", "refused", 2, "10.00", null, null),
        line("2027", "refused", 2, "10.00", null, null),
        line("2027", "summed_up", 2, "10.00", "10.00", "9.00"),
      ]);
    });
  },
  { places: { leader: ["company"] }, reader: "boss", long: true },
);
