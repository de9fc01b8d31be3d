import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EventParts } from "../../schema/evidence/AuditEvent.ts";
import { cutText, shortenText } from "../../schema/shared/cut-text.screen.ts";
import { type AuditDraft, appendAudit } from "../../server/audit/audit-chain.ts";
import { type EventContent, hashOf, hashOfWhole, newParts, partDigest } from "../../server/audit/event-hash.ts";
import { type Client, TestServer } from "../support/server.ts";

/** Whatever a program can send as text: characters of two units, halves of them, NUL, marks upon marks. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", minLength: 250, maxLength: 400 }),
  fc
    .array(fc.constantFrom("\ud83d", "\udc4d", "👍🏽", "👨‍👩‍👧‍👦", "e\u0301", "\0", "\\u0000", "\\ud83d", "\ufffd", "制"), {
      maxLength: 400,
    })
    .map((pieces) => pieces.join("")),
);

const content: EventContent = {
  ...{ sequence: 7, at: "2026-11-30T00:00:00.000Z", command: "updateCourse", actorId: "a", requestId: "r", subjectType: "Course" },
  ...{ subjectId: "c", subjectLabel: "Phones", revisionId: null, changes: { title: { before: "A", after: "B" } }, held: null },
};

it("cuts no text through a character, and keeps all of one that fits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      const cut = cutText(text, most);
      expect(text.startsWith(cut)).toBe(true);
      expect([...cut].length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(text.isWellFormed());
      if ([...text].length <= most) expect(cut).toBe(text);
      expect(shortenText(text, most)).toBe(cut === text ? text : `${cut}…`);
    }),
  );
  expect(cutText(`${"a".repeat(119)}👍`, 120)).toBe(`${"a".repeat(119)}👍`);
  expect(cutText("👨‍👩‍👧‍👦!", 3)).toBe("👨‍👩");
  expect(cutText("ab👨‍👩‍👧‍👦", 4)).toBe("ab");
});

it("hashes the same with a part as with its digest, and otherwise when any part says something else", () => {
  const parts = newParts();
  const hash = hashOf("p", content, parts);
  const texts: Partial<EventContent>[] = [
    ...[{ actorId: null }, { requestId: "x" }, { subjectType: "Person" }, { subjectId: "x" }, { subjectLabel: "x" }],
    ...[
      { revisionId: "x" },
      { changes: {} },
      { held: { published: true } },
      { sequence: 8 },
      { at: "2026-11-30T00:00:00.001Z" },
      { command: "x" },
    ],
  ];
  for (const other of texts) expect(hashOf("p", { ...content, ...other }, parts)).not.toBe(hash);
  for (const [name, part] of Object.entries(parts)) {
    if (!("salt" in part)) throw new Error("New parts have a salt.");
    const withheld: EventParts = { ...parts, [name]: { digest: partDigest(name, part.salt, content) } };
    const without = { ...content, ...{ actorId: null, requestId: null, subjectLabel: null, changes: {} } };
    const others = Object.keys(parts).filter((other) => other !== name);
    expect(hashOf("p", content, withheld)).toBe(hash);
    expect(others.some((other) => hashOf("p", without, { ...withheld, [other]: parts[other]! }) !== hash)).toBe(true);
  }
  expect(hashOf("p", content, newParts())).not.toBe(hash);
});

describe("the chain, whatever is typed", () => {
  let server: TestServer;
  let auditor: Client;
  let trainer: Client;
  let courseId: string;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const [audits, trains] = [await make.person(), await make.person()];
    await make.role(audits, "auditor");
    await make.role(trains, "trainingManager");
    [auditor, trainer] = [await server.as(audits), await server.as(trains)];
    courseId = (await make.course()).id;
  });
  afterAll(() => server.close());

  const verify = async () =>
    (await auditor.get(`{ verifyEvidence { ok problems { code sequence } notes { code sequence message } } }`)).verifyEvidence;
  const nothing: AuditDraft = { subjectType: "Course", subjectId: null, subjectLabel: null, revisionId: null, changes: {} };
  const append = (drafts: readonly AuditDraft[]) =>
    server.database.reading.transaction((sql) =>
      appendAudit(sql, drafts, { actorId: null, command: "seed", requestId: null, at: new Date() }),
    );

  it("verifies after events with any text in their labels and changes", async () => {
    const draft = fc.record({
      label: anyText,
      before: anyText,
      key: anyText,
      list: fc.array(fc.oneof(anyText, fc.double(), fc.boolean()), { maxLength: 3 }),
    });
    for (const { label, before, key, list } of fc.sample(draft, 150)) {
      await append([{ ...nothing, subjectLabel: label, changes: { [`k${key}`]: { before, after: { list, [key]: key } } } }]);
    }
    expect(await verify()).toEqual({ ok: true, problems: [], notes: [] });
  });

  it("verifies after commands with texts that end in half a character where they are cut", async () => {
    const question = {
      courseId,
      kind: "single",
      options: [
        { key: "A", text: "是👍" },
        { key: "B", text: "否" },
      ],
      rightKeys: ["A"],
    };
    for (const text of [`${"问".repeat(119)}👍🏽`, `${"问".repeat(118)}👨‍👩‍👧‍👦？`, `${"a".repeat(299)}😀`]) {
      const codes = await trainer.codes(`mutation($input: CreateQuizQuestionInput!) { createQuizQuestion(input: $input) { id } }`, {
        input: { ...question, text },
      });
      expect(codes).toEqual([]);
    }
    for (const language of ["zh", "en"]) await trainer.codes(`mutation { setLanguage(language: "${language}") { id } }`);
    expect(await verify()).toEqual({ ok: true, problems: [], notes: [] });
  });

  it("verifies after commands with any text in each of their texts, none of which is too much for the server", async () => {
    const { make } = server;
    const everything = await make.person();
    for (const role of ["administrator", "trainingManager", "confidentialityOfficer"] as const) await make.role(everything, role);
    const client = await server.as(everything);
    const owningDepartmentId = (await make.department()).id;
    const commands: readonly (readonly [name: string, type: string, input: (text: () => string) => object])[] = [
      ["createDepartment", "CreateDepartmentInput", (text) => ({ code: text(), name: text() })],
      ["createPosition", "CreatePositionInput", (text) => ({ code: text(), name: text(), duties: text() })],
      ["createPerson", "CreatePersonInput", (text) => ({ number: text(), name: text(), employmentNote: text() })],
      ["createCategory", "CreateCategoryInput", (text) => ({ code: text(), name: text() })],
      ["createCourse", "CreateCourseInput", (text) => ({ owningDepartmentId, title: text(), text: text() })],
      ["createAgreement", "CreateAgreementInput", (text) => ({ code: text(), title: text(), text: text() })],
    ];
    const texts = fc.sample(
      fc.oneof(fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }), fc.string({ unit: "binary", minLength: 1, maxLength: 12 })),
      150,
    );
    let next = 0;
    const text = () => `${texts[next++ % texts.length]}${next}`;
    let done = 0;
    for (let round = 0; round < 6; round += 1) {
      for (const [name, type, input] of commands) {
        const codes = await client.codes(`mutation($input: ${type}!) { ${name}(input: $input) { id } }`, { input: input(text) });
        expect([name, codes.filter((code) => code !== "INVALID")]).toEqual([name, []]);
        if (codes.length === 0) done += 1;
      }
    }
    expect(done).toBeGreaterThan(12);
    expect(await verify()).toEqual({ ok: true, problems: [], notes: [] });
  });

  it("holds without a part that was erased", async () => {
    await append([{ ...nothing, subjectLabel: "A name to be forgotten", changes: { name: { before: null, after: "Somebody" } } }]);
    const [row] = await server.sql<[number, EventParts, AuditDraft["changes"]]>(
      `select "sequence", "parts", "changes" from "audit_event" order by "sequence" desc limit 1`,
    );
    const [sequence, parts, changes] = row!;
    const about = { ...content, subjectLabel: "A name to be forgotten", changes };
    const digest = (name: string) => {
      const part = parts[name]!;
      return "salt" in part ? { digest: partDigest(name, part.salt, about) } : part;
    };
    const erase = (label: string, left: object) =>
      server.sql(
        `do $do$ begin set local session_replication_role = replica; update audit_event set subject_label = null, changes = '{}',
           parts = parts || jsonb_build_object('label', '${JSON.stringify(digest(label))}'::jsonb) || '${JSON.stringify(left)}'::jsonb where sequence = ${sequence}; end $do$`,
      );
    await erase("label", { changes: digest("changes") });
    expect(await verify()).toMatchObject({ ok: true });
    await erase("label", { changes: { digest: "0".repeat(64) } });
    expect(await verify()).toMatchObject({ ok: false, problems: [{ code: "eventChanged", sequence }] });
    await erase("label", { changes: digest("changes") });
  });

  it("reads an old label that was cut through a character as that, and finds every other one", async () => {
    const old = await TestServer.start();
    try {
      const person = await old.make.person();
      await old.make.role(person, "auditor");
      const asks = await old.as(person);
      const label = `${"问".repeat(119)}👍`.slice(0, 120);
      const texts = ["plain", label, `\ufffd ${"x".repeat(50)}${"\ud83e"}`, "typed \ufffd itself"];
      let previous = "0".repeat(64);
      for (const [index, subjectLabel] of texts.entries()) {
        const event = { ...content, sequence: index + 1, actorId: null, subjectLabel, changes: { text: { before: null, after: "👍" } } };
        const hash = hashOfWhole(previous, event);
        await old.sql(
          `insert into audit_event (id, sequence, at, command, subject_type, subject_id, subject_label, changes, request_id, previous_hash, hash)
           values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            event.sequence,
            event.at,
            event.command,
            event.subjectType,
            event.subjectId,
            subjectLabel.toWellFormed(),
            JSON.stringify(event.changes),
            event.requestId,
            previous,
            hash,
          ],
        );
        previous = hash;
      }
      const query = `{ verifyEvidence { ok problems { code sequence } notes { code sequence } } }`;
      const result = async () => (await asks.get(query)).verifyEvidence;
      const notes = [2, 3].map((sequence) => ({ code: "labelCut", sequence }));
      expect(await result()).toEqual({ ok: true, problems: [], notes });
      const forge = (set: string, sequence: number) =>
        old.sql(
          `do $do$ begin set local session_replication_role = replica; update audit_event set ${set} where sequence = ${sequence}; end $do$`,
        );
      await forge(`subject_label = 'Y' || substr(subject_label, 2)`, 2);
      await forge(`changes = '{}'`, 3);
      await forge(`subject_label = 'typed ' || chr(65533) || ' itsel' || chr(65533)`, 4);
      expect((await result()).problems).toEqual([2, 3, 4].map((sequence) => ({ code: "eventChanged", sequence })));
    } finally {
      await old.close();
    }
  });

  it("takes no event of the old form after the first of the new one", async () => {
    const [row] = await server.sql<[number, string]>(`select "sequence", "hash" from "audit_event" order by "sequence" desc limit 1`);
    const [last, previous] = row!;
    const event = { ...content, sequence: last + 1, actorId: null, changes: {} };
    await server.sql(
      `insert into audit_event (id, sequence, at, command, subject_type, subject_id, subject_label, changes, request_id, previous_hash, hash)
       values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '{}', $7, $8, $9)`,
      [
        event.sequence,
        event.at,
        event.command,
        event.subjectType,
        event.subjectId,
        event.subjectLabel,
        event.requestId,
        previous,
        hashOfWhole(previous, event),
      ],
    );
    expect(await verify()).toMatchObject({ ok: false, problems: [{ code: "eventChanged", sequence: last + 1 }] });
  });
});
