import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Revision } from "../../schema/policy/Revision.ts";
import { appendAudit } from "../../server/audit/audit-chain.ts";
import { agreementChecksum } from "../../server/confidentiality/agreement-checksum.ts";
import { checksumOfRevision } from "../../server/policy/revision/checksum.ts";
import { type Client, TestServer } from "../support/server.ts";

const VERIFY = `{ verifyEvidence { ok events checkedChecksums headHash lastSequence problems { code sequence subject message } } }`;

describe("verifying the evidence", () => {
  let server: TestServer;
  let auditor: Client;
  let revision: Revision;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    const person = await make.person();
    await make.role(person, "auditor");
    auditor = await server.as(person);
    revision = await make.revision({ title: "Hotline" }, ["Greet first.", "Then ask."]);
    const checksum = (await checksumOfRevision(server.database.reading, revision.id))!;
    const publishedAt = new Date("2024-01-01T00:00:00Z");
    Object.assign(revision, {
      publishedAt,
      approvedAt: publishedAt,
      submittedAt: publishedAt,
      effectiveFrom: "2024-01-01",
      material: true,
      checksum,
    });
    await make.em.flush();
    const text = { title: "Keep secrets", text: "I keep secrets." };
    await make.agreement({ ...text, checksum: agreementChecksum(text), publishedAt });
    await server.sql(
      `insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "course_id", "uploaded_by_id", "created_at", "bytes")
       values (gen_random_uuid(), 'a.txt', 'text/plain', 3, encode(sha256('abc'), 'hex'), $1, $2, now(), 'abc')`,
      [(await make.course()).id, person.id],
    );
    for (let index = 1; index <= 6; index += 1) {
      await server.database.reading.transaction((sql) =>
        appendAudit(
          sql,
          [
            {
              subjectType: "Department",
              subjectId: null,
              subjectLabel: `客服 ${index}`,
              revisionId: null,
              changes: { name: { before: null, after: { z: 1, a: [index, "“引号”\n"], m: { y: 1.5, b: null } } } },
            },
          ],
          {
            actorId: person.id,
            command: "updateDepartment",
            requestId: `request-${index}`,
            at: new Date(1_700_000_000_007 + index * 1_000),
          },
        ),
      );
    }
  });
  afterAll(() => server.close());

  const verify = async (client = auditor) => (await client.get(VERIFY)).verifyEvidence;

  /** Does something behind the back of the triggers, verifies, and puts it right again. */
  async function tampered(change: string, undo: string): Promise<any> {
    const behind = (sql: string) => server.sql(`do $do$ begin set local session_replication_role = replica; ${sql} end $do$`);
    await behind(change);
    try {
      return await verify();
    } finally {
      await behind(undo);
      expect((await verify()).ok).toBe(true);
    }
  }

  it("confirms what is as it was written", async () => {
    const found = await verify();
    expect(found).toMatchObject({ ok: true, events: 6, lastSequence: 6, checkedChecksums: 3, problems: [] });
    const [head] = await server.sql<[string]>(`select "hash" from "audit_event" order by "sequence" desc limit 1`);
    expect(found.headHash).toBe(head![0]);
  });

  it("is for auditors", async () => {
    expect(await (await server.as(await server.make.person())).codes(VERIFY)).toEqual(["FORBIDDEN"]);
    expect(await server.stranger.codes(VERIFY)).toEqual(["UNAUTHENTICATED"]);
  });

  it("finds an event that was changed", async () => {
    const found = await tampered(
      `update audit_event set command = 'nothing' where sequence = 3;`,
      `update audit_event set command = 'updateDepartment' where sequence = 3;`,
    );
    expect(found).toMatchObject({ ok: false, problems: [{ code: "eventChanged", sequence: 3 }] });
  });

  it("finds every field of an event that was changed", async () => {
    for (const [column, value] of [
      ["at", `'2020-01-01'::timestamptz`],
      ["actor_id", "null"],
      ["subject_type", "'Person'"],
      ["subject_id", "'x'"],
      ["subject_label", "'x'"],
      ["request_id", "null"],
      ["changes", `'{}'::jsonb`],
      ["revision_id", `'${revision.id}'`],
    ]) {
      const found = await tampered(
        `create table kept as select * from audit_event where sequence = 2; update audit_event set ${column} = ${value} where sequence = 2;`,
        `update audit_event e set ${column} = k.${column} from kept k where e.sequence = 2; drop table kept;`,
      );
      expect([column, found.problems]).toEqual([column, [expect.objectContaining({ code: "eventChanged", sequence: 2 })]]);
    }
  });

  it("finds an event that was removed", async () => {
    const found = await tampered(
      `create table kept as select * from audit_event where sequence = 4; delete from audit_event where sequence = 4;`,
      `insert into audit_event select * from kept; drop table kept;`,
    );
    expect(found).toMatchObject({ ok: false, events: 5, problems: [{ code: "eventMissing", sequence: 4 }] });
  });

  it("finds two events that changed places", async () => {
    const swap = `update audit_event set sequence = -1 where sequence = 2; update audit_event set sequence = 2 where sequence = 3; update audit_event set sequence = 3 where sequence = -1;`;
    const found = await tampered(swap, swap);
    expect(found.ok).toBe(false);
    const codes = found.problems.map(({ code, sequence }: { code: string; sequence: number }) => `${code} ${sequence}`);
    expect(codes).toEqual(expect.arrayContaining(["eventChanged 2", "eventChanged 3", "chainBroken 2", "chainBroken 4"]));
  });

  it("finds an event whose hash was worked out anew", async () => {
    const found = await tampered(
      `update audit_event set hash = repeat('a', 64) where sequence = 5; update audit_event set hash = hash where sequence = 6;`,
      `update audit_event e set hash = n.previous_hash from audit_event n where e.sequence = 5 and n.sequence = 6;`,
    );
    expect(found.problems).toEqual([
      expect.objectContaining({ code: "eventChanged", sequence: 5 }),
      expect.objectContaining({ code: "chainBroken", sequence: 6 }),
    ]);
  });

  it("finds changed texts, agreements and files, and says which without saying what", async () => {
    const provision = await tampered(
      `update provision set text = 'Then hang up.' where text = 'Then ask.';`,
      `update provision set text = 'Then ask.' where text = 'Then hang up.';`,
    );
    expect(provision.problems).toEqual([expect.objectContaining({ code: "textChanged", subject: `Revision ${revision.id}` })]);
    expect(JSON.stringify(provision)).not.toContain("hang up");
    const order = `update provision set place = -1 where text = 'Then ask.'; update provision set place = 1 - place where place = 0; update provision set place = 0 where place = -1;`;
    const back = `update provision set place = -1 where text = 'Greet first.'; update provision set place = 1 - place where place = 0; update provision set place = 0 where place = -1;`;
    expect((await tampered(order, back)).problems).toMatchObject([{ code: "textChanged" }]);
    const agreement = await tampered(
      `update agreement set text = 'I talk.' where published_at is not null;`,
      `update agreement set text = 'I keep secrets.' where published_at is not null;`,
    );
    expect(agreement.problems).toMatchObject([{ code: "agreementChanged" }]);
    const file = await tampered(`update attachment set bytes = 'abd';`, `update attachment set bytes = 'abc';`);
    expect(file.problems).toMatchObject([{ code: "fileChanged" }]);
  });

  it("goes by the version that a text was published with, and knows no other", async () => {
    const table = (text: string) =>
      `update provision set kind = 'table', text = '${text}' where label = '第2条' and revision_id = '${revision.id}';`;
    const back = `update provision set kind = 'article', text = 'Then ask.' where label = '第2条'; update revision set checksum = '${revision.checksum}' where id = '${revision.id}';`;
    const published = (checksum: string) => `update revision set checksum = '${checksum}' where id = '${revision.id}';`;
    const hash = (...lines: unknown[]) =>
      createHash("sha256")
        .update(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))
        .digest("hex");
    const first = hash("Hotline", [0, "article", "第1条", "", "Greet first."], [0, "table", "第2条", "", "|a|b|\n|-|-|"]);
    const second = hash(
      ["text", 2, "Hotline"],
      [0, "article", "第1条", "", "Greet first."],
      [0, "table", "第2条", "", "| a | b |\n| --- | --- |"],
    );
    const written = table("|a|b|\n|-|-|");
    for (const [checksum, code] of [
      [first, []],
      [`2:${second}`, []],
      [second, ["textChanged"]],
      [`1:${first}`, ["textChanged"]],
      [`3:${second}`, ["textChanged"]],
      [`constructor:${second.slice(0, 50)}`, ["textChanged"]],
    ] as const)
      expect((await tampered(written + published(checksum), back)).problems.map((problem: any) => problem.code)).toEqual(code);
    // The same table written otherwise is another text only for the first version.
    const otherwise = table("| a |b|\n|---|---|");
    expect((await tampered(otherwise + published(`2:${second}`), back)).ok).toBe(true);
    expect((await tampered(otherwise + published(first), back)).ok).toBe(false);
  });

  it("holds for rows that were written out as JSON and read back, whatever the order of their keys", async () => {
    const rows = await server.sql<[Record<string, any>]>(`select to_jsonb(e) from audit_event e order by sequence`);
    const reversed = rows.map(([row]) => JSON.stringify({ ...row, changes: reverseKeys(row.changes) }));
    await server.sql(
      `do $do$ begin set local session_replication_role = replica; delete from audit_event;
         insert into audit_event select (jsonb_populate_record(null::audit_event, x::jsonb)).* from unnest(array[${reversed.map((row) => `$row$${row}$row$`).join(",")}]) x; end $do$`,
    );
    expect(await verify()).toMatchObject({ ok: true, events: 6 });
  });

  it("goes through more events than fit into one batch", async () => {
    const { reading } = server.database;
    const drafts = Array.from({ length: 2_500 }, (_, index) => ({
      subjectType: "Department",
      subjectId: null,
      subjectLabel: `${index}`,
      revisionId: null,
      changes: {},
    }));
    await reading.transaction((sql) => appendAudit(sql, drafts, { actorId: null, command: "seed", requestId: null, at: new Date() }));
    expect(await verify()).toMatchObject({ ok: true, events: 2_506, lastSequence: 2_506 });
    await server.sql(`do $do$ begin set local session_replication_role = replica; delete from audit_event where sequence = 2100; end $do$`);
    expect((await verify()).problems).toMatchObject([{ code: "eventMissing", sequence: 2_100 }]);
  });
});

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reverseKeys(inner)]),
  );
}
