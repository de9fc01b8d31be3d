import { it } from "vitest";
import { closes } from "./account-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "budget",
  "2026-01-05 09:00",
  (desk) => {
    const plan = (p: PackDesk, heading: string, amount: string, by = "manager") =>
      p.open(by, { heading, amount, what: "The year" }, { data: { kind: "plan" } });
    const expense = async (p: PackDesk, heading: string, amount: string) => {
      const record = await p.open("clerk", { heading, amount, what: "Tickets", spent_on: "2026-01-05" });
      await p.act("head", record, "submit", "finance", { tells: ["finance_head"] });
      return record;
    };
    const approved = async (p: PackDesk, heading: string, amount: string) => {
      const record = await plan(p, heading, amount);
      await p.act("manager", record, "submit", "finance");
      await p.act("finance_head", record, "finance_ok", "leaders");
      await p.act("leader", record, "approve", "approved");
      return record;
    };
    const book = (p: PackDesk, record: Kept) => p.act("finance_clerk", record, "book", "booked");

    it("is planned by heading, once a unit and year, and approved by department, finance and leaders", async () => {
      const p = desk();
      const record = await plan(p, "office", "2000.00");
      await p.hiddenFrom(record, "clerk", "outsider", "administrator");
      await p.openingRefused("manager", { kind: "plan", heading: "office", amount: "1.00", what: "More" }, "valueTaken", "heading");
      await p.act("manager", record, "submit", "finance", {
        not: { clerk: "NOT_FOUND", finance_head: "transitionNotYours" },
        also: ["head"],
      });
      for (const field of ["kind", "unit", "year", "heading", "amount"])
        await p.savingRefused("manager", record, { [field]: null }, "fieldFrozen");
      await p.refused("finance_clerk", record, "book", /goes to the leaders/);
      const back = {
        reason: "Too much",
        not: { head: "transitionNotYours" },
        also: ["finance_head", "leader"],
        tells: ["manager"],
      } as const;
      await p.act("finance_clerk", record, "send_back", "draft", back);
      await p.act("head", record, "submit", "finance");
      await p.act("finance_head", record, "finance_ok", "leaders", { not: { finance_clerk: "transitionNotYours" }, tells: ["leader"] });
      await p.act("leader", record, "approve", "approved", {
        not: { finance_head: "transitionNotYours", head: "transitionNotYours" },
        tells: ["manager"],
      });
      await p.booked(record, "plan in 2000.00 2000.00");
      const own = await plan(p, "staff", "10.00", "leader");
      await p.act("boss", own, "submit", "finance");
      await p.act("finance_head", own, "finance_ok", "leaders");
      await p.refused("leader", own, "approve", "transitionNotOneself");
      const wrong = await plan(p, "cars", "5.00");
      await p
        .act("manager", wrong, "strike", "struck", { reason: "We sold them", not: { finance_clerk: "NOT_FOUND" }, also: ["head"] })
        .catch(() =>
          p.act("manager", wrong, "strike", "struck", {
            reason: "We sold them",
            not: { finance_clerk: "transitionNotYours" },
            also: ["head"],
          }),
        );
    });

    it("is spent within each heading, never more, and nothing is shifted to another one", async () => {
      const p = desk();
      await p.booked(await approved(p, "training", "1500.00"), "plan in 1500.00 1500.00");
      const first = await expense(p, "training", "500.00");
      await p.refused("finance_head", first, "finance_ok", /booked by finance/);
      const how = { not: { clerk: "transitionNotYours", head: "transitionNotYours" }, also: ["finance_head"], tells: ["clerk"] } as const;
      await p.act("finance_clerk", first, "book", "booked", how);
      await p.booked(first, "expense out 500.00 1000.00");
      // A thousand is enough, less is said to the head.
      const second = await expense(p, "training", "0.01");
      await p.low(second, ["head"], () => book(p, second));
      const third = await expense(p, "training", "999.99");
      await book(p, third);
      await p.booked(third, "expense out 999.99 0.00");
      // There are 2,000 left for the office.
      await p.refused("finance_clerk", await expense(p, "training", "0.01"), "book", "balanceShort");
      const own = await p.open("finance_clerk", { heading: "office", amount: "1.00", what: "Paper", spent_on: "2026-01-05" });
      await p.act("finance_head", own, "submit", "finance");
      await p.refused("finance_clerk", own, "book", "transitionNotOneself");
    });

    it("is planned by 15 January by each manager", async () => {
      const p = desk();
      await p.owes("plan", "2026-01-15", { manager: "done", manager_2: "open", head: null });
      await p.at("2026-01-16 00:00");
      await p.duty("plan", "2026-01-15", "missed", { due: "2026-01-15" });
    });

    it("is reported by unit and heading, as planned and as spent", async () => {
      const p = desk();
      const own = p.unit("own");
      const spent = [
        [["2026-01-01", own, "training", "booked"], { expenses: 3, sum_amount: "1500.00" }],
        [["2026-01-01", own, "training", "finance"], { expenses: 0, sum_amount: "0.01" }],
        [["2026-01-01", p.unit("finance"), "office", "finance"], { expenses: 0, sum_amount: "1.00" }],
      ] as const;
      await p.report("spending", ["2026-01-01", "2026-01-31"], spent);
      await p.kept("spending", "2026-02-01 00:20", spent);
      const planned = [
        [["2026-01-01", own, "office", "plan"], { sum_amount: "2000.00" }],
        [["2026-01-01", own, "training", "plan"], { sum_amount: "1500.00" }],
        [["2026-01-01", p.unit("company"), "staff", "plan"], { sum_amount: "10.00" }],
        [["2026-01-01", own, "training", "expense"], { sum_amount: "1500.01" }],
        [["2026-01-01", p.unit("finance"), "office", "expense"], { sum_amount: "1.00" }],
      ] as const;
      await p.report("plan", ["2026-01-01", "2026-12-31"], planned);
      await p.at("2026-12-10 09:00");
      await p.at("2026-12-20 09:00");
      await p.skippingRefused("boss", "plan", "2027-01-15", "mayNotSkip");
      await p.skip("finance_head", "plan", "2027-01-15", "A new company");
      await p.kept("plan", "2027-01-01 00:20", planned);
      await closes(p, "finance_head", "available", "2026", ["boss", "finance_clerk", "manager"]);
    });

    it("is planned by the working day before where that day is none", async () => {
      const p = desk();
      await p.at("2027-12-17 09:00");
      await p.at("2028-01-03 09:00");
      const submit = async (by: string, kind: string) => {
        const data = kind === "plan" ? { kind } : { spent_on: "2028-01-03" };
        const record = await p.open(by, { heading: "cars", amount: "10.00", what: "Tyres" }, { data });
        await p.act(by, record, "submit", "finance");
      };
      await submit("manager", "expense");
      await p.stillOwed("plan", "2028-01-15");
      for (const by of ["manager", "manager_2"]) await submit(by, "plan");
      // 15 January 2028 is a Saturday.
      await p.duty("plan", "2028-01-15", "fulfilled", { due: "2028-01-14" });
    });
  },
  {
    places: { leader: ["company"], manager: ["own", "other"] },
    reader: "boss",
    long: true,
  },
);
