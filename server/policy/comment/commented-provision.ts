import type { Provision } from "../../../schema/policy/Provision.ts";
import { provisionPath } from "../../../schema/policy/provision.sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";

/** A provision of a draft as comments on it need it. */
export interface CommentedProvision {
  readonly id: string;
  readonly version: number;
  readonly kind: Provision["kind"];
  readonly text: string;
  /** What people call it, with those above it, e.g. 第三条（一）. */
  readonly path: string | null;
}

/** The provision of the draft that has this identity; null where it is gone, or is another draft's. */
export async function commentedProvision(sql: SqlExecutor, revisionId: string, identity: string): Promise<CommentedProvision | null> {
  const [row] = await sql.rows<[string, number, Provision["kind"], string, string | null]>(
    `select p."id"::text, p."version", p."kind", p."text", ${provisionPath("p")} as "path" from "provision" p where p."revision_id" = $1 and p."identity" = $2`,
    [revisionId, identity],
  );
  if (!row) return null;
  const [id, version, kind, text, path] = row;
  return { id, version, kind, text, path };
}
