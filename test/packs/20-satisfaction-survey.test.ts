import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { SUBMIT } from "../register/outside-desk.ts";
import { heard } from "./command-desk.ts";
import type { PackDesk } from "./pack-desk.ts";
import { packStory } from "./pack-story.ts";
import type { Kept } from "./touched.ts";

packStory(
  "satisfaction-survey",
  "2026-03-02 09:00",
  (desk) => {
    const answers = (quality: number, speed: number, attitude: number) => ({ about: "service", quality, speed, attitude });
    const ask = (p: PackDesk, marks: [number, number, number], data: Record<string, unknown> = {}, tells?: string[]) =>
      p.open("clerk", answers(...marks), { data: { way: "phone", ...data }, ...(tells ? { tells } : {}) });
    let address: string | undefined;
    const token = async (p: PackDesk): Promise<string> => {
      const query = "query ($slug: String!) { outsideForms(where: { register: { slug: { eq: $slug } } }) { items { id version } } }";
      const [form] = (await p.ask("head", query, { slug: p.slug })).outsideForms.items;
      const made = await p.give("head", "makeOutsideAddress", { id: form.id, expectedVersion: form.version }, "");
      expect(heard(made)).toBe("");
      address ??= String(made.data?.makeOutsideAddress.address).split("/f/")[1];
      return address ?? "";
    };
    const send = async (p: PackDesk, given: Record<string, unknown>, key = `key-of-a-sender-${randomUUID()}`) =>
      p.server.stranger.ask(SUBMIT, { token: address ?? (await token(p)), key, answers: given });

    it("is filled in by customers through a link, without an account, once", async () => {
      const p = desk();
      await token(p);
      const key = `key-of-a-sender-${randomUUID()}`;
      const given = { ...answers(2, 3, 3), respondent: "Ms Li", phone: "13800000000", wishes: "Be quicker" };
      const { data } = await send(p, given, key);
      expect(data?.submitOutsideForm.receipt).toMatch(/^\d{4}-\d{4}-\d{4}$/);
      expect((await send(p, given, key)).data).toEqual(data);
      const { errors } = await send(p, { about: "service", quality: 6 });
      expect(errors?.[0]?.extensions.fields?.map(({ path }) => path)).toContain("answers.quality");
      const { rows } = await p.ask(
        "head",
        `{ rows(resource: "r/satisfaction-survey", fields: ["way", "score", "state", "creator"]) { items } }`,
      );
      expect(rows.items).toMatchObject([{ way: "link", score: 2.7, state: "received", creator: null }]);
      const { notifications } = await p.ask("head", "{ notifications { items { kind record { id } } } }");
      expect(notifications.items).toMatchObject([{ kind: "recordTold", record: { id: rows.items[0].id } }]);
      p.touched.touch("form public: sent");
      const record = { id: rows.items[0].id } as Kept;
      await p.save("clerk", Object.assign(record, { version: await version(p, record.id) }), { wishes: "Be quicker, please" });
      for (const field of ["respondent", "phone"]) await p.shown(record, field, ["clerk", "below"], ["boss"]);
      await p.refused("clerk", record, "file", /is called back/);
      await p.act("clerk", record, "call", "to_call", { not: { boss: "forbidden" }, also: ["below"] });
      await p.act("below", record, "called", "closed", {
        needs: { call_note: "She is content" },
        not: { boss: "forbidden" },
        also: ["clerk"],
      });
    });
    const version = async (p: PackDesk, id: string): Promise<number> =>
      (await p.ask("head", "query ($id: ID!) { registerRecord(id: $id) { version } }", { id })).registerRecord.version;

    it("takes no more than so many a day", async () => {
      const p = desk();
      // As if 499 had come today already.
      await p.server.sql(`update "outside_form" set "received_on" = today(), "received_that_day" = 499`);
      const given = { ...answers(4, 4, 4), about: "operation" };
      expect(heard(await send(p, given))).toBe("");
      expect((await send(p, given)).errors?.[0]?.extensions.code).toBe("RATE_LIMITED");
      await p.at("2026-03-03 00:00");
      expect(heard(await send(p, given))).toBe("");
      p.touched.touch("form public: too many");
    });

    it("is asked on the telephone as well, and a low score reaches the head", async () => {
      const p = desk();
      const low = await p.open("clerk", answers(3, 3, 2), { data: { way: "phone" }, not: { outsider: "forbidden" }, tells: ["head"] });
      await p.hiddenFrom(low, "outsider", "administrator");
      await p.holds(low, { score: 2.7 });
      await p.refused("clerk", low, "call", /No telephone number/);
      // Nobody to call: it is filed all the same.
      await p.act("clerk", low, "file", "closed", { not: { boss: "forbidden" }, also: ["below"] });
      await p.holds(await ask(p, [3, 3, 3], {}, []), { score: 3 });
      await p.holds(await ask(p, [5, 5, 4], { about: "training" }, []), { score: 4.7 });
    });

    it("is averaged by what it is about and by the way in which it was asked", async () => {
      const p = desk();
      const scores = [
        [
          ["2026-01-01", "service"],
          { count: 3, average_score: 2.8, average_quality: 2.6667, average_speed: 3, average_attitude: 2.6667, low: 2 },
        ],
        [["2026-01-01", "operation"], { count: 2, average_score: 4, average_quality: 4, average_speed: 4, average_attitude: 4, low: 0 }],
        [["2026-01-01", "training"], { count: 1, average_score: 4.7, average_quality: 5, average_speed: 5, average_attitude: 4, low: 0 }],
      ] as const;
      await p.report("scores", ["2026-01-01", "2026-03-31"], scores);
      await p.report(
        "ways",
        ["2026-03-01", "2026-03-31"],
        [
          [["2026-03-01", "link"], { count: 3, average_score: 3.5667 }],
          [["2026-03-01", "phone"], { count: 3, average_score: 3.4667 }],
        ],
      );
      await p.kept("scores", "2026-04-01 00:20", scores);
    });
  },
  { long: true },
);
