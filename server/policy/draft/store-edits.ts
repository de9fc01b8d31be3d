import type { SqlExecutor } from "../../database/executor.ts";
import { contentHash } from "./content-hash.ts";
import type { ProvisionEdits } from "./provision-edits.ts";
import { type DraftProvision, insertProvisions } from "./provision-store.ts";
import type { Placed } from "./provision-tree.ts";

/** Removes provisions; what stood below them lets go of them first. */
async function removeProvisions(sql: SqlExecutor, revisionId: string, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  const ids = [...gone];
  await sql.rows(`update "provision" set "parent_id" = null where "revision_id" = $1 and "parent_id" = any($2::uuid[])`, [revisionId, ids]);
  await sql.rows(`delete from "provision" where "revision_id" = $1 and "id" = any($2::uuid[])`, [revisionId, ids]);
}

/** Gives provisions new places; no two may share one in between, hence by way of negative ones, and `insert` has the new ones meanwhile. */
async function moveProvisions(sql: SqlExecutor, moved: readonly Placed[], insert: () => Promise<void>): Promise<void> {
  const rows = JSON.stringify(moved.map(({ id, parentId, place, depth }) => ({ id, parent_id: parentId, place, depth })));
  if (moved.length > 0)
    await sql.rows(`update "provision" set "place" = -1 - "place" where "id" = any($1::uuid[])`, [moved.map(({ id }) => id)]);
  await insert();
  if (moved.length > 0)
    await sql.rows(
      `update "provision" p set "place" = x."place", "depth" = x."depth", "parent_id" = x."parent_id"
       from json_to_recordset($1::json) as x("id" uuid, "place" int, "depth" int, "parent_id" uuid) where p."id" = x."id"`,
      [rows],
    );
}

async function changeProvisions(sql: SqlExecutor, changed: ProvisionEdits["changed"], now: Date): Promise<void> {
  if (changed.length === 0) return;
  const rows = changed.map(({ id, content }) => {
    const { kind, label, number, heading, text } = content;
    return { id, kind, label, number, heading, text, content_hash: contentHash(content) };
  });
  await sql.rows(
    `update "provision" p set "kind" = x."kind", "label" = x."label", "number" = x."number", "heading" = x."heading", "text" = x."text",
       "content_hash" = x."content_hash", "version" = p."version" + 1, "updated_at" = $1
     from json_to_recordset($2::json) as x("id" uuid, "kind" text, "label" text, "number" text, "heading" text, "text" text, "content_hash" text)
     where p."id" = x."id"`,
    [now, JSON.stringify(rows)],
  );
}

/** Stores what was done with the provisions of a draft, which is locked: a few statements, however many operations there were. */
export async function storeEdits(
  sql: SqlExecutor,
  revisionId: string,
  stored: readonly DraftProvision[],
  edits: ProvisionEdits,
  now: Date,
): Promise<void> {
  const before = new Map(stored.map((provision) => [provision.id, provision]));
  const placed = edits.tree.inOrder();
  const moved = placed.filter(({ id, place, depth, parentId }) => {
    const old = before.get(id);
    return old && (old.place !== place || old.depth !== depth || old.parentId !== parentId);
  });
  const { changed } = edits;
  const places = new Map(placed.map((one) => [one.id, one]));
  const fresh = changed.flatMap(({ id, stored: old, identity, content }) => {
    const place = places.get(id);
    return old || !place ? [] : [{ ...content, ...place, identity }];
  });
  await removeProvisions(sql, revisionId, edits.gone);
  await moveProvisions(sql, moved, () => insertProvisions(sql, revisionId, fresh, now));
  await changeProvisions(
    sql,
    changed.filter((one) => one.stored !== null),
    now,
  );
}
