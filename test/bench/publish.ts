import pg from "pg";
import type { DatabaseConnection } from "../../server/database/database-server.ts";
import { SESSION_COOKIE } from "../../server/identity/session-token.ts";
import { PUBLISHER_TOKEN } from "./fill.ts";
import { send } from "./load.ts";

/** Times of publishing to everybody, in milliseconds, beside those of a bare INSERT … SELECT of as many rows. */
export interface PublishMeasure {
  readonly people: number;
  readonly bare: number;
  readonly publish: number;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Publishes revisions to everybody by the API, in turn with bare inserts into the same table with the same indexes. */
export async function measurePublishing(port: number, connection: DatabaseConnection, rounds: number): Promise<PublishMeasure> {
  const client = new pg.Client(connection);
  await client.connect();
  const headers = { "content-type": "application/json", "accept-language": "en", cookie: `${SESSION_COOKIE}=${PUBLISHER_TOKEN}` };
  const ask = async (query: string, variables: object) => {
    const { data, errors } = JSON.parse(
      await send({ port, path: "/graphql", method: "POST", headers, body: JSON.stringify({ query, variables }) }),
    );
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  const { rows } = await client.query<{ people: number; today: string; level: string; category: string; department: string }>(
    `select (select count(*)::int from "person") as people, today()::text as today, (select "id" from "classification_level" where "rank" = 10) as level,
       (select "id" from "category" where "code" = 'C1') as category, (select "id" from "department" where "code" = 'D1') as department`,
  );
  const known = rows[0];
  if (!known) throw new Error("The database is empty.");
  const bare: number[] = [];
  const publish: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { createPolicyDocument: document } = await ask(
      "mutation ($input: CreatePolicyDocumentInput!) { createPolicyDocument(input: $input) { id openDraft { id version } } }",
      {
        input: {
          number: `BENCH-${round}`,
          categoryId: known.category,
          owningDepartmentId: known.department,
          title: "Bench",
          levelId: known.level,
        },
      },
    );
    const { importRevision: draft } = await ask(
      "mutation ($input: ImportRevisionInput!) { importRevision(input: $input) { id version } }",
      {
        input: {
          revisionId: document.openDraft.id,
          expectedVersion: document.openDraft.version,
          text: "第一条 为规范服务，制定本制度。\n第二条 本制度自发布之日起施行。",
        },
      },
    );
    const { submitRevision: ready } = await ask(
      "mutation ($input: SubmitRevisionInput!) { submitRevision(input: $input) { id version } }",
      {
        input: { id: draft.id, expectedVersion: draft.version, approverIds: [] },
      },
    );
    publish.push(
      await timed(() =>
        ask("mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { id } }", {
          input: {
            id: ready.id,
            expectedVersion: ready.version,
            effectiveFrom: known.today,
            material: true,
            materialReason: "bench",
            audience: { everyone: true },
            dueWorkingDays: 5,
          },
        }),
      ),
    );
    await client.query(
      `insert into "assignment" ("id", "kind", "revision_id", "audience", "due_on") select md5('bare' || $1::text)::uuid, 'acknowledge', $2, '{"everyone": true}', today()`,
      [round, ready.id],
    );
    bare.push(
      await timed(() =>
        client.query(
          `insert into "obligation" ("id", "assignment_id", "person_id", "kind", "revision_id", "due_on")
           select gen_random_uuid(), md5('bare' || $1::text)::uuid, p."id", 'acknowledge', $2::uuid, today() from "person" p`,
          [round, ready.id],
        ),
      ),
    );
  }
  await client.end();
  return { people: known.people, bare: median(bare), publish: median(publish) };
}
