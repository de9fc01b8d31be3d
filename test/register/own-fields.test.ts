import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { ownRelation } from "../../schema/register/own/own-paths.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { type Client, TestServer } from "../support/server.ts";
import { RegisterDesk } from "./register-desk.ts";

const ADD = "mutation ($input: SaveOwnFieldInput!) { saveOwnField(input: $input) }";
const RETIRE = "mutation ($input: RetireOwnFieldInput!) { retireOwnField(input: $input) }";
const FILL = "mutation ($input: SaveOwnFieldsInput!) { saveOwnFields(input: $input) { id version } }";
const ROWS = `query ($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!]) {
  rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy) { items total } }`;
const SCREEN =
  "query ($resource: String!, $kind: ScreenKind!, $departmentId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId) }";

const reviewed = { label: both("已与班组讨论", "Reviewed with team"), of: { kind: "flag" } };

interface Own {
  readonly register: string;
  readonly key: string;
  readonly path: string;
  readonly expectedVersion: number;
}

let server: TestServer;
let desk: RegisterDesk;
let documents: PolicyDocument[];

beforeAll(async () => {
  server = await TestServer.start();
  desk = await RegisterDesk.open(server);
  documents = [];
  for (let count = 0; count < 3; count += 1) documents.push((await server.make.published()).document);
});
afterAll(() => server.close());

const add = async (client: Client, field: object, more: object = {}): Promise<Own> =>
  (await client.get(ADD, { input: { resource: "policyDocuments", departmentId: desk.department.id, field, ...more } })).saveOwnField;

const fill = (client: Client, own: Own, recordId: string, value: unknown, expectedVersion: number | null = null) =>
  client.ask(FILL, { input: { register: own.register, recordId, expectedVersion, data: { [own.key]: value } } });

const rows = async (client: Client, fields: readonly unknown[], where: object = {}) =>
  (await client.get(ROWS, { resource: "policyDocuments", fields, where, orderBy: [{ number: "ASC" }] })).rows.items;

/** What is wrong, without what is another at each request. */
const wrong = ({ errors = [] }: { errors?: readonly { message: string; extensions: object }[] }, relation: string) =>
  JSON.stringify(errors.map(({ message, extensions }) => [message, { ...extensions, requestId: "" }])).replaceAll(relation, "own_nothing");

const screenOf = async (client: Client, kind: "list" | "form", departmentId: string | null = null) =>
  (await client.get(SCREEN, { resource: "policyDocuments", kind, departmentId })).effectiveScreen;

