import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOfSession } from "../../server/access/actor-of-session.ts";
import { hashToken } from "../../server/identity/session-token.ts";
import { codeModels, fieldOf, type Model, targetOf } from "../../server/model/model.ts";
import { priceOf } from "../../server/reading/budget.ts";
import { Reader } from "../../server/reading/reader.ts";
import type { Selection } from "../../server/reading/request.ts";
import { withoutRegisters } from "../support/models.ts";
import type { Answer, Client } from "../support/server.ts";
import { type Plot, startPlot } from "./plot.ts";

/** The code of the first error, of its first field, and whether it speaks Chinese. */
const refusal = ({ errors }: Answer) => [errors?.[0]?.extensions.code, errors?.[0]?.extensions.fields?.[0]?.code];
const chinese = { "accept-language": "zh" };

const nest = (times: number, open: string, inner: string, close: string) => open.repeat(times) + inner + close.repeat(times);
const some = (times: number) => nest(times, "{ revisions: { some: { document: ", '{ number: { ne: "x" } }', " } } }");
/** The same filter as JSON, as exports and counts take it. */
const someJson = (times: number): object =>
  times === 0 ? { number: { ne: "x" } } : { revisions: { some: { document: someJson(times - 1) } } };
const FILTER = "query ($where: PolicyDocumentWhere) { policyDocuments(where: $where) { items { id } } }";

