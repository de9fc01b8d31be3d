import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { resourceNames } from "../../schema/registry.ts";
import type { Client, TestServer } from "../support/server.ts";
import { startSmallOrganisation } from "./small-organisation.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { id screen { id version } } }`;
const PUBLISH = `mutation($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal screen { id version } } }`;
const VIEW = `mutation($input: CreateSavedViewInput!) { createSavedView(input: $input) { id } }`;
const EXPORT = `query($departmentId: ID, $resources: [String!]) { exportScreens(departmentId: $departmentId, resources: $resources) }`;
const IMPORT = `mutation($input: ImportScreensInput!, $key: String) { importScreens(input: $input, idempotencyKey: $key) }`;
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId) }`;
const LEVEL = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID) { screenLevel(resource: $resource, kind: $kind, departmentId: $departmentId) }`;

const label = (field: string, en: string) => ({ op: "label", field, value: { zh: en, en } });
const NOWHERE = "0190a0a0-0000-7000-8000-000000000000";

describe("screens as files", () => {
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

  const list = { resource: "policyDocuments", kind: "list" };
  const publish = async (client: Client, input: object) => {
    const { screen } = (await client.get(SAVE, { input: { ...list, ...input } })).saveScreen;
    await client.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } });
  };
  const file = (content: object = {}) => ({ format: "rulebook-screens", version: 1, screens: [], views: [], ...content });
  const entry = (more: object = {}) => ({ ...list, department: null, role: null, operations: [], note: null, ...more });
  const bring = async (client: Client, content: unknown, dryRun = false) =>
    (await client.get(IMPORT, { input: { content, dryRun } })).importScreens;
  const problems = async (client: Client, content: unknown) => {
    const [error] = (await client.ask(IMPORT, { input: { content, dryRun: true } })).errors ?? [];
    return error?.extensions.fields?.map(({ path, code }) => [path, code]) ?? error?.extensions.code;
  };
  const take = async (client: Client, variables: Record<string, unknown> = {}) => (await client.get(EXPORT, variables)).exportScreens;
  const labelOf = async (client: Client, name: string) => {
    const { effectiveScreen } = await client.get(EFFECTIVE, list);
    return effectiveScreen.screen.fields.find(({ field }: any) => field === name).label.en;
  };
  const count = async (table: string) => (await server.sql<[number]>(`select count(*)::int from "${table}"`))[0]![0];

  it("hold what somebody may configure: published screens and shared views, nothing personal and no drafts", async () => {
    await publish(asAdmin, { operations: [label("title", "All")], note: "So that all say the same" });
    await publish(asAdmin, { departmentId: beside.id, operations: [label("title", "Beside")] });
    await publish(asHead, { departmentId: below.id, operations: [label("title", "Below")] });
    await publish(asHead, { departmentId: above.id, role: "head", operations: [label("number", "Heads")] });
    await asHead.get(SAVE, { input: { ...list, departmentId: above.id, operations: [label("title", "Draft")] } });
    await asStaff.get(SAVE, { input: { ...list, personal: true, operations: [{ op: "hide", field: "number" }] } });
    await asHead.get(VIEW, {
      input: { resource: "policyDocuments", departmentId: above.id, name: "Compact", operations: [{ op: "density", value: "compact" }] },
    });
    await asHead.get(VIEW, { input: { resource: "policyDocuments", personal: true, name: "Mine", operations: [] } });
    const ofHead = {
      ...file(),
      screens: [
        entry({ department: "CS", role: "head", operations: [label("number", "Heads")] }),
        entry({ department: "CS-1", operations: [label("title", "Below")] }),
      ],
      views: [
        { resource: "policyDocuments", name: "Compact", department: "CS", operations: [{ op: "density", value: "compact" }], place: 1 },
      ],
    };
    expect(await take(asHead)).toEqual(ofHead);
    expect(await take(asHead, { departmentId: above.id })).toEqual(ofHead);
    expect(await take(asHead, { departmentId: below.id })).toMatchObject({ screens: [{ department: "CS-1" }], views: [] });
    expect(await take(asHead, { resources: ["courses"] })).toEqual(file());
    const all = await take(asAdmin);
    expect(all.screens.map(({ department, role, note }: any) => [department, role, note])).toEqual([
      [null, null, "So that all say the same"],
      ["CS", "head", null],
      ["CS-1", null, null],
      ["IT", null, null],
    ]);
    expect(await asStaff.codes(EXPORT)).toEqual(["FORBIDDEN"]);
    expect(await asHead.codes(EXPORT, { departmentId: beside.id })).toEqual(["FORBIDDEN"]);
    expect(await asHead.codes(EXPORT, { departmentId: NOWHERE })).toEqual(["INVALID"]);
    expect(await asHead.codes(EXPORT, { resources: ["secrets"] })).toEqual(["INVALID"]);
  });

  it("come back as they went out, and say so", async () => {
    const content = await take(asAdmin);
    const versions = await count("screen_version");
    const report = await bring(asAdmin, content);
    expect(report.warnings).toEqual([]);
    expect(report.changes.map(({ state }: any) => state)).toEqual(["same", "same", "same", "same", "same"]);
    expect(await count("screen_version")).toBe(versions);
  });

  it("are tried first: the report says what would change, and nothing does", async () => {
    const content = file({
      screens: [
        entry({ department: "CS-1", operations: [label("title", "Below"), { op: "hide", field: "category" }], note: "Shorter" }),
        entry({
          department: "CS-1",
          kind: "form",
          operations: [{ op: "when", field: "reviewIntervalMonths", value: { field: "category", is: "isNull", value: false } }],
        }),
        entry({ operations: [label("title", "Everybody")] }),
      ],
      views: [
        { resource: "policyDocuments", name: "New", department: null, operations: [{ op: "sort", field: "title", descending: false }] },
      ],
    });
    const before = [await count("screen"), await count("screen_version"), await count("saved_view"), await count("audit_event")];
    const report = await bring(asAdmin, content, true);
    expect(report).toEqual({
      dryRun: true,
      warnings: [],
      changes: [
        {
          ...list,
          department: null,
          role: null,
          view: null,
          state: "changed",
          added: [label("title", "Everybody")],
          removed: [label("title", "All")],
        },
        { ...list, department: "CS-1", role: null, view: null, state: "changed", added: [{ op: "hide", field: "category" }], removed: [] },
        expect.objectContaining({ department: "CS-1", kind: "form", state: "created" }),
        expect.objectContaining({ department: null, view: "New", state: "created" }),
      ],
    });
    expect([await count("screen"), await count("screen_version"), await count("saved_view"), await count("audit_event")]).toEqual(before);
    expect(await labelOf(asStaff, "title")).toBe("Below");
    const done = await bring(asAdmin, content);
    expect(done).toEqual({ ...report, dryRun: false });
    const { screenLevel } = await asHead.get(LEVEL, { ...list, departmentId: below.id });
    expect(screenLevel.published).toMatchObject({ ordinal: 2, note: "Shorter", author: "Admin" });
    expect((await bring(asAdmin, content)).changes.map(({ state }: any) => state)).toEqual(["same", "same", "same", "same"]);
  });

  it("from another installation warn of what is not here, and the rest counts", async () => {
    const content = file({
      screens: [
        entry({
          department: "CS-1",
          operations: [
            label("title", "Imported"),
            { op: "show", field: "customerSatisfaction" },
            { op: "glow", field: "title" },
            { op: "filter", filters: [{ field: "owningDepartment", is: "eq", value: NOWHERE }] },
            {
              op: "filter",
              filters: [
                { field: "state", is: "eq", value: "trial" },
                { field: "category", is: "in", value: [NOWHERE] },
              ],
            },
            { op: "label", field: "number", value: { zh: "长".repeat(1000), en: "x" } },
            null,
          ],
        }),
        entry({ resource: "spaceships", operations: [label("title", "Far")] }),
        entry({ department: "MOON", operations: [label("title", "Far")] }),
        entry({ department: "CS-1", role: "captain", operations: [] }),
        entry({ department: "CS-1", operations: [label("title", "Twice")] }),
      ],
      views: [{ resource: "people", name: "Odd", department: "CS", operations: [{ op: "required", field: "name", value: true }] }],
    });
    const report = await bring(asHead, content);
    expect(
      report.warnings.map(({ department, role, view, operation, field, code }: any) => [department, role ?? view, operation, field, code]),
    ).toEqual([
      ["CS-1", null, 1, "customerSatisfaction", "unknownField"],
      ["CS-1", null, 2, "title", "unknownOperation"],
      ["CS-1", null, 5, "number", "tooLong"],
      ["CS-1", null, 6, null, "notAnObject"],
      [null, null, null, null, "fileUnknownResource"],
      ["MOON", null, null, null, "fileUnknownDepartment"],
      ["CS-1", "captain", null, null, "fileUnknownRole"],
      ["CS-1", null, null, null, "fileTwice"],
      ["CS-1", null, 3, "owningDepartment", "fileUnknownRecord"],
      ["CS-1", null, 4, "category", "fileUnknownRecord"],
      ["CS", "Odd", 0, "name", "notForView"],
    ]);
    for (const { message } of report.warnings) expect(message).toMatch(/\w{3,}/);
    expect(report.changes.map(({ state, view }: any) => [state, view])).toEqual([
      ["changed", null],
      ["created", "Odd"],
    ]);
    const { effectiveScreen } = await asStaff.get(EFFECTIVE, list);
    expect(effectiveScreen.warnings).toEqual([]);
    expect(effectiveScreen.screen.filters).toEqual([{ field: "state", is: "eq", value: "trial" }]);
    expect(await labelOf(asStaff, "title")).toBe("Imported");
  });

  it("change nothing at levels that are not the importer's", async () => {
    const content = file({
      screens: [
        entry({ operations: [label("title", "Mine")] }),
        entry({ department: "IT", operations: [] }),
        entry({ department: "CS", operations: [label("state", "Stand")] }),
      ],
    });
    const report = await bring(asHead, content);
    expect(report.warnings.map(({ department, code }: any) => [department, code])).toEqual([
      [null, "notYours"],
      ["IT", "notYours"],
    ]);
    expect(report.changes).toMatchObject([{ department: "CS", state: "created" }]);
    expect(await labelOf(asStaff, "state")).toBe("Stand");
    expect(await asStaff.codes(IMPORT, { input: { content, dryRun: true } })).toEqual(["FORBIDDEN"]);
    expect(await server.stranger.codes(IMPORT, { input: { content, dryRun: true } })).toEqual(["UNAUTHENTICATED"]);
  });

  it("are bound by locks above, those of the same file included", async () => {
    const form = { resource: "courses", kind: "form" };
    const content = file({
      screens: [
        entry({ ...form, department: "CS-1", operations: [label("minutes", "Own"), label("title", "Own")] }),
        entry({ ...form, department: "CS", operations: [{ op: "lock", field: "title" }] }),
      ],
    });
    for (const dryRun of [true, false]) {
      const report = await bring(asHead, content, dryRun);
      expect(report.warnings).toMatchObject([{ department: "CS-1", operation: 1, field: "title", code: "lockedAbove" }]);
      expect(report.changes).toMatchObject([{ department: "CS" }, { department: "CS-1", added: [label("minutes", "Own")] }]);
    }
  });

  it("carry locks of a whole list and what is none, which bind on the way in", async () => {
    const courses = { resource: "courses", kind: "list" };
    const none = { op: "width", field: "title", value: null };
    const locking = [{ op: "density", value: "compact" }, { op: "lockList", property: "density" }, none];
    const content = file({
      screens: [
        entry({ ...courses, department: "CS", operations: locking }),
        entry({ ...courses, department: "CS-1", operations: [{ op: "density", value: "comfortable" }, none] }),
      ],
    });
    const report = await bring(asHead, content);
    expect(report.warnings).toEqual([expect.objectContaining({ department: "CS-1", operation: 0, field: null, code: "densityLocked" })]);
    const taken = await take(asHead, { departmentId: above.id, resources: ["courses"] });
    const lists = taken.screens.filter(({ kind }: any) => kind === "list");
    expect(lists.map(({ department, operations }: any) => [department, operations])).toEqual([
      ["CS", locking],
      ["CS-1", [none]],
    ]);
    expect((await bring(asHead, taken)).changes.every(({ state }: any) => state === "same")).toBe(true);
  });

  it("with a broken structure are refused, with the place", async () => {
    expect(await problems(asAdmin, "rubbish")).toEqual([["input.content", "notAScreenFile"]]);
    expect(await problems(asAdmin, [])).toEqual([["input.content", "notAScreenFile"]]);
    expect(await problems(asAdmin, { format: "else" })).toEqual([["input.content.format", "notAScreenFile"]]);
    expect(await problems(asAdmin, file({ version: 99 }))).toEqual([["input.content.version", "unknownFileVersion"]]);
    expect(await problems(asAdmin, file({ screens: {} }))).toEqual([["input.content.screens", "notAList"]]);
    const screens = [
      entry(),
      7,
      entry({ kind: "tile" }),
      entry({ operations: "all" }),
      entry({ department: 5 }),
      entry({ note: "n".repeat(1001) }),
    ];
    expect(await problems(asAdmin, file({ screens, views: [{ resource: "people", name: "长".repeat(1000), operations: [] }] }))).toEqual([
      ["input.content.screens.1", "notAnObject"],
      ["input.content.screens.2.kind", "unknownKind"],
      ["input.content.screens.3.operations", "notAList"],
      ["input.content.screens.4.department", "required"],
      ["input.content.screens.5.note", "tooLong"],
      ["input.content.views.0.name", "tooLong"],
    ]);
    const nested = (levels: number) => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
    const report = await bring(
      asAdmin,
      file({ screens: [entry({ operations: nested(30) }), entry({ kind: "form", operations: [{ op: "show", departmentId: "x" }] })] }),
      true,
    );
    expect(report.warnings.map(({ code }: any) => code)).toEqual(["notAnObject", "unknownProperty"]);
    const input = { resource: "people", kind: "list", personal: true, operations: nested(70) };
    expect((await asAdmin.ask(SAVE, { input })).errors?.[0]?.extensions.fields?.[0]?.code).toBe("tooDeep");
    expect(await problems(asAdmin, file({ screens: Array.from({ length: 2001 }, () => entry()) }))).toEqual([["input", "listTooLong"]]);
  });

  it("are written no larger than they can be brought in", async () => {
    const many = Array.from({ length: 500 }, () => label("name", "Same"));
    const large = file({ screens: ["a", "b", "c", "d", "e"].map((resource) => entry({ resource, operations: many })) });
    const text = JSON.stringify(large);
    expect(text.match(/\{/g)!.length).toBeGreaterThan(2_000);
    const report = await bring(asAdmin, text, true);
    expect(report.warnings.map(({ code }: any) => code)).toEqual(large.screens.map(() => "fileUnknownResource"));
    const tooMany = file({ screens: Array.from({ length: 2001 }, () => entry()) });
    expect(await problems(asAdmin, JSON.stringify(tooMany))).toEqual([["input.content.screens", "tooMany"]]);
    expect(await problems(asAdmin, `${JSON.stringify(file())}${" ".repeat(5 * 1024 ** 2)}`)).toEqual([["input.content", "tooLong"]]);
    expect(await problems(asAdmin, '{"format":')).toEqual([["input.content", "notAScreenFile"]]);

    const taken = await take(asAdmin);
    expect((await bring(asAdmin, JSON.stringify(taken), true)).changes.every(({ state }: any) => state === "same")).toBe(true);
    await server.sql(
      `insert into "saved_view" ("id", "resource", "name", "department_id", "operations", "place", "created_at", "updated_at")
       select gen_random_uuid(), r, 'Filler ' || n, case when n > 40 then $1::uuid else $2::uuid end, '[]', 1, now(), now()
       from unnest($3::text[]) r cross join generate_series(1, 80) n`,
      [beside.id, below.id, resourceNames.slice(0, 45)],
    );
    expect(await count("saved_view")).toBeGreaterThan(2_000);
    expect(await asAdmin.codes(EXPORT, {})).toEqual(["INVALID"]);
    expect(await asAdmin.codes(EXPORT, { departmentId: above.id })).toEqual([]);
    await server.sql(`delete from "saved_view" where "name" like 'Filler %'`);
  });

  it("are brought in once for one key", async () => {
    const content = file({ screens: [entry({ resource: "categories", operations: [label("name", "Kind")] })] });
    const input = { content, dryRun: false };
    const first = await asAdmin.get(IMPORT, { input, key: "once" });
    expect(first.importScreens.changes).toMatchObject([{ state: "created" }]);
    expect(await asAdmin.get(IMPORT, { input, key: "once" })).toEqual(first);
  });
});
