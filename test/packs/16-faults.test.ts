import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "faults",
  "2026-03-02 09:00",
  (desk) => {
    const needs = { where: { words: "Hall 2" }, symptom: "No cooling" };
    const fault = (p: PackDesk) => p.open("clerk", needs, { tells: ["head"] });
    const planned = (p: PackDesk) => ({ plan: "Change the pump", signer: p.id("second") });

    it("has a plan that signer, manager and executives agree to one after the other", async () => {
      const p = desk();
      const record = await fault(p);
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.refused("clerk", record, "plan", /Somebody else has to sign/, { ...planned(p), signer: p.id("clerk") });
      await p.act("clerk", record, "plan", "planned", { needs: planned(p), not: { second: "transitionNotYours" }, tells: ["second"] });
      for (const early of ["head", "executive"]) await p.refused(early, record, "approve", "notYourTurn");
      await p.may(record, "head", "send_back");
      await p.may(record, "executive", "send_back");
      const back = { reason: "Which pump?", not: { clerk: "transitionNotYours" }, tells: ["clerk"] } as const;
      await p.act("second", record, "send_back", "found", back);
      await p.act("clerk", record, "plan", "planned", { data: planned(p) });
      await p.act("second", record, "approve", "planned", { not: { clerk: "transitionNotYours", below: "transitionNotYours" } });
      await p.refused("executive", record, "approve", "notYourTurn");
      await p.act("head", record, "approve", "planned", { tells: [] });
      await p.act("executive", record, "approve", "working", { tells: ["clerk"] });
    });

    it("is written up with impact, cause and prevention, which the customer is told", async () => {
      const p = desk();
      const record = await p.open("outsider", needs, { tells: ["outsider_head"] });
      await p.act("outsider", record, "plan", "planned", { data: planned(p) });
      for (const by of ["second", "outsider_head", "executive"])
        await p.act(by, record, "approve", by === "executive" ? "working" : "planned");
      await p.refused("outsider", record, "restore", /before it happened/, { restored_at: "2026-03-02T00:59:00Z" });
      const restored = { restored_at: "2026-03-02T01:00:00Z" };
      await p.act("outsider", record, "restore", "restored", {
        needs: restored,
        not: { head: "transitionNotYours" },
        also: ["outsider_head"],
      });
      const written = { impact: "Two hours", cause: "A seal", prevention: "A yearly change" };
      const not = { outsider_head: "transitionNotYours" } as const;
      await p.act("outsider", record, "write_up", "to_customer", { needs: written, not, tells: ["outsider_head"] });
      const told = { customer_told: "Li, by telephone" };
      await p.act("outsider", record, "close", "closed", { needs: told, not: { head: "transitionNotYours" }, also: ["outsider_head"] });
    });

    it("is counted by where it stands", async () => {
      const p = desk();
      const lines = [
        [["2026-03-01", "working"], { count: 1, written: 0 }],
        [["2026-03-01", "closed"], { count: 1, written: 1 }],
      ] as const;
      await p.report("faults", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("faults", "2026-04-01 00:20", lines);
    });
  },
  { places: { executive: ["company"] }, long: true },
);
