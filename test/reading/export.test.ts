import fc from "fast-check";
import Papa from "papaparse";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { neutralText } from "../../schema/shared/formula.screen.ts";
import { csvFile } from "../../server/export/csv-file.ts";
import { inTurn } from "../../server/export/give-turn.ts";
import { xlsxFile } from "../../server/export/xlsx-file.ts";
import { work } from "../../server/spreadsheet/read-rows.ts";
import { runs } from "../support/runs.ts";
import { type Client, TestServer } from "../support/server.ts";

const EXPORT = `query($resource: String!, $format: ExportFormat!, $fields: [String!]!, $where: JSON, $orderBy: JSON, $language: String) {
  exportRows(resource: $resource, format: $format, fields: $fields, where: $where, orderBy: $orderBy, language: $language) { fileName contentType base64 rows } }`;

describe("exports", () => {
  let server: TestServer;
  let staff: Client;
  let care: Department;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    care = await make.department({ code: "CS", name: "Care" });
    staff = await server.as(await make.person({ in: care }));
    const secret = await make.level({ rank: 30, name: "Restricted" });
    for (const [title, values] of [
      ["=HYPERLINK(1)", {}],
      [" +1", {}],
      ['"@SUM"', {}],
      ['Plain, "quoted"\nand long', {}],
      ["Hidden", { level: secret }],
    ] as const) {
      const document = await make.document({ owningDepartment: care, reviewIntervalMonths: 12 });
      await make.published({ document, title, ...values });
    }
  });
  afterAll(() => server.close());

  const exported = async (client: Client, request: object) =>
    (await client.get(EXPORT, { resource: "policyDocuments", format: "CSV", fields: ["title"], ...request })).exportRows;
  const csv = async (client: Client, request: object): Promise<string[][]> => {
    const bytes = Buffer.from((await exported(client, request)).base64, "base64");
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    return Papa.parse<string[]>(bytes.subarray(3).toString("utf8")).data;
  };
  const problem = async (client: Client, request: object) => {
    const answer = await client.ask(EXPORT, { resource: "policyDocuments", format: "CSV", fields: ["title"], ...request });
    const { code, fields } = answer.errors?.[0]?.extensions ?? {};
    return [code, fields?.[0]?.path, fields?.[0]?.code];
  };

  it("hold what the list shows, in its order, with its labels, formulas neutralised", async () => {
    const request = { fields: ["title", "owningDepartment", "state", "published", "effectiveFrom"], orderBy: [{ title: "ASC" }] };
    const [head, ...rows] = await csv(staff, request);
    expect(head).toEqual(["Title", "Owning department", "State", "Ever published", "Effective from"]);
    const list = await staff.get(`{ policyDocuments(orderBy: [{ title: ASC }]) { items { title } } }`);
    expect(rows.map(([title]) => title)).toEqual(list.policyDocuments.items.map(({ title }: { title: string }) => neutralText(title)));
    expect(rows.map(([title]) => title)).toEqual(
      expect.arrayContaining(["'=HYPERLINK(1)", "' +1", `'"@SUM"`, 'Plain, "quoted"\nand long']),
    );
    expect(rows[0]?.slice(1)).toEqual(["Care", "In force", "Yes", "2024-01-01"]);
    expect((await csv(staff, { ...request, language: "zh" }))[0]?.[0]).toBe("制度名称");
  });

  it("keep the filter of the list and never hold what is hidden", async () => {
    expect((await csv(staff, { where: { title: { contains: "Plain" } } })).slice(1)).toEqual([['Plain, "quoted"\nand long']]);
    const all = JSON.stringify(await csv(staff, { where: { owningDepartment: { code: { eq: "CS" } } } }));
    expect(all).not.toContain("Hidden");
    expect(await problem(staff, { where: { title: { like: "x" } } })).toEqual(["INVALID", "where.title.like", "unknownComparison"]);
    expect(await problem(staff, { where: { secret: { eq: "x" } } })).toEqual(["INVALID", "where.secret", "unknownField"]);
    expect(await problem(staff, { where: [] })).toEqual(["INVALID", "where", "badExportFilter"]);
    expect(await problem(staff, { orderBy: [{ title: "SIDEWAYS" }] })).toEqual(["INVALID", "orderBy.0.title", "badDirection"]);
    expect(await problem(staff, { orderBy: { title: "ASC" } })).toEqual(["INVALID", "orderBy", "badExportOrder"]);
  });

  it("refuse fields that the person may not read everywhere, and such that are none", async () => {
    const people = { resource: "people" };
    expect(await problem(staff, { ...people, fields: ["name", "employmentNote"] })).toEqual(["INVALID", "fields.1", "unreadableField"]);
    expect(await problem(staff, { ...people, fields: ["supervisor.email"] })).toEqual(["INVALID", "fields.0", "unreadableField"]);
    const head = await server.make.person({ in: care });
    care.head = head;
    expect(await problem(await server.as(head), { ...people, fields: ["email"] })).toEqual(["INVALID", "fields.0", "unreadableField"]);
    expect(await problem(staff, { ...people, fields: ["password"] })).toEqual(["INVALID", "fields.0", "unknownField"]);
    expect(await problem(staff, { ...people, fields: ["memberships"] })).toEqual(["INVALID", "fields.0", "unknownField"]);
    expect(await problem(staff, { ...people, fields: ["__proto__"] })).toEqual(["INVALID", "fields.0", "unknownField"]);
    expect(await problem(staff, { ...people, fields: [] })).toEqual(["INVALID", "fields", "required"]);
    expect(await problem(staff, { resource: "credentials" })).toEqual(["INVALID", "resource", "unknownResource"]);
    expect(await server.stranger.codes(EXPORT, { resource: "people", format: "CSV", fields: ["name"] })).toEqual(["UNAUTHENTICATED"]);
  });

  it("are workbooks in which numbers are numbers and nothing is a formula", async () => {
    const request = { format: "XLSX", fields: ["title", "reviewIntervalMonths"], orderBy: [{ title: "ASC" }] };
    const { base64, contentType, fileName } = await exported(staff, request);
    expect(contentType).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(fileName).toMatch(/^policyDocuments-\d{4}-\d{2}-\d{2}\.xlsx$/);
    const [sheet] = await readExcelFile(Buffer.from(base64, "base64"), { trim: false });
    const rows = sheet?.data ?? [];
    expect(rows).toHaveLength(5);
    expect(rows.slice(1).every(([, months]) => months === 12)).toBe(true);
    expect(rows.map(([title]) => title)).toEqual(expect.arrayContaining(["=HYPERLINK(1)", " +1"]));
  });

  it("stand in the audit trail", async () => {
    const { rows } = await exported(staff, { fields: ["number"], where: { title: { contains: "Plain" } } });
    const [event] = await server.sql<[string, string, Record<string, { after: unknown }>]>(
      `select "command", "subject_type", "changes" from "audit_event" order by "sequence" desc limit 1`,
    );
    expect(event).toMatchObject(["exportRows", "PolicyDocument", { fields: { after: ["number"] }, rows: { after: rows } }]);
    expect(event?.[2].where?.after).toEqual({ title: { contains: "Plain" } });
  });

  it("of more rows than fit into a batch are complete, and too many are refused", async () => {
    await server.sql(
      `insert into "department" ("id", "code", "name", "created_at", "updated_at") select gen_random_uuid(), 'X' || n, 'Extra ' || n, now(), now() from generate_series(1, 2100) n`,
    );
    const ofDepartments = { resource: "departments", fields: ["code"], where: { code: { startsWith: "X" } } };
    expect(new Set((await csv(staff, ofDepartments)).slice(1).map(([code]) => code)).size).toBe(2_100);
    const workbook = await exported(staff, { ...ofDepartments, format: "XLSX" });
    const [sheet] = await readExcelFile(Buffer.from(workbook.base64, "base64"));
    expect(new Set((sheet?.data ?? []).slice(1).map(([code]) => code)).size).toBe(2_100);
    const ordered = (await csv(staff, { ...ofDepartments, orderBy: [{ name: "DESC" }] })).slice(1);
    expect(ordered).toHaveLength(2_100);
    const { departments } = await staff.get(
      `{ departments(where: { code: { startsWith: "X" } }, orderBy: [{ name: DESC }], page: { limit: 3 }) { items { code } } }`,
    );
    expect(ordered.slice(0, 3).flat()).toEqual(departments.items.map(({ code }: { code: string }) => code));
    await server.sql(
      `insert into "department" ("id", "code", "name", "created_at", "updated_at") select gen_random_uuid(), 'Y' || n, 'Many', now(), now() from generate_series(1, 48000) n`,
    );
    expect(await problem(staff, { resource: "departments", fields: ["code"] })).toEqual(["INVALID", "where", "exportTooBig"]);
  });
});