describe("own fields of a department", () => {
  let own: Own;
  let relation: string;

  beforeAll(async () => {
    own = await add(desk.head, reviewed);
    relation = ownRelation(own.register);
    const [first] = documents;
    expect((await fill(desk.head, own, first?.id ?? "", true)).errors).toBeUndefined();
  });

  test("stand in its lists, and are read, filtered and ordered by like any other", async () => {
    expect(own.key).toBe("reviewed_with_team");
    const mine = await rows(desk.clerk, [own.path]);
    expect(mine.map((row: Record<string, Record<string, unknown> | null>) => row[relation]?.[own.key] ?? null)).toEqual([true, null, null]);
    const found = async (value: boolean) =>
      (await rows(desk.clerk, ["id"], { [relation]: { [own.key]: { eq: value } } })).map(({ id }: { id: string }) => id);
    expect(await found(true)).toEqual([documents[0]?.id]);
    expect(await found(false)).toEqual([documents[1]?.id, documents[2]?.id]);
    const asked = { resource: "policyDocuments", fields: ["id"], where: {}, orderBy: [{ [relation]: { [own.key]: "DESC" } }] };
    expect((await desk.clerk.get(ROWS, asked)).rows.items).toHaveLength(3);
    const { screen } = await screenOf(desk.clerk, "list");
    expect(screen.fields).toContainEqual(expect.objectContaining({ field: own.path, visible: true, offered: true, kind: "flag" }));
    const form = (await screenOf(desk.clerk, "form")).screen;
    expect(form.fields).toContainEqual(expect.objectContaining({ field: own.path, visible: true, readOnly: false }));
  });

  test("are for nobody else as if they were not there, whatever way they ask", async () => {
    const asked = [
      { fields: [own.path] },
      { fields: [`${relation}.id`] },
      { fields: ["id"], where: { [relation]: { [own.key]: { eq: true } } } },
      { fields: ["id"], where: { [relation]: { isNull: false } } },
      { fields: ["id"], orderBy: [{ [relation]: { [own.key]: "ASC" } }] },
    ];
    for (const one of asked) {
      const variables = { resource: "policyDocuments", ...one };
      const unknown = JSON.parse(JSON.stringify(variables).replaceAll(relation, "own_nothing"));
      const answer = await desk.outsider.ask(ROWS, variables);
      expect(answer.errors).toHaveLength(1);
      expect(wrong(answer, relation)).toBe(wrong(await desk.outsider.ask(ROWS, unknown), relation));
    }
    for (const client of [desk.outsider, desk.auditor, desk.administrator])
      for (const kind of ["list", "form"] as const) expect(JSON.stringify(await screenOf(client, kind))).not.toContain("own_");
    expect(await desk.outsider.codes(ROWS, { resource: `r/${own.register}`, fields: ["id"] })).toEqual(["INVALID"]);
    expect((await fill(desk.outsider, own, documents[1]?.id ?? "", true)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    const others = { resource: "registerRecords", fields: ["id"] };
    expect((await desk.outsider.get(ROWS, others)).rows.items).toEqual([]);
    expect((await desk.clerk.get(ROWS, others)).rows.items).toHaveLength(1);
  });

  test("stand in the list that an administrator configures for the department, and in none of the organisation's", async () => {
    expect(JSON.stringify(await screenOf(desk.administrator, "list", desk.department.id))).toContain(own.path);
    const save = "mutation ($input: SaveScreenInput!) { saveScreen(input: $input) { id } }";
    const operations = [{ op: "hide", field: own.path }];
    const input = { resource: "policyDocuments", kind: "list", operations };
    expect(await desk.administrator.codes(save, { input })).toEqual(["INVALID"]);
    expect(await desk.administrator.codes(save, { input: { ...input, departmentId: desk.department.id } })).toEqual([]);
  });

  test("are filled in with the record that is changed, in one piece, and what others did meanwhile is told", async () => {
    const update = "mutation ($input: UpdatePolicyDocumentInput!) { updatePolicyDocument(input: $input) { id version } }";
    await server.make.role(desk.people.second, "policyEditor");
    const [, , third] = documents;
    const change = (data: object, expectedVersion: number | null, more: object = {}) =>
      desk.second.ask(update, {
        input: { id: third?.id, expectedVersion: version, own: { [own.register]: { expectedVersion, data } }, ...more },
      });
    let version = (await rows(desk.second, ["version"], { id: { eq: third?.id } }))[0].version;
    const wrong = await change({ [own.key]: "perhaps" }, null, { reviewIntervalMonths: 7 });
    expect(wrong.errors?.[0]?.extensions.fields?.[0]?.path).toBe(`input.own.${own.register}.data.${own.key}`);
    expect((await rows(desk.second, ["reviewIntervalMonths"], { id: { eq: third?.id } }))[0].reviewIntervalMonths).toBe(null);
    expect((await change({ [own.key]: true }, null, { reviewIntervalMonths: 7 })).errors).toBeUndefined();
    version = (await rows(desk.second, ["version"], { id: { eq: third?.id } }))[0].version;
    expect((await change({ [own.key]: false }, null)).errors?.[0]?.extensions.code).toBe("CONFLICT");
    expect((await rows(desk.second, ["reviewIntervalMonths", own.path], { id: { eq: third?.id } }))[0]).toMatchObject({
      reviewIntervalMonths: 7,
      [relation]: { [own.key]: true },
    });
  });
});

describe("what own fields hold", () => {
  test("is read where the record is alone, and what was done with it no further", async () => {
    const secret = await server.make.level({ name: "Secret" });
    const { document } = await server.make.published({ level: secret });
    await server.make.clearance(desk.people.head, secret);
    const own = await add(desk.head, { label: both("内部意见", "Inner view"), of: { kind: "text" }, searchable: true });
    expect((await fill(desk.head, own, document.id, "hush")).errors).toBeUndefined();
    const words = (client: Client, resource: string, fields: readonly string[], where: object = {}) =>
      client.get(ROWS, { resource, fields, where }).then(({ rows: { items } }) => JSON.stringify(items));
    expect(await words(desk.head, "policyDocuments", [own.path], { q: "hush" })).toContain("hush");
    // Neither who is not cleared, nor who audits without being cleared, by whichever door.
    for (const client of [desk.clerk, desk.auditor, desk.administrator]) {
      for (const where of [{}, { [ownRelation(own.register)]: { [own.key]: { eq: "hush" } } }, { q: "hush" }])
        expect(await words(client, "policyDocuments", ["id"], where)).not.toContain(document.id);
      const events = await client.ask("query { registerEvents(page: { limit: 100 }) { items { values } } }");
      expect(JSON.stringify(events)).not.toContain("hush");
      const trail = await client.ask("query { auditEvents(page: { limit: 100 }) { items { changes } } }");
      expect(JSON.stringify(trail)).not.toContain("hush");
      const found = await client.ask('query { search(text: "hush") { hits { title detail } } }');
      expect(JSON.stringify(found)).not.toContain("hush");
    }
    const record = (
      await desk.head.get(ROWS, {
        resource: "policyDocuments",
        fields: [`${ownRelation(own.register)}.id`],
        where: { id: { eq: document.id } },
      })
    ).rows.items[0];
    const { id } = record[ownRelation(own.register)];
    expect(await desk.clerk.codes("query ($id: ID!) { recordHistory(recordId: $id) }", { id })).toEqual(["NOT_FOUND"]);
    expect(await desk.head.codes("query ($id: ID!) { recordHistory(recordId: $id) }", { id })).toEqual([]);
  });

  test("is hidden where it is personal, and then nobody filters, orders or exports by it", async () => {
    const own = await add(desk.head, {
      label: both("评语", "Remark"),
      of: { kind: "text" },
      personal: { shownTo: [{ kind: "head", of: "register" }] },
    });
    const [first] = documents;
    const relation = ownRelation(own.register);
    const version = async () => (await rows(desk.head, [`${relation}.version`], { id: { eq: first?.id } }))[0][relation]?.version ?? null;
    expect((await fill(desk.head, own, first?.id ?? "", "kind words", await version())).errors).toBeUndefined();
    const seen = async (client: Client) => (await rows(client, [own.path], { id: { eq: first?.id } }))[0][relation][own.key];
    expect(await seen(desk.head)).toBe("kind words");
    expect(await seen(desk.clerk)).toBe(null);
    const bad = { where: { [relation]: { [own.key]: { eq: "kind words" } } }, orderBy: [{ [relation]: { [own.key]: "ASC" } }] };
    expect(await desk.clerk.codes(ROWS, { resource: "policyDocuments", fields: ["id"], where: bad.where })).toEqual(["INVALID"]);
    expect(await desk.clerk.codes(ROWS, { resource: "policyDocuments", fields: ["id"], orderBy: bad.orderBy })).toEqual(["INVALID"]);
    const asked = { resource: "policyDocuments", fields: [own.path], format: "CSV" };
    const file =
      "mutation ($resource: String!, $fields: [String!]!, $format: ExportFormat!) { exportRows(resource: $resource, fields: $fields, format: $format) { __typename } }";
    expect(await desk.clerk.codes(file, asked)).not.toEqual([]);
    expect(await desk.outsider.codes(file, asked)).not.toEqual([]);
  });

  test("is demanded of the department's staff alone", async () => {
    const own = await add(desk.head, { label: both("负责小组", "Team"), of: { kind: "text" }, required: true }, { resource: "positions" });
    const make = "mutation ($input: CreatePositionInput!) { createPosition(input: $input) { id } }";
    const position = (code: string, more: object = {}) => ({ input: { code, name: `Position ${code}`, ...more } });
    expect(await desk.administrator.codes(make, position("OWN-1"))).toEqual([]);
    await server.make.role(desk.people.clerk, "administrator");
    const refused = await desk.clerk.ask(make, position("OWN-2"));
    expect(refused.errors?.[0]?.extensions.fields?.[0]).toMatchObject({
      path: `input.own.${own.register}.data.${own.key}`,
      code: "fieldRequired",
    });
    expect(await desk.clerk.codes(make, position("OWN-2", { own: { [own.register]: { data: { [own.key]: "A" } } } }))).toEqual([]);
  });

  test("goes from lists with its field, and its key is never used again", async () => {
    const own = await add(desk.head, { label: both("临时", "Passing"), of: { kind: "text" } });
    const retired = { register: own.register, key: own.key, expectedVersion: own.expectedVersion };
    expect(await desk.second.codes(RETIRE, { input: retired })).toEqual(["FORBIDDEN"]);
    expect(await desk.outsider.codes(RETIRE, { input: retired })).toEqual(["NOT_FOUND"]);
    expect(await desk.head.codes(RETIRE, { input: retired })).toEqual([]);
    expect(JSON.stringify(await screenOf(desk.clerk, "list"))).not.toContain(own.path);
    expect((await add(desk.head, { label: both("临时", "Passing"), of: { kind: "number" } })).key).toBe("passing_1");
  });

  test("is taken over from a list, tried beforehand, all of it or nothing", async () => {
    const own = await add(desk.head, { label: both("责任小组", "Team in charge"), of: { kind: "text" } });
    const bring = async (client: Client, text: string, dryRun: boolean) =>
      client.ask("mutation ($input: ImportOwnFieldsInput!) { importOwnFields(input: $input) }", {
        input: { register: own.register, fileName: "list.csv", base64: Buffer.from(text).toString("base64"), dryRun },
      });
    const [first, second] = documents as [PolicyDocument, PolicyDocument];
    const good = `Number,Team in charge\n${first.number},Blue\n${second.number},Red\n`;
    const tried = (await bring(desk.clerk, good, true)).data?.importOwnFields;
    expect(tried).toMatchObject({ applied: false, rows: 2, failed: 0, filled: 2 });
    const seen = () => rows(desk.clerk, [own.path], { [ownRelation(own.register)]: { [own.key]: { in: ["Blue", "Red"] } } });
    expect(await seen()).toHaveLength(0);
    expect((await bring(desk.clerk, `${good}NONE-1,Green\n`, false)).data?.importOwnFields).toMatchObject({ applied: false, failed: 1 });
    expect(await seen()).toHaveLength(0);
    expect((await bring(desk.clerk, good, false)).data?.importOwnFields).toMatchObject({ applied: true, filled: 2 });
    expect(await seen()).toHaveLength(2);
    expect((await bring(desk.outsider, good, true)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });
});
