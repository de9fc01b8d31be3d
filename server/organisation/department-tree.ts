import type { Transaction } from "../commands/transaction.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { invalid } from "../errors.ts";

/** Two moves at once could each be right and make a circle together: the tree is changed by one transaction at a time. */
const TREE_LOCK = 7_350_123;

/**
 * Waits until no other transaction changes the tree of departments, and keeps others from it until this one ends. Taken before any
 * department is locked, by everybody, so that no two wait for each other.
 */
export async function lockTree(sql: SqlExecutor): Promise<void> {
  await sql.rows("select pg_advisory_xact_lock($1)", [TREE_LOCK]);
}

type PlaceRow = [id: string, parentId: string | null, movesToId: string | null, movesOn: string | null, name: string];

/** Whether somebody is above themselves, from `id` upwards. */
function isCircle(parents: ReadonlyMap<string, string | null>, id: string): boolean {
  for (let above = parents.get(id) ?? null; above !== null; above = parents.get(above) ?? null) if (above === id) return true;
  return false;
}

/** Goes through all planned moves day by day: INVALID when one would put a department below itself on its day. */
export async function requireNoCircleLater(tx: Transaction): Promise<void> {
  await tx.em.flush();
  const rows = await tx.sql.rows<PlaceRow>(
    `select "id", "parent_id", "moves_to_id", "moves_on"::text as "day", "name" from "department" order by "moves_on", "id"`,
    [],
  );
  const parents = new Map(rows.map(([id, parentId]) => [id, parentId]));
  for (const [id, , movesToId, movesOn, name] of rows) {
    if (movesOn === null) continue;
    parents.set(id, movesToId);
    if (isCircle(parents, id)) throw invalid("input.parentId", "departmentCircleThen", { day: movesOn, name });
  }
}
