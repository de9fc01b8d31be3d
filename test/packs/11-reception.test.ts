import { it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "reception",
  "2026-03-02 09:00",
  (desk) => {
    const take = (p: PackDesk, way: string, data: Record<string, unknown> = {}) =>
      p.open("clerk", { way, who_came: "Li", matter: "A key" }, { data });
    const solution = { solution: "A new key" };
    const answer = { answer: "It is ready" };

    it("is handled by whoever took it, or by whom it was handed on to", async () => {
      const p = desk();
      const record = await p.open(
        "clerk",
        { way: "mail", who_came: "Li", matter: "A key" },
        { data: { phone: "13800000000" }, not: { outsider: "forbidden" } },
      );
      await p.hiddenFrom(record, "outsider", "administrator");
      await p.shown(record, "phone", ["clerk", "below"], ["office_clerk"]);
      const handed = { needs: { colleague: p.id("outsider") }, reason: "Their matter", not: { second: "transitionNotYours" } } as const;
      await p.act("clerk", record, "hand_on", "open", { ...handed, also: ["head"], tells: ["outsider"] });
      await p.act("outsider", record, "solve", "solved", { needs: solution, not: { clerk: "transitionNotYours" }, also: ["head"] });
      await p.act("outsider", record, "answer", "answered", { needs: answer, not: { clerk: "transitionNotYours" }, also: ["head"] });
      const wrong = await take(p, "mail");
      await p.act("head", wrong, "strike", "struck", { reason: "Twice", not: { clerk: "transitionNotYours" } });
    });

    it.each([
      [1, "answered within two rings"],
      [2, "answered within two rings"],
      [3, "late"],
      [4, "late"],
      [5, "late, with an apology first"],
      [6, "late, with an apology first"],
    ] as const)("a call taken at ring %i is %s", async (rings, _is) => {
      const p = desk();
      const data = { way: "phone", who_came: "Li", matter: "A key", rings };
      if (rings >= 5) await p.openingRefused("clerk", data, "fieldRequired", "apologised");
      const { rings: _, ...needs } = data;
      const record = await p.open("clerk", needs, { data: { rings, ...(rings >= 5 ? { apologised: false } : {}) } });
      if (rings >= 5) {
        await p.refused("clerk", record, "solve", /apology comes first/, solution);
        await p.save("clerk", record, { apologised: true });
      }
      await p.act("clerk", record, "solve", "solved", { data: solution });
      const side = (edge: number) => (rings < edge ? "below" : rings === edge ? "at" : "above");
      for (const edge of [2, 5]) p.edge("rings", edge, side(edge));
    });

    it("says at which ring a call was taken", async () => {
      const p = desk();
      await p.refused("clerk", await take(p, "phone"), "solve", /at which ring/, solution);
    });

    it("greets a visitor within one minute", async () => {
      const p = desk();
      await p.openingRefused("clerk", { way: "visit", who_came: "Li", matter: "A key" }, "fieldRequired", "arrived_at");
      await p.at("2026-03-03 10:00");
      const visit = () => take(p, "visit", { arrived_at: "2026-03-03T02:00:00Z" });
      await p.limit("greet", {
        ...{ met: await visit(), missed: await visit(), due: "2026-03-03 10:01" },
        ends: (record) => p.save("clerk", record, { greeted_at: "2026-03-03T02:01:00Z" }),
      });
      const greeted = await visit();
      await p.save("clerk", greeted, { greeted_at: "2026-03-03T02:02:00Z" });
      await p.act("clerk", greeted, "solve", "solved", { data: solution });
      await p.allEnded(greeted);
      await p.noLimit(await take(p, "mail"), "greet");
    });

    it("handles a complaint within one hour, before it is answered", async () => {
      const p = desk();
      await p.at("2026-03-04 09:00");
      const complaint = () => take(p, "phone", { complaint: true, rings: 1 });
      await p.refused("clerk", await complaint(), "answer", /handled before it is answered/, answer);
      await p.limit("solve", {
        ...{ met: await complaint(), missed: await complaint(), due: "2026-03-04 10:00", warns: ["2026-03-04 09:45", "clerk"] },
        ...{
          tells: [["2026-03-04 10:01", "clerk", "head"]],
          ends: (record) => p.act("clerk", record, "solve", "solved", { data: solution }),
        },
      });
      for (const key of ["solve", "answer_complaint", "answer_mail"]) await p.noLimit(await take(p, "phone", { rings: 1 }), key);
    });

    it.each([
      ["answer_complaint", { way: "phone", rings: 1, complaint: true }, [["2026-03-11 13:00", "office_head"]]],
      ["answer_mail", { way: "mail" }, []],
    ] as const)("keeps the limit %s of 24 hours", async (key, { way, ...data }, later) => {
      const p = desk();
      await p.at("2026-03-10 09:00");
      const taken = async (): Promise<Kept> => {
        const record = await take(p, way, data);
        await p.act("clerk", record, "solve", "solved", { data: solution });
        return record;
      };
      await p.limit(key, {
        ...{ met: await taken(), missed: await taken(), due: "2026-03-11 09:00", warns: ["2026-03-11 05:00", "clerk"] },
        ...{
          tells: [["2026-03-11 09:01", "head"], ...later],
          ends: (record) => p.act("clerk", record, "answer", "answered", { data: answer }),
        },
      });
    });

    it("is counted by the way in which it came", async () => {
      const p = desk();
      const none = { on_time_greet: null, on_time_solve: null, on_time_answer_complaint: null };
      // Complaints: one that was never handled, one in time and one late; two of the other day, both handled at once.
      const phone = {
        count: 6 + 1 + 3 + 3 + 2,
        complaints: 5,
        in_time: 2 + 3 + 3 + 2,
        ...none,
        on_time_solve: 3 / 5,
        on_time_answer_complaint: 1 / 5,
      };
      const lines = [
        [["2026-03-01", "phone"], phone],
        [["2026-03-01", "visit"], { count: 3, complaints: 0, in_time: 0, ...none, on_time_greet: 1 / 3 }],
        [["2026-03-01", "mail"], { count: 4, complaints: 0, in_time: 0, ...none }],
      ] as const;
      await p.report("contacts", ["2026-03-01", "2026-03-31"], lines);
      await p.kept("contacts", "2026-04-01 00:20", lines);
    });
  },
  { long: true },
);
