import { randomUUID } from "node:crypto";
import type { SqlExecutor } from "../../server/database/executor.ts";
import type { Row, World } from "./world.ts";

/** Whose screen it is; nobody's own and of no department is the organisation's. */
export interface ScreenPlace {
  readonly department?: string | null;
  readonly role?: string | null;
  readonly person?: string | null;
}

/** Publishes a screen past the commands, so that it may hold anything. */
export async function publishPast(
  sql: SqlExecutor,
  resource: string,
  kind: string,
  { department = null, role = null, person = null }: ScreenPlace,
  operations: unknown,
): Promise<void> {
  const key = [resource, kind, department, role, person];
  await sql.rows(
    `insert into "screen" ("id", "resource", "kind", "department_id", "role", "person_id") values ($6, $1, $2, $3, $4, $5) on conflict do nothing`,
    [...key, randomUUID()],
  );
  const [[id] = [""]] = await sql.rows<[string]>(
    `select "id" from "screen" where "resource" = $1 and "kind" = $2 and "department_id" is not distinct from $3::uuid
       and "role" is not distinct from $4 and "person_id" is not distinct from $5::uuid`,
    key,
  );
  await sql.rows(
    `with made as (insert into "screen_version" ("id", "screen_id", "ordinal", "operations", "author_id", "published_at")
       select $2, $1, coalesce(max(v."ordinal"), 0) + 1, $3::jsonb, (select p."id" from "person" p limit 1), now()
       from "screen_version" v where v."screen_id" = $1 returning "id")
     update "screen" set "published_id" = (select m."id" from made m) where "id" = $1`,
    [id, randomUUID(), JSON.stringify(operations ?? null)],
  );
}

/** Keeps a view past the commands. */
export async function keepPast(
  sql: SqlExecutor,
  resource: string,
  { department = null, person = null }: ScreenPlace,
  operations: unknown,
): Promise<string> {
  const id = randomUUID();
  await sql.rows(
    `insert into "saved_view" ("id", "resource", "name", "department_id", "person_id", "operations", "place") values ($1, $2, $3, $4, $5, $6::jsonb, 1)`,
    [id, resource, id.slice(0, 20), department, person, JSON.stringify(operations ?? null)],
  );
  return id;
}

/** The departments in which the person has a post today, with all above them. */
export function departmentsAround(world: World, person: string): ReadonlySet<string> {
  const around = new Set<string>();
  for (const post of world.of("Membership", "person", person).filter((row) => world.isCurrent(row)))
    for (let at: Row | undefined = world.get(post.department); at; at = world.get(at.parent)) around.add(at.id);
  return around;
}
