import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import { onDuty, planRefused, plans, swaps } from "./roster-desk.ts";
import type { Kept } from "./touched.ts";

packStory(
  "sales",
  "2026-03-02 09:00",
  (desk) => {
    const papers = ["identity", "form", "price", "payment", "contract"].map((item) => ({ item, result: "pass" }));
    const units = new Map<string, string>();
    const unit = async (p: PackDesk, room: string): Promise<string> => {
      const id = units.get(room) ?? (await p.beside("units").open("head", { building: "A", room, area: 88, list_price: "900000.00" })).id;
      units.set(room, id);
      return id;
    };
    const register = (p: PackDesk, session: string) => p.open("consultant", { buyer: "Li", phone: "13800000000", session });
    const available = async (p: PackDesk, record: Kept, room: string) => {
      await p.act("assistant", record, "availability", "available", { data: { unit: await unit(p, room) } });
      return record;
    };
    const subscribed = async (p: PackDesk, room: string) => {
      const record = await available(p, await register(p, "morning"), room);
      await p.act("head", record, "price", "priced", { data: { price: "880000.00" } });
      await p.act("consultant", record, "subscribe", "subscribed", { data: { subscribed_on: "2026-03-02", deposit: "20000.00" } });
      return record;
    };
    const signing = { signed_on: "2026-03-02", copies: 4 };

    it("goes from registration over availability, price and subscription to a contract whose copies are accounted for", async () => {
      const p = desk();
      const needs = { buyer: "Li", phone: "13800000000", session: "morning" };
      await p.openingRefused("consultant", { ...needs, consultant: p.id("outsider") }, "outsideAmong");
      const record = await p.open("consultant", needs, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.shown(record, "phone", ["consultant", "below"], ["boss"]);
      const found = {
        needs: { unit: await unit(p, "101") },
        not: { consultant: "transitionNotYours" },
        also: ["head"],
        tells: ["consultant"],
      } as const;
      await p.act("assistant", record, "availability", "available", found);
      const priced = { needs: { price: "880000.00" }, not: { assistant: "transitionNotYours" }, tells: ["consultant"] } as const;
      await p.act("head", record, "price", "priced", priced);
      const subscription = { subscribed_on: "2026-03-02", deposit: "20000.00" };
      await p.act("consultant", record, "subscribe", "subscribed", {
        needs: subscription,
        not: { assistant: "transitionNotYours" },
        also: ["head"],
      });
      for (const field of ["unit", "price"]) await p.savingRefused("consultant", record, { [field]: null }, "fieldFrozen");
      const missing = papers.map((one) => (one.item === "payment" ? { ...one, result: "fail", remark: "On Friday" } : one));
      await p.refused("assistant", record, "sign", /All papers have to be there/, { ...signing, papers: missing });
      await p.refused("assistant", record, "sign", /before it is subscribed/, { ...signing, papers, signed_on: "2026-03-01" });
      await p.act("assistant", record, "sign", "signed", {
        needs: { papers, ...signing },
        not: { consultant: "transitionNotYours" },
        also: ["head"],
      });
      await p.booked(record, "out in 4.00 4.00");
      // As many come back as went out, to the same consultant: nothing falls below zero.
      await p.savingRefused("consultant", record, { consultant: p.id("second"), copies: 1 }, "fieldFrozen");
      p.touched.touch("balance copies: floor");
      await p.act("assistant", record, "file", "filed", { not: { consultant: "transitionNotYours" }, also: ["head"] });
      await p.booked(record, "out in 4.00 4.00", "back out 4.00 0.00");
      const own = await p.open(
        "head",
        { buyer: "Wang", phone: "13800000000", session: "morning" },
        { data: { consultant: p.id("assistant") } },
      );
      await available(p, own, "102");
      await p.act("head", own, "price", "priced", { data: { price: "1.00" } });
      await p.act("assistant", own, "subscribe", "subscribed", { data: subscription });
      await p.refused("assistant", own, "sign", "transitionNotOneself", { papers, ...signing });
    });

    it("gives a unit to whoever came first, until they give it up", async () => {
      const p = desk();
      const [first, second] = [await subscribed(p, "103"), await register(p, "morning")];
      await p.refused("assistant", second, "availability", "valueTaken", { unit: await unit(p, "103") });
      const reason = { reason: "No loan", not: { assistant: "transitionNotYours" }, also: ["head"] } as const;
      await p.act("consultant", first, "give_up", "given_up", reason);
      await available(p, second, "103");
      const leaves = await register(p, "morning");
      await p.ended(leaves, "by_noon", true, null, () =>
        p.act("consultant", leaves, "give_up", "given_up", { reason: "Changed their mind" }),
      );
      const later = await register(p, "afternoon");
      await p.ended(later, "by_five", true, null, () =>
        p.act("consultant", later, "give_up", "given_up", { reason: "Changed their mind" }),
      );
      await p.noLimit(later, "by_noon");
      await p.noLimit(leaves, "by_five");
    });

    it.each([
      ["by_noon", "morning", "2026-03-03", "11:30", "12:00", "12:01", "201"],
      ["by_five", "afternoon", "2026-03-04", "16:30", "17:00", "17:01", "202"],
    ] as const)("answers %s what is registered in the %s", async (key, session, day, warned, due, missed, room) => {
      const p = desk();
      await p.at(`${day} 09:00`);
      await p.limit(key, {
        ...{ met: await register(p, session), missed: await register(p, session), due: `${day} ${due}` },
        ...{ warns: [`${day} ${warned}`, "assistant"], tells: [[`${day} ${missed}`, "consultant", "head"]] },
        ends: async (record) => void (await available(p, record, `${room}-${record.number}`)),
      });
    });

    it("has somebody at the desk, swapped only with the head's consent", async () => {
      const p = desk();
      await planRefused(p, "consultant", "mayNotPlan", ["2026-03-05", "day", "consultant"]);
      await planRefused(p, "head", "notForRoster", ["2026-03-05", "day", "clerk"]);
      await plans(p, "head", ["2026-03-05", "day", "consultant"], ["2026-03-06", "day", "consultant_2"]);
      await swaps(p, ["2026-03-05", "day", "consultant"], ["2026-03-06", "day", "consultant_2"], "head");
      await onDuty(p, "2026-03-05 17:59", "day", "consultant_2");
    });

    it("is counted by consultant and by where it stands", async () => {
      const p = desk();
      const line = (name: string, state: string, count: number, price: string | null, noon: number | null, five: number | null) =>
        [["2026-03-01", p.id(name), state], { count, sum_price: price, on_time_by_noon: noon, on_time_by_five: five }] as const;
      const lines = [
        line("consultant", "filed", 1, "880000.00", 1, null),
        line("assistant", "subscribed", 1, "1.00", 1, null),
        line("consultant", "given_up", 3, "880000.00", 1, 1),
        // One of the first day, and two of each of the others, of which one was late.
        line("consultant", "available", 5, null, 2 / 3, 1 / 2),
      ];
      await p.report("sales", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("sales", "2026-04-01 00:20", lines);
    });
  },
  { places: { consultant: ["own", "own"] }, long: true },
);
