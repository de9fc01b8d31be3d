import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { documentState, inForceSince, leadRevision, onDay, revisionInForce } from "../../schema/policy/revision.sql.ts";
import { nameStatements } from "../../server/database/named-statements.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { setDay, simulateDays } from "../support/simulated-day.ts";

const DAYS = 8;
const dayOf = (day: number) => new Date(Date.UTC(2026, 1, 20 + day)).toISOString().slice(0, 10);
const id = (kind: number, number: number) => `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(number).padStart(12, "0")}`;
const [DEPARTMENT, CATEGORY, PERSON] = [id(1, 0), id(2, 0), id(3, 0)];
const document = (n: number) => id(4, n);
const level = (n: number) => id(5, n);

/** The definition, which searches: what the periods must say on each day. */
const counts = `(r."published_at" is not null and r."withdrawn_at" is null and r."effective_from" <= today() and (r."trial_until" is null or r."trial_until" >= today()))`;
const repealed = `coalesce(d."repealed_on" <= today(), false)`;
const lead = (value: string) => `(select ${value} from "revision" r where r."document_id" = d."id" order by ${counts} desc,
  (r."published_at" is not null and r."withdrawn_at" is null) desc, (r."published_at" is not null) desc, r."effective_from" desc nulls last, r."ordinal" desc limit 1)`;
const inForce = (value: string) =>
  `(select ${value} from "revision" r where r."document_id" = d."id" and not ${repealed} and ${counts} order by r."effective_from" desc limit 1)`;
const state = `(case when ${repealed} and exists (select 1 from "revision" r where r."document_id" = d."id") then 'repealed' else coalesce(
  ${inForce(`case when r."trial_until" is null then 'inForce' else 'trial' end`)},
  (select case when r."effective_from" > today() then 'scheduled' else 'expired' end from "revision" r where r."document_id" = d."id"
    and r."published_at" is not null and r."withdrawn_at" is null order by r."effective_from" desc limit 1),
  (select 'withdrawn' from "revision" r where r."document_id" = d."id" and r."published_at" is not null limit 1),
  (select 'draft' from "revision" r where r."document_id" = d."id" limit 1)) end)`;

const defined = [
  lead(`r."id"`),
  state,
  lead(`r."title"`),
  lead(`r."title_pinyin"`),
  lead(`r."level_id"`),
  lead(`r."effective_from"`),
  inForce(`r."id"`),
  inForce(`r."effective_from"`),
];
const kept = [
  leadRevision("d"),
  documentState("d"),
  onDay("d", "period_titles"),
  onDay("d", "period_titles_pinyin"),
  onDay("d", "period_levels"),
  onDay("d", "effective_dates"),
  revisionInForce("d"),
  inForceSince("d"),
];
const row = (values: readonly string[]) => `json_build_array(${values.join(", ")})::text`;
/** Named, since it takes longer to plan than to run. */
const compared = {
  name: "compared",
  text: `select ${row(defined)} as "defined", ${row(kept)} as "kept", d."published" = exists (select 1 from "revision" r where r."document_id" = d."id" and r."published_at" is not null)
    and d."level_ids" @> array(select r."level_id" from "revision" r where r."document_id" = d."id")
    and d."level_ids" <@ array(select r."level_id" from "revision" r where r."document_id" = d."id") as "copies"
  from "policy_document" d`,
};

