import { expect, it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "purchases",
  "2026-03-02 09:00",
  (desk) => {
    const ask = (p: PackDesk, price: string, quantity = 1) =>
      p.open("outsider", { purpose: "Paper", lines: [line({ item: "A4", quantity, price })] });
    const submitted = async (p: PackDesk, price: string) => {
      const record = await ask(p, price);
      await p.act("outsider", record, "submit", "approval", { tells: ["outsider_head"] });
      return record;
    };
    /** Somebody decides as one step of the approval. */
    const decides = async (p: PackDesk, by: string, record: Kept, [band, place]: [string, number], to: string, tells?: string[]) => {
      p.step(by, record, "approve", band, place);
      await p.act(by, record, "approve", to, tells ? { tells } : {});
    };

    it("of up to 500 yuan, 500 included, is the leader's alone", async () => {
      const p = desk();
      for (const [price, side] of [
        ["499.99", "below"],
        ["500.00", "at"],
      ] as const) {
        const record = await submitted(p, price);
        await p.hiddenFrom(record, "clerk", "administrator");
        for (const other of ["purchasing_head", "gm_office_head"]) await p.refused(other, record, "approve", "transitionNotYours");
        await decides(p, "outsider_head", record, ["small", 1], "approved", ["outsider", "purchasing_head"]);
        p.edge("amount", 500, side);
      }
      await decides(p, "boss", await submitted(p, "12.00"), ["small", 1], "approved");
    });

    it("above 500 yuan is decided by purchasing and then by the general manager's office", async () => {
      const p = desk();
      const record = await submitted(p, "500.01");
      await p.refused("outsider_head", record, "approve", "transitionNotYours");
      await p.refused("gm_office_head", record, "approve", "notYourTurn");
      await decides(p, "purchasing_head", record, ["large", 1], "approval");
      await decides(p, "gm_office_head", record, ["large", 2], "approved", ["outsider", "purchasing_head"]);
      p.edge("amount", 500, "above");
    });

    it("is nobody's own, and counts what its lines come to", async () => {
      const p = desk();
      const own = await p.open("outsider_head", { purpose: "Pens", lines: [line({ item: "Pen", quantity: 2.5, price: "3.33" })] });
      await p.holds(own, { total: "8.33" }, "outsider_head");
      await p.act("outsider_head", own, "submit", "approval", { tells: [] });
      await p.refused("outsider_head", own, "approve", "transitionNotOneself");
      await p.refused("outsider_head", own, "reject", "transitionNotOneself", {}, { reason: "Too dear" });
      const free = await ask(p, "0.00");
      await p.refused("outsider", free, "submit", /above zero/);
      await p.refused("outsider_head", free, "submit", "transitionNotYours");
      const dear = await submitted(p, "900.00");
      await p.may(dear, "purchasing_head", "send_back", "reject");
      await p.may(dear, "gm_office_head", "send_back", "reject");
      await p.act("outsider_head", dear, "send_back", "draft", {
        ...{ reason: "Ask for quotes", not: { outsider: "transitionNotYours" }, tells: ["outsider"] },
      });
      await p.act("outsider", dear, "submit", "approval");
      const how = { reason: "Not this year", not: { gm_office_clerk: "transitionNotYours" }, tells: ["outsider"] } as const;
      await p.act("outsider_head", dear, "reject", "rejected", how);
    });

    it("is ordered and received by somebody else, for no more than was approved", async () => {
      const p = desk();
      const record = await submitted(p, "100.00");
      await p.act("outsider_head", record, "approve", "approved");
      await p.act("purchasing_clerk", record, "order", "ordered", {
        ...{ needs: { ordered_on: "2026-03-03" }, not: { outsider_head: "transitionNotYours" }, also: ["outsider"] },
      });
      const received = { paid: "100.00", received_by: p.id("outsider_head") };
      await p.refused("outsider_head", record, "receive", /More was paid/, { ...received, paid: "100.01" });
      await p.may(record, "boss", "receive");
      const not = { outsider: "transitionNotYours", purchasing_clerk: "transitionNotYours" } as const;
      await p.act("outsider_head", record, "receive", "received", { needs: received, not });
      const named = await submitted(p, "50.00");
      await p.act("outsider_head", named, "approve", "approved");
      const order = { ordered_on: "2026-03-03", received_by: p.id("outsider") };
      await p.act("purchasing_clerk", named, "order", "ordered", { data: order, tells: ["outsider"] });
      await p.refused("outsider", named, "receive", "transitionNotOneself");
      await p.save("outsider", named, { received_by: p.id("administrator") });
      await p.act("administrator", named, "receive", "received", { data: { paid: "50.00" } });
    });

    it("is summed by department and month", async () => {
      const p = desk();
      const totals = ["499.99", "500.00", "12.00", "500.01", "8.33", "0.00", "900.00", "100.00", "50.00"];
      const sum = (totals.reduce((cents, total) => cents + Math.round(Number(total) * 100), 0) / 100).toFixed(2);
      expect(sum).toBe("2570.33");
      const lines = [[["2026-03-01", p.unit("other")], { count: 9, sum_total: sum, sum_paid: "150.00", large: 2 }]] as const;
      await p.report("spending", ["2026-03-01", "2026-03-31"], lines, "boss");
      await p.kept("spending", "2026-04-01 00:20", lines, "boss");
    });
  },
  { reader: "boss" },
);
