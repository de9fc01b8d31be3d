import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Client, TestServer } from "../support/server.ts";
import { startSmallOrganisation } from "./small-organisation.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { id ordinal publishedAt operations note author { name } screen { id version } } }`;
const PUBLISH = `mutation($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal publishedAt screen { version } } }`;
const ROLL_BACK = `mutation($input: RollBackScreenInput!) { rollBackScreen(input: $input) { ordinal note operations screen { version } } }`;
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId) }`;

const label = (field: string, en: string) => ({ op: "label", field, value: { zh: en, en } });

describe("screens", () => {
  let server: TestServer;
  let above: Department;
  let below: Department;
  let beside: Department;
  let asHead: Client;
  let asAdmin: Client;

  beforeAll(async () => {
    ({ server, above, below, beside, asHead, asAdmin } = await startSmallOrganisation());
  });
  afterAll(() => server.close());

  const list = (client: Client, departmentId?: string) =>
    client.get(EFFECTIVE, { resource: "policyDocuments", kind: "list", departmentId }).then((data) => data.effectiveScreen);
  const fieldOf = (answer: { screen: { fields: { field: string }[] } }, name: string): any =>
    answer.screen.fields.find(({ field }) => field === name);
  const save = async (client: Client, input: object) => (await client.get(SAVE, { input })).saveScreen;
  const publish = async (client: Client, screen: { id: string; version: number }) =>
    (await client.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } })).publishScreen;
  const problems = async (client: Client, input: object) => {
    const answer = await client.ask(SAVE, { input });
    return answer.errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]) ?? answer.errors?.[0]?.extensions.code;
  };

  it("change just where they are published, for everything below", async () => {
    const staffBelow = await server.as(await server.make.person({ in: below }));
    const staffBeside = await server.as(await server.make.person({ in: beside }));
    const draft = await save(asHead, {
      resource: "policyDocuments",
      kind: "list",
      departmentId: above.id,
      operations: [label("title", "Rule"), { op: "hide", field: "category" }],
      note: "shorter",
    });
    expect(draft).toMatchObject({ ordinal: 1, publishedAt: null, note: "shorter", author: { name: "Head" } });
    expect(fieldOf(await list(staffBelow), "title").label.en).toBe("Title");
    await publish(asHead, draft.screen);
    const seen = await list(staffBelow);
    expect(fieldOf(seen, "title")).toMatchObject({ label: { en: "Rule" }, sources: { label: { level: "department", name: "Above" } } });
    expect(fieldOf(seen, "category").visible).toBe(false);
    expect(seen.layers).toEqual([{ level: "department", id: above.id, name: "Above" }]);
    expect(fieldOf(await list(staffBeside), "title").label.en).toBe("Title");
  });

  it("merge from the organisation over the departments to the person, who keeps columns of their own", async () => {
    const person = await server.make.person({ in: below });
    const client = await server.as(person);
    const wide = await save(asAdmin, {
      resource: "policyDocuments",
      kind: "list",
      operations: [label("title", "Everybody's"), label("number", "No."), { op: "lock", field: "number", property: "label" }],
    });
    await publish(asAdmin, wide.screen);
    const own = await save(client, {
      resource: "policyDocuments",
      kind: "list",
      personal: true,
      operations: [{ op: "width", field: "title", value: 480 }],
    });
    expect(own.publishedAt).not.toBeNull();
    const seen = await list(client);
    expect(fieldOf(seen, "title")).toMatchObject({ width: 480, label: { en: "Rule" } });
    expect(fieldOf(seen, "number").label.en).toBe("No.");
    expect(seen.layers.map(({ level }: { level: string }) => level)).toEqual(["organisation", "department", "person"]);
    expect(fieldOf(await list(asHead), "title").width).not.toBe(480);
    expect(
      await problems(asHead, { resource: "policyDocuments", kind: "list", departmentId: below.id, operations: [label("number", "Mine")] }),
    ).toEqual([["input.operations.0", "lockedAbove"]]);
  });

  it("are changed by heads in their departments and by administrators for all, and by nobody else", async () => {
    const staff = await server.as(await server.make.person({ in: below }));
    const input = { resource: "courses", kind: "list", operations: [] };
    expect(await problems(staff, { ...input, departmentId: below.id })).toBe("FORBIDDEN");
    expect(await problems(staff, input)).toBe("FORBIDDEN");
    expect(await problems(asHead, { ...input, departmentId: beside.id })).toBe("FORBIDDEN");
    expect(await problems(asHead, input)).toBe("FORBIDDEN");
    await save(asHead, { ...input, departmentId: below.id });
    await save(asAdmin, { ...input, departmentId: beside.id });
    expect(await problems(staff, { ...input, resource: "secrets", personal: true })).toEqual([["input.resource", "unknownResource"]]);
  });

  it("of other people are not there, by id neither", async () => {
    const [mine, other] = [await server.as(await server.make.person()), await server.as(await server.make.person())];
    const saved = await save(mine, { resource: "people", kind: "list", personal: true, operations: [{ op: "hide", field: "number" }] });
    for (const client of [other, asAdmin, asHead]) {
      expect(
        await client.get(`query($id: ID!) { screen(id: $id) { id } screenVersion(id: "${saved.id}") { id } }`, { id: saved.screen.id }),
      ).toEqual({
        screen: null,
        screenVersion: null,
      });
      const at = { screenId: saved.screen.id, expectedVersion: saved.screen.version };
      expect(await client.codes(PUBLISH, { input: at })).toEqual(["NOT_FOUND"]);
      expect(await client.codes(ROLL_BACK, { input: { ...at, ordinal: 1 } })).toEqual(["NOT_FOUND"]);
      expect((await client.get(EFFECTIVE, { resource: "people", kind: "list" })).effectiveScreen.layers).toEqual([]);
    }
  });

  it("hold declared changes only, no code", async () => {
    const input = { resource: "people", kind: "list", personal: true };
    expect(await problems(asHead, { ...input, operations: [{ op: "show", field: "name", script: "alert(1)" }] })).toEqual([
      ["input.operations.0", "unknownProperty"],
    ]);
    expect(await problems(asHead, { ...input, operations: [{ op: "eval", code: "1" }] })).toEqual([
      ["input.operations.0.op", "unknownOperation"],
    ]);
    expect(await problems(asHead, { ...input, operations: [{ op: "show", field: 'name"; drop table person' }] })).toEqual([
      ["input.operations.0.field", "unknownField"],
    ]);
    expect(await problems(asHead, { ...input, operations: { sql: "select 1" } })).toEqual([["input.operations", "notAList"]]);
    expect(
      await problems(asHead, { ...input, operations: [{ op: "filter", filters: [{ field: "name", is: "sql", value: "1=1" }] }] }),
    ).toEqual([["input.operations.0.filters.0.is", "notComparable"]]);
    expect(await problems(asHead, { ...input, operations: [label("name", "Mine")] })).toEqual([["input.operations.0.op", "notForPerson"]]);
  });

  it("show nothing that the person may not read", async () => {
    const staff = await server.as(await server.make.person());
    const saved = await save(asAdmin, { resource: "people", kind: "list", operations: [{ op: "show", field: "employmentNote" }] });
    await publish(asAdmin, saved.screen);
    const of = async (client: Client) => (await client.get(EFFECTIVE, { resource: "people", kind: "list" })).effectiveScreen;
    expect(fieldOf(await of(staff), "employmentNote")).toBeUndefined();
    expect(fieldOf(await of(asAdmin), "employmentNote")).toMatchObject({ visible: true });
  });

  it("refuse a stale version, publish the draft, and roll back to what counted before", async () => {
    const at = { resource: "agreements", kind: "form", departmentId: beside.id };
    const first = await save(asAdmin, { ...at, operations: [label("title", "One")] });
    expect(await asAdmin.codes(SAVE, { input: { ...at, operations: [] } })).toEqual(["CONFLICT"]);
    const one = await publish(asAdmin, first.screen);
    expect(await asAdmin.codes(PUBLISH, { input: { screenId: first.screen.id, expectedVersion: one.screen.version } })).toEqual([
      "CONFLICT",
    ]);
    const second = await save(asAdmin, { ...at, operations: [label("title", "Two")], expectedVersion: one.screen.version });
    expect(second.ordinal).toBe(2);
    expect(await asAdmin.codes(SAVE, { input: { ...at, operations: [], expectedVersion: one.screen.version } })).toEqual(["CONFLICT"]);
    const two = await publish(asAdmin, second.screen);
    const back = { screenId: first.screen.id, expectedVersion: two.screen.version, ordinal: 1, note: "better before" };
    const { rollBackScreen } = await asAdmin.get(ROLL_BACK, { input: back });
    expect(rollBackScreen).toMatchObject({ ordinal: 3, note: "better before", operations: [label("title", "One")] });
    const seen = (await asAdmin.get(EFFECTIVE, { resource: "agreements", kind: "form" })).effectiveScreen;
    expect(fieldOf(seen, "title").label.en).toBe("One");
    const bad = await asAdmin.ask(ROLL_BACK, { input: { ...back, expectedVersion: rollBackScreen.screen.version, ordinal: 9 } });
    expect(bad.errors?.[0]?.extensions.fields).toEqual([expect.objectContaining({ path: "input.ordinal", code: "noSuchVersion" })]);
  });

  it("may be looked at from one's own departments, and from those that one configures", async () => {
    const staff = await server.as(await server.make.person({ in: below }));
    expect((await list(staff)).departmentId).toBe(below.id);
    expect(await staff.codes(EFFECTIVE, { resource: "people", kind: "list", departmentId: beside.id })).toEqual(["INVALID"]);
    expect((await list(asHead, below.id)).departmentId).toBe(below.id);
    expect(await asHead.codes(EFFECTIVE, { resource: "people", kind: "list", departmentId: beside.id })).toEqual(["INVALID"]);
    expect((await list(asAdmin, below.id)).departmentId).toBe(below.id);
  });

  describe("what a form demands", () => {
    const CREATE = `mutation($input: CreateClassificationLevelInput!) { createClassificationLevel(input: $input) { id version handling } }`;
    const UPDATE = `mutation($input: UpdateClassificationLevelInput!) { updateClassificationLevel(input: $input) { version handling colour } }`;
    let asOfficer: Client;
    let asOtherOfficer: Client;

    beforeAll(async () => {
      const officers = [await server.make.person({ in: below }), await server.make.person({ in: beside })];
      await server.make.role(officers[0]!, "confidentialityOfficer", above);
      await server.make.role(officers[1]!, "confidentialityOfficer");
      [asOfficer, asOtherOfficer] = [await server.as(officers[0]!), await server.as(officers[1]!)];
      const saved = await save(asHead, {
        resource: "classificationLevels",
        kind: "form",
        departmentId: above.id,
        operations: [
          { op: "required", field: "handling", value: true },
          { op: "default", field: "colour", value: "#112233" },
          { op: "readOnly", field: "colour", value: true },
        ],
      });
      await publish(asHead, saved.screen);
    });

    it("holds for every client of the department, and for no other", async () => {
      const input = { rank: 71, name: "Level A", colour: "#445566" };
      const refused = await asOfficer.ask(CREATE, { input });
      expect(refused.errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code])).toEqual([
        ["input.handling", "requiredByScreen"],
        ["input.colour", "lockedByScreen"],
      ]);
      await asOtherOfficer.get(CREATE, { input });
    });

    it("leaves alone what an update does not name, but lets nobody empty it", async () => {
      const { createClassificationLevel: level } = await asOtherOfficer.get(CREATE, {
        input: { rank: 72, name: "Level B", colour: "#445566", handling: "Lock it away." },
      });
      const update = (values: object) => ({ input: { id: level.id, expectedVersion: level.version, ...values } });
      const codes = async (values: object) =>
        (await asOfficer.ask(UPDATE, update(values))).errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
      expect(await codes({ handling: "" })).toEqual([["input.handling", "requiredByScreen"]]);
      expect(await codes({ colour: "#000000" })).toEqual([["input.colour", "lockedByScreen"]]);
      expect((await asOfficer.get(UPDATE, update({ logged: true }))).updateClassificationLevel.handling).toBe("Lock it away.");
    });

    it("begins a new record with its defaults where the input leaves them out", async () => {
      const department = await server.make.department();
      const officer = await server.make.person({ in: department });
      await server.make.role(officer, "confidentialityOfficer", department);
      const saved = await save(asAdmin, {
        resource: "classificationLevels",
        kind: "form",
        departmentId: department.id,
        operations: [
          { op: "default", field: "handling", value: "Keep it closed." },
          { op: "required", field: "handling", value: true },
        ],
      });
      await publish(asAdmin, saved.screen);
      const client = await server.as(officer);
      const make = async (input: object) => (await client.get(CREATE, { input })).createClassificationLevel.handling;
      expect(await make({ rank: 73, name: "Level C", colour: "#445566" })).toBe("Keep it closed.");
      expect(await make({ rank: 74, name: "Level D", colour: "#445566", handling: "Own words." })).toBe("Own words.");
    });
  });
});
