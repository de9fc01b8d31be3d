import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ActorFacts, actorOfAccount } from "../../server/access/actor.ts";
import { actorOfSession, type FoundActor, stillHolds } from "../../server/access/actor-of-session.ts";
import { MACHINE_CLOCK } from "../../server/database/clock.ts";
import type { SqlExecutor } from "../../server/database/executor.ts";
import { statementName } from "../../server/database/statement-names.ts";
import { Parameters } from "../../server/model/parameters.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { withoutRegisters } from "../support/models.ts";
import { setDay, simulateDays } from "../support/simulated-day.ts";

const PEOPLE = 3;
const DEPARTMENTS = 5;
const LEVELS = 3;
const DOCUMENTS = 2;
const DAYS = 14;

/** Identities that tell what they are: kind and number. */
const id = (kind: number, number: number) => `00000000-0000-7000-8${String(kind).padStart(3, "0")}-${String(number).padStart(12, "0")}`;
const department = (n: number) => id(1, n);
const person = (n: number) => id(2, n);
const account = (n: number) => id(3, n);
const level = (n: number) => id(4, n);
const document = (n: number) => id(5, n);
const draft = (n: number) => id(6, n);
const dayOf = (day: number) => new Date(Date.UTC(2026, 1, 20 + day)).toISOString().slice(0, 10);

/** One statement of a life, or a new day. */
type Step = { readonly sql: string; readonly values: readonly unknown[] } | { readonly today: number };

const who = fc.nat(PEOPLE - 1).map(person);
const where = fc.nat(DEPARTMENTS - 1).map(department);
const what = fc.nat(LEVELS - 1).map(level);
const which = fc.nat(DOCUMENTS - 1);
const days = fc
  .tuple(fc.option(fc.nat(DAYS)), fc.option(fc.nat(DAYS)))
  .map(([from, length]) => [from === null ? "2020-01-01" : dayOf(from), length === null ? null : dayOf((from ?? 0) + length)]);
const day = fc.nat(DAYS).map(dayOf);
const step = (arbitrary: fc.Arbitrary<readonly unknown[]>, sql: string): fc.Arbitrary<Step> =>
  arbitrary.map((values) => ({ sql, values: values.flat() }));
const any = (table: string) => `(select y."id" from "${table}" y order by md5(y."id"::text || $1) limit 1)`;
const salt = fc.tuple(fc.string({ unit: "grapheme-ascii", maxLength: 4 }));

