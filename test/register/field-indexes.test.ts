import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FieldKindDefinition, RegisterField } from "../../schema/register/definition/field.screen.ts";
import { both } from "../../schema/shared/field.screen.ts";
import { keepJobs } from "../../server/jobs/keep-jobs.ts";
import { runDueJobs } from "../../server/jobs/run-due-jobs.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

let server: TestServer;
let desk: RegisterDesk;

beforeAll(async () => {
  server = await TestServer.start();
  desk = await RegisterDesk.open(server);
  await server.database.reading.transaction(keepJobs);
});
afterAll(() => server.close());

const ROWS = 'query ($resource: String!, $where: JSON) { rows(resource: $resource, fields: ["number"], where: $where) { items total } }';

/** Each kind that an index can be made over, with a value. */
const kinds: Readonly<Record<string, readonly [FieldKindDefinition, unknown]>> = {
  words: [{ kind: "text" }, "噪音"],
  weight: [{ kind: "number", decimals: 1 }, 2.5],
  cost: [{ kind: "money" }, "1234.50"],
  happened: [{ kind: "day" }, "2026-10-03"],
  called: [{ kind: "moment" }, "2026-10-03T09:30:00.000Z"],
  took: [{ kind: "duration" }, 90],
  urgency: [{ kind: "choice", options: [{ key: "high", label: both("高", "High") }] }, "high"],
  paid: [{ kind: "flag" }, true],
};
const field = (key: string, indexed: boolean): RegisterField => ({ key, label: both("栏", "Field"), of: kinds[key]![0], indexed });
const definition = (indexed: readonly string[]) =>
  complaints({ fields: [...complaints().fields, ...Object.keys(kinds).map((key) => field(key, indexed.includes(key)))] });

async function made(): Promise<readonly string[]> {
  await server.sql(`update "job" set "next_at" = rulebook_now() where "kind" = 'indexRegisters'`);
  await runDueJobs(server.database, pino({ level: "error" }), "one");
  const rows = await server.sql<[string]>(
    `select substr(c."relname", 17) from pg_index i join pg_class c on c."oid" = i."indexrelid"
     where i."indisvalid" and c."relname" like 'rf\\_%' order by 1`,
  );
  return rows.map(([key]) => key);
}

it("makes an index over each field that lists are filtered by often, which they then use, and removes what is asked for no more", async () => {
  const keys = Object.keys(kinds).sort();
  const { slug, id } = await desk.register(definition(keys));
  const data = Object.fromEntries(Object.entries(kinds).map(([key, [, value]]) => [key, value]));
  const record = await desk.open(slug, { what: "Noise", ...data });
  const { id: other } = await desk.open(slug, { what: "Nothing" });
  // So many that reading all of them is not the quickest way.
  await server.sql(
    `insert into "register_record" select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'number', 'X-' || n))).*
     from "register_record" r, generate_series(1, 3000) n where r."id" = $1`,
    [other],
  );
  expect(await made()).toEqual(keys);
  for (const [key, [, value]] of Object.entries(kinds)) {
    const { rows } = await desk.head.get(ROWS, { resource: `r/${slug}`, where: { [key]: { eq: value } } });
    expect([key, rows.items, rows.total]).toEqual([key, [{ id: record.id, number: record.number }], 1]);
  }
  const used = () =>
    server.sql<[string]>(
      `select substr("indexrelname", 17) from pg_stat_user_indexes where "indexrelname" like 'rf\\_%' and "idx_scan" > 0 order by 1`,
    );
  await expect.poll(async () => (await used()).map(([key]) => key)).toEqual(keys);
  const saved = await desk.run(desk.head, "saveRegisterDraft", {
    registerId: id,
    expectedVersion: 2,
    definition: definition(["happened"]),
  });
  await desk.run(desk.head, "publishRegister", { registerId: id, expectedVersion: saved.expectedVersion, note: "Fewer" }, "id");
  expect(await made()).toEqual(["happened"]);
  await server.sql(`update pg_index set indisvalid = false where indexrelid = (select oid from pg_class where relname like 'rf\\_%')`);
  expect(await made()).toEqual(["happened"]);
});
