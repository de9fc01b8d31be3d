import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../support/server.ts";
import { MAIL, type Plot, problem, SECRET, startPlot } from "./plot.ts";

const EXPORT =
  "query ($resource: String!, $fields: [String!]!, $where: JSON) { exportRows(resource: $resource, format: CSV, fields: $fields, where: $where) { rows base64 } }";

describe("holes in reading that others shipped", () => {
  let plot: Plot;
  beforeAll(async () => {
    plot = await startPlot();
  });
  afterAll(() => plot.server.close());

  const found = async (client: Client, text: string) =>
    (await client.get("query ($text: String!) { search(text: $text) { resource id title } }", { text })).search;
  const total = async (client: Client, resource: string, where: string) =>
    (await client.get(`{ ${resource}(where: ${where}) { total } }`))[resource].total;

  test("1. free text matches nothing unreadable", async () => {
    for (const client of [plot.staff, plot.officer]) {
      expect(await found(client, MAIL)).toEqual([]);
      expect(await found(client, SECRET)).toEqual([]);
      expect(await total(client, "people", `{ q: "${MAIL}" }`)).toBe(0);
      expect(await total(client, "memberships", `{ person: { q: "${MAIL}" } }`)).toBe(0);
      for (const resource of ["policyDocuments", "revisions", "provisions", "attachments"]) {
        expect([resource, await total(client, resource, `{ q: "${SECRET}" }`)]).toEqual([resource, 0]);
      }
    }
    expect(await found(plot.administrator, MAIL)).toMatchObject([{ resource: "people", id: plot.colleague.id }]);
    expect(await total(plot.cleared, "provisions", `{ q: "${SECRET}" }`)).toBe(1);
  });

  test("2. a hidden field is no filter, however deep", async () => {
    const email = `email: { startsWith: "q" }`;
    const wheres = [
      `people(where: { ${email} })`,
      `people(where: { not: { ${email} } })`,
      `people(where: { or: [{ name: { eq: "x" } }, { ${email} }] })`,
      `people(where: { and: [{ not: { or: [{ ${email} }] } }] })`,
      `people(where: { supervisor: { isNull: true } })`,
      `memberships(where: { person: { ${email} } })`,
      `departments(where: { memberships: { some: { person: { ${email} } } } })`,
      `departments(where: { memberships: { none: { from: { lt: "2024-01-01" } } } })`,
      `policyDocuments(where: { approverIds: { contains: "${plot.staffPerson.id}" } })`,
    ];
    for (const where of wheres)
      expect([where, ...problem(await plot.staff.ask(`{ ${where} { total } }`))]).toEqual([where, "INVALID", "unreadableField"]);
    const nested = `{ departments { items { memberships(where: { person: { ${email} } }) { id } } } }`;
    expect(problem(await plot.staff.ask(nested))).toEqual(["INVALID", "unreadableField"]);
    const exported = await plot.staff.ask(EXPORT, { resource: "people", fields: ["name"], where: { email: { startsWith: "q" } } });
    expect(problem(exported)).toEqual(["INVALID", "unreadableField"]);
    expect(await total(plot.administrator, "people", `{ ${email} }`)).toBe(1);
  });

  test("3. a hidden field is no order, asked for or by default", async () => {
    for (const list of [
      "people(orderBy: [{ email: ASC }])",
      "memberships(orderBy: [{ person: { email: DESC } }])",
      "memberships(orderBy: [{ from: ASC }])",
    ]) {
      expect([list, ...problem(await plot.staff.ask(`{ ${list} { items { id } } }`))]).toEqual([list, "INVALID", "unreadableField"]);
    }
    const { make } = plot.server;
    const person = await make.person({ in: null });
    const later = await make.membership({ person, from: "2023-01-01" });
    const earlier = await make.membership({ person, from: "2021-01-01", primary: false });
    const posts = async (client: Client) => (await client.get(`{ person(id: "${person.id}") { memberships { id } } }`)).person.memberships;
    expect(await posts(plot.administrator)).toEqual([{ id: earlier.id }, { id: later.id }]);
    // Staff may not know since when somebody holds a post, so not in which order either.
    expect(await posts(plot.staff)).toEqual([{ id: later.id }, { id: earlier.id }]);
  });

  test("4. ids and page sizes lead to nothing else", async () => {
    for (const [single, id] of [
      ["policyDocument", plot.secret.id],
      ["revision", plot.secretText.id],
      ["revision", plot.draft.id],
      ["attachment", plot.file.id],
    ]) {
      const query = `query ($id: ID!) { ${single}(id: $id) { id } }`;
      expect(await plot.staff.get(query, { id })).toEqual({ [single!]: null });
      expect(await plot.staff.get(query, { id: randomUUID() })).toEqual({ [single!]: null });
      expect(await plot.staff.get(`{ list: ${single}s(where: { id: { in: ["${id}"] } }) { total items { id } } }`)).toEqual({
        list: { total: 0, items: [] },
      });
    }
    for (const page of ["limit: -1", "limit: 0", "limit: 10000", "offset: -1", "offset: 100000000"]) {
      expect([page, await plot.staff.codes(`{ policyDocuments(page: { ${page} }) { items { id } } }`)]).toEqual([page, ["INVALID"]]);
    }
    expect(await plot.staff.codes(`{ departments { items { memberships(limit: 100000) { id } } } }`)).toEqual(["INVALID"]);
    expect(await plot.staff.codes(`{ policyDocument(id: "1 or 1=1") { id } }`)).toEqual(["INVALID"]);
  });

  test("5. an unknown or empty filter is an error, never everything", async () => {
    for (const where of [
      "{ nonsense: { eq: 1 } }",
      '{ title: { like: "x" } }',
      "{ title: null }",
      "{ title: {} }",
      "{ title: { eq: null } }",
      "{ category: {} }",
    ]) {
      const answer = await plot.staff.ask(`{ policyDocuments(where: ${where}) { total } }`);
      expect([where, answer.data ?? null, answer.errors?.length ?? 0]).toEqual([where, null, 1]);
    }
    for (const where of [{ nonsense: { eq: 1 } }, { title: null }, { title: { like: "x" } }, { title: { eq: null } }, "title", [1]]) {
      const answer = await plot.staff.ask(EXPORT, { resource: "policyDocuments", fields: ["title"], where });
      expect([where, problem(answer)[0]]).toEqual([where, "INVALID"]);
    }
  });

  test("6. totals count what is visible", async () => {
    const count = async (client: Client) =>
      client.get(
        "{ policyDocuments { total(exact: true) totalCapped hasNext } revisions { total } provisions { total } attachments { total } }",
      );
    const texts = (n: number) => ({ revisions: { total: n }, provisions: { total: n } });
    expect(await count(plot.staff)).toEqual({
      policyDocuments: { total: 1, totalCapped: false, hasNext: false },
      ...texts(1),
      attachments: { total: 0 },
    });
    expect(await count(plot.cleared)).toMatchObject({ policyDocuments: { total: 2 }, ...texts(2), attachments: { total: 1 } });
    expect(await count(plot.editor)).toMatchObject({ policyDocuments: { total: 2 }, ...texts(3) });
  });

  test("7. a filter through a relation asks only what is visible there", async () => {
    const wheres = [
      ["provisions", `{ revision: { title: { contains: "${SECRET}" } } }`],
      ["policyDocuments", `{ revisions: { some: { title: { contains: "${SECRET}" } } } }`],
      ["policyDocuments", `{ openDraft: { title: { contains: "${SECRET}" } } }`],
      ["policyDocuments", "{ openDraft: { isNull: false } }"],
      ["departments", `{ memberships: { some: { person: { name: { eq: "${SECRET}" } } } } }`],
    ];
    for (const [resource, where] of wheres) expect([where, await total(plot.staff, resource!, where!)]).toEqual([where, 0]);
    // What is hidden counts as absent, so nobody learns of it by asking for the opposite.
    expect(await total(plot.staff, "policyDocuments", `{ revisions: { none: { title: { contains: "${SECRET}" } } } }`)).toBe(1);
    expect(await total(plot.staff, "policyDocuments", "{ openDraft: { isNull: true } }")).toBe(1);
    expect(await total(plot.editor, "policyDocuments", `{ openDraft: { title: { contains: "${SECRET}" } } }`)).toBe(1);
  });

  test("8. a hidden record inside an answer is null, and the rest stays", async () => {
    const query = "{ policyDocuments { items { number openDraft { title } inForce { title } revisions { title } } } }";
    const { policyDocuments } = await plot.staff.get(query);
    expect(policyDocuments.items).toEqual([
      { number: "OPEN-1", openDraft: null, inForce: { title: "Open rules" }, revisions: [{ title: "Open rules" }] },
    ]);
  });

  test("9. an alias neither uncovers nor multiplies", async () => {
    const { people } = await plot.staff.get(
      "{ people { items { name: email address: email ...F } } } fragment F on Person { id n: employmentNote }",
    );
    expect(new Set(people.items.flatMap(({ name, address, n }: Record<string, unknown>) => [name, address, n]))).toEqual(new Set([null]));
    const { person } = await plot.staff.get(`{ person(id: "${plot.colleague.id}") { name x: email y: email } }`);
    expect(person).toEqual({ name: "Colleague", x: null, y: null });
    const many = Array.from({ length: 60 }, (_, index) => `a${index}: people { total }`).join(" ");
    expect((await plot.staff.ask(`{ ${many} }`)).data ?? null).toBeNull();
  });

  test("12. an export keeps the filter and the rules", async () => {
    const { make } = plot.server;
    await make.published({ document: await make.document({ number: "OPEN-2", owningDepartment: plot.care }), title: "Other rules" });
    const exported = async (client: Client, where: object | null) => {
      const { exportRows } = await client.get(EXPORT, { resource: "policyDocuments", fields: ["number", "openDraft"], where });
      return { rows: exportRows.rows, text: Buffer.from(exportRows.base64, "base64").toString("utf8") };
    };
    expect(await exported(plot.staff, { number: { eq: "OPEN-2" } })).toMatchObject({
      rows: 1,
      text: expect.not.stringContaining("OPEN-1"),
    });
    expect(await exported(plot.staff, null)).toMatchObject({ rows: 2, text: expect.not.stringContaining(SECRET) });
    expect(await exported(plot.editor, null)).toMatchObject({ rows: 3, text: expect.stringContaining(SECRET) });
    expect(problem(await plot.staff.ask(EXPORT, { resource: "people", fields: ["name", "email"] }))).toEqual([
      "INVALID",
      "unreadableField",
    ]);
    expect(problem(await plot.staff.ask(EXPORT, { resource: "memberships", fields: ["person.email"] }))).toEqual([
      "INVALID",
      "unreadableField",
    ]);
  });

  test("13. history shows no more than the record", async () => {
    const history = async (client: Client, resource: string, id: string) =>
      (await client.get("query ($resource: String!, $id: ID!) { history(resource: $resource, id: $id) { changes } }", { resource, id }))
        .history;
    const [entry] = await history(plot.staff, "people", plot.colleague.id);
    expect(entry.changes).toEqual([{ field: "name", before: "C", after: "Colleague" }]);
    const [whole] = await history(plot.administrator, "people", plot.colleague.id);
    expect(whole.changes).toContainEqual({ field: "email", before: null, after: MAIL });
    for (const [resource, id] of [
      ["revisions", plot.secretText.id],
      ["policyDocuments", plot.secret.id],
      ["accounts", plot.colleague.id],
    ]) {
      expect(await history(plot.staff, resource!, id!)).toBeNull();
    }
  });

  test("16. a cell of an export is never a formula", async () => {
    const { make } = plot.server;
    const position = await make.position({ name: "=cmd|' /C calc'!A0" });
    const { exportRows } = await plot.staff.get(EXPORT, { resource: "positions", fields: ["name"], where: { id: { eq: position.id } } });
    expect(Buffer.from(exportRows.base64, "base64").toString("utf8")).toMatch(/\n"?'=cmd/);
  });

  test("18. a file is downloaded by those who may read its record", async () => {
    const download = async (client: Client, id: string) => {
      const response = await fetch(`${client.url}/attachments/${id}`, { headers: client.cookie ? { cookie: client.cookie } : {} });
      return { status: response.status, secret: (await response.text()).includes(SECRET) };
    };
    expect(await download(plot.cleared, plot.file.id)).toEqual({ status: 200, secret: true });
    expect(await download(plot.staff, plot.file.id)).toEqual({ status: 404, secret: false });
    expect(await download(plot.staff, randomUUID())).toEqual({ status: 404, secret: false });
    expect(await download(plot.staff, "x' or 1=1")).toEqual({ status: 404, secret: false });
    expect(await download(plot.server.stranger, plot.file.id)).toEqual({ status: 401, secret: false });
  });
});
