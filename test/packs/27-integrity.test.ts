import { expect, it } from "vitest";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";

packStory(
  "integrity",
  "2026-03-02 09:00",
  (desk) => {
    const needs = { kind: "report", subject: "Gifts" };
    const heard = async (p: PackDesk, about: string) => {
      const record = await p.open("circle", needs);
      await p.act("circle", record, "inquire", "inquiry", { data: { investigator: p.id("circle_3") } });
      await p.act("circle_3", record, "hear", "hearing", { data: { facts: "A watch", about_person: p.id(about) } });
      return record;
    };
    const decision = { statement: "I gave it back", consequence: "criticism", grounds: "It was accepted" };
    const strangers = ["head", "clerk", "administrator", "boss"];

    it("exists for its circle alone", async () => {
      const p = desk();
      const record = await p.open("circle", needs, {
        ...{ not: { head: "NOT_FOUND", administrator: "NOT_FOUND" }, tells: ["circle_2", "circle_3"] },
      });
      await p.hiddenFrom(record, ...strangers);
      for (const name of strangers) {
        const client = await p.company.client(name);
        const answer = await client.ask(`{ rows(resource: "r/integrity", fields: ["number"]) { total } }`);
        const other = await client.ask(`{ rows(resource: "r/no-such", fields: ["number"]) { total } }`);
        const said = ({ errors }: typeof answer) => errors?.[0]?.extensions.fields?.[0]?.code;
        expect(said(answer), name).toBe(said(other));
        expect((await client.get(`{ registers(where: { slug: { eq: "integrity" } }) { items { id } } }`)).registers.items).toEqual([]);
      }
    });

    it("is inquired into by one of the circle who is not concerned, and decided by two others", async () => {
      const p = desk();
      const record = await p.open("circle", needs, { data: { about_person: p.id("circle_3") } });
      await p.refused("circle", record, "inquire", /person concerned cannot inquire/, { investigator: p.id("circle_3") });
      await p.refused("circle", record, "inquire", "outsideAmong", { investigator: p.id("head") });
      await p.save("circle", record, { about_person: p.id("clerk") });
      await p.act("circle", record, "inquire", "inquiry", {
        ...{ needs: { investigator: p.id("circle_3") }, not: { clerk: "NOT_FOUND" }, also: ["circle_2"], tells: ["circle_3"] },
      });
      await p.save("circle_3", record, { about_person: null });
      const facts = { facts: "A watch", about_person: p.id("clerk") };
      await p.act("circle_3", record, "hear", "hearing", { needs: facts, not: { circle: "transitionNotYours", clerk: "NOT_FOUND" } });
      await p.hiddenFrom(record, "clerk");
      await p.refused("circle", record, "decide", "signatureNeeded", decision);
      await p.act("circle", record, "decide", "hearing", {
        sign: true,
        needs: decision,
        not: { circle_3: "transitionNotOneself", head: "NOT_FOUND" },
      });
      await p.act("circle_2", record, "decide", "decided", { sign: true });
      const own = await heard(p, "circle_2");
      for (const way of ["decide", "unfounded"]) await p.refused("circle_2", own, way, "transitionNotOneself", {}, { reason: "No" });
      await p.act("circle", own, "unfounded", "unfounded", { reason: "Nothing was given", not: { boss: "NOT_FOUND" }, also: ["circle_3"] });
    });

    it("is counted within the circle", async () => {
      const p = desk();
      const lines = [
        [["2026-01-01", "report", "criticism"], { count: 1 }],
        [["2026-01-01", "report", null], { count: 2 }],
      ] as const;
      await p.report("matters", ["2026-01-01", "2026-12-31"], lines);
      await p.kept("matters", "2027-01-01 00:20", lines);
    });
  },
  { reader: "circle" },
);