describe("what a request costs is known before it runs", () => {
  let plot: Plot;
  let staff: Client;
  beforeAll(async () => {
    plot = await startPlot();
    staff = plot.staff;
  });
  afterAll(() => plot.server.close());

  test.each([
    [
      "limits that multiply",
      "{ provisions(page: { limit: 60 }) { items { revision { provisions(limit: 10000) { revision { provisions(limit: 10000) { id } } } } } } }",
    ],
    ["default limits that multiply", "{ policyDocuments(page: { limit: 100 }) { items { revisions { provisions { id } } } } }"],
    ["over other kinds", "{ departments { items { memberships(limit: 50) { person { memberships(limit: 50) { id } } } } } }"],
    ["up and down a tree", "{ departments { items { children { children { id } } } } }"],
    [
      "in a fragment",
      "{ departments { items { ...a } } } fragment a on Department { children { ...b } } fragment b on Department { memberships { id } }",
    ],
    [
      "under aliases",
      `{ policyDocuments(page: { limit: 100 }) { items { ${Array.from({ length: 8 }, (_, n) => `a${n}: revisions { id title ordinal state document { id } }`)} } } }`,
    ],
    [
      "of several lists",
      `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: policyDocuments(page: { limit: 100 }) { items { revisions { id document { number } } } }`)} }`,
    ],
    ["of one record", (id: string) => `{ policyDocument(id: "${id}") { revisions(limit: 10000) { provisions(limit: 50) { id } } } }`],
    [
      "of a record twice",
      (id: string) =>
        `{ revision(id: "${id}") { a: provisions(limit: 10000) { id } b: provisions(limit: 10000) { revision { id } parent { id } } } }`,
    ],
    ["more than a list may have of each", "{ policyDocuments(page: { limit: 2 }) { items { revisions(limit: 51) { id } } } }"],
  ])("relations: %s", async (_, query) => {
    const text = typeof query === "string" ? query : query(plot.open.id);
    const answer = await staff.ask(text, {}, chinese);
    expect(refusal(answer)).toEqual(["INVALID", expect.stringMatching(/^(asksTooMuch|relatedInList)$/)]);
    expect(answer.errors?.[0]?.message).toMatch(/[一-鿿]/);
    expect(answer.data ?? {}).not.toMatchObject({ policyDocuments: expect.anything() });
  });

  test("a limit that comes as a variable multiplies all the same, and one that is skipped does not", async () => {
    const query =
      "query ($limit: Int, $with: Boolean!) { provisions { items { revision { provisions(limit: $limit) @include(if: $with) { id } } } } }";
    expect(refusal(await staff.ask(query, { limit: 10_000, with: true }))).toEqual(["INVALID", "relatedInList"]);
    expect(refusal(await staff.ask(query, { limit: 10_000, with: false }))).toEqual([undefined, undefined]);
    expect(refusal(await staff.ask(query, { limit: 20, with: true }))).toEqual([undefined, undefined]);
  });

  test("what the panel asks for is answered: a whole text, a page with relations of each record, the tree of departments", async () => {
    for (const [query, variables] of [
      [
        "query ($id: ID!) { revision(id: $id) { id title document { id number } provisions(limit: 10000) { id version place depth kind label number heading text identity contentHash parent { id } } } }",
        { id: plot.openText.id },
      ],
      [
        "{ policyDocuments(page: { limit: 100 }) { items { id number title owningDepartment { name } category { name } revisions(limit: 20) { id title document { number } level { name } } } } }",
        {},
      ],
      ["{ departments(page: { limit: 100 }) { items { id name parent { id } head { id name } children(limit: 20) { id name } } } }", {}],
    ] as const) {
      expect((await staff.ask(query, variables)).errors).toBeUndefined();
    }
  });

  test("more values of each related record than PostgreSQL's functions take are answered", async () => {
    const text =
      "id version createdAt updatedAt ordinal title changeSummary material materialReason checksum submittedAt approvedAt state published";
    const document =
      "id version createdAt updatedAt number reviewIntervalMonths repealedOn repealReason title state effectiveFrom reviewDue published";
    const both = (inner: string) => `${text} document { ${document} inForce { ${inner} } openDraft { ${inner} } }`;
    const ask = (selection: string) =>
      staff.ask(`query ($id: ID!) { policyDocument(id: $id) { number revisions(limit: 3) { ${selection} } } }`, { id: plot.open.id });
    for (const inner of [text, both(text), both(both(text))]) {
      const { data, errors } = await ask(both(inner));
      expect(errors).toBeUndefined();
      const read = { id: plot.openText.id, title: "Open rules", state: "inForce" };
      expect(data?.policyDocument.revisions[0]).toMatchObject({ ...read, document: { number: "OPEN-1", inForce: read } });
    }
  });

  test("filters through relations have a price, wherever they are used", async () => {
    const list = (where: string) => staff.ask(`{ policyDocuments(where: ${where}) { items { id } } }`);
    expect(refusal(await list(some(2)))).toEqual([undefined, undefined]);
    for (const where of [
      some(4),
      `{ or: [${Array.from({ length: 3 }, () => some(3)).join(" ")}] }`,
      `{ not: ${some(4)} }`,
      nest(4, "{ revisions: { none: { provisions: { some: { revision: { document: ", '{ number: { eq: "x" } }', " } } } } } }"),
    ]) {
      expect(refusal(await list(where))).toEqual(["INVALID", "searchesTooMuch"]);
    }
    const tally = 'query ($where: JSON) { tally(resource: "policyDocuments", by: ["state"], where: $where) { count } }';
    const select = 'query ($where: JSON) { selectRows(resource: "policyDocuments", where: $where) { id } }';
    const file =
      'query ($where: JSON) { exportRows(resource: "policyDocuments", format: CSV, fields: ["number"], where: $where) { rows } }';
    const total = "query ($where: PolicyDocumentWhere) { policyDocuments(where: $where) { total } }";
    const related = "query ($where: RevisionWhere) { policyDocuments { items { revisions(where: $where) { id } } } }";
    for (const [query, where] of [
      [tally, someJson(16)],
      [select, someJson(16)],
      [file, someJson(16)],
      [total, someJson(60)],
      [FILTER, someJson(16)],
      [related, { document: someJson(5) }],
    ] as const) {
      // The deepest are refused before their filter is looked at.
      const [code, field = "tooDeep"] = refusal(await staff.ask(query, { where }));
      expect([code, field]).toEqual(["INVALID", expect.stringMatching(/^(searchesTooMuch|tooDeep)$/)]);
    }
    expect((await staff.ask(tally, { where: someJson(2) })).errors).toBeUndefined();
  });

  test("lists and texts have a length, empty conditions count, and all of it is found before anything walks it", async () => {
    const many = <T>(length: number, entry: T): T[] => Array.from({ length }, () => entry);
    const order = "query ($orderBy: [PolicyDocumentOrder!]) { policyDocuments(orderBy: $orderBy) { items { id } } }";
    for (const [query, variables, code] of [
      [FILTER, { where: { or: many(201, {}) } }, "filterTooBig"],
      [FILTER, { where: { and: many(30_000, {}) } }, "listTooLong"],
      [FILTER, { where: { and: many(20, { or: many(200, {}) }) } }, "listTooLong"],
      [FILTER, { where: { number: { in: many(20_000, "x") } } }, "listTooLong"],
      [FILTER, { where: nestedNot(60) }, "tooDeep"],
      [FILTER, { where: { q: "x".repeat(201) } }, "tooLong"],
      [FILTER, { where: { q: "a\0b" } }, "controlCharacter"],
      [order, { orderBy: many(30_000, { number: "ASC" }) }, "listTooLong"],
      [order, { orderBy: many(11, { number: "ASC" }) }, "orderTooLong"],
      [
        'query ($where: JSON) { tally(resource: "policyDocuments", by: ["state"], where: $where) { count } }',
        { where: { or: many(30_000, {}) } },
        "filterTooBig",
      ],
    ] as const) {
      expect([...refusal(await staff.ask(query, variables, {})), code]).toEqual(["INVALID", code, code]);
    }
  });

  test("one command, one file and a short text at a time", async () => {
    const file = 'exportRows(resource: "people", format: CSV, fields: ["name"]) { rows }';
    for (const [query, message] of [
      [`mutation { a: signOut b: signOut }`, "oneCommand"],
      [`mutation { ...f ...g } fragment f on Mutation { a: signOut } fragment g on Mutation { b: signOut }`, "oneCommand"],
      [`{ a: ${file} b: ${file} }`, "oneExport"],
      [`{ people { items { id } } } # ${"x".repeat(40_000)}`, "queryTooLong"],
      [`{ ${Array.from({ length: 20 }, (_, n) => `a${n}: search(text: "${n}") { id }`)} }`, "tooComplex"],
    ] as const) {
      const answer = await staff.ask(query);
      expect(answer.errors?.[0]?.extensions.code).toBe("INVALID");
      expect([message, answer.errors?.[0]?.message]).toEqual([message, expect.stringMatching(/at a time|at most|at once/)]);
    }
  });

  test("never are more records answered than were announced", async () => {
    const { server, care, staffPerson } = plot;
    for (let n = 0; n < 12; n += 1) await server.make.department({ parent: care });
    const token = await server.session(await server.make.accountOf(staffPerson.id));
    const found = await actorOfSession(server.database.reading, hashToken(token));
    const actor = found && { ...found.facts, models: withoutRegisters };
    const reader = new Reader(server.database.reading, actor, async () => undefined);
    const selections = (model: Model, depth: number): fc.Arbitrary<Selection> => {
      const fields = [...model.description.fields.values()];
      const scalars = fields.filter((field) => field.kind === "scalar").map(({ name }) => name);
      const ones = fields.filter((field) => field.kind === "one").map(({ name }) => name);
      const manys = fields.filter((field) => field.kind === "many").map(({ name }) => name);
      const inner = (name: string) => {
        const field = fieldOf(model, name);
        return field.kind === "scalar" ? fc.constant(nothing) : selections(targetOf(model, field), depth - 1);
      };
      const some = (names: string[], maxLength: number) =>
        depth === 0 ? fc.constant([]) : fc.subarray(names, { maxLength: Math.min(maxLength, names.length) });
      return fc
        .tuple(fc.subarray(scalars, { maxLength: Math.min(3, scalars.length) }), some(ones, 2), some(manys, 2))
        .chain(([values, to, from]) =>
          fc
            .tuple(
              fc.tuple(...to.map(inner)),
              fc.tuple(...from.map(inner)),
              fc.array(fc.integer({ min: 1, max: 4 }), { minLength: from.length, maxLength: from.length }),
            )
            .map(
              ([toOnes, toManys, limits]): Selection => ({
                scalars: new Set(values),
                ones: new Map(to.map((name, index) => [name, toOnes[index] ?? nothing])),
                manys: from.map((name, index) => ({
                  field: name,
                  key: name,
                  where: null,
                  orderBy: [],
                  limit: limits[index] ?? 1,
                  selection: toManys[index] ?? nothing,
                })),
              }),
            ),
        );
    };
    const resources = fc.constantFrom("departments", "people", "policyDocuments", "revisions", "memberships", "provisions");
    await fc.assert(
      fc.asyncProperty(
        resources.chain((resource) =>
          fc.record({
            resource: fc.constant(resource),
            limit: fc.integer({ min: 1, max: 7 }),
            selection: selections(codeModels.of(resource), 3),
          }),
        ),
        async ({ resource, limit, selection }) => {
          const { items } = await reader.list({ resource, selection, where: null, orderBy: [], page: { offset: 0, limit } });
          const { records, cells } = priceOf(selection, limit);
          const answered = count(items);
          expect(answered.records).toBeLessThanOrEqual(records);
          expect(answered.records + answered.values).toBeLessThanOrEqual(cells);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const nothing: Selection = { scalars: new Set(), ones: new Map(), manys: [] };
const nestedNot = (times: number): object => (times === 0 ? {} : { not: nestedNot(times - 1) });

/** Records and values of an answer. Lists of ids and free JSON are values. */
function count(value: unknown): { records: number; values: number } {
  if (Array.isArray(value) && value.every((item) => typeof item === "object")) {
    return value.map(count).reduce((a, b) => ({ records: a.records + b.records, values: a.values + b.values }), { records: 0, values: 0 });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { records: 0, values: 1 };
  const inner = count(Object.values(value).filter((item) => typeof item === "object" && item !== null));
  return { records: inner.records + 1, values: inner.values + Object.values(value).filter((item) => typeof item !== "object").length };
}
