import { randomUUID } from "node:crypto";
import { PolicyDocument } from "../../schema/policy/PolicyDocument.ts";
import { leadRevision } from "../../schema/policy/revision.sql.ts";
import { fold } from "../../schema/shared/fold.screen.ts";
import { folded } from "../../schema/shared/fold.sql.ts";
import type { Actor } from "../access/actor.ts";
import { isAllowed } from "../access/is-allowed.ts";
import { appendAudit } from "../audit/audit-chain.ts";
import type { Context } from "../context.ts";
import { timeOf } from "../database/clock.ts";

/** A number is taken however it is written. */
const ofNumbers: ReadonlySet<string | null> = new Set(["policy_document_number_unique", "policy_document_number_folded"]);

/**
 * Notes that somebody was told that a document's number is taken by a document which they may not read: trying numbers out leaves a trace.
 * Other unique values are those of records that whoever gives the command reads anyway.
 */
export async function noteTaken(context: Context, actor: Actor, command: string, constraint: string, input: unknown): Promise<void> {
  const number = typeof input === "object" && input !== null && "number" in input ? input.number : null;
  // Inside somebody's transaction the trail may be locked by that very one, and nothing of it is kept.
  if (!ofNumbers.has(constraint) || typeof number !== "string" || context.em.isInTransaction()) return;
  await context.database.transaction(async (sql) => {
    const [holder] = await sql.rows<[string, string | null]>(
      `select d."id", ${leadRevision("d")} as "revision" from "policy_document" d where ${folded('d."number"')} = $1
       order by d."number" = $2 desc limit 1`,
      [fold(number), number.trim()],
    );
    if (!holder || (await isAllowed(sql, actor, "read", PolicyDocument, holder[0]))) return;
    const changes = { result: { before: null, after: "alreadyTaken" } };
    const draft = { subjectType: PolicyDocument.name, subjectId: holder[0], revisionId: holder[1], changes };
    const requestId = context.origin.requestId ?? randomUUID();
    await appendAudit(sql, [draft], { actorId: actor.personId, command, requestId, at: await timeOf(sql) });
  });
}