interface Step {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const step = (arbitrary: fc.Arbitrary<readonly unknown[]>, sql: string): fc.Arbitrary<Step> =>
  arbitrary.map((values) => ({ sql, values: values.flat() }));
const which = fc.nat(1).map(document);
const day = fc.nat(DAYS).map(dayOf);
const salt = fc.string({ unit: "grapheme-ascii", maxLength: 4 });
const any = (condition: string) => `(select y."id" from "revision" y where ${condition} order by md5(y."id"::text || $1) limit 1)`;
const open = `y."published_at" is null and y."withdrawn_at" is null`;

const steps = fc.oneof(
  step(
    fc.tuple(which, fc.nat(2).map(level)),
    `insert into "revision" ("id", "document_id", "ordinal", "title", "title_pinyin", "level_id", "drafter_id")
     select gen_random_uuid(), $1::uuid, (select count(*) + 1 from "revision" where "document_id" = $1::uuid), md5(random()::text), md5(random()::text), $2, '${PERSON}'
     where not exists (select 1 from "revision" y where y."document_id" = $1::uuid and ${open})`,
  ),
  step(
    fc
      .tuple(salt, day, fc.option(fc.nat(5), { freq: 2 }), fc.boolean())
      .map(([one, from, trial, late]) => [one, from, trial === null ? null : dayOf(DAYS - trial), late]),
    `update "revision" r set "published_at" = now(), "effective_from" = $2::date, "trial_until" = case when $3::date >= $2::date then $3::date end, "checksum" = 'x', "material" = $4
     where r."id" = ${any(open)} and not exists (select 1 from "revision" n where n."document_id" = r."document_id" and n."effective_from" = $2 and n."published_at" is not null and n."withdrawn_at" is null)`,
  ),
  step(fc.tuple(salt), `update "revision" set "withdrawn_at" = now() where "id" = ${any(`y."published_at" is not null`)}`),
  step(
    fc.tuple(salt, fc.option(day)),
    `update "revision" set "trial_until" = case when $2::date >= "effective_from" then $2::date end where "id" = ${any(`y."trial_until" is not null`)}`,
  ),
  step(
    fc.tuple(salt),
    `update "revision" set "title" = md5(random()::text), "title_pinyin" = md5(random()::text) where "id" = ${any(open)}`,
  ),
  step(fc.tuple(salt, fc.nat(2).map(level)), `update "revision" set "level_id" = $2 where "id" = ${any("true")}`),
  step(fc.tuple(salt), `delete from "revision" where "id" = ${any(open)}`),
  step(fc.tuple(which, fc.option(day)), `update "policy_document" set "repealed_on" = $2 where "id" = $1`),
);

describe("the periods of documents", () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.connection);
    nameStatements(client);
    await client.connect();
    await client.query(`insert into "department" ("id", "code", "name") values ($1, 'D', 'D')`, [DEPARTMENT]);
    await client.query(`insert into "category" ("id", "code", "name", "approval_route") values ($1, 'C', 'C', 'approval')`, [CATEGORY]);
    await client.query(`insert into "person" ("id", "number", "name") values ($1, 'N', 'N')`, [PERSON]);
    for (const n of [0, 1, 2])
      await client.query(`insert into "classification_level" ("id", "rank", "name", "colour") values ($1, $2, $3, '#000000')`, [
        level(n),
        n,
        `L${n}`,
      ]);
    for (const n of [0, 1])
      await client.query(`insert into "policy_document" ("id", "number", "category_id", "owning_department_id") values ($1, $2, $3, $4)`, [
        document(n),
        `DOC${n}`,
        CATEGORY,
        DEPARTMENT,
      ]);
    await simulateDays(client, "2026-02-01");
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  test("say of each day what the revisions' dates say, whatever changes them", { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 8, maxLength: 20 }), async (life) => {
        await client.query("begin");
        for (const { sql, values } of life) {
          await client.query(sql, [...values]);
          for (let today = -1; today <= DAYS + 1; today += 1) {
            await setDay(client, dayOf(today));
            for (const { defined: expected, kept: found, copies } of (await client.query(compared)).rows) {
              expect(found).toBe(expected);
              expect(copies).toBe(true);
              seen.add(JSON.parse(found)[1]);
            }
          }
        }
        await client.query("rollback");
      }),
      { numRuns: 25 },
    );
    expect([...seen].filter(Boolean).sort()).toEqual(["draft", "expired", "inForce", "repealed", "scheduled", "trial", "withdrawn"]);
  });

  test("know of two changes that happen at the same time", async () => {
    await client.query("rollback");
    const make = (ordinal: number, published: string | null) =>
      client.query(
        `insert into "revision" ("id", "document_id", "ordinal", "title", "level_id", "drafter_id", "published_at", "effective_from", "checksum", "material")
         values (gen_random_uuid(), $1, $2, 'T', $3, $4, $5::date, $5, 'x', true)`,
        [document(0), ordinal, level(0), PERSON, published],
      );
    await make(1, "2026-01-01");
    await make(2, "2026-01-02");
    await make(3, null);
    const other = new pg.Client(database.connection);
    await other.connect();
    await setDay(other, "2026-02-01");
    await other.query("begin");
    await other.query(`update "revision" set "withdrawn_at" = now() where "ordinal" = 2`);
    const published = client.query(`update "revision" set "withdrawn_at" = now() where "ordinal" = 1`);
    await Promise.race([published, new Promise((resolve) => setTimeout(resolve, 150))]);
    await other.query("commit");
    await published;
    await other.end();
    await setDay(client, "2026-02-01");
    const { rows } = await client.query(`select ${row(kept)} as "kept", ${row(defined)} as "defined" from "policy_document" d`);
    for (const { kept: found, defined: expected } of rows) expect(found).toBe(expected);
  });
});
