import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tellOfDay } from "../../server/notification/tell-of-day.ts";
import { type Plot, problem, startPlot } from "./plot.ts";

/** More people than one comparison with a list may name. */
const MANY = 520;

const CLASSIFICATION = `query ($revisionId: ID!, $levelId: ID!) {
  previewClassification(revisionId: $revisionId, levelId: $levelId) { losing losers { name } } }`;
const REVOCATION = "query ($resource: String!, $id: ID!) { previewRevocation(resource: $resource, id: $id) { losing } }";
const BULK = `query ($command: BulkCommand!, $rows: [BulkRow!]!) { previewBulk(command: $command, rows: $rows) { done } }`;
const REVOKE = "mutation ($input: RecordVersionInput!) { revokeClearance(input: $input) { id } }";

describe("holes in previews, counts and exports of numbers", () => {
  let plot: Plot;
  beforeAll(async () => {
    plot = await startPlot();
  });
  afterAll(() => plot.server.close());

  const clearanceOf = async (name: string) =>
    (
      await plot.server.sql<[string]>(`select c."id" from "clearance" c join "person" p on p."id" = c."person_id" where p."name" = $1`, [
        name,
      ])
    )[0]![0];

  /** What every table holds, and where every sequence is; sessions note each request. */
  async function everything(): Promise<Record<string, string>> {
    const tables = await plot.server.sql<[string]>(
      `select c."relname" from pg_class c join pg_namespace n on n."oid" = c."relnamespace"
       where n."nspname" = 'public' and c."relkind" = 'r' and c."relname" <> 'login_session' order by 1`,
    );
    const held: Record<string, string> = {};
    for (const [table] of tables) {
      const [[sum] = [""]] = await plot.server.sql<[string]>(
        `select md5(coalesce(string_agg(t::text, chr(10) order by t::text), '')) from "${table}" t`,
      );
      held[table] = sum;
    }
    const sequences = await plot.server.sql<[string, string]>(`select "sequencename", "last_value"::text from pg_sequences order by 1`);
    return { ...held, ...Object.fromEntries(sequences.map(([name, value]) => [`sequence ${name}`, value])) };
  }

  test("a preview leaves nothing behind, in no table and no sequence", async () => {
    const { officer, administrator, openText, restricted } = plot;
    const clearance = await clearanceOf("Cleared");
    const screens = {
      ...{ format: "rulebook-screens", version: 1, views: [] },
      screens: [{ resource: "people", kind: "list", operations: [{ op: "hide", field: "number" }] }],
    };
    // What each of them may do is worked out, and kept, when they first ask for anything.
    for (const client of [officer, administrator]) await client.get("{ me { name } }");
    const before = await everything();
    expect(Object.keys(before)).toEqual(expect.arrayContaining(["audit_event", "command_receipt", "access_log", "notification"]));
    await officer.get(CLASSIFICATION, { revisionId: openText.id, levelId: restricted.id });
    await officer.get(REVOCATION, { resource: "clearances", id: clearance });
    const { previewBulk } = await officer.get(BULK, { command: "revokeClearance", rows: [{ id: clearance, expectedVersion: 1 }] });
    expect(previewBulk).toEqual([{ done: true }]);
    const dry = await administrator.get("mutation ($input: ImportScreensInput!) { importScreens(input: $input) }", {
      input: { content: screens, dryRun: true },
    });
    expect(dry.importScreens.changes).toMatchObject([{ state: "created" }]);
    expect(await everything()).toEqual(before);
  });

  test("what every object has is no kind of record to preview", async () => {
    for (const resource of ["constructor", "__proto__", "toString", "people"])
      expect(problem(await plot.officer.ask(REVOCATION, { resource, id: plot.colleague.id })), resource).toEqual([
        "INVALID",
        "unknownResource",
      ]);
  });

  test("a path that goes on and on is refused before it joins tables", async () => {
    const deep = `${"parent.".repeat(40)}name`;
    const tally = 'query ($by: [String!]!) { tally(resource: "departments", by: $by) { count } }';
    const rows = 'query ($fields: [String!]!) { exportRows(resource: "departments", format: CSV, fields: $fields) { rows } }';
    expect(problem(await plot.staff.ask(tally, { by: [deep] }))).toEqual(["INVALID", "tooDeep"]);
    expect(problem(await plot.staff.ask(rows, { fields: [deep] }))).toEqual(["INVALID", "tooDeep"]);
    expect((await plot.staff.get(tally, { by: ["parent.parent.name"] })).tally).toHaveLength(1);
  });

  test("nobody writes into the audit trail that they took out what they may not read", async () => {
    const input = { resource: "accessLogs", title: "Who reads", format: "CSV", head: ["Name"], rows: [["x"]] };
    const command = "mutation ($input: ExportTableInput!) { exportTable(input: $input) { rows } }";
    const noted = () => plot.server.sql(`select 1 from "audit_event" where "command" = 'exportTable'`);
    expect(problem(await plot.staff.ask(command, { input }))[0]).toBe("FORBIDDEN");
    expect(await noted()).toEqual([]);
    expect((await plot.officer.get(command, { input })).exportTable).toEqual({ rows: 1 });
    expect(await noted()).toHaveLength(1);
  });

  test("a clearance that ran out is taken back without telling its person twice", async () => {
    const { server, officer, restricted, colleague } = plot;
    const yesterday = (await server.sql<[string]>(`select (today() - 1)::text`))[0]![0];
    const clearance = await server.make.clearance(colleague, restricted, { until: yesterday });
    await server.database.reading.transaction((sql) => tellOfDay(sql, new Date()));
    expect(problem(await officer.ask(REVOKE, { input: { id: clearance.id, expectedVersion: 1 } }))[0]).toBeUndefined();
    expect(await server.sql(`select "kind" from "notification" where "clearance_id" = $1`, [clearance.id])).toEqual([["clearanceEnded"]]);
  });

  test("what concerns more people than a filter may name is told and exported all the same", async () => {
    const { server, officer, openText, restricted, care } = plot;
    await server.sql(
      `with "p" as (insert into "person" ("id", "number", "name") select gen_random_uuid(), 'X' || lpad(i::text, 4, '0'), 'Extra ' || i
         from generate_series(1, ${MANY}) i returning "id")
       insert into "membership" ("id", "person_id", "department_id", "position_id", "primary", "from")
       select gen_random_uuid(), p."id", $1, (select "id" from "position" limit 1), true, '2020-01-01' from "p" p`,
      [care.id],
    );
    const { previewClassification } = await officer.get(CLASSIFICATION, { revisionId: openText.id, levelId: restricted.id });
    expect(previewClassification.losing).toBeGreaterThan(MANY);
    expect(previewClassification.losers).toHaveLength(10);
    const { exportReaders } = await officer.get(`mutation { exportReaders(documentId: "${plot.open.id}", format: CSV) { rows base64 } }`);
    expect(exportReaders.rows).toBeGreaterThan(MANY);
    expect(Buffer.from(exportReaders.base64, "base64").toString("utf8")).toContain(`Extra ${MANY}`);
    const ids = (await server.sql<[string]>(`select "id" from "person" where "number" like 'X%'`)).map(([id]) => id);
    const selected = `query ($where: JSON) { exportRows(resource: "people", format: CSV, fields: ["name"], where: $where) { rows } }`;
    expect((await plot.staff.get(selected, { where: { id: { in: ids } } })).exportRows).toEqual({ rows: MANY });
    const endless = Array.from({ length: 10_001 }, () => ids[0]);
    expect(problem(await plot.staff.ask(selected, { where: { id: { in: endless } } }))).toEqual(["INVALID", "filterTooBig"]);
  });
});
