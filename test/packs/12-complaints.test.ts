import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "complaints",
  "2026-03-02 09:00",
  (desk) => {
    const complain = (p: PackDesk, category: string) => p.open("clerk", { complainant: "Li", subject: "Noise", category });
    const routed = async (p: PackDesk, record: Kept) => {
      await p.act("clerk", record, "route", "investigating", { data: { routed_to: p.unit("other"), investigator: p.id("clerk") } });
      return record;
    };
    const answer = (p: PackDesk) => (record: Kept) =>
      p.act("clerk", record, "answer", "answered", { data: { facts: "A fan", answer: "It is mended" } });

    it("is taken by anybody, routed, investigated, answered, and called back by somebody else until the customer is content", async () => {
      const p = desk();
      const c = await p.open(
        "outsider",
        { complainant: "Li", subject: "Noise", category: "quality" },
        { data: { phone: "13800000000" }, tells: [] },
      );
      await p.hiddenFrom(c, "outsider_head", "administrator");
      await p.shown(c, "phone", ["outsider", "clerk", "below"], ["leader"]);
      const away = { routed_to: p.unit("other"), investigator: p.id("outsider_head") };
      await p.refused("outsider", c, "route", "outsideAmong", away);
      await p.act("outsider", c, "route", "investigating", {
        needs: { routed_to: p.unit("other"), investigator: p.id("clerk") },
        ...{ not: { administrator: "NOT_FOUND", leader: "transitionNotYours" }, also: ["below"], tells: ["clerk", "outsider_head"] },
      });
      await p.act("clerk", c, "ask", "waiting", { reason: "The customer has to say when", not: { head: "transitionNotYours" } });
      await p.paused(c, "answer");
      await p.act("clerk", c, "go_on", "investigating", { not: { second: "transitionNotYours" }, also: ["head"] });
      const found = { facts: "A fan", answer: "It is mended" };
      await p.act("clerk", c, "answer", "answered", { needs: found, not: { second: "transitionNotYours" }, also: ["head"] });
      await p.refused("head", c, "close", /not satisfied/, { satisfied: "no" });
      await p.act("complaints_officer", c, "reopen", "investigating", {
        needs: { satisfied: "no", call_note: "Still loud" },
        ...{ not: { leader: "transitionNotYours" }, also: ["head", "second"], tells: ["clerk", "head"] },
      });
      await p.act("clerk", c, "answer", "answered", { data: found });
      await p.act("second", c, "close", "closed", {
        data: { satisfied: "yes" },
        ...{ not: { clerk: "transitionNotOneself", leader: "transitionNotYours" }, also: ["complaints_officer", "head"] },
      });
      const wrong = await complain(p, "other");
      await p.act("head", wrong, "strike", "struck", { reason: "Twice the same", not: { clerk: "transitionNotYours" } });
    });

    it("reaches the head and the leaders at once when it is a major one", async () => {
      const p = desk();
      const major = { complainant: "Wang", subject: "Insulted", category: "attitude" };
      await p.open("clerk", major, { data: { severity: "major" }, tells: ["head", "leader"] });
    });

    it("is routed within two hours", async () => {
      const p = desk();
      await p.at("2026-03-03 09:00");
      await p.limit("route", {
        ...{ met: await complain(p, "delay"), missed: await complain(p, "delay"), due: "2026-03-03 11:00" },
        ...{ warns: ["2026-03-03 10:30", "clerk"], tells: [["2026-03-03 11:01", "head"]] },
        ends: async (record) => void (await routed(p, record)),
      });
    });

    it("is answered within 24 hours, which do not run while the customer is waited for", async () => {
      const p = desk();
      await p.at("2026-03-04 09:00");
      const [met, missed] = [await routed(p, await complain(p, "charge")), await routed(p, await complain(p, "charge"))];
      const waits = await routed(p, await complain(p, "charge"));
      await p.at("2026-03-04 10:00");
      await p.act("clerk", waits, "ask", "waiting", { reason: "When was it?" });
      await p.at("2026-03-04 13:30");
      await p.act("clerk", waits, "go_on", "investigating");
      await p.due(waits, "answer", "2026-03-05 12:30");
      await p.limit("answer", {
        ...{ met, missed, due: "2026-03-05 09:00", ends: answer(p), warns: ["2026-03-05 05:00", "clerk"] },
        tells: [
          ["2026-03-05 09:01", "head"],
          ["2026-03-06 09:00", "leader"],
        ],
      });
    });

    it("is called back within three working days of its answer", async () => {
      const p = desk();
      // A Friday.
      await p.at("2026-03-06 10:00");
      const answered = async () => {
        const record = await routed(p, await complain(p, "other"));
        await answer(p)(record);
        return record;
      };
      const again = await answered();
      await p.ended(again, "call_back", true, null, () =>
        p.act("head", again, "reopen", "investigating", { data: { satisfied: "no", call_note: "Loud" } }),
      );
      await p.limit("call_back", {
        ...{ met: await answered(), missed: await answered(), due: "2026-03-11 24:00" },
        warns: ["2026-03-11 00:00", "clerk", "second", "below", "head", "complaints_officer"],
        tells: [["2026-03-12 00:00", "head"]],
        ends: (record) => p.act("second", record, "close", "closed", { needs: { satisfied: "partly" } }),
      });
    });

    it("is counted by category and month, and by the department that it was about", async () => {
      const p = desk();
      const trend = (category: string, count: number, major: number, onTime: number | null) =>
        [["2026-03-01", category], { count, major, on_time_answer: onTime }] as const;
      const lines = [
        trend("quality", 1, 0, 1),
        trend("attitude", 1, 1, 0),
        trend("delay", 2, 0, 0),
        trend("charge", 3, 0, 1 / 3),
        trend("other", 3, 0, 1),
      ];
      await p.report("trend", ["2026-03-01", "2026-03-31"], lines);
      const departments = [
        [["2026-01-01", p.unit("other")], { count: 9, on_time_answer: 5 / 9, unsatisfied: 1 }],
        [["2026-01-01", null], { count: 1, on_time_answer: 0, unsatisfied: 0 }],
      ] as const;
      await p.report("departments", ["2026-01-01", "2026-03-31"], departments);
      await p.kept("trend", "2026-04-01 00:20", lines);
      await p.kept("departments", "2026-04-01 00:20", departments);
    });
  },
  { places: { leader: ["company"] } },
);
