import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Client } from "../support/server.ts";
import { type Plot, problem, startPlot } from "./plot.ts";

describe("holes in writing that others shipped", () => {
  let plot: Plot;
  beforeAll(async () => {
    plot = await startPlot();
  });
  afterAll(() => plot.server.close());

  const count = async (table: string) => (await plot.server.sql<[number]>(`select count(*)::int from "${table}"`))[0]![0];
  const run = (client: Client, command: string, type: string, input: object) =>
    client.ask(`mutation ($input: ${type}!) { ${command}(input: $input) { id } }`, { input });

  test("10. nothing refers to a record that its author may not read", async () => {
    const inquiry = { revisionId: plot.secretText.id, kind: "question", text: "What is this?" };
    expect(["INVALID", "NOT_FOUND"]).toContain(problem(await run(plot.staff, "createInquiry", "CreateInquiryInput", inquiry))[0]);
    const [provision] = await plot.server.sql<[string]>(`select "id" from "provision" where "revision_id" = $1`, [plot.secretText.id]);
    const mixed = { ...inquiry, revisionId: plot.openText.id, provisionId: provision![0] };
    expect(["INVALID", "NOT_FOUND"]).toContain(problem(await run(plot.staff, "createInquiry", "CreateInquiryInput", mixed))[0]);
    expect(await count("inquiry")).toBe(0);
    const grant = { documentId: plot.secret.id, personId: plot.colleague.id, reason: "Work" };
    expect(["INVALID", "NOT_FOUND"]).toContain(problem(await run(plot.officer, "grantAccess", "GrantAccessInput", grant))[0]);
    expect(await count("access_grant")).toBe(0);
    expect(problem(await run(plot.staff, "createInquiry", "CreateInquiryInput", { ...inquiry, revisionId: plot.openText.id }))).toEqual([
      undefined,
      undefined,
    ]);
  });

  test("11. what is read-only in the form is read-only for every client", async () => {
    const change = (client: Client, id: string) =>
      run(client, "updateRevision", "UpdateRevisionInput", { id, expectedVersion: 1, title: "Changed" });
    const version = plot.openText.version;
    const published = await run(plot.editor, "updateRevision", "UpdateRevisionInput", {
      id: plot.openText.id,
      expectedVersion: version,
      title: "Changed",
    });
    expect(problem(published)[0]).toBe("FORBIDDEN");
    const [[provision] = [""]] = await plot.server.sql<[string]>(`select "id" from "provision" where "revision_id" = $1`, [
      plot.openText.id,
    ]);
    const text = await run(plot.editor, "saveProvisions", "SaveProvisionsInput", {
      revisionId: plot.openText.id,
      expectedVersion: version,
      operations: [{ operation: "update", id: provision, expectedVersion: 1, text: "Changed" }],
    });
    expect(problem(text)[0]).toBe("FORBIDDEN");
    expect(problem(await change(plot.staff, plot.openText.id))[0]).toBe("FORBIDDEN");
    // What one may not read is not there to be forbidden.
    expect(problem(await change(plot.staff, plot.draft.id))[0]).toBe("NOT_FOUND");
    expect(
      await plot.server.sql(
        `select 1 from "revision" where "title" = 'Changed' union all select 1 from "provision" where "text" = 'Changed'`,
      ),
    ).toEqual([]);
  });

  test("14. personal screens are the person's own", async () => {
    const input = { resource: "people", kind: "list", personal: true, operations: [{ op: "hide", field: "number" }] };
    const { saveScreen } = await plot.cleared.get(
      "mutation ($input: SaveScreenInput!) { saveScreen(input: $input) { id version screen { id version } } }",
      { input },
    );
    const { id, version } = saveScreen.screen;
    const look = `{ screen(id: "${id}") { id } screenVersion(id: "${saveScreen.id}") { id } screens { total } }`;
    expect(await plot.cleared.get(look)).toEqual({ screen: { id }, screenVersion: { id: saveScreen.id }, screens: { total: 1 } });
    for (const client of [plot.staff, plot.administrator]) {
      expect(await client.get(look)).toEqual({ screen: null, screenVersion: null, screens: { total: 0 } });
      const published = await run(client, "publishScreen", "PublishScreenInput", { screenId: id, expectedVersion: version });
      expect(problem(published)[0]).toBe("NOT_FOUND");
    }
  });

  test("15. configuration carries no code", async () => {
    const operations = [
      { op: "eval", field: "number", code: "process.exit()" },
      { op: "filter", filters: [{ field: "number", is: "eq", value: { $where: "1=1" } }] },
      { op: "filter", filters: [{ field: "number", is: "sql", value: "1=1" }] },
      { op: "sort", field: "number; drop table person", descending: false },
      { op: "label", field: "number", value: { zh: "号", en: "No.", render: "() => 1" } },
    ];
    for (const operation of operations) {
      const input = { resource: "people", kind: "list", personal: false, operations: [operation] };
      const answer = await run(plot.administrator, "saveScreen", "SaveScreenInput", input);
      expect([operation, problem(answer)[0]]).toEqual([operation, "INVALID"]);
    }
    expect(await plot.server.sql(`select 1 from "screen" where "person_id" is null`)).toEqual([]);
  });

  test("17. what an input does not name is never written", async () => {
    const input = { code: "X", name: "Category", approvalRoute: "approval" };
    for (const more of [
      { id: "0190a0a0-0000-7000-8000-000000000000" },
      { version: 9 },
      { archivedOn: "2026-01-01" },
      { __proto__: null, createdAt: "2000-01-01" },
    ]) {
      const answer = await run(plot.administrator, "createCategory", "CreateCategoryInput", { ...input, ...more });
      expect([more, answer.data ?? null, answer.errors?.length]).toEqual([more, null, 1]);
    }
    expect(await plot.server.sql(`select 1 from "category" where "code" = 'X'`)).toEqual([]);
    expect(problem(await run(plot.administrator, "createCategory", "CreateCategoryInput", input))).toEqual([undefined, undefined]);
  });

  test("21. other sites send nothing in somebody's name", async () => {
    const { url, cookie } = plot.administrator;
    const query = `mutation { createCategory(input: { code: "CSRF", name: "CSRF", approvalRoute: approval }) { id } }`;
    const boundary = '--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n';
    const requests: [string, RequestInit][] = [
      [`?query=${encodeURIComponent(query)}`, { method: "GET" }],
      [`?query=${encodeURIComponent(query)}`, { method: "GET", headers: { "apollo-require-preflight": "1" } }],
      [
        "",
        { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" }, body: `query=${encodeURIComponent(query)}` },
      ],
      ["", { method: "POST", headers: { "content-type": "text/plain" }, body: JSON.stringify({ query }) }],
      [
        "",
        {
          method: "POST",
          headers: { "content-type": "multipart/form-data; boundary=b" },
          body: `${boundary}${JSON.stringify({ query })}\r\n--b--`,
        },
      ],
      ["", { method: "POST", body: new Blob([JSON.stringify({ query })]) }],
    ];
    for (const [address, request] of requests) {
      const response = await fetch(`${url}/graphql${address}`, { ...request, headers: { ...request.headers, cookie: cookie! } });
      expect(response.status).toBeGreaterThanOrEqual(400);
    }
    expect(await plot.server.sql(`select 1 from "category" where "code" = 'CSRF'`)).toEqual([]);
  });
});
