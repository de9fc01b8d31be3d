import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "units",
  "2026-03-02 09:00",
  (desk) => {
    const unit = (p: PackDesk, room: string) => p.open("clerk", { building: "A", room, area: 88.25, list_price: "900000.00" });

    it("stands in the list once, is held and sold, or given free and taken off for a reason", async () => {
      const p = desk();
      const needs = { building: "A", room: "101", area: 88.25, list_price: "900000.00" };
      const record = await p.open("clerk", needs, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.openingRefused("clerk", needs, "valueTaken", "room");
      await p.open("clerk", { ...needs, building: "B" });
      await p.act("below", record, "hold", "held", { not: { boss: "forbidden" }, also: ["clerk"] });
      await p.act("head", record, "release", "free", { reason: "The buyer stepped back", not: { clerk: "transitionNotYours" } });
      await p.act("head", record, "take_off", "off", { reason: "Being painted", not: { clerk: "transitionNotYours" } });
      await p.act("head", record, "release", "free", { reason: "Painted" });
      await p.act("clerk", record, "hold", "held");
      await p.act("head", record, "sell", "sold", { not: { clerk: "transitionNotYours" } });
      await unit(p, "102");
    });

    it("is counted by building and state", async () => {
      await desk().report("units", null, [
        [["A", "sold"], { count: 1, sum_area: 88.25 }],
        [["A", "free"], { count: 1, sum_area: 88.25 }],
        [["B", "free"], { count: 1, sum_area: 88.25 }],
      ]);
    });
  },
  { long: true },
);
