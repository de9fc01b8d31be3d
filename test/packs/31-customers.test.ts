import { it } from "vitest";
import { line } from "./command-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "customers",
  "2026-03-02 09:00",
  (desk) => {
    it("is the one file of a customer, whose contacts only those see who look after them", async () => {
      const p = desk();
      const needs = { name: "Li & Sons", kind: "company" };
      const contacts = [line({ name: "Ms Li", phone: "13800000000" })];
      const record = await p.open("clerk", needs, { data: { manager: p.id("outsider"), contacts }, not: { outsider: "forbidden" } });
      await p.openingRefused("second", { ...needs, kind: "owner" }, "valueTaken", "name");
      await p.shown(record, "contacts", ["outsider", "below"], ["administrator"]);
      await p.act("outsider", record, "end", "ended", { reason: "Moved away", not: { clerk: "transitionNotYours" }, also: ["head"] });
      await p.act("head", record, "resume", "active", { not: { clerk: "transitionNotYours" }, also: ["outsider"] });
      await p.open("clerk", { name: "Wang", kind: "person" }, { data: { risk: "high" } });
      await p.report("risk", null, [
        [["none", "company"], { count: 1 }],
        [["high", "person"], { count: 1 }],
      ]);
    });
  },
  { long: true },
);