describe("large files", () => {
  it("are made in pieces, between which others are served", async () => {
    let [served, done] = [0, false];
    const serve = () => {
      served += 1;
      if (!done) setImmediate(serve);
    };
    serve();
    await csvFile(
      ["a"],
      Array.from({ length: 20_000 }, (_, row) => [`a${row}`]),
    );
    done = true;
    expect(served).toBeGreaterThan(25);
  });

  it("are made one at a time for one account, and a few for everybody", async () => {
    const [now, most] = [new Map<string, number>(), new Map<string, number>()];
    const count = (who: string, by: number) => {
      now.set(who, (now.get(who) ?? 0) + by);
      most.set(who, Math.max(most.get(who) ?? 0, now.get(who) ?? 0));
    };
    const make = (account: string) =>
      inTurn(account, async () => {
        for (const who of [account, "all"]) count(who, 1);
        await new Promise((resolve) => setImmediate(resolve));
        for (const who of [account, "all"]) count(who, -1);
        if (account === "d") throw new Error("It could not be made.");
        return account;
      });
    const answers = await Promise.allSettled(["a", "a", "a", "b", "c", "d", "d", "a"].map(make));
    expect(answers.map((answer) => (answer.status === "fulfilled" ? answer.value : null))).toEqual([..."aaabc", null, null, "a"]);
    expect(Object.fromEntries(most)).toEqual({ a: 1, b: 1, c: 1, d: 1, all: 2 });
  });
});

