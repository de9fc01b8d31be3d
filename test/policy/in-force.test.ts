import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentState, revisionInForce, revisionState } from "../../schema/policy/revision.sql.ts";
import { nameStatements } from "../../server/database/named-statements.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { runs } from "../support/runs.ts";
import { setDay, simulateDays } from "../support/simulated-day.ts";

/** A revision as far as its dates go; days count from the first one of the story. */
interface Dates {
  readonly effective: number;
  readonly trial: number | null;
  readonly published: boolean;
  readonly withdrawn: boolean;
}

interface Story {
  readonly revisions: readonly Dates[];
  readonly repealed: number | null;
}

const DAYS = 12;
const dayOf = (day: number) => new Date(Date.UTC(2026, 1, 24 + day)).toISOString().slice(0, 10);

const revision = fc.record({
  effective: fc.nat(DAYS),
  trial: fc.option(fc.nat(5)),
  published: fc.boolean().map((no) => !no),
  withdrawn: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
});
const story: fc.Arbitrary<Story> = fc.record({
  revisions: fc.array(revision, { maxLength: 6 }).map((all) => {
    // As the database demands: one open draft, and one effective day each among those that count.
    const days = new Set<number>();
    let drafts = 0;
    return all
      .filter(({ effective, published, withdrawn }) => {
        if (withdrawn) return true;
        if (!published) return ++drafts === 1;
        return !days.has(effective) && days.add(effective);
      })
      .map((one) => ({ ...one, trial: one.trial === null ? null : one.effective + one.trial }));
  }),
  repealed: fc.option(fc.nat(DAYS), { freq: 3 }),
});

const counts = (one: Dates, day: number) =>
  one.published && !one.withdrawn && one.effective <= day && (one.trial === null || one.trial >= day);

/** Index of the revision in force on the day, in the words of the design: a loop, no SQL. */
function inForce({ revisions, repealed }: Story, day: number): number | null {
  if (repealed !== null && repealed <= day) return null;
  let found: number | null = null;
  revisions.forEach((one, index) => {
    if (counts(one, day) && (found === null || one.effective > revisions[found]!.effective)) found = index;
  });
  return found;
}

function stateOf({ revisions, repealed }: Story, index: number, day: number): string {
  const one = revisions[index]!;
  if (one.withdrawn) return "withdrawn";
  if (!one.published) return "draft";
  if (repealed !== null && repealed <= day) return "repealed";
  if (one.effective > day) return "scheduled";
  if (one.trial !== null && one.trial < day) return "expired";
  if (revisions.some((other) => counts(other, day) && other.effective > one.effective)) return "superseded";
  return one.trial === null ? "inForce" : "trial";
}

describe("what is in force on a day", () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client(database.connection);
    nameStatements(client);
    await client.connect();
    await simulateDays(client, "2026-02-01");
    await client.query(
      `insert into "department" ("id", "version", "created_at", "updated_at", "code", "name", "sort_order") values ('00000000-0000-7000-8000-000000000001', 1, now(), now(), 'D', 'D', 0)`,
    );
    await client.query(
      `insert into "category" ("id", "version", "created_at", "updated_at", "code", "name", "approval_route") values ('00000000-0000-7000-8000-000000000002', 1, now(), now(), 'C', 'C', 'approval')`,
    );
    await client.query(
      `insert into "classification_level" ("id", "version", "created_at", "updated_at", "rank", "name", "colour") values ('00000000-0000-7000-8000-000000000003', 1, now(), now(), 1, 'L', '#000')`,
    );
    await client.query(
      `insert into "person" ("id", "version", "created_at", "updated_at", "number", "name") values ('00000000-0000-7000-8000-000000000004', 1, now(), now(), 'N', 'N')`,
    );
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const keep = async ({ revisions, repealed }: Story) => {
    const [document] = (
      await client.query<{ id: string }>(
        `insert into "policy_document" ("id", "version", "created_at", "updated_at", "number", "category_id", "owning_department_id", "repealed_on")
         values (gen_random_uuid(), 1, now(), now(), gen_random_uuid()::text, '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', $1) returning "id"`,
        [repealed === null ? null : dayOf(repealed)],
      )
    ).rows;
    for (const [index, one] of revisions.entries()) {
      const [publishedAt, withdrawnAt] = [one.published ? new Date(0) : null, one.withdrawn ? new Date(0) : null];
      await client.query(
        `insert into "revision" ("id", "version", "created_at", "updated_at", "document_id", "ordinal", "title", "level_id", "drafter_id", "material", "checksum", "effective_from", "trial_until", "published_at", "withdrawn_at")
         values (gen_random_uuid(), 1, now(), now(), $1, $2, 'T', '00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000004', true, 'x', $3, $4, $5, $6)`,
        [document!.id, index, dayOf(one.effective), one.trial === null ? null : dayOf(one.trial), publishedAt, withdrawnAt],
      );
    }
    return document!.id;
  };

  it("is the published, not withdrawn, unexpired revision with the greatest effective date of a document that is not repealed", async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(story, async (told) => {
        const id = await keep(told);
        for (let day = 0; day <= DAYS + 6; day += 1) {
          await setDay(client, dayOf(day));
          const [document] = (
            await client.query<{ in_force: number | null; state: string }>(
              `select (select r."ordinal" from "revision" r where r."id" = ${revisionInForce("d")}) as in_force, ${documentState("d")} as state from "policy_document" d where d."id" = $1`,
              [id],
            )
          ).rows;
          const current = inForce(told, day);
          expect(document!.in_force).toBe(current);
          if (current !== null) expect(document!.state).toBe(told.revisions[current]!.trial === null ? "inForce" : "trial");
          else expect(["inForce", "trial"]).not.toContain(document!.state);
          const states = (
            await client.query<{ state: string }>(
              `select ${revisionState("r")} as state from "revision" r where r."document_id" = $1 order by r."ordinal"`,
              [id],
            )
          ).rows.map(({ state }) => state);
          expect(states).toEqual(told.revisions.map((_, index) => stateOf(told, index, day)));
          for (const state of states) seen.add(state);
        }
      }),
      { numRuns: runs(60) },
    );
    expect([...seen].sort()).toEqual(["draft", "expired", "inForce", "repealed", "scheduled", "superseded", "trial", "withdrawn"]);
  }, 120_000);
});
