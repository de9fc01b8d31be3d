import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Provision } from "../../schema/policy/Provision.ts";
import { Provision as ProvisionEntity } from "../../schema/policy/Provision.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { appendAudit } from "../../server/audit/audit-chain.ts";
import { type Client, TestServer } from "../support/server.ts";

describe("opening a text of a logged level", () => {
  let server: TestServer;
  let person: Person;
  let reader: Client;
  let older: Revision;
  let revision: Revision;
  let provision: Provision;
  let attachment: string;

  beforeAll(async () => {
    server = await TestServer.start({ LOG_LEVEL: "fatal" });
    const { make } = server;
    const logged = await make.level({ rank: 30, name: "Restricted", logged: true });
    person = await make.person();
    await make.clearance(person, logged);
    reader = await server.as(person);
    older = await make.published({ level: logged }, ["Numbats cost six."]);
    revision = await make.revision({ level: logged, document: older.document, title: "Prices" }, ["Numbats cost seven.", "Wombats too."]);
    const [file] = await server.sql<[string]>(
      `insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "revision_id", "uploaded_by_id", "created_at", "bytes")
       values (gen_random_uuid(), '价目表.html', 'text/html', 9, encode(sha256('<b>7</b>'), 'hex'), $1, $2, now(), '<b>7</b>') returning "id"`,
      [revision.id, person.id],
    );
    attachment = file![0];
    Object.assign(revision, {
      publishedAt: new Date("2024-06-01T00:00:00Z"),
      effectiveFrom: "2024-06-01",
      material: true,
      checksum: "0".repeat(64),
    });
    await make.em.flush();
    provision = await make.em.findOneOrFail(ProvisionEntity, { revision, place: 0 });
    await server.database.reading.transaction((sql) =>
      appendAudit(
        sql,
        [
          {
            subjectType: "Provision",
            subjectId: provision.id,
            subjectLabel: "第1条",
            revisionId: revision.id,
            changes: { text: { before: "Numbats cost five.", after: "Numbats cost seven." } },
          },
        ],
        { actorId: person.id, command: "updateProvision", requestId: null, at: new Date() },
      ),
    );
    await server.database.reading.transaction((sql) =>
      appendAudit(
        sql,
        [
          {
            subjectType: "Revision",
            subjectId: revision.id,
            subjectLabel: "Prices",
            revisionId: revision.id,
            changes: { operations: { after: [{ operation: "update", after: { text: "Numbats cost seven." } }] } },
          },
        ],
        { actorId: person.id, command: "saveProvisions", requestId: null, at: new Date() },
      ),
    );
    await server.sql(
      `insert into "inquiry" ("id", "version", "created_at", "updated_at", "revision_id", "kind", "asker_id", "text", "quote")
       values (gen_random_uuid(), 1, now(), now(), $1, 'question', $2, 'Why?', 'Numbats cost')`,
      [revision.id, person.id],
    );
    await server.sql(
      `insert into "comment" ("id", "version", "created_at", "updated_at", "revision_id", "identity", "kind", "author_id", "text", "quote", "quote_from", "proposed")
       values (gen_random_uuid(), 1, now(), now(), $1, $2, 'proposal', $3, '', 'Numbats', 0, 'Wombats')`,
      [revision.id, provision.identity, person.id],
    );
  });
  afterAll(() => server.close());

  const byId = () => ({ id: provision.id });
  const byIdentity = () => ({ identity: provision.identity });
  const queries: readonly [name: string, way: string, query: string, variables: () => Record<string, unknown>][] = [
    ["a single record", "read", `query($id: ID!) { provision(id: $id) { text } }`, byId],
    ["a list", "read", `{ provisions(where: { text: { contains: "cost seven" } }) { items { text } } }`, () => ({})],
    ["a relation to many", "read", `query($id: ID!) { revision(id: $id) { provisions { heading text } } }`, () => ({ id: revision.id })],
    [
      "a relation to one",
      "read",
      `query($id: ID!) { provision(id: $id) { number parent { id } revision { provisions(limit: 1) { text } } } }`,
      byId,
    ],
    ["its history", "history", `query($id: ID!) { history(resource: "provisions", id: $id) { changes } }`, byId],
    [
      "an export",
      "export",
      `{ exportRows(resource: "provisions", format: CSV, fields: ["text"], where: { text: { contains: "cost seven" } }) { rows base64 } }`,
      () => ({}),
    ],
    [
      "a comparison",
      "compare",
      `query($from: ID!, $to: ID!) { compareRevisions(from: $from, to: $to) { changes { kind parts { segments { text } rows { cells { segments { text } } } } } } }`,
      () => ({ from: older.id, to: revision.id }),
    ],
    [
      "what a provision says on a day",
      "read",
      `query($identity: ID!) { textInForce(identity: $identity, on: "2025-01-01") { provision { text } } }`,
      byIdentity,
    ],
    [
      "a provision through all texts",
      "read",
      `query($identity: ID!) { provisionHistory(identity: $identity) { parts { segments { text } } } }`,
      byIdentity,
    ],
    ["a search in provisions", "search", `{ searchProvisions(text: "cost seven") { total hits { excerpt } } }`, () => ({})],
    [
      "a search in provisions that only counts",
      "search",
      `{ searchProvisions(text: "cost seven", offset: 50) { total ranked hits { id } } }`,
      () => ({}),
    ],
    [
      "what refers to what",
      "read",
      `query($id: ID!) { referenceImpact(revisionId: $id) { here { newWords } } }`,
      () => ({ id: revision.id }),
    ],
    ["a Word file", "export", `query($id: ID!) { exportRevision(revisionId: $id, format: docx) { base64 } }`, () => ({ id: revision.id })],
    ["a collection", "export", `{ exportCollection(format: docx) { base64 } }`, () => ({})],
    [
      "a comparison as a Word file",
      "export",
      `query($from: ID!, $to: ID!) { exportComparison(from: $from, to: $to, format: docx) { base64 } }`,
      () => ({ from: older.id, to: revision.id }),
    ],
    ["words that a question quotes", "read", `{ inquiries { items { text quote } } }`, () => ({})],
    ["words that a comment proposes", "read", `{ comments { items { text quote proposed } } }`, () => ({})],
    ["the table of comments", "export", `query($id: ID!) { exportComments(revisionId: $id) { base64 } }`, () => ({ id: revision.id })],
  ];

  const log = ({ id } = person) =>
    server.sql<[string, string, string]>(
      `select l."way", l."revision_id"::text as "revision", v."name" from "access_log" l join "classification_level" v on v."id" = l."level_id" where l."person_id" = $1 order by l."at", l."id"`,
      [id],
    );
  const download = () => fetch(`${server.url}/attachments/${attachment}`, { headers: { cookie: reader.cookie ?? "" } });

  /** What the log gains while something is done. */
  async function gained(work: () => Promise<unknown>): Promise<[string, string, string][]> {
    const before = (await log()).length;
    await work();
    return (await log()).slice(before);
  }

  it.each(queries)("as %s writes an entry", async (_name, way, query, variables) => {
    const entries = await gained(async () => {
      const data = await reader.get(query, variables());
      expect(Buffer.from(JSON.stringify(data)).length).toBeGreaterThan(20);
    });
    expect(entries).toContainEqual([way, revision.id, "Restricted"]);
  });

  it("as a download writes an entry and sends a file to keep, never a page", async () => {
    const entries = await gained(async () => {
      const response = await download();
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("application/octet-stream");
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${encodeURIComponent("价目表.html")}`);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("cache-control")).toBe("private, no-store");
      expect(await response.text()).toBe("<b>7</b>");
    });
    expect(entries).toEqual([["download", revision.id, "Restricted"]]);
  });

  it("leaves no entry where no text is shown", async () => {
    const entries = await gained(async () => {
      await reader.get(
        `{ revisions { items { title } } provisions { items { label number } total } search(text: "Prices") { title detail } }`,
      );
    });
    expect(entries).toEqual([]);
  });

  it("is also what the trail does that tells words, to an auditor", async () => {
    const person = await server.make.person();
    await server.make.role(person, "auditor");
    await server.make.clearance(person, await server.make.em.findOneOrFail(ClassificationLevel, { name: "Restricted" }));
    const auditor = await server.as(person);
    const trail = (where: string, fields = "changes") => auditor.get(`{ auditEvents(where: ${where}) { items { ${fields} } } }`);
    await trail(`{ command: { eq: "saveProvisions" } }`, "subjectLabel");
    await trail(`{ command: { eq: "publishRevision" } }`);
    expect(await log(person)).toEqual([]);
    expect(JSON.stringify(await trail(`{ command: { eq: "updateProvision" } }`))).toContain("Numbats");
    await trail(`{ command: { eq: "saveProvisions" } }`);
    await auditor.get(`query($id: ID!) { history(resource: "revisions", id: $id) { changes } }`, { id: revision.id });
    expect((await log(person)).map(([way]) => way)).toEqual(["read", "read", "history"]);
  });

  /** Ways to learn what a text says without being shown it; each answers numbers, orders or other records. */
  const asking: readonly [name: string, query: string][] = [
    ["a filter that finds", `{ provisions(where: { text: { startsWith: "Numbats cost s" } }) { total } }`],
    ["a filter that finds nothing", `{ provisions(where: { text: { startsWith: "Numbats cost e" } }) { items { id } } }`],
    ["a filter turned round", `{ provisions(where: { not: { text: { contains: "seven" } } }) { hasNext } }`],
    ["a filter beside another", `{ provisions(where: { or: [{ label: { eq: "x" } }, { heading: { ne: "A" } }] }) { total } }`],
    ["a filter by the hash of a text", `{ provisions(where: { contentHash: { eq: "x" } }) { total } }`],
    ["words in a list", `{ provisions(where: { q: "numbats" }) { total(exact: true) } }`],
    ["words that do not stand there", `{ provisions(where: { not: { q: "wombats" } }) { total } }`],
    [
      "a filter over relations to many",
      `{ policyDocuments(where: { revisions: { some: { provisions: { some: { text: { contains: "seven" } } } } } }) { total } }`,
    ],
    [
      "none over relations to many",
      `{ policyDocuments(where: { revisions: { none: { provisions: { some: { q: "seven" } } } } }) { items { number } } }`,
    ],
    ["a filter over a relation to one", `{ provisions(where: { parent: { text: { contains: "seven" } } }) { total } }`],
    ["a filter of what belongs to a record", `{ revisions { items { provisions(where: { text: { contains: "seven" } }) { id } } } }`],
    ["an order", `{ provisions(orderBy: [{ text: ASC }]) { items { id } } }`],
    ["an order over a relation", `{ provisions(orderBy: [{ parent: { text: DESC } }]) { items { id } } }`],
    ["an order of what belongs to a record", `{ revisions { items { provisions(orderBy: [{ heading: DESC }]) { id } } } }`],
    ["a selection of rows", `{ selectRows(resource: "provisions", where: { text: { contains: "seven" } }) { id } }`],
    [
      "an export of other columns",
      `{ exportRows(resource: "provisions", format: CSV, fields: ["label"], where: { text: { contains: "eight" } }) { rows } }`,
    ],
    [
      "an export in another order",
      `{ exportRows(resource: "provisions", format: CSV, fields: ["label"], orderBy: [{ text: "ASC" }]) { rows } }`,
    ],
    ["a search over everything", `{ search(text: "numbats") { id } }`],
    ["a search that is shown one hit", `{ search(text: "cost seven", limit: 1, resources: ["provisions"]) { id } }`],
  ];

  it.each(asking)("is also what %s does", async (_name, query) => {
    const entries = await gained(() => reader.get(query));
    expect(entries.map(([, opened]) => opened)).toContain(revision.id);
  });

  it.each([
    ["text", "contains"],
    ["heading", "ne"],
    ["q", ""],
  ])("and no number is answered for records that have %s", async (name, word) => {
    const where = name === "q" ? { q: "numbats" } : { [name]: { [word]: "seven" } };
    const through = { revisions: { some: { provisions: { some: where } } } };
    for (const [resource, by, filter] of [
      ["provisions", "kind", where],
      ["policyDocuments", "number", through],
    ] as const) {
      const query = `query($by: [String!]!, $where: JSON) { tally(resource: "${resource}", by: $by, where: $where) { count } }`;
      expect(await reader.codes(query, { by: [by], where: filter })).toEqual(["INVALID"]);
    }
    for (const by of ["text", "heading", "contentHash"]) {
      expect(await reader.codes(`query($by: [String!]!) { tally(resource: "provisions", by: $by) { count } }`, { by: [by] })).toEqual([
        "INVALID",
      ]);
    }
  });

  it("logs just the text in which somebody looks, and what a search finds", async () => {
    const inOne = `query($id: ID!) { provisions(where: { revision: { id: { eq: $id } }, q: "nothing there" }) { items { id } } }`;
    expect(await gained(() => reader.get(inOne, { id: older.id }))).toEqual([["search", older.id, "Restricted"]]);
    expect(await gained(() => reader.get(`{ search(text: "cost seven") { id } }`))).toEqual([["search", revision.id, "Restricted"]]);
    expect(await gained(() => reader.get(`{ search(text: "cost eight") { id } }`))).toEqual([]);
    const nested = { id: { eq: older.id }, provisions: { some: { text: { contains: "x" } } } };
    const evading = () =>
      reader.get(`query($nested: RevisionOneFilter!) { provisions(where: { revision: $nested }) { total } }`, { nested });
    expect((await gained(evading)).map(([, opened]) => opened)).toContain(revision.id);
  });

  it("answers nothing of such a question when the entry cannot be written", async () => {
    await server.sql(`create function refuse_search() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`);
    await server.sql(`create trigger refuse_search before insert on "access_log" for each row execute function refuse_search()`);
    for (const [name, query] of asking) {
      const { data, errors } = await reader.ask(query);
      expect([name, errors?.map(({ extensions }) => extensions.code), Object.values(data ?? {}).every((part) => part === null)]).toEqual([
        name,
        ["INTERNAL"],
        true,
      ]);
    }
    await server.sql(`drop trigger refuse_search on "access_log"`);
  });

  it("shows nothing when the entry cannot be written", async () => {
    await server.sql(`create function refuse_entry() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`);
    await server.sql(`create trigger refuse_entry before insert on "access_log" for each row execute function refuse_entry()`);
    const entries = await gained(async () => {
      for (const [name, , query, variables] of queries) {
        const answer = await reader.ask(query, variables());
        expect([name, answer.errors?.map(({ extensions }) => extensions.code)]).toEqual([name, ["INTERNAL"]]);
        expect([name, JSON.stringify(answer)]).not.toEqual([name, expect.stringContaining("Numbats")]);
      }
      const file = await download();
      expect(file.status).toBe(500);
      expect(await file.text()).not.toContain("7</b>");
    });
    expect(entries).toEqual([]);
    await server.sql(`drop trigger refuse_entry on "access_log"`);
    expect(await gained(download)).toHaveLength(1);
  });

  it("is not possible without clearance, in any way, and leaves no entry", async () => {
    const other = await server.make.person();
    const staff = await server.as(other);
    for (const [name, , query, variables] of queries) {
      const answer = await staff.ask(query, variables());
      expect([name, /umbat|TnVtYmF0/.test(JSON.stringify(answer))]).toEqual([name, false]);
    }
    const headers = { cookie: staff.cookie ?? "" };
    expect((await fetch(`${server.url}/attachments/${attachment}`, { headers })).status).toBe(404);
    expect((await fetch(`${server.url}/attachments/${revision.id}`, { headers })).status).toBe(404);
    expect((await fetch(`${server.url}/attachments/7`, { headers })).status).toBe(404);
    expect((await fetch(`${server.url}/attachments/${attachment}`)).status).toBe(401);
    expect(await log(other)).toEqual([]);
  });

  it("is read in the log by officers, and by nobody who only reads", async () => {
    const officer = await server.make.person();
    await server.make.role(officer, "confidentialityOfficer");
    const { accessLogs } = await (await server.as(officer)).get(
      `{ accessLogs(page: { limit: 100 }) { items { way person { id } level { name } } } }`,
    );
    expect(new Set(accessLogs.items.map(({ way }: { way: string }) => way))).toEqual(
      new Set(["read", "history", "export", "compare", "download", "search"]),
    );
    expect((await reader.get(`{ accessLogs { total items { way } } }`)).accessLogs).toEqual({ total: 0, items: [] });
  });
});
