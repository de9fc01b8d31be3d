import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { type Client, TestServer } from "../support/server.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { id screen { id version } } }`;
const PUBLISH = `mutation($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal } }`;
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID, $viewId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId, viewId: $viewId) }`;

const label = (field: string, text: string) => ({ op: "label", field, value: { zh: text, en: text } });

describe("screens in odd places", () => {
  let server: TestServer;
  let asAdmin: Client;
  const chain: Department[] = [];

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    for (let depth = 1; depth <= 12; depth += 1) {
      const parent = chain.at(-1);
      chain.push(await make.department({ name: `Depth ${depth}`, ...(parent ? { parent } : {}) }));
    }
    const admin = await make.person({ in: chain[0]!, name: "Admin" });
    await make.role(admin, "administrator");
    asAdmin = await server.as(admin);
  });
  afterAll(() => server.close());

  const list = { resource: "policyDocuments", kind: "list" };
  const publish = async (input: object) => {
    const { screen } = (await asAdmin.get(SAVE, { input: { ...list, ...input } })).saveScreen;
    await asAdmin.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } });
  };
  const effective = async (client: Client, more: object = {}) => (await client.get(EFFECTIVE, { ...list, ...more })).effectiveScreen;
  const labelOf = (answer: any, name: string) => answer.screen.fields.find(({ field }: any) => field === name).label.en;

  it("go down a chain of twelve departments, each on top of the one above, roles in between", async () => {
    for (const [index, department] of chain.entries()) {
      await publish({
        departmentId: department.id,
        operations: [label("title", `Title ${index}`), { op: "width", field: "number", value: 100 + index }],
      });
      await publish({ departmentId: department.id, role: "staff", operations: [label("state", `State ${index}`)] });
    }
    const worker = await server.as(await server.make.person({ in: chain[11]! }));
    const seen = await effective(worker);
    expect(seen.layers.map(({ name, role }: any) => (role ? `${name} ${role}` : name))).toEqual(
      chain.flatMap(({ name }) => [name, `${name} staff`]),
    );
    expect([labelOf(seen, "title"), labelOf(seen, "state")]).toEqual(["Title 11", "State 11"]);
    const middle = await effective(await server.as(await server.make.person({ in: chain[5]! })));
    expect([labelOf(middle, "title"), labelOf(middle, "state"), middle.layers.length]).toEqual(["Title 5", "State 5", 12]);
    expect((await effective(asAdmin)).mayConfigure.map(({ name }: any) => name).slice(1)).toEqual(chain.map(({ name }) => name));
  });

  it("of somebody with four posts are those of the main post, or of the one that is chosen, with all their views", async () => {
    const { make } = server;
    const posts = [];
    for (let count = 1; count <= 4; count += 1) posts.push(await make.department({ name: `Post ${count}` }));
    const person = await make.person({ in: posts[2]! });
    for (const department of [posts[0]!, posts[1]!, posts[3]!]) await make.membership({ person, department, primary: false });
    for (const { id, name } of posts) {
      await publish({ departmentId: id, operations: [label("title", name)] });
      const input = {
        resource: "policyDocuments",
        departmentId: id,
        name: `View of ${name}`,
        operations: [{ op: "density", value: "compact" }],
      };
      await asAdmin.get(`mutation($input: CreateSavedViewInput!) { createSavedView(input: $input) { id } }`, { input });
    }
    const client = await server.as(person);
    const seen = await effective(client);
    expect(seen).toMatchObject({ departmentId: posts[2]!.id });
    expect(labelOf(seen, "title")).toBe("Post 3");
    expect(seen.views.map(({ name }: any) => name).toSorted()).toEqual([1, 2, 3, 4].map((count) => `View of Post ${count}`));
    const viewId = seen.views.find(({ name }: any) => name === "View of Post 1").id;
    expect((await effective(client, { viewId })).screen.density).toBe("compact");
    for (const { id, name } of posts) expect(labelOf(await effective(client, { departmentId: id }), "title")).toBe(name);
    expect(await client.codes(EFFECTIVE, { ...list, departmentId: chain[3]!.id })).toEqual(["INVALID"]);
    expect(await client.codes(EFFECTIVE, { ...list, departmentId: "0190a0a0-0000-7000-8000-000000000000" })).toEqual(["INVALID"]);
  });

  it("of somebody without a post are the organisation's", async () => {
    await publish({ operations: [label("number", "Everybody's")] });
    const client = await server.as(await server.make.person({ in: null }));
    expect(await effective(client)).toMatchObject({ departmentId: null, layers: [{ level: "organisation" }], mayConfigure: [] });
  });

  it("say who was faster, in the reader's language, when two configure the same one", async () => {
    const other = await server.make.person({ name: "李静" });
    await server.make.role(other, "administrator");
    const asOther = await server.as(other);
    const input = { resource: "courses", kind: "list", operations: [] };
    const { screen } = (await asAdmin.get(SAVE, { input })).saveScreen;
    await asOther.get(SAVE, { input: { ...input, operations: [{ op: "hide", field: "minutes" }], expectedVersion: screen.version } });
    const late = { input: { ...input, expectedVersion: screen.version } };
    const [error] = (await asAdmin.ask(SAVE, late)).errors!;
    expect(error).toMatchObject({
      extensions: { code: "CONFLICT", values: { name: "李静", expected: screen.version } },
      message: expect.stringMatching(/^李静 has changed this screen .* save yours on top\.$/),
    });
    const [chinese] = (await asAdmin.ask(SAVE, late, { "accept-language": "zh" })).errors!;
    expect(chinese!.message).toContain("李静 已修改该界面");
    expect(await asAdmin.codes(SAVE, { input })).toEqual(["CONFLICT"]);
  });

  it("take no name of a thousand characters, and no more changes than somebody can make", async () => {
    const codes = async (operations: unknown[]) => {
      const { errors } = await asAdmin.ask(SAVE, { input: { resource: "people", kind: "list", operations } });
      return errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
    };
    expect(await codes([label("name", "长".repeat(1000))])).toEqual([
      ["input.operations.0.value.zh", "tooLong"],
      ["input.operations.0.value.en", "tooLong"],
    ]);
    expect(await codes(Array.from({ length: 501 }, () => label("name", "Name")))).toEqual([["input.operations", "tooMany"]]);
    expect(await codes([{ op: "hide", field: "x".repeat(100_000) }])).toEqual([["input.operations.0.field", "unknownField"]]);
    expect(await codes([{ op: "layout", value: "board", by: null }])).toEqual([["input.operations.0.by", "boardNeedsWords"]]);
  });

  it("compare only with records that whoever saves them finds, whatever was there before", async () => {
    const secret = await server.make.document({ number: "HIDDEN-1" });
    const departmentId = (await server.make.department()).id;
    await server.make.published({ document: secret, level: await server.make.level({ rank: 90, name: "Top" }) });
    const by = (id: string, field = "owningDepartment") => [{ op: "filter", filters: [{ field, is: "eq", value: id }] }];
    const nowhere = "01890000-0000-7000-8000-000000000000";
    const refusal = async (query: string, input: object) =>
      ((await asAdmin.ask(query, { input })).errors ?? []).flatMap(({ extensions }) =>
        extensions.fields?.map(({ path, code }) => [path, code]),
      );
    const missing = [["input.operations.0", "filterRecordMissing"]];
    const CREATE = `mutation($input: CreateSavedViewInput!) { createSavedView(input: $input) { id } }`;
    expect(await refusal(SAVE, { ...list, departmentId, operations: by(nowhere) })).toEqual(missing);
    expect(await refusal(CREATE, { resource: "policyDocuments", name: "x", operations: by(nowhere) })).toEqual(missing);
    const ofRevisions = { resource: "revisions", kind: "list", departmentId };
    expect(await refusal(SAVE, { ...ofRevisions, operations: by(secret.id, "document") })).toEqual(missing);
    const department = await server.make.department();
    const { screen } = (await asAdmin.get(SAVE, { input: { ...list, departmentId, operations: by(department.id) } })).saveScreen;
    await server.sql(`delete from "department" where "id" = $1`, [department.id]);
    const again = { ...list, departmentId, operations: [...by(department.id), label("title", "T")], expectedVersion: screen.version };
    expect(await refusal(SAVE, again)).toEqual([]);
  });
});
