import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Client, TestServer } from "../support/server.ts";
import { startSmallOrganisation } from "./small-organisation.ts";

const CREATE = `mutation($input: CreateSavedViewInput!) { createSavedView(input: $input) { id version name place } }`;
const UPDATE = `mutation($input: UpdateSavedViewInput!) { updateSavedView(input: $input) { id version name place operations } }`;
const ARCHIVE = `mutation($input: RecordVersionInput!) { archiveSavedView(input: $input) { id archivedOn } }`;
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID, $viewId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId, viewId: $viewId) }`;

const filter = { op: "filter", filters: [{ field: "state", is: "eq", value: "trial" }] };

describe("saved views", () => {
  let server: TestServer;
  let above: Department;
  let below: Department;
  let beside: Department;
  let asHead: Client;
  let asAdmin: Client;
  let asStaff: Client;

  beforeAll(async () => {
    ({ server, above, below, beside, asHead, asAdmin, asWorker: asStaff } = await startSmallOrganisation());
  });
  afterAll(() => server.close());

  const create = async (client: Client, input: object) =>
    (await client.get(CREATE, { input: { resource: "policyDocuments", operations: [filter], ...input } })).createSavedView;
  const look = async (client: Client, viewId?: string, more: object = {}) =>
    (await client.get(EFFECTIVE, { resource: "policyDocuments", kind: "list", viewId, ...more })).effectiveScreen;
  const names = async (client: Client, more: object = {}) => (await look(client, undefined, more)).views.map((view: any) => view.name);
  const problems = async (client: Client, query: string, input: object) => {
    const [error] = (await client.ask(query, { input })).errors ?? [];
    return error?.extensions.fields?.map(({ path, code }) => [path, code]) ?? error?.extensions.code;
  };

  it("are offered to whom they are for, the shared ones first, and add themselves last", async () => {
    await create(asStaff, { name: "Mine", personal: true });
    const team = await create(asHead, { name: "On trial", departmentId: above.id });
    await create(asHead, { name: "Second", departmentId: above.id });
    await create(asAdmin, { name: "Everybody's" });
    await create(asAdmin, { name: "Beside's", departmentId: beside.id });
    expect(await names(asStaff)).toEqual(["Everybody's", "On trial", "Second", "Mine"]);
    expect(await names(asHead)).toEqual(["Everybody's", "On trial", "Second"]);
    expect(await names(asAdmin)).toEqual(["Everybody's", "Beside's"]);
    expect(await names(asAdmin, { departmentId: below.id })).toEqual(["Everybody's", "Beside's", "On trial", "Second"]);
    const seen = await look(asStaff, team.id);
    expect(seen.views[1]).toEqual({
      id: team.id,
      version: 1,
      name: "On trial",
      level: "department",
      departmentId: above.id,
      mayChange: false,
    });
    expect(seen.screen).toMatchObject({ filters: filter.filters, sources: { filters: { level: "view", id: team.id, name: "On trial" } } });
    expect(seen.layers.at(-1)).toEqual({ level: "view", id: team.id, name: "On trial" });
    expect((await look(asStaff)).screen.filters).toEqual([]);
    expect((await look(asHead)).views.map((view: any) => view.mayChange)).toEqual([false, true, true]);
  });

  it("keep days counted from today as such, and refuse what no field can be compared with", async () => {
    const overdue = { op: "filter", filters: [{ field: "reviewDue", is: "lt", value: { today: 0 } }] };
    const view = await create(asStaff, { name: "Overdue reviews", personal: true, operations: [overdue] });
    const { screen } = await look(asStaff, view.id);
    expect(screen.filters).toEqual(overdue.filters);
    const title = { op: "filter", filters: [{ field: "title", is: "eq", value: { today: 0 } }] };
    const far = { op: "filter", filters: [{ field: "reviewDue", is: "lt", value: { today: 9_999 } }] };
    const input = { resource: "policyDocuments", name: "X", personal: true, operations: [title, far] };
    expect(await problems(asStaff, CREATE, input)).toEqual([
      ["input.operations.0.filters.0.value", "notADay"],
      ["input.operations.1.filters.0.value", "outOfRange"],
    ]);
    await asStaff.get(ARCHIVE, { input: { id: view.id, expectedVersion: view.version } });
  });

  it("that are gone or for others leave the list as it is, with a warning", async () => {
    const [other] = (await look(asAdmin)).views.filter((view: any) => view.name === "Beside's");
    const mine = (await look(asStaff)).views.at(-1);
    for (const [client, id] of [
      [asStaff, other.id],
      [asHead, mine.id],
      [asAdmin, mine.id],
      [asStaff, "0190a0a0-0000-7000-8000-000000000000"],
    ] as const) {
      const seen = await look(client, id);
      expect(seen.warnings).toEqual([{ source: { level: "view", id, name: "" }, operation: null, field: null, code: "viewGone" }]);
      expect(seen.screen.fields.length).toBeGreaterThan(5);
      expect(seen.layers).toEqual([]);
    }
    const { errors } = await asStaff.ask(EFFECTIVE, { resource: "policyDocuments", kind: "list", viewId: "no-such-view" });
    expect(errors?.[0]?.extensions.fields).toMatchObject([{ path: "viewId", code: "malformedId" }]);
  });

  it("are made and changed for a department by its head, for all by administrators, and by nobody else", async () => {
    const input = { resource: "policyDocuments", operations: [], name: "X" };
    expect(await problems(asStaff, CREATE, { ...input, departmentId: below.id })).toBe("FORBIDDEN");
    expect(await problems(asStaff, CREATE, input)).toBe("FORBIDDEN");
    expect(await problems(asHead, CREATE, { ...input, departmentId: beside.id })).toBe("FORBIDDEN");
    expect(await problems(asHead, CREATE, input)).toBe("FORBIDDEN");
    const view = await create(asHead, { name: "Ours", departmentId: below.id });
    const change = { id: view.id, expectedVersion: view.version };
    expect(await problems(asStaff, UPDATE, { ...change, name: "Taken" })).toBe("NOT_FOUND");
    const { updateSavedView } = await asHead.get(UPDATE, {
      input: { ...change, name: "Renamed", place: 7, operations: [{ op: "layout", value: "cards", by: null }] },
    });
    expect(updateSavedView).toMatchObject({
      version: 2,
      name: "Renamed",
      place: 7,
      operations: [{ op: "layout", value: "cards", by: null }],
    });
    expect(await problems(asHead, UPDATE, { ...change, name: "Late" })).toBe("CONFLICT");
    expect((await asHead.get(ARCHIVE, { input: { id: view.id, expectedVersion: 2 } })).archiveSavedView.archivedOn).toMatch(/^\d{4}-/);
    expect(await names(asHead, { departmentId: below.id })).not.toContain("Renamed");
    expect((await look(asStaff, view.id)).warnings).toMatchObject([{ code: "viewGone" }]);
    expect(await problems(asHead, UPDATE, { id: view.id, expectedVersion: 3, name: "Again" })).toBe("CONFLICT");
    expect(await problems(asHead, ARCHIVE, { id: view.id, expectedVersion: 3 })).toBe("CONFLICT");
    await create(asHead, { name: "Renamed", departmentId: below.id });
  });

  it("of somebody else are not there, and a head sees no view of another department by id", async () => {
    const mine = await create(asStaff, { name: "Secret habit", personal: true });
    for (const client of [asHead, asAdmin]) {
      expect(await client.get(`query($id: ID!) { savedView(id: $id) { id } }`, { id: mine.id })).toEqual({ savedView: null });
      expect(await problems(client, ARCHIVE, { id: mine.id, expectedVersion: 1 })).toBe("NOT_FOUND");
    }
    expect((await asStaff.get(`query($id: ID!) { savedView(id: $id) { name } }`, { id: mine.id })).savedView).toEqual({
      name: "Secret habit",
    });
  });

  it("say what is wrong with a name or a change", async () => {
    const input = { resource: "policyDocuments", operations: [], name: "Odd", personal: true };
    expect(await problems(asStaff, CREATE, { ...input, name: "长".repeat(1000) })).toEqual([["input.name", "tooLong"]]);
    expect(await problems(asStaff, CREATE, { ...input, name: "  " })).toEqual([["input.name", "required"]]);
    expect(await problems(asStaff, CREATE, { ...input, resource: "secrets" })).toEqual([["input.resource", "unknownResource"]]);
    expect(await problems(asStaff, CREATE, { ...input, departmentId: below.id })).toEqual([["input.departmentId", "personalElsewhere"]]);
    expect(
      await problems(asStaff, CREATE, { ...input, operations: [{ op: "label", field: "title", value: { zh: "甲", en: "A" } }] }),
    ).toEqual([["input.operations.0.op", "notForView"]]);
    expect(await problems(asStaff, CREATE, { ...input, operations: [{ op: "layout", value: "board", by: "title" }] })).toEqual([
      ["input.operations.0.by", "boardNeedsWords"],
    ]);
    for (const by of ["title", null])
      expect(await problems(asStaff, CREATE, { ...input, operations: [{ op: "layout", value: "calendar", by }] })).toEqual([
        ["input.operations.0.by", "calendarNeedsDays"],
      ]);
    await create(asStaff, { ...input });
    expect(await problems(asStaff, CREATE, input)).toEqual([["input.name", "alreadyTaken"]]);
    const view = await create(asStaff, { ...input, name: "Placed" });
    expect(await problems(asStaff, UPDATE, { id: view.id, expectedVersion: 1, place: 0 })).toEqual([["input.place", "outOfRange"]]);
  });

  it("are no more than fit a menu", async () => {
    const hoarder = await server.as(await server.make.person({ in: below }));
    for (let count = 1; count <= 50; count += 1)
      await create(hoarder, { resource: "people", operations: [], name: `V${count}`, personal: true });
    const input = { resource: "people", operations: [], name: "V51", personal: true };
    expect(await problems(hoarder, CREATE, input)).toEqual([["input.name", "tooManyViews"]]);
  });

  it("whose fields are gone warn and show the rest", async () => {
    const view = await create(asAdmin, { name: "Old", operations: [] });
    const operations = [
      { op: "show", field: "vanished" },
      filter,
      { op: "sort", field: "alsoGone", descending: true },
      { op: "density", value: "compact" },
    ];
    await server.sql(`update "saved_view" set "operations" = $2 where "id" = $1`, [view.id, JSON.stringify(operations)]);
    const seen = await look(asStaff, view.id);
    expect(seen.warnings.map((warning: any) => [warning.source.level, warning.operation, warning.code])).toEqual([
      ["view", 0, "unknownField"],
      ["view", 2, "unknownField"],
    ]);
    expect(seen.screen).toMatchObject({ filters: filter.filters, density: "compact" });
    for (const rubbish of ["null", "7", '{"op":"show"}', "[null,7,[]]"]) {
      await server.sql(`update "saved_view" set "operations" = $2::jsonb where "id" = $1`, [view.id, rubbish]);
      const broken = await look(asStaff, view.id);
      expect(broken.warnings.length).toBeGreaterThan(0);
      expect(broken.screen.fields.filter((field: any) => field.visible).length).toBeGreaterThan(3);
    }
  });
});
