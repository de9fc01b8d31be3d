import { it } from "vitest";
import { packStory } from "./pack-story.ts";

packStory(
  "stock-items",
  "2026-03-02 09:00",
  (desk) => {
    it("has a custodian, who or the head retires it", async () => {
      const p = desk();
      const needs = { name: "Drill", kind: "tool", custodian: p.id("outsider"), place: "Store 1" };
      const record = await p.open("clerk", needs, { not: { outsider: "forbidden" } });
      await p.hiddenFrom(record, "outsider_head", "administrator");
      await p.act("outsider", record, "retire", "retired", { reason: "Worn out", not: { clerk: "transitionNotYours" }, also: ["head"] });
      await p.open("clerk", { ...needs, kind: "part" });
      await p.report("items", null, [
        [["tool", p.id("outsider")], { count: 1 }],
        [["part", p.id("outsider")], { count: 1 }],
      ]);
    });
  },
  { long: true },
);
