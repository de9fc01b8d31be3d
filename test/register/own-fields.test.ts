import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { ownRelation } from "../../schema/register/own/own-paths.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { type Client, TestServer } from "../support/server.ts";
import { RegisterDesk } from "./register-desk.ts";

const ADD = "mutation ($input: SaveOwnFieldInput!) { saveOwnField(input: $input) }";
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
