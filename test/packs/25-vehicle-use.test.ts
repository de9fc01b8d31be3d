import { it } from "vitest";
import { closes } from "./account-desk.ts";
import { picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import { onDuty, planRefused, plans, swaps } from "./roster-desk.ts";
import type { Kept } from "./touched.ts";

packStory(
  "vehicle-use",
  "2026-03-02 08:00",
  (desk) => {
    const cars = new Map<string, string>();
    const car = async (p: PackDesk, plate: string): Promise<string> => {
      const id = cars.get(plate) ?? (await p.beside("vehicles").open("head", { plate, model: "Van", custodian: p.id("clerk") })).id;
      cars.set(plate, id);
      return id;
    };
    const trip = (p: PackDesk, from = "01:00", until = "03:00") => ({
      ...{ purpose: "A fair", destination: "Hefei", travellers: p.ids("outsider") },
      ...{ leaves_at: `2026-03-02T${from}:00Z`, returns_at: `2026-03-02T${until}:00Z` },
    });
    const book = async (p: PackDesk, plate: string, more: Record<string, unknown> = {}) => {
      const data = { way: "company", why_not_public: "Tools", vehicle: await car(p, plate), driver: p.id("driver"), ...more };
      return p.open("outsider", trip(p), { data });
    };
    const approve = async (p: PackDesk, by: string, record: Kept, [band, place]: [string, number], to = "approved") => {
      p.step(by, record, "approve", band, place);
      await p.act(by, record, "approve", to, to === "approved" ? { tells: ["outsider", "driver"] } : {});
    };
    const costs = { kilometres: 80, fuel: "120.50", tolls: "30.00" };

    it("says why neither a train nor a company car will do", async () => {
      const p = desk();
      await p.open("outsider", trip(p));
      for (const field of ["why_not_public", "vehicle", "driver"])
        await p.openingRefused("outsider", { ...trip(p), way: "company" }, "fieldRequired", field);
      await p.openingRefused(
        "outsider",
        { ...trip(p), way: "private", why_not_public: "Tools", driver: p.id("driver") },
        "fieldRequired",
        "why_private",
      );
    });

    it("gives no car twice at a time", async () => {
      const p = desk();
      const first = await book(p, "A 1");
      const taken = { way: "company", why_not_public: "Tools", vehicle: await car(p, "A 1"), driver: p.id("driver") };
      await p.openingRefused("clerk", { ...trip(p, "02:59", "04:00"), ...taken }, "valueTaken", "vehicle");
      await p.openingRefused("clerk", { ...trip(p, "00:30", "01:01"), ...taken }, "valueTaken", "vehicle");
      await p.open("clerk", trip(p, "03:00", "04:00"), { data: taken });
      await p.act("outsider", first, "cancel", "cancelled", { not: { driver: "transitionNotYours" }, also: ["outsider_head"] });
      await p.open("clerk", trip(p, "02:00", "03:00"), { data: taken });
    });

    it("is approved before it begins, up to 100 kilometres by the head, further by the office as well", async () => {
      const p = desk();
      for (const [kilometres, side, plate] of [
        [99, "below", "B 1"],
        [100, "at", "B 2"],
      ] as const) {
        const record = await book(p, plate, { kilometres });
        for (const name of ["office_head", "outsider"]) await p.refused(name, record, "approve", "transitionNotYours");
        await approve(p, side === "at" ? "boss" : "outsider_head", record, ["near", 1]);
        p.edge("distance", 100, side);
      }
      for (const [first, plate] of [
        ["outsider_head", "B 3"],
        ["boss", "B 4"],
      ] as const) {
        const far = await book(p, plate, { kilometres: 101 });
        await p.refused("office_head", far, "approve", "notYourTurn");
        await approve(p, first, far, ["far", 1], "registered");
        await approve(p, "office_head", far, ["far", 2]);
      }
      p.edge("distance", 100, "above");
      const own = await p.open("outsider_head", trip(p));
      await p.refused("outsider_head", own, "approve", "transitionNotOneself");
      const back = await p.open("outsider", trip(p, "01:00", "01:00"));
      await p.refused("outsider_head", back, "approve", /returns after/);
      const late = await book(p, "B 5");
      await p.at("2026-03-02 09:01");
      await p.refused("outsider_head", late, "approve", /before they begin/);
    });

    it("is settled with its fuel and tolls, which are summed for each car", async () => {
      const p = desk();
      await p.at("2026-03-02 08:30");
      const [first, second] = [await book(p, "C 1"), await p.open("outsider", trip(p))];
      for (const record of [first, second]) await p.act("outsider_head", record, "approve", "approved");
      await p.act("driver", first, "leave", "under_way", { not: { clerk: "transitionNotYours" }, also: ["outsider"] });
      await p.refused("outsider", first, "settle", /need a photo/, costs);
      await p.act("outsider", first, "settle", "settled", {
        ...{ needs: costs, data: { receipts: [picture] }, not: { clerk: "transitionNotYours" }, also: ["driver"] },
      });
      await p.booked(first, "trip in 150.50 150.50");
      await p.act("outsider", second, "leave", "under_way");
      await p.act("outsider", second, "settle", "settled", { data: { kilometres: 0, fuel: "0.00", tolls: "0.00" } });
      await p.booked(second);
      const again = await book(p, "C 1");
      await p.act("outsider_head", again, "approve", "approved");
      await p.act("outsider", again, "leave", "under_way");
      await p.act("outsider", again, "settle", "settled", { data: { ...costs, receipts: [picture] } });
      await p.booked(again, "trip in 150.50 301.00");
    });

    it("is closed month by month by the office, whose roster of drivers is swapped only with its consent", async () => {
      const p = desk();
      await planRefused(p, "driver", "mayNotPlan", ["2026-03-03", "day", "driver"]);
      await planRefused(p, "office_head", "notForRoster", ["2026-03-03", "day", "clerk"]);
      await plans(p, "office_head", ["2026-03-03", "day", "driver"], ["2026-03-04", "day", "driver_2"]);
      await swaps(p, ["2026-03-03", "day", "driver"], ["2026-03-04", "day", "driver_2"], "office_head");
      await onDuty(p, "2026-03-03 08:30", "day", "driver_2");
      await closes(p, "office_head", "costs", "2026-03", ["head", "office_clerk", "clerk"]);
    });

    it("is summed by car and by the way people went", async () => {
      const p = desk();
      const line = (plate: string | null, way: string, count: number, km: number | null, fuel: string | null, tolls: string | null) =>
        [["2026-03-01", plate && (cars.get(plate) ?? null), way], { count, sum_kilometres: km, sum_fuel: fuel, sum_tolls: tolls }] as const;
      const lines = [
        line(null, "public", 4, 0, "0.00", "0.00"),
        line("A 1", "company", 3, null, null, null),
        line("B 1", "company", 1, 99, null, null),
        line("B 2", "company", 1, 100, null, null),
        line("B 3", "company", 1, 101, null, null),
        line("B 4", "company", 1, 101, null, null),
        line("B 5", "company", 1, null, null, null),
        line("C 1", "company", 2, 160, "241.00", "60.00"),
      ];
      await p.report("costs", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("costs", "2026-04-01 00:20", lines);
    });
  },
  { places: { driver: ["own", "own"] }, long: true },
);
