import { it } from "vitest";
import { line, picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "service-orders",
  "2026-03-02 09:00",
  (desk) => {
    let customer: string | undefined;
    const needs = async (p: PackDesk) => {
      customer ??= (await p.beside("customers").open("clerk", { name: "Li", kind: "company" })).id;
      return { customer, device: "Chiller 3", symptom: "No cooling" };
    };
    const dispatch = (p: PackDesk) => ({ engineer: p.id("engineer"), visit_at: "2026-03-03T02:00:00Z" });
    const next = (p: PackDesk, at: string) => ({ done: "Drained", next_at: at, next_people: p.ids("engineer_2", "second") });
    const dispatched = async (p: PackDesk) => {
      const record = await p.open("clerk", await needs(p));
      await p.act("dispatcher", record, "dispatch", "dispatched", { data: dispatch(p) });
      return record;
    };
    const finished = { done: "A new pump", customer_signature: picture };

    it("is dispatched to an engineer, signed by the customer, and filed by somebody else", async () => {
      const p = desk();
      const record = await p.open("outsider", await needs(p), { data: { contact: "Ms Li, 13800000000" } });
      await p.hiddenFrom(record, "outsider_head", "administrator");
      await p.shown(record, "contact", ["outsider", "below"], ["boss"]);
      const not = { clerk: "transitionNotYours", outsider: "transitionNotYours" } as const;
      await p.refused("dispatcher", record, "dispatch", "outsideAmong", { ...dispatch(p), engineer: p.id("clerk") });
      await p.act("dispatcher", record, "dispatch", "dispatched", { needs: dispatch(p), not, also: ["head"], tells: ["engineer"] });
      await p.act("engineer", record, "finish", "finished", {
        ...{ needs: finished, data: { parts: [line({ part: "Pump", quantity: 2, price: "150.00" })] } },
        ...{ not: { head: "transitionNotYours", engineer_2: "NOT_FOUND" }, tells: ["outsider"] },
      });
      const filed = { not: { engineer: "transitionNotOneself", outsider: "transitionNotYours" }, also: ["dispatcher", "below"] } as const;
      await p.act("clerk", record, "file", "filed", filed);
      const wrong = await p.open("clerk", await needs(p));
      await p.act("head", wrong, "strike", "struck", { reason: "Twice", not: { clerk: "transitionNotYours" } });
    });

    it("that is not finished names time and people of the next visit, who may finish it", async () => {
      const p = desk();
      const record = await dispatched(p);
      await p.refused("engineer", record, "again", /lies in the future/, next(p, "2026-03-02T01:00:00Z"));
      await p.act("engineer", record, "again", "next_visit", {
        needs: next(p, "2026-03-20T01:00:00Z"),
        ...{ not: { clerk: "transitionNotYours" }, tells: ["dispatcher", "engineer_2", "second"] },
      });
      await p.due(record, "next", "2026-03-20 09:00");
      await p.ended(record, "next", true, null, () =>
        p.act("engineer_2", record, "again", "next_visit", { data: next(p, "2026-03-25T01:00:00Z") }),
      );
      await p.due(record, "next", "2026-03-25 09:00");
      await p.act("engineer_2", record, "finish", "finished", { data: finished });
    });

    it("keeps the time of its next visit", async () => {
      const p = desk();
      const records = [];
      for (const _ of ["met", "missed"]) {
        const record = await dispatched(p);
        await p.act("engineer", record, "again", "next_visit", { data: next(p, "2026-03-04T02:00:00Z") });
        records.push(record);
      }
      await p.limit("next", {
        ...{ met: records[0]!, missed: records[1]!, due: "2026-03-04 10:00", warns: ["2026-03-04 08:00", "engineer"] },
        tells: [["2026-03-04 10:01", "engineer", "head"]],
        ends: (record) => p.act("engineer", record, "finish", "finished", { data: finished }),
      });
    });

    it("is counted by its engineer", async () => {
      const p = desk();
      const lines = [[["2026-03-01", p.id("engineer")], { count: 4, again: 3 }]] as const;
      await p.report("engineers", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("engineers", "2026-04-01 00:20", lines);
    });
  },
  { places: { engineer: ["own", "other"] }, long: true },
);
