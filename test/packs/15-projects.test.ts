import { it } from "vitest";
import { packStory } from "./pack-story.ts";

packStory(
  "projects",
  "2026-03-02 09:00",
  (desk) => {
    it("lists projects under names of their own, ended by their manager or the head", async () => {
      const p = desk();
      const needs = { name: "Tower A", client: "Li", accepted_on: "2025-04-10", manager: p.id("outsider") };
      const record = await p.open("clerk", needs, { data: { phone: "13800000000" }, not: { outsider: "forbidden" } });
      await p.shown(record, "phone", ["outsider", "below"], ["administrator"]);
      await p.openingRefused("second", { ...needs, client: "Wang" }, "valueTaken", "name");
      const not = { clerk: "transitionNotYours", administrator: "transitionNotYours" } as const;
      await p.act("outsider", record, "end", "ended", { reason: "Handed back", not, also: ["head"] });
      await p.open("clerk", { ...needs, name: "Tower B" });
      await p.open("clerk", { ...needs, name: "Tower C", manager: p.id("head") });
      await p.report("managers", null, [
        [[p.id("outsider")], { count: 2 }],
        [[p.id("head")], { count: 1 }],
      ]);
    });
  },
  { long: true },
);