const granted = `"granted_by_id", "reason"`;
const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.nat(DAYS + 4).map((today) => ({ today })),
  step(
    fc.tuple(who, where, days),
    `insert into "membership" ("id", "person_id", "department_id", "position_id", "primary", "from", "until") values (gen_random_uuid(), $1, $2, '${id(9, 0)}', false, $3, $4)`,
  ),
  step(fc.tuple(salt, day), `update "membership" set "until" = greatest("from", $2::date) where "id" = ${any("membership")}`),
  step(fc.tuple(salt, who), `update "membership" set "person_id" = $2 where "id" = ${any("membership")}`),
  step(salt, `delete from "membership" where "id" = ${any("membership")}`),
  step(
    fc.tuple(where, who, days),
    `insert into "deputy" ("id", "department_id", "person_id", "from", "until") values (gen_random_uuid(), $1, $2, $3, $4)`,
  ),
  step(salt, `delete from "deputy" where "id" = ${any("deputy")}`),
  step(
    fc.tuple(who, fc.constantFrom("policyEditor", "approver", "administrator"), fc.option(where), days),
    `insert into "role_grant" ("id", "person_id", "role", "department_id", "from", "until") values (gen_random_uuid(), $1, $2, $3, $4, $5)`,
  ),
  step(salt, `update "role_grant" set "revoked_at" = now() where "id" = ${any("role_grant")}`),
  step(
    fc.tuple(who, what, days),
    `insert into "clearance" ("id", "person_id", "level_id", "from", "until", ${granted}) values (gen_random_uuid(), $1, $2, $3, $4, '${person(0)}', 'w')`,
  ),
  step(salt, `update "clearance" set "revoked_at" = now() where "id" = ${any("clearance")}`),
  step(
    fc.tuple(who, which.map(document), days),
    `insert into "access_grant" ("id", "person_id", "document_id", "from", "until", ${granted}) values (gen_random_uuid(), $1, $2, $3, $4, '${person(0)}', 'w')`,
  ),
  step(fc.tuple(salt, day), `update "access_grant" set "until" = greatest("from", $2::date) where "id" = ${any("access_grant")}`),
  step(fc.tuple(where, fc.option(who)), `update "department" set "head_id" = $2 where "id" = $1`),
  // A branch never goes below itself: the numbers grow downwards.
  step(
    fc
      .tuple(fc.integer({ min: 1, max: DEPARTMENTS - 1 }), fc.nat(DEPARTMENTS))
      .map(([child, up]) => [department(child), department(up % child)]),
    `update "department" set "parent_id" = $2 where "id" = $1`,
  ),
  step(
    fc.tuple(where),
    `insert into "department" ("id", "code", "name", "parent_id") values (gen_random_uuid(), gen_random_uuid()::text, 'new', $1)`,
  ),
  step(fc.tuple(what, fc.boolean(), fc.boolean()), `update "classification_level" set "basic" = $2, "need_to_know" = $3 where "id" = $1`),
  step(
    fc.tuple(what, fc.integer({ min: 1, max: 900 })),
    `update "classification_level" set "rank" = case when exists (select 1 from "classification_level" where "rank" = $2) then "rank" else $2 end where "id" = $1`,
  ),
  step(
    fc.tuple(which.map(document), who),
    `insert into "revision" ("id", "document_id", "ordinal", "title", "level_id", "drafter_id")
     select gen_random_uuid(), $1::uuid, 2, 'T', '${level(0)}', $2::uuid
     where not exists (select 1 from "revision" r where r."document_id" = $1::uuid and (r."ordinal" = 2 or (r."published_at" is null and r."withdrawn_at" is null)))`,
  ),
  step(fc.tuple(which.map(draft), who), `update "revision" set "drafter_id" = $2 where "id" = $1 and "published_at" is null`),
  step(
    fc.tuple(which.map(draft), who),
    `insert into "approval" ("id", "revision_id", "approver_id", "round", "decision") select gen_random_uuid(), r."id", $2, clock_timestamp(), 'pending' from "revision" r where r."id" = $1`,
  ),
  step(
    salt,
    `update "approval" set "decision" = 'approved', "decided_at" = now(), "voided_at" = now(), "void_reason" = 'takenBack' where "id" = ${any("approval")}`,
  ),
  step(salt, `delete from "approval" where "id" = ${any("approval")}`),
  step(
    fc.tuple(which.map(draft)),
    `update "revision" set "published_at" = now(), "effective_from" = '2026-02-20', "checksum" = 'x', "material" = true where "id" = $1 and "published_at" is null`,
  ),
  step(fc.tuple(which.map(draft)), `update "revision" set "withdrawn_at" = now() where "id" = $1`),
  step(
    fc.tuple(fc.nat(PEOPLE - 1).map(account), fc.boolean()),
    `update "account" set "disabled_at" = case when $2 then now() end where "id" = $1`,
  ),
  step(fc.tuple(fc.nat(PEOPLE - 1).map(account), fc.constantFrom("zh", "en")), `update "account" set "language" = $2 where "id" = $1`),
  step(fc.tuple(who, fc.string({ minLength: 1, maxLength: 5, unit: "grapheme-ascii" })), `update "person" set "name" = $2 where "id" = $1`),
);

/** The same whatever order the database answered in. */
const told = (actor: ActorFacts | null) =>
  actor && {
    ...actor,
    roles: [...actor.roles].map(([role, scope]) => [role, scope === "everywhere" ? scope : [...scope].sort()]).sort(),
    openLevelIds: [...actor.openLevelIds].sort(),
    needToKnowLevelIds: [...actor.needToKnowLevelIds].sort(),
    grantedDocumentIds: [...actor.grantedDocumentIds].sort(),
  };

