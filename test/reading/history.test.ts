import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import type { AuditDraft } from "../../server/audit/audit-chain.ts";
import { appendAudit } from "../../server/audit/audit-chain.ts";
import { type Client, TestServer } from "../support/server.ts";

const HISTORY = `query($resource: String!, $id: ID!, $limit: Int, $offset: Int) { history(resource: $resource, id: $id, limit: $limit, offset: $offset) { id at actorName command changes } }`;

describe("history", () => {
  let server: TestServer;
  let author: Person;
  let administrator: Client;
  let auditor: Client;
  let staff: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    author = await make.person({ name: "Author" });
    const [admin, audits] = [await make.person(), await make.person()];
    await make.role(admin, "administrator");
    await make.role(audits, "auditor");
    [administrator, auditor, staff] = [await server.as(admin), await server.as(audits), await server.as(await make.person())];
  });
  afterAll(() => server.close());

  const happened = (command: string, draft: Partial<AuditDraft>) =>
    server.database.reading.transaction((sql) =>
      appendAudit(sql, [{ subjectType: null, subjectId: null, subjectLabel: null, revisionId: null, changes: {}, ...draft }], {
        actorId: author.id,
        command,
        requestId: null,
        at: new Date(),
      }),
    );
  const of = async (client: Client, resource: string, id: string, more: object = {}) =>
    (await client.get(HISTORY, { resource, id, ...more })).history;

  it("shows changes of just the fields that the record shows the person", async () => {
    const person = await server.make.person({ name: "New name" });
    await happened("updatePerson", {
      subjectType: "Person",
      subjectId: person.id,
      changes: {
        name: { before: "Old name", after: "New name" },
        employmentNote: { before: null, after: "on probation" },
        email: { before: null, after: "a@example.org" },
        unknownToday: { before: 1, after: 2 },
      },
    });
    const fields = async (client: Client) =>
      (await of(client, "people", person.id))[0].changes.map(({ field }: { field: string }) => field);
    expect(await of(staff, "people", person.id)).toMatchObject([
      { actorName: "Author", command: "updatePerson", changes: [{ field: "name", before: "Old name", after: "New name" }] },
    ]);
    expect(await fields(administrator)).toEqual(["name", "email", "employmentNote"]);
    const department = await server.make.department();
    const head = await server.make.person({ in: department });
    department.head = head;
    await server.make.membership({ person, department, primary: false });
    const asHead = await server.as(head);
    expect(await fields(asHead)).toEqual(["name", "email"]);
    const other = await server.make.person();
    await happened("updatePerson", {
      subjectType: "Person",
      subjectId: other.id,
      changes: { email: { before: null, after: "b@example.org" } },
    });
    expect(await of(asHead, "people", other.id)).toEqual([]);
    expect(await of(administrator, "people", other.id)).toHaveLength(1);
    expect((await of(auditor, "people", person.id))[0].changes.at(-1)).toEqual({ field: "unknownToday", before: 1, after: 2 });
  });

  it("names what relations led to, as far as the person may read it", async () => {
    const department = await server.make.department({ name: "Care" });
    const revision = await server.make.published();
    const draft = await server.make.revision({ document: revision.document });
    await happened("updatePolicyDocument", {
      subjectType: "PolicyDocument",
      subjectId: revision.document.id,
      changes: {
        owningDepartment: { before: randomUUID(), after: department.id },
        openDraft: { before: null, after: draft.id },
      },
    });
    expect((await of(staff, "policyDocuments", revision.document.id))[0].changes).toEqual([
      { field: "owningDepartment", before: null, after: { id: department.id, title: "Care" } },
      { field: "openDraft", before: null, after: null },
    ]);
  });

  it("tells of events about unreadable texts nothing, and auditors that something happened", async () => {
    const secret = await server.make.level({ rank: 30, name: "Restricted" });
    const revision = await server.make.published();
    const hidden = await server.make.revision({ document: revision.document, level: secret, title: "Hidden" });
    const about = { subjectType: "PolicyDocument", subjectId: revision.document.id };
    await happened("createPolicyDocument", { ...about, revisionId: revision.id });
    await happened("startRevision", { ...about, revisionId: hidden.id, changes: { number: { before: "A", after: "B" } } });
    const commands = async (client: Client) =>
      (await of(client, "policyDocuments", revision.document.id)).map(({ command }: { command: string | null }) => command);
    expect(await commands(staff)).toEqual(["createPolicyDocument"]);
    expect(await commands(auditor)).toEqual([null, "createPolicyDocument"]);
    const [masked] = await of(auditor, "policyDocuments", revision.document.id);
    expect(masked).toMatchObject({ actorName: null, command: null, changes: null, at: expect.any(String) });
  });

  it("is null for a record that is missing or not for the person", async () => {
    const draft = await server.make.revision();
    await happened("createPolicyDocument", { subjectType: "Revision", subjectId: draft.id });
    expect(await of(staff, "revisions", draft.id)).toBeNull();
    expect(await of(staff, "revisions", randomUUID())).toBeNull();
    expect(await of(administrator, "revisions", draft.id)).toHaveLength(1);
    const refused = await staff.ask(HISTORY, { resource: "credentials", id: draft.id });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path: "resource", code: "unknownResource" }] });
    expect(await staff.codes(HISTORY, { resource: "people", id: "7" })).toEqual(["INVALID"]);
    expect(await server.stranger.codes(HISTORY, { resource: "people", id: author.id })).toEqual(["UNAUTHENTICATED"]);
  });

  it("comes in pages, the newest first", async () => {
    const department = await server.make.department();
    for (const command of ["one", "two", "three"]) await happened(command, { subjectType: "Department", subjectId: department.id });
    const commands = async (page: object) =>
      (await of(staff, "departments", department.id, page)).map(({ command }: { command: string }) => command);
    expect(await commands({ limit: 2 })).toEqual(["three", "two"]);
    expect(await commands({ limit: 2, offset: 2 })).toEqual(["one"]);
    expect(await staff.codes(HISTORY, { resource: "departments", id: department.id, limit: 101 })).toEqual(["INVALID"]);
    expect(await staff.codes(HISTORY, { resource: "departments", id: department.id, offset: -1 })).toEqual(["INVALID"]);
  });
});
