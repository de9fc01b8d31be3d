import { it } from "vitest";
import { line, picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "customer-repairs",
  "2026-03-02 09:00",
  (desk) => {
    const condition = ["case", "accessories", "label", "data"].map((item) => ({ item, result: "pass" }));
    const passed = ["function", "safety", "clean"].map((item) => ({ item, result: "pass" }));
    const parts = [line({ part: "Belt", quantity: 3, price: "12.10" }), line({ part: "Fuse", quantity: 1, price: "0.95" })];
    let customer: string | undefined;
    const needs = async (p: PackDesk, charge: string) => {
      customer ??= (await p.beside("customers").open("clerk", { name: "Li", kind: "company" })).id;
      return { customer, device: "Radio", symptom: "Silent", charge, condition };
    };
    const presented = async (p: PackDesk, charge = "paid") => {
      const record = await p.open("clerk", await needs(p, charge));
      await p.act("clerk", record, "hand_over", "signing", { needs: { repairer: p.id("workshop") } });
      return record;
    };
    const returned = async (p: PackDesk, charge: string, labour: string) => {
      const record = await presented(p, charge);
      await p.sign("clerk", record, "signing");
      await p.sign("workshop", record, "repairing");
      await p.act("inspector", record, "test", "tested", { data: { hours: 1.5, labour, parts, test: passed } });
      await p.act("clerk", record, "give_back", "returned", { data: { returned_on: "2026-03-02", customer_signature: picture } });
      return record;
    };

    it("goes to the workshop with both signatures, through the inspection, and back to the customer", async () => {
      const p = desk();
      const record = await p.open("clerk", await needs(p, "paid"), { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      const handed = { needs: { repairer: p.id("workshop") }, not: { head: "transitionNotYours" }, tells: ["workshop"] } as const;
      await p.act("clerk", record, "hand_over", "signing", handed);
      await p.signingRefused("head", record, "notAParty");
      await p.signingRefused("workshop", record, "confirmAllItems", { confirmed: [] });
      await p.sign("workshop", record, "received", { reason: "The cover is broken", tells: ["clerk", "head"] });
      await p.act("clerk", record, "hand_over", "signing", { data: { repairer: p.id("workshop") } });
      await p.sign("clerk", record, "signing");
      await p.at("2026-03-02 09:31");
      await p.sign("workshop", record, "signing");
      p.touched.touch("handover: out of time");
      await p.sign("clerk", record, "repairing");
      await p.booked(record, "in in 1.00 1.00");
      const failed = passed.map((one) => (one.item === "safety" ? { ...one, result: "fail", remark: "A loose wire" } : one));
      await p.refused("inspector", record, "test", /item of the inspection failed/, { hours: 1.5, test: failed });
      await p.act("inspector", record, "test", "tested", {
        ...{ needs: { hours: 1.5, test: passed }, data: { labour: "80.00", parts } },
        ...{ not: { workshop: "transitionNotYours" }, also: ["head"], tells: ["clerk"] },
      });
      // 80.00 and 3 × 12.10 and 0.95.
      await p.holds(record, { total: "117.25" });
      const back = { returned_on: "2026-03-02", customer_signature: picture };
      await p.act("clerk", record, "give_back", "returned", { needs: back, not: { workshop: "transitionNotYours" }, also: ["head"] });
      await p.booked(record, "in in 1.00 1.00", "out out 1.00 0.00");
      await p.refused("clerk", record, "close", /has to be invoiced/);
      const not = { inspector: "transitionNotYours" } as const;
      await p.act("clerk", record, "invoice", "closed", { needs: { invoice: "R-1" }, not, also: ["head"] });
      const wrong = await p.open("clerk", await needs(p, "free"));
      await p.act("head", wrong, "strike", "struck", { reason: "Taken back", not: { clerk: "transitionNotYours" } });
      // Whatever goes out came in before.
      p.touched.touch("balance in_house: floor");
    });

    it("is never inspected by whoever repaired it", async () => {
      const p = desk();
      const record = await p.open("clerk", await needs(p, "free"));
      await p.refused("clerk", record, "hand_over", "outsideAmong", { repairer: p.id("head") });
      await p.act("clerk", record, "hand_over", "signing", { data: { repairer: p.id("workshop") } });
      await p.sign("clerk", record, "signing");
      await p.sign("workshop", record, "repairing");
      await p.company.hold("workshop", "inspector");
      await p.refused("workshop", record, "test", "transitionNotOneself", { hours: 1, test: passed });
    });

    it("that is paid for is invoiced on the day of return; under contract or free it is only closed", async () => {
      const p = desk();
      await p.at("2026-03-02 10:00");
      const free = await returned(p, "contract", "0.00");
      await p.noLimit(free, "invoice");
      await p.refused("clerk", free, "invoice", /not invoiced/, { invoice: "R-2" });
      await p.act("clerk", free, "close", "closed", { not: { inspector: "transitionNotYours" }, also: ["head"] });
      p.touched.touch("limit invoice: ended as transition close");
      await p.limit("invoice", {
        ...{ met: await returned(p, "paid", "10.00"), missed: await returned(p, "paid", "20.00"), due: "2026-03-02 24:00" },
        tells: [["2026-03-03 00:00", "clerk", "head"]],
        ends: (record) => p.act("clerk", record, "invoice", "closed", { data: { invoice: "R-3" } }),
      });
    });

    it("is summed by how it is charged", async () => {
      const p = desk();
      const line = (charge: string, count: number, hours: number | null, total: string, onTime: number | null) =>
        [["2026-03-01", charge], { count, sum_hours: hours, sum_total: total, on_time_invoice: onTime }] as const;
      // Parts are 37.25 each.
      const lines = [line("paid", 3, 4.5, "221.75", 2 / 3), line("free", 1, null, "0.00", null), line("contract", 1, 1.5, "37.25", null)];
      await p.report("repairs", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("repairs", "2026-04-01 00:20", lines);
    });
  },
  { long: true },
);
