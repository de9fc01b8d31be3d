import { it } from "vitest";
import { line } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "travel",
  "2026-03-02 09:00",
  (desk) => {
    const needs = (p: PackDesk, estimate: string) => ({
      ...{ purpose: "A fair", destination: "Hefei", travellers: p.ids("outsider", "clerk"), estimate },
      ...{ from_day: "2026-03-02", to_day: "2026-03-04" },
    });
    const planned = async (p: PackDesk, estimate: string, data: Record<string, unknown> = {}) => {
      const record = await p.open("outsider", needs(p, estimate), { data });
      await p.act("outsider", record, "submit", "approval", { tells: ["outsider_head"] });
      return record;
    };
    const approve = async (p: PackDesk, by: string, record: Kept, [band, place]: [string, number], to: string) => {
      p.step(by, record, "approve", band, place);
      await p.act(by, record, "approve", to, to === "approved" ? { tells: ["outsider"] } : {});
    };
    const costs = [line({ what: "transport", amount: "300.00" }), line({ what: "lodging", amount: "450.50" })];

    it("pays 20 yuan a person and day outside of the city", async () => {
      const p = desk();
      const inside = await p.open("outsider", needs(p, "100.00"));
      await p.holds(inside, { days: 3, allowance: "0.00", total: "0.00" }, "outsider");
      const outside = await p.open("outsider", needs(p, "100.00"), { data: { outside_city: true } });
      // Two people, three days.
      await p.holds(outside, { days: 3, allowance: "120.00", total: "120.00" }, "outsider");
      // Nobody writes an advance as paid before it was.
      await p.save("outsider", outside, { advanced_on: "2026-03-01" });
      await p.holds(outside, { advanced_on: null }, "outsider");
      await p.hiddenFrom(outside, "second", "administrator");
      for (const record of [inside, outside]) {
        const reason = { reason: "Ill", not: { clerk: "transitionNotYours" }, also: ["outsider_head"] } as const;
        await p.act("outsider", record, "cancel", "cancelled", reason);
      }
    });

    it("is approved before it begins: up to 2,000 yuan by the head, above by finance as well", async () => {
      const p = desk();
      const back = await p.open("outsider", { ...needs(p, "1.00"), to_day: "2026-03-01" });
      await p.refused("outsider", back, "submit", /does not end before/);
      await p.refused("outsider_head", back, "submit", "transitionNotYours");
      const gone = await p.open("outsider", { ...needs(p, "1.00"), from_day: "2026-03-01" });
      await p.refused("outsider", gone, "submit", /approved beforehand/);
      for (const [estimate, side] of [
        ["1999.99", "below"],
        ["2000.00", "at"],
      ] as const) {
        const record = await planned(p, estimate);
        await p.refused("finance_head", record, "approve", "transitionNotYours");
        await approve(p, side === "at" ? "boss" : "outsider_head", record, ["small", 1], "approved");
        p.edge("cost", 2000, side);
      }
      const dear = await planned(p, "2000.01");
      await p.refused("finance_head", dear, "approve", "notYourTurn");
      await p.may(dear, "outsider_head", "send_back");
      await p.may(dear, "finance_head", "send_back");
      await p.act("boss", dear, "send_back", "draft", { reason: "By train", not: { outsider: "transitionNotYours" }, tells: ["outsider"] });
      await p.act("outsider", dear, "submit", "approval");
      await approve(p, "outsider_head", dear, ["large", 1], "approval");
      await approve(p, "finance_head", dear, ["large", 2], "approved");
      p.edge("cost", 2000, "above");
      const second = await planned(p, "2500.00");
      await approve(p, "boss", second, ["large", 1], "approval");
      const own = await p.open("outsider_head", needs(p, "1.00"));
      await p.act("outsider_head", own, "submit", "approval");
      await p.refused("outsider_head", own, "approve", "transitionNotOneself");
    });

    it("is settled once it is over, and what was advanced is cleared", async () => {
      const p = desk();
      const record = await planned(p, "800.00", { outside_city: true, advance: "500.00" });
      await approve(p, "outsider_head", record, ["small", 1], "approved");
      const none = await planned(p, "10.00");
      await approve(p, "outsider_head", none, ["small", 1], "approved");
      await p.refused("finance_clerk", none, "pay_advance", /No advance was asked for/);
      await p.act("finance_clerk", record, "pay_advance", "advanced", {
        not: { outsider_head: "transitionNotYours" },
        also: ["finance_head"],
      });
      await p.booked(record, "paid in 500.00 500.00");
      const own = await planned(p, "10.00", { advance: "5.00", claimant: p.id("finance_clerk") });
      await approve(p, "outsider_head", own, ["small", 1], "approved");
      await p.refused("finance_clerk", own, "pay_advance", "transitionNotOneself");
      await p.at("2026-03-03 18:00");
      await p.refused("outsider", record, "settle", /once it is over/, { costs });
      await p.at("2026-03-04 18:00");
      const settling = { needs: { costs }, not: { clerk: "transitionNotYours" }, tells: ["finance_head", "finance_clerk"] } as const;
      await p.act("outsider", record, "settle", "settling", settling);
      const wrong = {
        reason: "A receipt is missing",
        not: { outsider: "transitionNotYours" },
        also: ["finance_head"],
        tells: ["outsider"],
      } as const;
      await p.act("finance_clerk", record, "correct", "advanced", wrong);
      await p.act("outsider", record, "settle", "settling", { data: { costs } });
      await p.act("finance_clerk", record, "check", "settled", {
        not: { outsider: "transitionNotYours" },
        also: ["finance_head"],
        tells: ["outsider"],
      });
      await p.booked(record, "paid in 500.00 500.00", "cleared out 500.00 0.00");
      // 750.50 and the allowance of 120.
      await p.holds(record, { total: "870.50" }, "outsider");
      await p.act("finance_clerk", own, "settle", "settling", { data: { costs } });
      await p.refused("finance_clerk", own, "check", "transitionNotOneself");
      const finance = await p.open("finance_head", needs(p, "1.00"), { data: { from_day: "2026-03-04", claimant: p.id("clerk") } });
      await p.act("finance_head", finance, "submit", "approval");
      await p.act("boss", finance, "approve", "approved");
      await p.act("finance_head", finance, "settle", "settling", { data: { costs } });
      await p.refused("finance_head", finance, "check", "transitionNotOneself");
      // Only what was paid is cleared, so that nothing falls below zero.
      await p.act("finance_head", own, "check", "settled");
      await p.booked(own);
      p.touched.touch("balance advances: floor");
    });

    it("is summed by department and month", async () => {
      const p = desk();
      // Allowances: 120 of the one that was cancelled and 120 of the one that was settled; totals with what it cost.
      const other = { count: 12, sum_allowance: "240.00", sum_total: "1741.00" };
      const lines = [
        [["2026-03-01", p.unit("other")], other],
        [["2026-03-01", p.unit("finance")], { count: 1, sum_allowance: "0.00", sum_total: "750.50" }],
      ] as const;
      await p.report("travel", ["2026-03-01", "2026-03-31"], lines, "boss");
      await p.kept("travel", "2026-04-01 00:20", lines, "boss");
    });
  },
  { reader: "boss", long: true },
);
