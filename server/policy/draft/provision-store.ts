import { randomUUIDv7 } from "node:crypto";
import { canonicalText } from "../../../schema/policy/blocks/blocks.screen.ts";
import type { Provision } from "../../../schema/policy/Provision.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { keepReferences } from "../reference/keep-references.ts";
import { remembering, rememberReferences } from "../reference/remembered.ts";
import { contentHash } from "./content-hash.ts";
import type { ProvisionContent } from "./provision-fields.ts";
import type { Placed } from "./provision-tree.ts";

/** More provisions than any regulation has; the longest code of law has a third of it. */
export const MOST_PROVISIONS = 10_000;

/** A provision of a text that is stored as a whole, in order. */
export interface TextProvision {
  readonly kind: Provision["kind"];
  readonly label: string;
  readonly number: string | null;
  readonly heading: string;
  readonly text: string;
  /** Index of the provision above, which comes earlier; null at the top. */
  readonly parent: number | null;
  readonly depth: number;
  readonly identity: string;
}

type StoredRow = [string, string | null, number, Provision["kind"], string, string | null, string, string, string];

/** The provisions of a revision, in order, their texts as they are kept from now on. */
export async function readProvisions(sql: SqlExecutor, revisionId: string): Promise<TextProvision[]> {
  const rows = await sql.rows<StoredRow>(
    `select "id", "parent_id", "depth", "kind", "label", "number", "heading", "text", "identity"
     from "provision" where "revision_id" = $1 order by "place"`,
    [revisionId],
  );
  const places = new Map(rows.map(([id], place) => [id, place]));
  return rows.map(([, parentId, depth, kind, label, number, heading, text, identity]) => ({
    kind,
    label,
    number,
    heading,
    text: canonicalText({ kind, text }),
    parent: parentId === null ? null : (places.get(parentId) ?? null),
    depth,
    identity,
  }));
}

/** A provision of a draft as it is stored. */
export interface DraftProvision extends Placed, ProvisionContent {
  readonly version: number;
  readonly identity: string;
}

type DraftRow = [string, string | null, number, number, Provision["kind"], string, string | null, string, string, string, number];

/** The provisions of a draft that is to be changed, in order. Whoever changes them has locked the revision. */
export async function readDraft(sql: SqlExecutor, revisionId: string): Promise<DraftProvision[]> {
  const rows = await sql.rows<DraftRow>(
    `select "id"::text, "parent_id"::text, "place", "depth", "kind", "label", "number", "heading", "text", "identity", "version"
     from "provision" where "revision_id" = $1 order by "place"`,
    [revisionId],
  );
  return rows.map(([id, parentId, place, depth, kind, label, number, heading, text, identity, version]) => ({
    ...{ id, parentId, place, depth, kind, label, number, heading, text, identity, version },
  }));
}

type NewProvision = Placed & ProvisionContent & { readonly identity: string };

/** Stores provisions that are new in one statement. */
export async function insertProvisions(
  sql: SqlExecutor,
  revisionId: string,
  provisions: readonly NewProvision[],
  now: Date,
): Promise<void> {
  if (provisions.length === 0) return;
  const rows = provisions.map((provision) => ({
    id: provision.id,
    parent_id: provision.parentId,
    place: provision.place,
    depth: provision.depth,
    kind: provision.kind,
    label: provision.label,
    number: provision.number,
    heading: provision.heading,
    text: provision.text,
    identity: provision.identity,
    content_hash: contentHash(provision),
  }));
  await sql.rows(
    `insert into "provision" ("id", "version", "created_at", "updated_at", "revision_id", "parent_id", "place", "depth", "kind", "label", "number", "heading", "text", "identity", "content_hash")
     select x."id", 1, $2, $2, $1, x."parent_id", x."place", x."depth", x."kind", x."label", x."number", x."heading", x."text", x."identity", x."content_hash"
     from json_to_recordset($3::json) as x("id" uuid, "parent_id" uuid, "place" int, "depth" int, "kind" text, "label" text, "number" text, "heading" text, "text" text, "identity" text, "content_hash" text)`,
    [revisionId, now, JSON.stringify(rows)],
  );
}

/**
 * Replaces the text of a draft: one statement each to remove the old provisions and to store the new ones. References mean what they
 * meant in the draft.
 * @param baseId a text that tells it of provisions that the draft has not held
 */
export async function replaceProvisions(
  sql: SqlExecutor,
  revisionId: string,
  provisions: readonly TextProvision[],
  now: Date,
  baseId: string | null = null,
): Promise<void> {
  const own = await rememberReferences(sql, revisionId);
  const references = baseId === null ? own : remembering(own, await rememberReferences(sql, baseId));
  await sql.rows(`delete from "provision" where "revision_id" = $1`, [revisionId]);
  const ids = provisions.map(() => randomUUIDv7());
  const placed = provisions.map((provision, place) => ({
    ...provision,
    id: ids[place] ?? "",
    parentId: provision.parent === null ? null : (ids[provision.parent] ?? null),
    place,
  }));
  await insertProvisions(sql, revisionId, placed, now);
  await keepReferences(sql, revisionId, references);
}
