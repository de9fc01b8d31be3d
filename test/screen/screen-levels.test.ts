import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Client, TestServer } from "../support/server.ts";
import { startSmallOrganisation } from "./small-organisation.ts";

const SAVE = `mutation($input: SaveScreenInput!) { saveScreen(input: $input) { id ordinal screen { id version role } } }`;
const PUBLISH = `mutation($input: PublishScreenInput!) { publishScreen(input: $input) { ordinal screen { id version } } }`;
const DISCARD = `mutation($input: DiscardScreenDraftInput!) { discardScreenDraft(input: $input) { id version } }`;
const EFFECTIVE = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID) { effectiveScreen(resource: $resource, kind: $kind, departmentId: $departmentId) }`;
const LEVEL = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $personal: Boolean) {
  screenLevel(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, personal: $personal) }`;
const PREVIEW = `query($resource: String!, $kind: ScreenKind!, $departmentId: ID, $role: Role, $personal: Boolean, $operations: JSON!, $asPersonId: ID, $asRole: Role) {
  previewScreen(resource: $resource, kind: $kind, departmentId: $departmentId, role: $role, personal: $personal, operations: $operations, asPersonId: $asPersonId, asRole: $asRole) }`;

const label = (field: string, en: string) => ({ op: "label", field, value: { zh: en, en } });

