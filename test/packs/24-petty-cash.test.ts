import { expect, it } from "vitest";
import { closes } from "./account-desk.ts";
import { picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory("petty-cash", "2026-03-02 09:00", (desk) => {
  const needs = (amount: string) => ({ what: "Screws", category: "parts", amount });
  const slip = (p: PackDesk, amount: string, by = "clerk") => p.open(by, needs(amount), { data: { receipt: [picture] } });
  const spend = async (p: PackDesk, amount: string, by = "clerk") => {
    const record = await slip(p, amount, by);
    await p.act(by, record, "book", "booked");
    return record;
  };

  it("pays actual expenses out of 5,000 yuan a month, never more than there is", async () => {
    const p = desk();
    const record = await p.open("clerk", needs("100.10"), { data: { receipt: [picture] } });
    await p.hiddenFrom(record, "outsider", "administrator");
    await p.act("clerk", record, "book", "booked", { not: { head: "transitionNotYours", finance_clerk: "transitionNotYours" } });
    await p.booked(record, "allowance in 5000.00 5000.00", "expense out 100.10 4899.90");
    await p.booked(await spend(p, "4399.90"), "expense out 4399.90 500.00");
    for (const tooMuch of ["0.00", "5000.01"])
      await p.openingRefused("clerk", { ...needs(tooMuch), receipt: [picture] }, "registerSaid", "amount");
    const more = await slip(p, "500.01");
    await p.refused("clerk", more, "book", "balanceShort");
    await p.act("clerk", more, "strike", "struck", { reason: "There is not so much left", not: { head: "transitionNotYours" } });
    // At 500 there is enough; below, finance is told, and the custodian sees it who books.
    const last = await slip(p, "0.01");
    await p.low(last, ["finance_head"], () => p.act("clerk", last, "book", "booked"));
    p.touched.touch("balance cash: low tells field custodian");
    await p.booked(last, "expense out 0.01 499.99");
    await p.booked(await spend(p, "499.99"), "expense out 499.99 0.00");
    await p.refused("clerk", await slip(p, "0.01"), "book", "balanceShort");
  });

  it("is counted for each custodian apart, and begins anew with the month", async () => {
    const p = desk();
    await p.booked(await spend(p, "1.00", "outsider"), "allowance in 5000.00 5000.00", "expense out 1.00 4999.00");
    await p.at("2026-04-01 00:00");
    await p.booked(
      await spend(p, "2.00", "outsider"),
      "lapsed out 4999.00 0.00",
      "allowance in 5000.00 5000.00",
      "expense out 2.00 4998.00",
    );
    await p.booked(await spend(p, "5000.00"), "allowance in 5000.00 5000.00", "expense out 5000.00 0.00");
  });

  it("has a receipt or says why not, and is checked by finance, never by oneself", async () => {
    const p = desk();
    await p.openingRefused("outsider", needs("3.00"), "fieldRequired", "no_receipt");
    const record = await p.open("outsider", needs("3.00"), { data: { no_receipt: "The machine was broken" } });
    await p.act("outsider", record, "book", "booked");
    const not = { outsider: "transitionNotYours", head: "transitionNotYours" } as const;
    await p.act("finance_clerk", record, "check", "checked", { not, also: ["finance_head"] });
    const own = await spend(p, "4.00", "finance_clerk");
    await p.refused("finance_clerk", own, "check", "transitionNotOneself");
    await p.open("outsider", { ...needs("5.00") }, { data: { custodian: p.id("second"), receipt: [picture] } }).then(async (other) => {
      await p.may(other, "outsider", "strike");
      await p.may(other, "second", "strike");
    });
  });

  it("is closed month by month by finance, after which nothing is booked into it", async () => {
    const p = desk();
    await closes(p, "finance_head", "cash", "2026-03", ["clerk", "head", "finance_clerk"]);
    await closes(p, "finance_head", "cash", "2026-04", []);
    await p.refused("second", await slip(p, "5.00", "second"), "book", "balanceClosed");
  });

  it("is summed by custodian and category", async () => {
    const p = desk();
    const sum = (...amounts: readonly number[]) =>
      (amounts.reduce((cents, amount) => cents + Math.round(amount * 100), 0) / 100).toFixed(2);
    expect(sum(100.1, 4399.9, 0.01, 499.99, 0.01)).toBe("5000.01");
    const line = (month: string, name: string, count: number, total: string, without = 0) =>
      [[month, p.id(name), "parts"], { count, sum_amount: total, no_receipt: without }] as const;
    const march = [line("2026-03-01", "clerk", 5, "5000.01"), line("2026-03-01", "outsider", 1, "1.00")];
    const april = [
      line("2026-04-01", "outsider", 2, sum(2, 3), 1),
      line("2026-04-01", "clerk", 1, "5000.00"),
      line("2026-04-01", "finance_clerk", 1, "4.00"),
      line("2026-04-01", "second", 2, "10.00"),
    ];
    await p.report("spending", ["2026-03-01", "2026-04-30"], [...march, ...april]);
    await p.kept("spending", "2026-05-01 00:20", april);
  });
});
