import type { Actor } from "../../access/actor.ts";
import { reachesHeld } from "../../access/clearance-to-sql.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import { Parameters } from "../../model/parameters.ts";
import type { TextProvision } from "../draft/provision-store.ts";

/** A draft's text as it was before a sitting. */
export interface KeptText {
  readonly revisionId: string;
  readonly before: readonly TextProvision[];
  /** Whether looking at it is logged although looking at what the draft says now is not: its level has come down since. */
  readonly wasLogged: boolean;
}

/**
 * The text that a sitting kept; null where there is none, or where the actor's clearance does not reach how secret it was then. Who may see
 * anything of the draft is for whoever asks to check.
 */
export async function keptTextOf(sql: SqlExecutor, actor: Actor, sittingId: string): Promise<KeptText | null> {
  const parameters = new Parameters();
  const { text, values } = parameters.statement(
    `select s."revision_id"::text, s."before", exists (select 1 from "classification_level" l where l."logged" and s."levels"->'levels' ? l."id"::text)
       and not exists (select 1 from "revision" r join "classification_level" l on l."id" = r."level_id" where r."id" = s."revision_id" and l."logged") as "was_logged"
     from "draft_sitting" s where s."id" = ${parameters.add(sittingId)}::uuid and ${reachesHeld(`s."levels"`, actor, parameters)}`,
  );
  const [row] = await sql.rows<[string, readonly TextProvision[], boolean]>(text, values);
  if (!row) return null;
  const [revisionId, before, wasLogged] = row;
  return { revisionId, before, wasLogged };
}
