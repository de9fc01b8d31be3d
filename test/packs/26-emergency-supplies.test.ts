import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "emergency-supplies",
  "2026-03-02 09:00",
  (desk) => {
    const usable = ["complete", "works", "valid"].map((item) => ({ item, result: "pass" }));
    const note = (p: PackDesk, way: string, quantity: number, data: Record<string, unknown> = {}) =>
      p.open("clerk", { item: "pump", way, quantity }, { data });
    const move = async (p: PackDesk, way: string, quantity: number, data: Record<string, unknown> = {}) => {
      const record = await note(p, way, quantity, data);
      await p.act("keeper", record, "book", "booked");
      return record;
    };

    it("is booked by its keeper or the head, and never falls below zero", async () => {
      const p = desk();
      const taken = { taker: p.id("outsider") };
      const record = await p.open("clerk", { item: "pump", way: "in", quantity: 7 }, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.act("keeper", record, "book", "booked", { not: { clerk: "transitionNotYours" }, also: ["head"] });
      await p.booked(record, "in in 7.00 7.00");
      await p.openingRefused("clerk", { item: "pump", way: "out", quantity: 2 }, "fieldRequired", "taker");
      await p.openingRefused("clerk", { item: "pump", way: "surplus", quantity: 2 }, "fieldRequired", "note");
      await p.booked(await move(p, "out", 2, taken), "out out 2.00 5.00");
      // Five are enough, four are not: whoever books it knows.
      const fifth = await note(p, "out", 1, taken);
      await p.low(fifth, ["keeper"], () => p.act("head", fifth, "book", "booked"));
      await p.booked(await move(p, "back", 1, taken), "in in 1.00 5.00");
      const again = await note(p, "shortage", 1, { note: "Rusted" });
      await p.low(again, ["head"], () => p.act("keeper", again, "book", "booked"));
      await p.refused("keeper", await note(p, "out", 5, taken), "book", "balanceShort");
      await p.booked(await move(p, "out", 4, taken), "out out 4.00 0.00");
      await p.booked(await move(p, "surplus", 3, { note: "Found" }), "in in 3.00 3.00");
      const wrong = await note(p, "in", 1);
      await p.act("clerk", wrong, "strike", "struck", { reason: "Twice", not: { keeper: "transitionNotYours" }, also: ["head"] });
    });

    it("is looked through at the end of each quarter", async () => {
      const p = desk();
      // 31 March is a Tuesday; from ten days before on.
      await p.at("2026-03-21 00:00");
      await p.owes("check", "2026-03-31", { keeper: "open", head: null });
      await move(p, "in", 1);
      await p.stillOwed("check", "2026-03-31");
      const checked = await note(p, "in", 1);
      await p.refused("keeper", checked, "book", /has not been looked at/, { usable: usable.slice(1) });
      await p.act("keeper", checked, "book", "booked", { data: { usable } });
      await p.duty("check", "2026-03-31", "fulfilled", { due: "2026-03-31" });
      await p.at("2026-06-01 09:00");
      await p.at("2026-07-01 00:00");
      await p.duty("check", "2026-06-30", "missed");
      await p.at("2026-09-01 09:00");
      await p.at("2026-09-21 00:00");
      await p.skippingRefused("keeper", "check", "2026-09-30", "mayNotSkip");
      await p.skip("head", "check", "2026-09-30", "The store is being built");
    });

    it("is summed by item and movement", async () => {
      const p = desk();
      const line = (way: string, ...quantities: readonly number[]) =>
        [["2026-01-01", "pump", way], { count: quantities.length, sum_quantity: quantities.reduce((sum, one) => sum + one, 0) }] as const;
      const lines = [line("in", 7, 1, 1), line("out", 2, 1, 5, 4), line("back", 1), line("shortage", 1), line("surplus", 3)];
      await p.report("movements", ["2026-01-01", "2026-03-31"], lines);
      await p.kept("movements", "2026-10-01 00:20", []);
    });
  },
  { long: true },
);
