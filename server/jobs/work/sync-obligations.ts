import { appendAudit } from "../../audit/audit-chain.ts";
import type { SqlExecutor } from "../../database/executor.ts";
import type { ObligationScope } from "../../obligation/obligation-scope.ts";
import { revisionEnd } from "../../obligation/subject/subject-end.ts";
import { successions } from "../../obligation/subject/subjects.ts";
import { auditDrafts, reevaluate } from "../../obligation/sync-obligations.ts";
import { bySystem } from "./by-system.ts";
import type { JobWork } from "./job-work.ts";

/** So many documents or assignments are looked at in one piece. */
const BATCH = 20;

/** SQL: the kinds of assignments that are looked at with the documents of their texts. */
const following = successions.map(({ kind }) => `'${kind}'`).join(", ");

async function scopes(sql: SqlExecutor): Promise<ObligationScope[]> {
  const documents = await sql.rows<[string]>(
    `select distinct v."document_id"::text as "id" from "assignment" a join "revision" v on v."id" = a."revision_id"
       join "policy_document" w on w."id" = v."document_id"
     where a."closed_at" is null or ${revisionEnd("v", "w")} is null order by 1`,
    [],
  );
  const others = await sql.rows<[string]>(
    `select a."id"::text as "id" from "assignment" a where a."kind" not in (${following}) and a."closed_at" is null order by a."id"`,
    [],
  );
  const batches = (ids: readonly string[]) =>
    Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, n) => ids.slice(n * BATCH, (n + 1) * BATCH));
  return [
    ...batches(documents.map(([id]) => id)).map((documentIds) => ({ documentIds })),
    ...batches(others.map(([id]) => id)).map((assignmentIds) => ({ assignmentIds })),
  ];
}

/** Asks anew what is asked of everybody. */
export const syncObligations: JobWork<"syncObligations"> = async ({ sql, inPieces }) => {
  let changes = 0;
  for (const scope of await scopes(sql)) {
    changes += await inPieces(async (piece, now) => {
      const drafts = await auditDrafts(piece, await reevaluate(piece, scope, now));
      await appendAudit(piece, drafts, bySystem(now));
      return drafts.length;
    });
  }
  return { changes };
};
