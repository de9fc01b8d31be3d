import { it } from "vitest";
import { packStory } from "./pack-story.ts";

packStory(
  "vehicles",
  "2026-03-02 09:00",
  (desk) => {
    const car = (plate: string, custodian: string, due?: string) => ({
      needs: { plate, model: "Van", custodian },
      data: due ? { inspection_due: due } : {},
    });

    it("is kept by its custodian, mended, inspected, and disposed of by the head", async () => {
      const p = desk();
      const { needs } = car("A 1", p.id("clerk"));
      const record = await p.open("second", needs, { not: { outsider: "forbidden" } });
      await p.openingRefused("second", needs, "valueTaken", "plate");
      await p.act("clerk", record, "to_repair", "repair", { reason: "Brakes", not: { outsider: "transitionNotYours" }, also: ["head"] });
      await p.act("head", record, "back", "in_use", { not: { second: "transitionNotYours" }, also: ["clerk"] });
      const inspected = { needs: { inspection_due: "2027-03-31" }, not: { second: "transitionNotYours" }, also: ["head"] } as const;
      await p.act("clerk", record, "inspected", "in_use", inspected);
      await p.act("head", record, "dispose", "gone", { reason: "Sold", not: { clerk: "transitionNotYours" } });
    });

    it("is inspected by its day; the custodian hears of it thirty days before", async () => {
      const p = desk();
      const opened = async (plate: string) => {
        const { needs, data } = car(plate, p.id("clerk"), "2026-04-30");
        return p.open("second", needs, { data });
      };
      const [met, missed] = [await opened("A 2"), await opened("A 3")];
      await p.limit("inspection", {
        ...{ met, missed, due: "2026-04-30 24:00", warns: ["2026-04-01 00:00", "clerk"], tells: [["2026-05-01 00:00", "clerk", "head"]] },
        ends: (record) => p.act("head", record, "dispose", "gone", { reason: "Sold" }),
      });
    });

    it("is inspected again by the next day once it was", async () => {
      const p = desk();
      const { needs, data } = car("A 4", p.id("clerk"), "2026-06-30");
      const record = await p.open("second", needs, { data });
      await p.act("clerk", record, "inspected", "in_use", { data: { inspection_due: "2027-06-30" } });
      await p.due(record, "inspection", "2027-06-30 24:00");
    });

    it("is counted by state and custodian", async () => {
      const p = desk();
      await p.report("cars", null, [
        [["gone", p.id("clerk")], { count: 3 }],
        [["in_use", p.id("clerk")], { count: 1 }],
      ]);
    });
  },
  { long: true },
);
