import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../schema/registry.screen.ts";
import { conditionHolds } from "../../schema/screen/condition.screen.ts";
import type { FieldCondition } from "../../schema/screen/operations.ts";
import { FormKeys, FormValues } from "../../server/screen/effective/form-values.ts";
import { defaultValues } from "../../server/screen/effective/resolve-requirements.ts";
import { resolveScreen } from "../../server/screen/effective/resolve-screen.ts";
import { type Client, TestServer } from "../support/server.ts";
import { everything, layer } from "./operation-arbitraries.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { id screen { id version } } }`;
const PUBLISH = `mutation($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal screen { version } } }`;
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!) { effectiveScreen(resource: $resource, kind: $kind) }`;
const CREATE = `mutation($input: CreateClassificationLevelInput!) { createClassificationLevel(input: $input) { id version handling needToKnow } }`;
const UPDATE = `mutation($input: UpdateClassificationLevelInput!) { updateClassificationLevel(input: $input) { id version handling } }`;

describe("conditional fields", () => {
  let server: TestServer;
  let asAdmin: Client;
  let rank = 100;

  beforeAll(async () => {
    server = await TestServer.start();
    const admin = await server.make.person();
    await server.make.role(admin, "administrator");
    asAdmin = await server.as(admin);
  });
  afterAll(() => server.close());

  const problems = async (client: Client, query: string, input: object) => {
    const [error] = (await client.ask(query, { input })).errors ?? [];
    return error?.extensions.fields?.map(({ path, code }) => [path, code]) ?? error?.extensions.code;
  };
  /** An officer for a department of their own, whose form of levels says this. */
  async function officerWith(operations: object[], role: string | null = null): Promise<Client> {
    const department = await server.make.department();
    const officer = await server.make.person({ in: department });
    await server.make.role(officer, "confidentialityOfficer", department);
    const input = { resource: "classificationLevels", kind: "form", departmentId: department.id, role, operations };
    const { screen } = (await asAdmin.get(SAVE, { input })).saveScreen;
    await asAdmin.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } });
    return server.as(officer);
  }
  const when = (field: string, other: string, value: string | boolean, is = "eq") => ({
    op: "when",
    field,
    value: { field: other, is, value },
  });
  const level = (more: object = {}) => {
    rank += 1;
    return { rank, name: `Level ${rank}`, colour: "#445566", ...more };
  };

  it("are demanded only while they show", async () => {
    const client = await officerWith([{ op: "required", field: "handling", value: true }, when("handling", "logged", true)]);
    expect(await problems(client, CREATE, level({ logged: true }))).toEqual([["input.handling", "requiredByScreen"]]);
    expect(await problems(client, CREATE, level({ logged: false }))).toBeUndefined();
    expect(await problems(client, CREATE, level())).toBeUndefined();
    expect(await problems(client, CREATE, level({ logged: true, handling: "Lock it away." }))).toBeUndefined();
  });

  it("are demanded of a change as the record stands, or as the change makes it", async () => {
    const client = await officerWith([{ op: "required", field: "handling", value: true }, when("handling", "logged", true)]);
    const logged = (await client.get(CREATE, { input: level({ logged: true, handling: "Lock it away." }) })).createClassificationLevel;
    const change = { id: logged.id, expectedVersion: logged.version };
    expect(await problems(client, UPDATE, { ...change, handling: "" })).toEqual([["input.handling", "requiredByScreen"]]);
    expect(await problems(client, UPDATE, { ...change, needToKnow: true })).toBeUndefined();
    expect(
      await problems(client, UPDATE, { ...change, expectedVersion: change.expectedVersion + 1, handling: "", logged: false }),
    ).toBeUndefined();
    const open = (await client.get(CREATE, { input: level({ handling: "Anything." }) })).createClassificationLevel;
    expect(await problems(client, UPDATE, { id: open.id, expectedVersion: open.version, handling: "" })).toBeUndefined();
  });

  it("hide with what they hang on", async () => {
    const client = await officerWith([
      { op: "required", field: "handling", value: true },
      when("handling", "logged", true),
      when("logged", "needToKnow", true),
    ]);
    expect(await problems(client, CREATE, level({ logged: true, needToKnow: false }))).toBeUndefined();
    expect(await problems(client, CREATE, level({ logged: true, needToKnow: true }))).toEqual([["input.handling", "requiredByScreen"]]);
  });

  it("begin with their default only while they show", async () => {
    const client = await officerWith([
      { op: "default", field: "handling", value: "Keep it closed." },
      when("handling", "needToKnow", true),
    ]);
    const make = async (more: object) => (await client.get(CREATE, { input: level(more) })).createClassificationLevel.handling;
    expect(await make({})).toBeNull();
    expect(await make({ needToKnow: true })).toBe("Keep it closed.");
  });

  it("and demands for a role bind those who hold it", async () => {
    const required = [{ op: "required", field: "handling", value: true }];
    expect(await problems(await officerWith(required, "confidentialityOfficer"), CREATE, level())).toEqual([
      ["input.handling", "requiredByScreen"],
    ]);
    expect(await problems(await officerWith(required, "auditor"), CREATE, level())).toBeUndefined();
  });

  it("that wait for each other, for themselves, or for what is not on the form are refused", async () => {
    const input = { resource: "classificationLevels", kind: "form", operations: [] as object[] };
    const said = async (...operations: object[]) => problems(asAdmin, SAVE, { ...input, operations });
    expect(await said(when("needToKnow", "logged", true), when("logged", "needToKnow", true))).toEqual([
      ["input.operations.1", "whenCircle"],
    ]);
    expect(await said(when("logged", "logged", true))).toEqual([["input.operations.0.value.field", "dependsOnItself"]]);
    expect(await said(when("name", "logged", true))).toEqual([["input.operations.0", "alwaysRequired"]]);
    expect(await said(when("logged", "version", true, "isNull"))).toEqual([["input.operations.0.value.field", "notOnForm"]]);
    expect(await said(when("logged", "handling", "x", "contains"))).toEqual([["input.operations.0.value.is", "notComparable"]]);
    expect(await said(when("logged", "rank", "x"))).toEqual([["input.operations.0.value.value", "wrongType"]]);
    expect(await said({ op: "when", field: "logged", value: "logged = true" })).toEqual([["input.operations.0.value", "notAnObject"]]);
    expect(await problems(asAdmin, SAVE, { ...input, kind: "list", operations: [when("handling", "logged", true)] })).toEqual([
      ["input.operations.0.op", "wrongKind"],
    ]);
  });

  it("that come to wait for each other through a level above warn and leave the form whole", async () => {
    const client = await officerWith([when("logged", "needToKnow", true)]);
    const { screen } = (
      await asAdmin.get(SAVE, {
        input: { resource: "classificationLevels", kind: "form", operations: [when("needToKnow", "logged", true)] },
      })
    ).saveScreen;
    await asAdmin.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } });
    const { effectiveScreen } = await client.get(EFFECTIVE, { resource: "classificationLevels", kind: "form" });
    expect(effectiveScreen.warnings).toMatchObject([
      { source: { level: "department" }, operation: 0, field: "logged", code: "whenCircle" },
    ]);
    const conditions = effectiveScreen.screen.fields.flatMap(({ field, when: on }: any) => (on ? [[field, on.field]] : []));
    expect(conditions).toEqual([["needToKnow", "logged"]]);
    await client.get(CREATE, { input: level() });
  });
});

it("a condition holds as it says", () => {
  const holds = (is: FieldCondition["is"], wanted: FieldCondition["value"], ...values: unknown[]) =>
    values.map((value) => conditionHolds({ field: "x", is, value: wanted }, value));
  expect(holds("eq", "a", "a", "b", null, undefined, "")).toEqual([true, false, false, false, false]);
  expect(holds("ne", "a", "a", "b", null, undefined, "")).toEqual([false, true, true, true, true]);
  expect(holds("in", ["a", "b"], "a", "b", "c", null)).toEqual([true, true, false, false]);
  expect(holds("isNull", true, null, undefined, "", 0, false)).toEqual([true, true, true, false, false]);
  expect(holds("isNull", false, null, "a", 0)).toEqual([false, true, true]);
});

it("what a new record begins with may be what the condition of another field asks for", () => {
  const operations = [
    { op: "when", field: "passingScore", value: { field: "attemptLimit", is: "eq", value: 3 } },
    { op: "default", field: "passingScore", value: 90 },
    { op: "default", field: "attemptLimit", value: 3 },
    { op: "when", field: "minutes", value: { field: "attemptLimit", is: "isNull", value: true } },
    { op: "default", field: "minutes", value: 45 },
  ];
  const { screen, warnings } = resolveScreen(screens.courses, "form", [layer("organisation", "o", operations)], everything);
  expect(warnings).toEqual([]);
  const keys = new FormKeys(["passingScore", "attemptLimit", "minutes"].map((name) => [name, name]));
  const filled = (given: Record<string, unknown>) => new FormValues(screen, keys, given, new Map()).fill(defaultValues(screen));
  expect(filled({})).toEqual({ attemptLimit: 3, passingScore: 90 });
  expect(filled({ attemptLimit: 5 })).toEqual({});
  expect(filled({ attemptLimit: 3, passingScore: 60 })).toEqual({});
});
