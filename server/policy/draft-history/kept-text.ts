import type { SqlExecutor } from "../../database/executor.ts";
import { notFound } from "../../errors.ts";
import type { TextProvision } from "../draft/provision-store.ts";

/** A draft's text as it was before a sitting. */
export interface KeptText {
  readonly revisionId: string;
  readonly before: readonly TextProvision[];
}

/** The text that a sitting kept; whoever asks checks who may see it. */
export async function keptTextOf(sql: SqlExecutor, sittingId: string): Promise<KeptText> {
  const [row] = await sql.rows<[string, readonly TextProvision[]]>(
    `select "revision_id"::text, "before" from "draft_sitting" where "id" = $1`,
    [sittingId],
  );
  if (!row) throw notFound();
  const [revisionId, before] = row;
  return { revisionId, before };
}
