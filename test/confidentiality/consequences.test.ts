import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { type FieldScreen, screens } from "../../schema/registry.screen.ts";
import type { ResourceName } from "../../schema/registry.ts";
import { underscore } from "../../schema/shared/description.ts";
import { codeModels } from "../../server/model/model.ts";
import { type Client, TestServer } from "../support/server.ts";

const PREVIEW = `query ($revisionId: ID!, $levelId: ID!) { previewClassification(revisionId: $revisionId, levelId: $levelId) {
  readers losing gaining yourself losers { name } } }`;

describe("what follows from a level, and lists to take out", () => {
  let server: TestServer;
  let officer: Client;
  let staff: Client;
  let text: Revision;
  let restricted: ClassificationLevel;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    restricted = await make.level({ rank: 30, name: "Restricted" });
    const person = await make.person({ name: "Officer" });
    await make.role(person, "confidentialityOfficer");
    await make.clearance(person, restricted);
    officer = await server.as(person);
    staff = await server.as(await make.person({ name: "=Staff" }));
    // The text's drafter reads it as everybody does, by being employed.
    text = await make.published({ title: "Rules", drafter: person });
  });
  afterAll(() => server.close());

  const level = async () => (await server.sql<[string]>(`select "level_id" from "revision" where "id" = $1`, [text.id]))[0]![0];

  it("tells who would lose the text, and changes nothing", async () => {
    const before = await level();
    const { previewClassification } = await officer.get(PREVIEW, { revisionId: text.id, levelId: restricted.id });
    const [[employed]] = (await server.sql<[number]>(`select count(distinct "person_id")::int from "membership"`)) as [[number]];
    expect(previewClassification).toMatchObject({ readers: employed, losing: employed - 1, gaining: 0, yourself: false });
    expect(previewClassification.losers.map(({ name }: { name: string }) => name)).toContain("=Staff");
    expect(previewClassification.losers.map(({ name }: { name: string }) => name)).not.toContain("Officer");
    expect(await level()).toBe(before);
    const input = { revisionId: text.id, expectedVersion: 1, levelId: restricted.id, reason: "Prices" };
    const [[version]] = (await server.sql<[number]>(`select "version" from "revision" where "id" = $1`, [text.id])) as [[number]];
    await officer.get("mutation ($input: SetClassificationInput!) { setClassification(input: $input) { id } }", {
      input: { ...input, expectedVersion: version },
    });
    const basic = await server.make.level();
    const back = await officer.get(PREVIEW, { revisionId: text.id, levelId: basic.id });
    expect(back.previewClassification).toMatchObject({ readers: 1, losing: 0, gaining: employed - 1 });
    await server.sql(`update "revision" set "level_id" = $2 where "id" = $1`, [text.id, basic.id]);
  });

  it("is for those who set levels, and for texts that they may read", async () => {
    expect(await staff.codes(PREVIEW, { revisionId: text.id, levelId: restricted.id })).toEqual(["FORBIDDEN"]);
    expect(await officer.codes(PREVIEW, { revisionId: randomUUID(), levelId: restricted.id })).toEqual(["NOT_FOUND"]);
    expect(await officer.codes(PREVIEW, { revisionId: text.id, levelId: randomUUID() })).toEqual(["INVALID"]);
    expect(await officer.codes(PREVIEW, { revisionId: "x", levelId: restricted.id })).toEqual(["INVALID"]);
    const beyond = await server.make.published({ level: await server.make.level({ rank: 40, name: "Beyond" }) });
    expect(await officer.codes(PREVIEW, { revisionId: beyond.id, levelId: restricted.id })).toEqual(["NOT_FOUND"]);
  });

  it("tells what somebody loses with a clearance or a grant, and takes nothing back", async () => {
    const { make } = server;
    const needed = await make.level({ rank: 20, name: "Needed", needToKnow: true });
    const [reader, document] = [await make.person(), await make.document({ number: "N-1" })];
    await make.published({ document, level: needed, title: "Needed rules" });
    const clearance = await make.clearance(reader, restricted);
    const [[asker]] = (await server.sql<[string]>(`select "id" from "person" where "name" = 'Officer'`)) as [[string]];
    for (const person of [reader.id, asker]) {
      await server.sql(
        `insert into "access_grant" ("id", "person_id", "document_id", "from", "reason", "granted_by_id") values (gen_random_uuid(), $1, $2, '2020-01-01', 'x', $1)`,
        [person, document.id],
      );
    }
    const [[grant]] = (await server.sql<[string]>(`select "id" from "access_grant" where "person_id" = $1`, [reader.id])) as [[string]];
    const query = `query ($resource: String!, $id: ID!) { preview: previewRevocation(resource: $resource, id: $id) { losing documents { title } } }`;
    for (const [resource, id] of [
      ["clearances", clearance.id],
      ["accessGrants", grant],
    ])
      expect((await officer.get(query, { resource, id })).preview).toEqual({ losing: 1, documents: [{ title: "Needed rules" }] });
    expect(await server.sql(`select 1 from "clearance" where "id" = $1 and "revoked_at" is null`, [clearance.id])).toHaveLength(1);
    await make.clearance(reader, needed);
    expect((await officer.get(query, { resource: "clearances", id: clearance.id })).preview.losing).toBe(0);
    expect(await staff.codes(query, { resource: "clearances", id: clearance.id })).toEqual(["NOT_FOUND"]);
    expect(await (await server.as(reader)).codes(query, { resource: "clearances", id: clearance.id })).toEqual(["FORBIDDEN"]);
    expect(await officer.codes(query, { resource: "people", id: reader.id })).toEqual(["INVALID"]);
    expect(await officer.codes(query, { resource: "clearances", id: "x" })).toEqual(["INVALID"]);
    expect(await officer.codes(query, { resource: "clearances", id: randomUUID() })).toEqual(["NOT_FOUND"]);
  });

  it("tells what somebody gains by a clearance, and gives nothing", async () => {
    const { make } = server;
    const reader = await make.person();
    const secret = await make.level({ rank: 15, name: "Secret" });
    await make.published({ level: secret, title: "Secret rules" });
    const query = `query ($resource: String!, $personId: ID!, $subjectId: ID!) { preview: previewGrant(resource: $resource, personId: $personId, subjectId: $subjectId) { gaining documents { title } } }`;
    const asked = { resource: "clearances", personId: reader.id, subjectId: secret.id };
    expect((await officer.get(query, asked)).preview).toEqual({ gaining: 1, documents: [{ title: "Secret rules" }] });
    expect(await server.sql(`select 1 from "clearance" where "person_id" = $1`, [reader.id])).toEqual([]);
    await make.clearance(reader, secret);
    expect((await officer.get(query, asked)).preview.gaining).toBe(0);
    expect(await staff.codes(query, asked)).toEqual(["FORBIDDEN"]);
    expect(await officer.codes(query, { ...asked, resource: "people" })).toEqual(["INVALID"]);
    expect(await officer.codes(query, { ...asked, subjectId: "x" })).toEqual(["INVALID"]);
    expect(await officer.codes(query, { ...asked, subjectId: randomUUID() })).toEqual(["NOT_FOUND"]);
    expect(await officer.codes(query, { ...asked, personId: randomUUID() })).toEqual(["NOT_FOUND"]);
  });

  it("tells beforehand that the level is still too low for an access grant to open anything", async () => {
    const { make } = server;
    const reader = await make.person();
    const [open, closed] = [
      await make.level({ rank: 22, name: "Reached", needToKnow: true }),
      await make.level({ rank: 23, name: "Unreached", needToKnow: true }),
    ];
    const ask = `query ($resource: String!, $personId: ID!, $subjectId: ID!) { preview: previewGrant(resource: $resource, personId: $personId, subjectId: $subjectId) { gaining missingLevel { id name } } }`;
    const [[officerId]] = (await server.sql<[string]>(`select "id" from "person" where "name" = 'Officer'`)) as [[string]];
    const previewOf = async (level: ClassificationLevel, number: string, leave = officerId) => {
      const document = await make.document({ number });
      await make.published({ document, level });
      // The officer must be able to see the document to choose it.
      await server.sql(
        `insert into "access_grant" ("id", "person_id", "document_id", "from", "reason", "granted_by_id") values (gen_random_uuid(), $1, $2, '2020-01-01', 'x', $1)`,
        [leave, document.id],
      );
      return { resource: "accessGrants", personId: reader.id, subjectId: document.id };
    };
    const [reached, unreached] = [await previewOf(open, "G-1"), await previewOf(closed, "G-2")];
    await make.clearance(reader, open);
    expect((await officer.get(ask, reached)).preview).toEqual({ gaining: 1, missingLevel: null });
    expect((await officer.get(ask, unreached)).preview).toEqual({ gaining: 0, missingLevel: { id: closed.id, name: "Unreached" } });
    // A clearance that is over does not count, one that is given later in the dialogue does at once.
    await server.sql(`update "clearance" set "revoked_at" = now() where "person_id" = $1`, [reader.id]);
    expect((await officer.get(ask, reached)).preview.missingLevel).toEqual({ id: open.id, name: "Reached" });
    await make.clearance(reader, restricted);
    expect((await officer.get(ask, unreached)).preview).toEqual({ gaining: 1, missingLevel: null });
    expect((await officer.get(ask, { ...unreached, resource: "clearances", subjectId: closed.id })).preview.missingLevel).toBeNull();
    // Of a document that the officer may not see, nothing is told.
    const unseen = await previewOf(closed, "G-3", reader.id);
    expect(await officer.codes(ask, unseen)).toEqual(["NOT_FOUND"]);
  });

  it("lets a list say that a relation is hidden only where the relation is never empty", async () => {
    let marked = 0;
    for (const [resource, { fields }] of Object.entries(screens)) {
      for (const [name, { hidden }] of Object.entries<FieldScreen>(fields)) {
        if (!hidden) continue;
        marked += 1;
        const { description } = codeModels.of(resource as ResourceName);
        const [row] = await server.sql<[string]>(
          `select "is_nullable" from information_schema.columns where "table_schema" = current_schema() and "table_name" = $1 and "column_name" = $2`,
          [description.table, `${underscore(name)}_id`],
        );
        expect(row, `${resource}.${name}`).toEqual(["NO"]);
      }
    }
    expect(marked).toBeGreaterThan(5);
  });

  it("gives the lists as files without formulas, and notes it", async () => {
    const id = text.document.id;
    const readers = `mutation { file: exportReaders(documentId: "${id}", format: CSV) { rows base64 fileName } }`;
    const { file } = await officer.get(readers);
    const csv = Buffer.from(file.base64, "base64").toString("utf8");
    expect(csv).toContain("'=Staff");
    expect(csv).toContain("Everybody employed");
    expect(csv.trim().split("\r\n")).toHaveLength(file.rows + 1);
    const [[command]] = (await server.sql<[string]>(`select "command" from "audit_event" order by "sequence" desc limit 1`)) as [[string]];
    expect(command).toBe("exportReading");
    const [[person]] = (await server.sql<[string]>(`select "id" from "person" where "name" = 'Officer'`)) as [[string]];
    const documents = `mutation { file: exportReadable(personId: "${person}", format: XLSX) { rows fileName } }`;
    expect((await officer.get(documents)).file.rows).toBeGreaterThan(0);
    for (const query of [readers, documents]) expect(await staff.codes(query)).toEqual(["FORBIDDEN"]);
    expect((await officer.get(readers.replace(id, randomUUID()))).file).toBeNull();
  });

  it("refuses pages and words that make no sense", async () => {
    const id = text.document.id;
    for (const more of ["limit: 101", "limit: 0", "offset: -1", `q: "${"x".repeat(201)}"`, `departmentId: "x"`])
      expect(await officer.codes(`{ documentReaders(documentId: "${id}", ${more}) { total } }`), more).toEqual(["INVALID"]);
    expect(await officer.codes(`{ documentReaders(documentId: "x") { total } }`)).toEqual(["INVALID"]);
    expect(await officer.codes(`{ readableDocuments(personId: "x") { total } }`)).toEqual(["INVALID"]);
    const { documentReaders } = await officer.get(
      `{ documentReaders(documentId: "${id}", q: "staff") { total items { person { name } } } }`,
    );
    expect(documentReaders).toEqual({ total: 1, items: [{ person: { name: "=Staff" } }] });
  });
});