describe("levels of screens", () => {
  let server: TestServer;
  let above: Department;
  let below: Department;
  let beside: Department;
  let worker: Person;
  let asHead: Client;
  let asAdmin: Client;
  let asWorker: Client;

  beforeAll(async () => {
    ({ server, above, below, beside, worker, asHead, asAdmin, asWorker } = await startSmallOrganisation());
  });
  afterAll(() => server.close());

  const list = { resource: "policyDocuments", kind: "list" };
  const publish = async (client: Client, input: object) => {
    const { screen } = (await client.get(SAVE, { input: { ...list, ...input } })).saveScreen;
    return (await client.get(PUBLISH, { input: { screenId: screen.id, expectedVersion: screen.version } })).publishScreen.screen;
  };
  const level = async (client: Client, more: object = {}) => (await client.get(LEVEL, { ...list, ...more })).screenLevel;
  const preview = async (client: Client, more: object) => (await client.get(PREVIEW, { ...list, operations: [], ...more })).previewScreen;
  const effective = async (client: Client, departmentId?: string) =>
    (await client.get(EFFECTIVE, { ...list, departmentId })).effectiveScreen;
  const fieldOf = (answer: { fields: { field: string }[] }, name: string): any => answer.fields.find(({ field }) => field === name);
  const problems = async (client: Client, query: string, variables: Record<string, unknown>) => {
    const [error] = (await client.ask(query, variables)).errors ?? [];
    return error?.extensions.fields?.map(({ path, code }) => [path, code]) ?? error?.extensions.code;
  };

  it("of a department are asked for by its id, which an empty text is not", async () => {
    expect(await problems(asAdmin, PREVIEW, { ...list, operations: [], departmentId: "" })).toEqual([["departmentId", "malformedId"]]);
    expect(await problems(asAdmin, LEVEL, { ...list, departmentId: "" })).toEqual([["departmentId", "malformedId"]]);
  });

  it("for a role count for those who hold it there, between its department and the one below", async () => {
    await publish(asAdmin, { operations: [label("title", "Organisation"), label("number", "Organisation")] });
    await publish(asAdmin, { role: "head", operations: [label("title", "Heads"), { op: "hide", field: "category" }] });
    await publish(asHead, { departmentId: above.id, operations: [label("title", "Above")] });
    await publish(asHead, {
      departmentId: above.id,
      role: "staff",
      operations: [label("title", "Staff above"), { op: "density", value: "compact" }],
    });
    await publish(asHead, { departmentId: above.id, role: "head", operations: [label("title", "Heads above")] });
    await publish(asHead, { departmentId: above.id, role: "auditor", operations: [label("title", "Nobody's")] });
    const worked = await effective(asWorker);
    expect(worked.layers.map(({ level, role }: any) => [level, role])).toEqual([
      ["organisation", undefined],
      ["department", undefined],
      ["role", "staff"],
    ]);
    expect(fieldOf(worked.screen, "title")).toMatchObject({
      label: { en: "Staff above" },
      sources: { label: { level: "role", role: "staff", id: above.id, name: "Above" } },
    });
    expect(worked.screen).toMatchObject({ density: "compact", sources: { density: { level: "role" } } });
    expect(fieldOf(worked.screen, "category").visible).toBe(true);
    await publish(asHead, { departmentId: below.id, operations: [label("title", "Below")] });
    expect(fieldOf((await effective(asWorker)).screen, "title").label.en).toBe("Below");
    const led = await effective(asHead);
    expect(led.layers.map(({ role }: any) => role ?? "")).toEqual(["", "head", "", "staff", "head"]);
    expect(fieldOf(led.screen, "title").label.en).toBe("Heads above");
    expect(fieldOf(led.screen, "category").visible).toBe(false);
  });

  it("say what they and those above them say, to those who may configure them", async () => {
    const said = await level(asHead, { departmentId: above.id });
    expect(said).toMatchObject({
      published: { ordinal: 1, operations: [label("title", "Above")], note: null, author: "Head" },
      draft: null,
      versions: [{ ordinal: 1 }],
    });
    expect(said.base.fields.find(({ field }: any) => field === "title")).toMatchObject({
      label: { en: "Organisation" },
      sources: { label: { level: "organisation" } },
    });
    const ofRole = await level(asHead, { departmentId: below.id, role: "staff" });
    expect(ofRole).toMatchObject({ screenId: null, version: null, published: null, draft: null, versions: [] });
    expect(fieldOf(ofRole.base, "title").label.en).toBe("Below");
    expect(ofRole.base.density).toBe("compact");
    expect(fieldOf((await level(asAdmin)).base, "title").label.en).toBe("Title");
    expect(fieldOf((await level(asWorker, { personal: true })).base, "title").label.en).toBe("Below");
    for (const [client, variables] of [
      [asWorker, { departmentId: below.id }],
      [asWorker, {}],
      [asHead, { departmentId: beside.id }],
      [asHead, { role: "head" }],
    ] as const) {
      expect(await problems(client, LEVEL, { ...list, ...variables })).toBe("FORBIDDEN");
      expect(await problems(client, PREVIEW, { ...list, ...variables, operations: [] })).toBe("FORBIDDEN");
    }
    expect(await problems(asAdmin, LEVEL, { ...list, departmentId: "0190a0a0-0000-7000-8000-000000000000" })).toEqual([
      ["departmentId", "referenceMissing"],
    ]);
    expect(await problems(asAdmin, LEVEL, { ...list, departmentId: "x" })).toEqual([["departmentId", "malformedId"]]);
    expect(await problems(asAdmin, LEVEL, { ...list, personal: true, role: "head" })).toEqual([["role", "personalElsewhere"]]);
    expect(await problems(server.stranger, LEVEL, list)).toBe("UNAUTHENTICATED");
  });

  it("are told to those who may configure them with each list, departments from the top down", async () => {
    expect((await effective(asWorker)).mayConfigure).toEqual([]);
    expect((await effective(asHead)).mayConfigure).toEqual([
      { departmentId: above.id, name: "Above" },
      { departmentId: below.id, name: "Below" },
    ]);
    expect((await effective(asAdmin)).mayConfigure).toEqual([
      expect.objectContaining({ departmentId: null }),
      { departmentId: above.id, name: "Above" },
      { departmentId: below.id, name: "Below" },
      { departmentId: beside.id, name: "Beside" },
    ]);
  });

  it("keep a draft until it is thrown away, and the audit trail what it said", async () => {
    const before = await level(asHead, { departmentId: below.id });
    const operations = [label("number", "Draft")];
    const { saveScreen } = await asHead.get(SAVE, {
      input: { ...list, departmentId: below.id, operations, expectedVersion: before.version, note: "Try" },
    });
    const screenId = saveScreen.screen.id;
    expect(await level(asHead, { departmentId: below.id })).toMatchObject({
      screenId,
      version: saveScreen.screen.version,
      published: { ordinal: 1 },
      draft: { ordinal: 2, operations, note: "Try", author: "Head" },
    });
    const input = { screenId, expectedVersion: saveScreen.screen.version };
    expect(await problems(asHead, DISCARD, { input: { ...input, expectedVersion: before.version } })).toBe("CONFLICT");
    expect(await problems(asWorker, DISCARD, { input })).toBe("NOT_FOUND");
    const { discardScreenDraft } = await asHead.get(DISCARD, { input });
    expect(discardScreenDraft).toMatchObject({ id: screenId });
    expect(await level(asHead, { departmentId: below.id })).toMatchObject({
      published: { ordinal: 1 },
      draft: null,
      version: discardScreenDraft.version,
    });
    expect(await problems(asHead, DISCARD, { input: { screenId, expectedVersion: discardScreenDraft.version } })).toBe("CONFLICT");
    const [[changes] = [null]] = await server.sql<[object]>(`select "changes" from "audit_event" where "command" = 'discardScreenDraft'`);
    expect(changes).toEqual({ operations: { before: operations, after: null } });
  });

  it("show changes that nobody has saved, as they will be seen", async () => {
    const operations = [label("title", "Tried"), { op: "show", field: "repealReason" }, { op: "show", field: "vanished" }, 7];
    const mine = await preview(asHead, { departmentId: above.id, operations });
    expect(fieldOf(mine.screen, "title").label.en).toBe("Tried");
    expect(mine.layers.map(({ level }: any) => level)).toEqual(["organisation", "department"]);
    expect(mine.warnings.map(({ operation, code }: any) => [operation, code])).toEqual([
      [2, "unknownField"],
      [3, "notAnObject"],
    ]);
    const asWorkers = await preview(asHead, { departmentId: above.id, operations, asRole: "staff" });
    expect(asWorkers.layers.map(({ level, role }: any) => role ?? level)).toEqual(["organisation", "department", "staff"]);
    expect(fieldOf(asWorkers.screen, "title").label.en).toBe("Staff above");
    const asThem = await preview(asHead, { departmentId: above.id, operations: [label("number", "New")], asPersonId: worker.id });
    expect(asThem).toMatchObject({ departmentId: below.id });
    expect(fieldOf(asThem.screen, "number").label.en).toBe("New");
    expect(fieldOf(asThem.screen, "title").label.en).toBe("Below");
    const outside = await preview(asHead, {
      departmentId: above.id,
      role: "auditor",
      operations: [label("number", "New")],
      asPersonId: worker.id,
    });
    expect(outside.warnings).toMatchObject([{ code: "notInRole" }]);
    expect(fieldOf(outside.screen, "number").label.en).toBe("Organisation");
    expect(fieldOf((await effective(asWorker)).screen, "number").label.en).toBe("Organisation");
    expect(await level(asHead, { departmentId: above.id })).toMatchObject({ draft: null });
  });

  it("show a preview no more than both the asker and the one looked as may see, and nobody's own columns", async () => {
    const people = { resource: "people", kind: "list" };
    const show = { op: "show", field: "employmentNote" };
    const has = (answer: any, name: string) => fieldOf(answer.screen, name) !== undefined;
    const admin = await asAdmin.get(PREVIEW, { ...people, operations: [show] });
    expect(has(admin.previewScreen, "employmentNote")).toBe(true);
    for (const variables of [
      { asRole: "staff" },
      { asPersonId: worker.id },
      { asRole: "head", departmentId: above.id },
      { asRole: "anyone" },
    ]) {
      const { previewScreen } = await asAdmin.get(PREVIEW, { ...people, operations: [show], ...variables });
      expect(has(previewScreen, "employmentNote")).toBe(false);
    }
    const asBoss = await asHead.get(PREVIEW, { ...people, operations: [show], departmentId: above.id, asRole: "administrator" });
    expect(has(asBoss.previewScreen, "employmentNote")).toBe(false);
    await asWorker.get(SAVE, { input: { ...people, personal: true, operations: [{ op: "hide", field: "number" }] } });
    const seen = await asHead.get(PREVIEW, { ...people, operations: [], departmentId: above.id, asPersonId: worker.id });
    expect(fieldOf(seen.previewScreen.screen, "number").visible).toBe(true);
    expect(seen.previewScreen.layers.every(({ level }: any) => level !== "person")).toBe(true);
  });

  it("lock settings of a whole list for those below, who are told by whom", async () => {
    const courses = { resource: "courses", kind: "list" };
    const dense = { op: "density", value: "compact" };
    await asWorker.get(SAVE, { input: { ...courses, personal: true, operations: [dense, { op: "layout", value: "cards", by: null }] } });
    await publish(asAdmin, { ...courses, operations: [{ op: "lockList", property: "density" }] });
    const { screen, warnings } = (await asWorker.get(EFFECTIVE, courses)).effectiveScreen;
    expect(screen).toMatchObject({ density: "comfortable", layout: { as: "cards" }, locks: { density: { level: "organisation" } } });
    expect(warnings).toMatchObject([{ source: { level: "person" }, operation: 0, field: null, code: "densityLocked" }]);
    const { base } = (await asHead.get(LEVEL, { ...courses, departmentId: above.id })).screenLevel;
    expect(base.locks).toMatchObject({ density: { level: "organisation" } });
    const refused = { input: { ...courses, departmentId: above.id, operations: [{ op: "layout", value: "cards", by: null }, dense] } };
    expect(await problems(asHead, SAVE, refused)).toEqual([["input.operations.1", "densityLocked"]]);
  });

  it("do not tell a head which roles somebody was given", async () => {
    const { make } = server;
    const editor = await make.person({ in: below });
    await make.role(editor, "policyEditor");
    const operations = [label("title", "Editors")];
    const look = { ...list, departmentId: below.id, role: "policyEditor", operations, asPersonId: editor.id };
    expect((await asHead.get(PREVIEW, look)).previewScreen.warnings).toMatchObject([{ code: "notInRole" }]);
    expect((await asAdmin.get(PREVIEW, look)).previewScreen.warnings).toEqual([]);
  });

  it("say whom one can look as", async () => {
    const at = { ...list, departmentId: above.id, operations: [] };
    const stranger = await server.make.person({ in: beside });
    expect(await problems(asHead, PREVIEW, { ...at, asPersonId: stranger.id })).toEqual([["asPersonId", "personElsewhere"]]);
    expect(await problems(asHead, PREVIEW, { ...at, asPersonId: worker.id, asRole: "staff" })).toEqual([["asRole", "previewAsOne"]]);
    expect(await problems(asHead, PREVIEW, { ...at, asPersonId: "x" })).toEqual([["asPersonId", "malformedId"]]);
    expect(await problems(asHead, PREVIEW, { ...at, asPersonId: "0190a0a0-0000-7000-8000-000000000000" })).toEqual([
      ["asPersonId", "referenceMissing"],
    ]);
    expect(await problems(asHead, PREVIEW, { ...at, operations: Array.from({ length: 501 }, () => label("title", "x")) })).toEqual([
      ["operations", "tooMany"],
    ]);
    expect((await preview(asHead, { departmentId: above.id, operations: "rubbish" })).warnings).toMatchObject([{ code: "notAList" }]);
  });
});
