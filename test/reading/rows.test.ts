import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Plot, problem, SECRET, startPlot } from "../holes/plot.ts";
import type { Answer, Client } from "../support/server.ts";

const ROWS =
  "query ($resource: String!, $fields: [JSON!]!, $where: JSON, $orderBy: [JSON!], $page: Page, $exact: Boolean) { rows(resource: $resource, fields: $fields, where: $where, orderBy: $orderBy, page: $page, exactTotal: $exact) { items hasNext total totalCapped } }";
const RECORD = "query ($resource: String!, $id: ID!, $fields: [JSON!]!) { record(resource: $resource, id: $id, fields: $fields) }";

interface Asked {
  readonly resource?: string;
  readonly fields?: unknown;
  readonly where?: unknown;
  readonly orderBy?: unknown;
  readonly page?: unknown;
}

describe("records by paths", () => {
  let plot: Plot;
  beforeAll(async () => {
    plot = await startPlot();
  });
  afterAll(() => plot.server.close());

  const ask = (client: Client, { resource = "policyDocuments", fields = ["number"], ...asked }: Asked): Promise<Answer> =>
    client.ask(ROWS, { resource, fields, ...asked });
  const record = async (client: Client, resource: string, id: string, fields: unknown[]) =>
    (await client.get(RECORD, { resource, id, fields })).record;

  test("come nested, each with its identity, and a relation as often as it is asked for", async () => {
    const revisions = { path: "revisions", fields: ["title", "document.number"], orderBy: [{ ordinal: "DESC" }] };
    const { data } = await ask(plot.staff, {
      fields: ["number", "inForce.level.name", "owningDepartment", revisions, { ...revisions, where: { ordinal: { gt: 9 } }, as: "none" }],
      where: { number: { eq: "OPEN-1" } },
    });
    const { id } = plot.open;
    const text = { id: plot.openText.id, title: "Open rules", document: { id, number: "OPEN-1" } };
    const level = { id: expect.any(String), name: "Internal" };
    expect(data?.rows).toEqual({
      items: [
        {
          ...{ id, number: "OPEN-1", inForce: { id: plot.openText.id, level }, owningDepartment: { id: expect.any(String) } },
          ...{ revisions: [text], none: [] },
        },
      ],
      ...{ hasNext: false, total: 1, totalCapped: false },
    });
    expect(await record(plot.staff, "revisions", plot.openText.id, ["title", "publishedAt", "effectiveFrom"])).toEqual({
      ...{ id: plot.openText.id, title: "Open rules" },
      publishedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      effectiveFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  test("that are hidden are not there, and what is hidden of them is null and no filter or order", async () => {
    for (const [resource, id] of [
      ["policyDocuments", plot.secret.id],
      ["revisions", plot.draft.id],
      ["attachments", plot.file.id],
    ] as const) {
      expect(await record(plot.staff, resource, id, ["id"])).toBeNull();
      expect((await ask(plot.staff, { resource, fields: ["id"], where: { id: { eq: id } } })).data?.rows).toMatchObject({
        items: [],
        total: 0,
      });
    }
    expect(await record(plot.staff, "people", plot.colleague.id, ["name", "email"])).toMatchObject({ name: "Colleague", email: null });
    const through = { path: "revisions", fields: ["title"], where: { title: { contains: SECRET } } };
    expect((await ask(plot.staff, { fields: ["openDraft.title", through] })).data?.rows.items).toMatchObject([
      { openDraft: null, revisions: [] },
    ]);
    const secret = { email: { startsWith: "q" } };
    const memberships = { path: "memberships", fields: ["id"], where: { person: secret } };
    for (const asked of [
      { resource: "people", where: secret },
      { resource: "people", where: { not: { or: [secret] } } },
      { resource: "people", orderBy: [{ email: "ASC" }] },
      { resource: "departments", fields: [memberships] },
      { resource: "departments", fields: [{ path: "memberships", fields: ["id"], orderBy: [{ from: "ASC" }] }] },
    ])
      expect([asked, ...problem(await ask(plot.staff, { fields: ["name"], ...asked }))]).toEqual([asked, "INVALID", "unreadableField"]);
    expect(problem(await ask(plot.server.stranger, {}))[0]).toBe("UNAUTHENTICATED");
    expect(await plot.server.stranger.codes(RECORD, { resource: "people", id: randomUUID(), fields: ["x"] })).toEqual(["UNAUTHENTICATED"]);
  });

  const related = { path: "revisions", fields: ["title"] };
  test.each([
    ["resource", "unknownResource", { resource: "nonsense" }],
    ["fields", "badAskedFields", { fields: [] }],
    ["fields.1", "unknownField", { fields: ["number", "nonsense"] }],
    ["fields.0", "unknownField", { fields: ["__proto__"] }],
    ["fields.0", "unknownField", { fields: ["number.title"] }],
    ["fields.0", "unknownField", { fields: ["inForce.constructor"] }],
    ["fields.0", "badAskedFields", { fields: ["revisions"] }],
    ["fields.0", "badAskedFields", { fields: [7] }],
    ["fields.0", "tooDeep", { fields: [Array.from({ length: 9 }, () => "parent").join(".")] }],
    ["fields.0", "badAskedFields", { fields: ["parent.".repeat(200)] }],
    ["fields", "listTooLong", { fields: Array.from({ length: 501 }, () => "number") }],
    ["fields.0.fields", "listTooLong", { fields: [{ ...related, fields: Array.from({ length: 500 }, () => "title") }] }],
    ["fields.0.path", "badAskedFields", { fields: [{ ...related, path: "inForce" }] }],
    ["fields.0.path", "unknownField", { fields: [{ ...related, path: "nonsense" }] }],
    ["fields.0.fields", "badAskedFields", { fields: [{ path: "revisions" }] }],
    ["fields.0.fields.1", "unknownField", { fields: [{ ...related, fields: ["title", "nonsense"] }] }],
    ["fields.0.filter", "badAskedFields", { fields: [{ ...related, filter: {} }] }],
    ["fields.0.where.nonsense", "unknownField", { fields: [{ ...related, where: { nonsense: { eq: 1 } } }] }],
    ["fields.0.where", "badExportFilter", { fields: [{ ...related, where: [] }] }],
    ["fields.0.orderBy.0.title", "badDirection", { fields: [{ ...related, orderBy: [{ title: "UP" }] }] }],
    ["fields.0.limit", "outOfRange", { fields: [{ ...related, limit: -1 }] }],
    ["fields.0.limit", "relatedInList", { fields: [{ ...related, limit: 51 }] }],
    ["fields.0.as", "badAskedName", { fields: [{ ...related, as: "number" }] }],
    ["fields.0.as", "badAskedName", { fields: [{ ...related, as: "__proto__" }] }],
    ["fields.1.as", "badAskedName", { fields: [related, related] }],
    ["where.and.1.title.like", "unknownComparison", { where: { and: [{ title: { isNull: false } }, { title: { like: "x" } }] } }],
    ["where", "badExportFilter", { where: "title" }],
    ["where.title", "emptyFilter", { where: { title: null } }],
    ["where.or", "filterTooBig", { where: { or: Array.from({ length: 30_000 }, () => ({})) } }],
    ["orderBy.0.nonsense", "unknownField", { orderBy: [{ nonsense: "ASC" }] }],
    ["orderBy", "badExportOrder", { orderBy: ["title"] }],
    ["page.limit", "badPageLimit", { page: { limit: 101 } }],
    ["page.offset", "badPageOffset", { page: { offset: -1 } }],
  ])("what is wrong is said at its place: %s, %s", async (path, code, asked: Asked) => {
    const { data, errors } = await ask(plot.staff, asked);
    expect([data ?? null, errors?.[0]?.extensions.fields?.[0]]).toEqual([null, expect.objectContaining({ path, code })]);
  });

  test("a price is put on what multiplies, as in typed lists", async () => {
    const provisions = { path: "provisions", fields: ["text"], limit: 50 };
    const wide = { path: "revisions", fields: ["title", provisions], limit: 50 };
    expect((await ask(plot.staff, { fields: [wide], page: { limit: 100 } })).errors?.[0]?.extensions.fields?.[0]).toMatchObject({
      ...{ path: "fields.0.fields.1.limit", code: "asksTooMuch" },
    });
    const deep = (times: number, path: string): object => ({
      ...{ path, limit: 1, fields: times === 0 ? ["title"] : [deep(times - 1, "document.revisions")] },
    });
    expect(problem(await ask(plot.staff, { fields: [deep(5, "revisions")], page: { limit: 1 } }))).toEqual(["INVALID", "tooDeep"]);
    expect((await ask(plot.staff, { fields: [deep(4, "revisions")], page: { limit: 1 } })).errors).toBeUndefined();
    const some = (times: number): object =>
      times === 0 ? { number: { ne: "x" } } : { revisions: { some: { document: some(times - 1) } } };
    expect(problem(await ask(plot.staff, { where: some(16) }))).toEqual(["INVALID", "searchesTooMuch"]);
    expect(problem(await ask(plot.staff, { fields: [{ ...related, where: { document: some(5) } }] }))).toEqual([
      "INVALID",
      "searchesTooMuch",
    ]);
  });

  test("texts of a logged level are logged as they are opened, and looked through", async () => {
    const entries = async () => Number((await plot.server.sql(`select count(*) from "access_log"`))[0]?.[0]);
    await plot.server.sql(`update "classification_level" set "logged" = true where "id" = $1`, [plot.restricted.id]);
    const opened = async (asked: Asked) => {
      const before = await entries();
      expect((await ask(plot.cleared, asked)).errors).toBeUndefined();
      return (await entries()) - before;
    };
    expect(await opened({ resource: "provisions", fields: ["label"], where: { revision: { id: { eq: plot.secretText.id } } } })).toBe(0);
    expect(await opened({ resource: "provisions", fields: ["text"], where: { revision: { id: { eq: plot.secretText.id } } } })).toBe(1);
    expect(await opened({ resource: "revisions", fields: [{ path: "provisions", fields: ["text"] }] })).toBe(1);
    expect(await opened({ resource: "provisions", fields: ["label"], where: { text: { contains: "zzz" } } })).toBeGreaterThan(0);
  });
});
