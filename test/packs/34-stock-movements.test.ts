import { it } from "vitest";
import { closes } from "./account-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "stock-movements",
  "2026-03-02 09:00",
  (desk) => {
    const condition = ["complete", "works", "clean"].map((item) => ({ item, result: "pass" }));
    const items = new Map<string, string>();
    const item = async (p: PackDesk, name: string): Promise<string> => {
      const how = { name, kind: "tool", custodian: p.id("clerk"), place: "Store 1" };
      const id = items.get(name) ?? (await p.beside("stock-items").open("clerk", how)).id;
      items.set(name, id);
      return id;
    };
    const note = async (p: PackDesk, way: string, quantity: number, data: Record<string, unknown> = {}, name = "drill") =>
      p.open("clerk", { item: await item(p, name), way, quantity }, { data });
    const signed = (p: PackDesk) => ({ taker: p.id("outsider"), condition });
    const issue = async (p: PackDesk, way: string, quantity: number) => {
      const record = await note(p, way, quantity, signed(p));
      await p.act("clerk", record, "present", "signing", { data: signed(p) });
      await p.sign("outsider", record, "signing");
      return record;
    };

    it("is signed by both where somebody takes or returns, and never takes more than there is", async () => {
      const p = desk();
      const receipt = await p.open(
        "clerk",
        { item: await item(p, "drill"), way: "receipt", quantity: 3 },
        { not: { outsider: "forbidden" } },
      );
      await p.hiddenFrom(receipt, "outsider", "administrator");
      await p.refused("clerk", receipt, "present", "fieldRequired");
      await p.refused("clerk", receipt, "present", /need no second signature/, signed(p));
      await p.act("clerk", receipt, "book", "booked", { not: { second: "transitionNotYours" }, also: ["head"] });
      await p.booked(receipt, "in in 3.00 3.00");
      await p.openingRefused("clerk", { item: await item(p, "drill"), way: "issue", quantity: 1 }, "fieldRequired", "taker");
      await p.openingRefused("clerk", { item: await item(p, "drill"), way: "issue", quantity: 1 }, "fieldRequired", "condition");
      await p.openingRefused("clerk", { item: await item(p, "drill"), way: "surplus", quantity: 1 }, "fieldRequired", "purpose");
      const out = await note(p, "issue", 1, signed(p));
      await p.refused("clerk", out, "book", /signed by both/);
      await p.act("clerk", out, "present", "signing", { data: signed(p), not: { head: "transitionNotYours" }, tells: ["outsider"] });
      await p.signingRefused("head", out, "notAParty");
      await p.signingRefused("outsider", out, "confirmAllItems", { confirmed: [] });
      await p.sign("outsider", out, "noted", { reason: "It does not work", tells: ["clerk", "head"] });
      await p.act("clerk", out, "present", "signing", { data: signed(p) });
      await p.sign("outsider", out, "signing");
      await p.at("2026-03-02 09:31");
      await p.sign("clerk", out, "signing");
      p.touched.touch("handover: out of time");
      await p.sign("outsider", out, "booked");
      await p.booked(out, "out out 1.00 2.00");
      const alone = await note(p, "issue", 1, { taker: p.id("clerk"), condition });
      await p.act("clerk", alone, "present", "signing", { data: { taker: p.id("clerk"), condition } });
      await p.signingRefused("clerk", alone, /two people/);
      const low = await issue(p, "issue", 1);
      await p.low(low, ["head"], () => p.sign("clerk", low, "booked"));
      await p.booked(low, "out out 1.00 1.00");
      const back = await issue(p, "return", 1);
      await p.sign("clerk", back, "booked");
      await p.booked(back, "in in 1.00 2.00");
      await p.signingRefused("clerk", await issue(p, "issue", 3), "balanceShort");
      p.touched.touch("balance stock: floor");
      const lost = await note(p, "shortage", 3, { purpose: "Not found" });
      await p.refused("clerk", lost, "book", "balanceShort");
      await p.act("clerk", lost, "strike", "struck", { reason: "Found", not: { second: "transitionNotYours" }, also: ["head"] });
    });

    it("is counted at the end of each month", async () => {
      const p = desk();
      // 31 March is a Tuesday; from three days before on.
      await p.at("2026-03-27 23:59");
      await p.owes("stocktake", "2026-03-31", { head: null });
      await p.at("2026-03-28 00:00");
      await p.owes("stocktake", "2026-03-31", { head: "open", clerk: null });
      const receipt = await note(p, "receipt", 5, {}, "saw");
      await p.act("clerk", receipt, "book", "booked");
      await p.stillOwed("stocktake", "2026-03-31");
      const counted = await note(p, "surplus", 1, { purpose: "One too many" }, "saw");
      await p.act("clerk", counted, "book", "booked");
      await p.duty("stocktake", "2026-03-31", "fulfilled", { due: "2026-03-31" });
      await p.booked(counted, "in in 1.00 6.00");
      await p.at("2026-05-01 00:00");
      await p.duty("stocktake", "2026-04-30", "missed");
      await p.at("2026-05-27 09:00");
      // 31 May is a Sunday.
      await p.skippingRefused("clerk", "stocktake", "2026-05-31", "mayNotSkip");
      await p.skip("head", "stocktake", "2026-05-31", "The store moves");
      for (const month of ["2026-03", "2026-04"]) await closes(p, "head", "stock", month, ["clerk", "second"]);
    });

    it("is summed by item and movement", async () => {
      const p = desk();
      const drill = await item(p, "drill");
      const saw = await item(p, "saw");
      const line = (of: string, way: string, ...quantities: readonly number[]) =>
        [["2026-03-01", of, way], { count: quantities.length, sum_quantity: quantities.reduce((sum, one) => sum + one, 0) }] as const;
      const lines = [
        line(drill, "receipt", 3),
        line(drill, "issue", 1, 1, 1, 3),
        line(drill, "return", 1),
        line(saw, "receipt", 5),
        line(saw, "surplus", 1),
      ];
      await p.report("movements", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("movements", "2026-06-01 00:20", []);
    });
  },
  { long: true },
);
