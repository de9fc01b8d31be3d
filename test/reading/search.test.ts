import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { type Client, TestServer } from "../support/server.ts";

const SEARCH = `query($text: String!, $limit: Int) { search(text: $text, limit: $limit) { resource id title detail } }`;

describe("search", () => {
  let server: TestServer;
  let staff: Client;
  let cleared: Client;
  let secret: ClassificationLevel;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    secret = await make.level({ rank: 30, name: "Restricted", logged: true });
    staff = await server.as(await make.person({ name: "Wang Min", email: "zebra@example.org", employmentNote: "quokka" }));
    const person = await make.person();
    await make.clearance(person, secret);
    cleared = await server.as(person);
    await make.published({ title: "Complaint handling" }, ["Answer within two workdays.", "Escalate wombats."]);
    await make.published({ title: "Price list", level: secret }, ["Numbats cost seven."]);
    await make.revision({ title: "Drafted okapi" });
    for (let index = 0; index < 7; index += 1) await make.department({ name: `Axolotl ${index}` });
  });
  afterAll(() => server.close());

  const find = async (client: Client, text: string, limit?: number): Promise<{ resource: string; title: string; detail: string }[]> =>
    (await client.get(SEARCH, { text, limit })).search;
  const kinds = async (client: Client, text: string) => (await find(client, text)).map(({ resource }) => resource);

  it("finds documents, texts and people by what the person may read", async () => {
    const found = await find(staff, "complaint");
    expect(found.map(({ resource }) => resource)).toEqual(["policyDocuments", "revisions"]);
    expect(found[0]?.title).toMatch(/^DOC-\d+ Complaint handling$/);
    const [provision] = await find(staff, "wombat");
    expect(provision).toMatchObject({ resource: "provisions", title: "第2条" });
    expect(provision?.detail).toBe("Complaint handling · Revision 1 · In force");
    expect(await find(staff, "wang")).toEqual([expect.objectContaining({ resource: "people", title: "Wang Min" })]);
  });

  it("needs all words, in any case, and takes wildcards as letters", async () => {
    expect(await kinds(staff, "HANDLING complaint")).toContain("policyDocuments");
    expect(await find(staff, "complaint okapi")).toEqual([]);
    expect(await find(staff, "%")).toEqual([]);
    expect(await find(staff, "_")).toEqual([]);
    expect(await find(staff, "   ")).toEqual([]);
  });

  it("never finds what is hidden: drafts, classified texts, masked fields", async () => {
    for (const word of ["okapi", "price", "numbat", "zebra", "quokka"]) expect([word, await find(staff, word)]).toEqual([word, []]);
    expect(await kinds(cleared, "price")).toEqual(["policyDocuments", "revisions"]);
    expect(await kinds(cleared, "numbat")).toEqual(["provisions"]);
    const administrator = await server.make.person();
    await server.make.role(administrator, "administrator");
    expect(await kinds(await server.as(administrator), "zebra")).toEqual(["people"]);
  });

  it("does not search a field that is shown in some rows only", async () => {
    const department = await server.make.department();
    const head = await server.make.person({ in: department });
    department.head = head;
    const member = await server.make.person({ in: department, email: "giraffe@example.org" });
    const client = await server.as(head);
    expect((await client.get(`query($id: ID!) { person(id: $id) { email } }`, { id: member.id })).person.email).toBe("giraffe@example.org");
    expect(await find(client, "giraffe")).toEqual([]);
  });

  it("shows no piece of a classified text, and logs that it was found", async () => {
    await server.sql(`do $do$ begin set local session_replication_role = replica; delete from access_log; end $do$`);
    const hits = await find(cleared, "numbat");
    expect(JSON.stringify(hits)).not.toContain("seven");
    expect(await server.sql(`select "way" from "access_log"`)).toEqual([["search"]]);
  });

  it("puts the text that holds before those to come and those of old", async () => {
    const document = await server.make.document();
    const of = (effectiveFrom: string, values = {}) =>
      server.make.published({ document, title: "Kiwi rules", effectiveFrom, ...values }, ["Kiwis at noon.", "Kiwis at night."]);
    await of("2024-01-01", { ordinal: 1 });
    await of("2025-01-01", { ordinal: 2 });
    await of("2999-01-01", { ordinal: 3 });
    const standing = async (limit: number) => (await find(staff, "kiwis", limit)).map(({ detail }) => detail.split(" · ").at(-1));
    expect(await standing(20)).toEqual(["In force", "In force", "Scheduled", "Scheduled", "Superseded", "Superseded"]);
    expect(await standing(1)).toEqual(["In force"]);
    expect((await find(staff, "kiwi rules")).filter(({ resource }) => resource === "revisions").at(0)?.detail).toContain("In force");
  });

  it("answers so many of each kind, and refuses more than it can", async () => {
    expect(await find(staff, "axolotl")).toHaveLength(5);
    expect(await find(staff, "axolotl", 2)).toHaveLength(2);
    expect(await staff.codes(SEARCH, { text: "a", limit: 21 })).toEqual(["INVALID"]);
    expect(await staff.codes(SEARCH, { text: "a".repeat(201) })).toEqual(["INVALID"]);
    expect(await server.stranger.codes(SEARCH, { text: "a" })).toEqual(["UNAUTHENTICATED"]);
    expect((await find(staff, "o", 20)).length).toBeLessThanOrEqual(50);
  });
});