describe("what is kept of actors", () => {
  let database: TestDatabase;
  let client: pg.Client;
  let other: pg.Client;
  const statements: string[] = [];
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid, format) => (oid === 1082 ? (text: string) => text : pg.types.getTypeParser(oid, format)),
  };
  const on = (connection: () => pg.Client): SqlExecutor => ({
    rows: async <Row extends unknown[]>(text: string, values: readonly unknown[]) => {
      statements.push(text);
      const name = statementName(connection(), text);
      return (await connection().query<Row>({ ...(name && { name }), text, values: [...values], rowMode: "array", types })).rows;
    },
  });
  const sql = on(() => client);
  const find = (number: number, executor = sql) => actorOfSession(executor, `session-${number}`);
  const ask = async (number: number, executor = sql) => (await find(number, executor))?.facts ?? null;
  /** Whether what was found of somebody may still be taken for granted. */
  const holds = async (number: number, found: FoundActor) => {
    const parameters = new Parameters();
    const { text, values } = parameters.statement(`select ${stillHolds(`session-${number}`, found, parameters)}`);
    const [row] = await sql.rows<[boolean | null]>(text, values);
    return row?.[0] === true;
  };
  const truth = async (number: number): Promise<ActorFacts | null> => {
    const actor = await actorOfAccount(sql, account(number), withoutRegisters);
    if (!actor) return null;
    const { models: _, ...facts } = actor;
    return facts;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.connection);
    other = new pg.Client(database.connection);
    await Promise.all([client.connect(), other.connect()]);
    for (let n = 0; n < DEPARTMENTS; n += 1)
      await client.query(`insert into "department" ("id", "code", "name", "parent_id") values ($1, $2, 'D', $3)`, [
        department(n),
        `D${n}`,
        n === 0 ? null : department((n - 1) >> 1),
      ]);
    for (let n = 0; n < LEVELS; n += 1)
      await client.query(
        `insert into "classification_level" ("id", "rank", "name", "colour", "basic") values ($1, $2, $3, '#000000', $4)`,
        [level(n), n * 10, `L${n}`, n === 0],
      );
    await client.query(`insert into "position" ("id", "code", "name") values ($1, 'P', 'P')`, [id(9, 0)]);
    await client.query(`insert into "category" ("id", "code", "name", "approval_route") values ($1, 'C', 'C', 'approval')`, [id(9, 1)]);
    for (let n = 0; n < PEOPLE; n += 1) {
      await client.query(`insert into "person" ("id", "number", "name") values ($1, $2, 'P')`, [person(n), `N${n}`]);
      await client.query(`insert into "account" ("id", "login", "person_id") values ($1, $2, $3)`, [account(n), `login${n}`, person(n)]);
      await client.query(
        `insert into "login_session" ("token_hash", "account_id", "created_at", "expires_at") values ($1, $2, now(), now() + interval '1 day')`,
        [`session-${n}`, account(n)],
      );
    }
    for (let n = 0; n < DOCUMENTS; n += 1) {
      await client.query(`insert into "policy_document" ("id", "number", "category_id", "owning_department_id") values ($1, $2, $3, $4)`, [
        document(n),
        `DOC${n}`,
        id(9, 1),
        department(0),
      ]);
      await client.query(
        `insert into "revision" ("id", "document_id", "ordinal", "title", "level_id", "drafter_id") values ($1, $2, 1, 'T', $3, $4)`,
        [draft(n), document(n), level(0), person(0)],
      );
    }
    await simulateDays(client, dayOf(0));
  });
  afterAll(async () => {
    await Promise.all([client.end(), other.end()]);
    await database.drop();
  });

  test("is at each request what the records say, over random lives", { timeout: 180_000 }, async () => {
    let fromKept = 0;
    let stillHeld = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 12, maxLength: 20 }), async (life) => {
        const lastFound = new Map<number, FoundActor>();
        await client.query("begin");
        for (const one of life) {
          if ("today" in one) await setDay(client, dayOf(one.today));
          else await client.query(one.sql, [...one.values]);
          for (let n = 0; n < PEOPLE; n += 1) {
            const expected = told(await truth(n));
            expect(told(await ask(n))).toEqual(expected);
            statements.length = 0;
            expect(told(await ask(n))).toEqual(expected);
            if (expected) {
              // The second time nothing is worked out.
              expect(statements).toHaveLength(1);
              fromKept += 1;
            }
            const earlier = lastFound.get(n);
            if (earlier && (await holds(n, earlier))) {
              expect(told(earlier.facts)).toEqual(expected);
              stillHeld += 1;
            }
            const found = await find(n);
            if (found?.version) lastFound.set(n, found);
          }
        }
        await client.query("rollback");
      }),
      { numRuns: 30 },
    );
    expect(fromKept).toBeGreaterThan(800);
    // Nearly all changes leave most people as they are, but every change of the tree or of levels bears on everybody.
    expect(stillHeld).toBeGreaterThan(fromKept / 4);
    expect(stillHeld).toBeLessThan(fromKept);
  });

  describe("while somebody else changes it", () => {
    const isAuditor = async () => (await ask(1))?.roles.has("auditor");
    const revoke = `update "role_grant" set "revoked_at" = now() where "role" = 'auditor'`;
    const grantAnew = () =>
      client.query(`insert into "role_grant" ("id", "person_id", "role", "from") values (gen_random_uuid(), $1, 'auditor', '2020-01-01')`, [
        person(1),
      ]);
    /** Works out what is asked, and lets something happen just before it is kept. */
    const before = (happens: () => Promise<unknown>): SqlExecutor => ({
      rows: async (text, values) => {
        if (text.startsWith("update")) await happens();
        return sql.rows(text, values);
      },
    });

    beforeAll(async () => {
      await client.query("rollback");
      await client.query(MACHINE_CLOCK);
    });

    test("never keeps what a change has overtaken that was committed in between", async () => {
      await grantAnew();
      await ask(
        1,
        before(() => other.query(revoke)),
      );
      expect(await isAuditor()).toBe(false);
    });

    test("neither waits for a change that is not committed yet, nor survives it", async () => {
      await grantAnew();
      await ask(
        1,
        before(async () => {
          await other.query("begin");
          await other.query(revoke);
        }),
      );
      expect(await isAuditor()).toBe(true);
      await other.query("commit");
      expect(await isAuditor()).toBe(false);
    });

    test("is worked out anew when a change was taken back", async () => {
      await grantAnew();
      expect(await isAuditor()).toBe(true);
      await other.query("begin");
      await other.query(revoke);
      await other.query("rollback");
      expect(await isAuditor()).toBe(true);
      await other.query(revoke);
      expect(await isAuditor()).toBe(false);
    });

    test("does not outlive a move of departments that was under way when somebody came to head one", async () => {
      await client.query(`update "department" set "parent_id" = $1 where "id" = $2`, [department(0), department(4)]);
      await other.query("begin");
      await other.query(`update "department" set "parent_id" = $1 where "id" = $2`, [department(1), department(4)]);
      const made = client.query(
        `insert into "deputy" ("id", "department_id", "person_id", "from") values (gen_random_uuid(), $1, $2, '2020-01-01')`,
        [department(1), person(2)],
      );
      await made;
      expect((await ask(2))?.roles.get("head")).not.toContain(department(4));
      await other.query("commit");
      expect(told(await ask(2))).toEqual(told(await truth(2)));
      expect((await ask(2))?.roles.get("head")).toContain(department(4));
    });

    test("takes a task from an approver who is added while the draft is being published", async () => {
      const third = new pg.Client(database.connection);
      await third.connect();
      await other.query("begin");
      await other.query(
        `update "revision" set "published_at" = now(), "effective_from" = '2026-02-20', "checksum" = 'x', "material" = true where "id" = $1`,
        [draft(0)],
      );
      const added = client.query(
        `insert into "approval" ("id", "revision_id", "approver_id", "round", "decision") values (gen_random_uuid(), $1, $2, now(), 'pending')`,
        [draft(0), person(2)],
      );
      await Promise.race([added, new Promise((resolve) => setTimeout(resolve, 200))]);
      // Whatever is kept now, the later of both changes marks it.
      await ask(
        2,
        on(() => third),
      );
      await other.query("commit");
      await added;
      await third.end();
      expect((await ask(2))?.grantedDocumentIds).toEqual([]);
    });
  });
});