describe("a cell", () => {
  it("is neutralised whatever hides the beginning of a formula", () => {
    for (const text of [
      "=1",
      "+1",
      "-1",
      "@a",
      "\t=1",
      "\tx",
      "\r=1",
      "  =1",
      '"=1',
      "'=1",
      '" =1',
      "＝1",
      "＋1",
      "\u00a0=1",
      "\ufeff=1",
    ]) {
      expect([text, neutralText(text)]).toEqual([text, `'${text}`]);
    }
    for (const text of ["", "a=1", "1-2", "2026-11-21", "第1条", "'quoted'"]) expect(neutralText(text)).toBe(text);
  });

  const tricky = fc.constantFrom(
    "=",
    "+",
    "-",
    "@",
    "＝",
    "\t",
    "\r",
    "\n",
    "'",
    '"',
    ",",
    ";",
    " ",
    "\u200b",
    "_x000D_",
    "_x005F_",
    "\ufffd",
    "&",
    "<",
    "86 10",
    "文",
    "𠮷",
  );
  const cell = fc
    .oneof(
      fc.array(tricky, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("")),
      fc.string({ unit: "grapheme", minLength: 1 }),
    )
    .filter((text) => text.trim() !== "");
  const head = ["a", "b", "c"];
  const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 });
  const back = (kind: "csv" | "xlsx", bytes: Buffer) => {
    const answer = work({ kind, bytes });
    return "rows" in answer ? answer.rows.map(({ cells }) => cells) : answer;
  };

  it("comes back from a file as it was, whatever it begins with", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(back("csv", await csvFile(head, rows))).toEqual([head, ...rows]);
        expect(back("xlsx", await xlsxFile({ head, rows, language: "en" }))).toEqual([head, ...rows]);
      }),
      { numRuns: runs(25) },
    );
  });

  it("comes back from a workbook with characters that no text has", async () => {
    const cells = ["\u0001", "\u0008=", "\u000b \u001f", "\ufffd", "\ufffe", "文\uffff"];
    expect(back("xlsx", await xlsxFile({ head: cells, rows: [cells.toReversed()], language: "en" }))).toEqual([cells, cells.toReversed()]);
  });

  it("of a workbook that does not hold the text says how much there was, and is not cut through a character", async () => {
    const long = `=${"𠮷".repeat(20_000)}`;
    for (const [language, words] of [
      ["en", "cut: 40001 characters"],
      ["zh", "原文共 40001 字"],
    ] as const) {
      const rows = back("xlsx", await xlsxFile({ head: ["a"], rows: [[long]], language }));
      const [, [written = ""] = []] = Array.isArray(rows) ? rows : [];
      expect(written.length).toBeLessThanOrEqual(32_767);
      expect(written).toContain(words);
      expect(written.isWellFormed()).toBe(true);
      expect(long.startsWith(written.slice(0, 32_000))).toBe(true);
    }
    const exact = "x".repeat(32_767);
    expect(back("xlsx", await xlsxFile({ head: ["a"], rows: [[exact]], language: "en" }))).toEqual([["a"], [exact]]);
  });
});
