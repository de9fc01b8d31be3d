import { it } from "vitest";
import { picture } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "first-responsibility",
  "2026-03-02 09:00",
  (desk) => {
    const matter = { customer_name: "Li", phone: "13800000000", matter: "No water" };
    const own = (p: PackDesk, by = "clerk") => p.open(by, matter);
    const handOn = async (p: PackDesk, to = "second") => {
      const record = await own(p);
      await p.act("clerk", record, "hand_on", "handed_on", { needs: { next_person: p.id(to) }, reason: "Their field", tells: [to] });
      return record;
    };

    it("belongs to whoever was asked first, until the next has called the customer", async () => {
      const p = desk();
      const record = await p.open("outsider", matter);
      await p.hiddenFrom(record, "administrator");
      const handed = { needs: { next_person: p.id("administrator") }, reason: "Their field", not: { head: "transitionNotYours" } } as const;
      await p.act("outsider", record, "hand_on", "handed_on", { ...handed, tells: ["administrator"] });
      const called = { told_customer_at: "2026-03-02T01:10:00Z" };
      await p.act("administrator", record, "take", "owned", {
        needs: called,
        not: { outsider: "transitionNotYours" },
        tells: ["outsider"],
      });
      await p.shown(record, "phone", ["outsider", "clerk"], ["boss"]);
      await p.may(record, "outsider", "act_first", "finish");
      await p.refused("administrator", record, "act_first", /Only what is urgent/, { acted_at: "2026-03-02T01:20:00Z", result: "Done" });
      await p.may(record, "administrator", "hand_on", "act_first");
      const on = { data: { next_person: p.id("second") }, reason: "Now a leak", tells: ["second", "outsider"] } as const;
      await p.act("administrator", record, "hand_on", "handed_on", on);
      await p.act("second", record, "take", "owned", { data: called });
      await p.act("second", record, "finish", "done", { needs: { result: "Done" }, not: { head: "transitionNotYours" } });
    });

    it("is given back to be owned by nobody in particular, and finished by whoever began it", async () => {
      const p = desk();
      const record = await handOn(p);
      await p.ended(record, "call", true, null, () =>
        p.act("second", record, "give_back", "owned", { reason: "Not mine", not: { clerk: "transitionNotYours" }, tells: ["clerk"] }),
      );
      await p.act("clerk", record, "finish", "done", { data: { result: "Done" } });
    });

    it("is called for within two working hours of handing on", async () => {
      const p = desk();
      // A Friday afternoon: an hour is left of it, the second one is Monday's first.
      await p.at("2026-03-06 16:30");
      await p.limit("call", {
        ...{ met: await handOn(p), missed: await handOn(p), due: "2026-03-09 09:30", warns: ["2026-03-09 09:00", "second"] },
        tells: [["2026-03-09 09:31", "second", "clerk", "head"]],
        ends: (record) => p.act("second", record, "take", "owned", { data: { told_customer_at: "2026-03-09T01:30:00Z" } }),
      });
    });

    it("is acted upon first where it is urgent, and its slip follows within one working day", async () => {
      const p = desk();
      await p.at("2026-03-13 15:00");
      const acted = { acted_at: "2026-03-13T06:00:00Z", result: "Closed the valve" };
      const urgent = async (tried: boolean) => {
        const record = await p.open("clerk", matter, { data: { urgent: true }, tells: ["head"] });
        if (tried) await p.refused("clerk", record, "finish", /hand in the slip/, { result: "Done" });
        await p.act("clerk", record, "act_first", "slip_due", { needs: acted, not: tried ? { second: "transitionNotYours" } : {} });
        return record;
      };
      const [met, missed] = [await urgent(true), await urgent(false)];
      await p.limit("slip", {
        ...{ met, missed, due: "2026-03-16 24:00", tells: [["2026-03-17 00:00", "clerk", "head"]] },
        ends: (record) =>
          p.act("clerk", record, "hand_slip", "done", { needs: { slip: [picture] }, not: { second: "transitionNotYours" } }),
      });
    });

    it("is counted by who was asked first", async () => {
      const p = desk();
      const lines = [
        [["2026-03-01", p.id("outsider")], { count: 1, handed: 1, on_time_call: 1 }],
        [["2026-03-01", p.id("clerk")], { count: 5, handed: 3, on_time_call: 2 / 3 }],
      ] as const;
      await p.report("owners", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("owners", "2026-04-01 00:20", lines);
    });
  },
  { long: true },
);
