import { CommentRound } from "../../../schema/policy/comment/CommentRound.ts";
import { openInvitee } from "../../../schema/policy/comment/comment.sql.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { tellSql } from "../../telling/tell-sql.ts";

const remindSilent = `update "invitee" i set "reminded_on" = today(), "version" = i."version" + 1, "updated_at" = $2::timestamptz
  where i."round_id" = $1::uuid and ${openInvitee("i")} and i."reminded_on" is distinct from today() returning i."id"::text as "id"`;

const reminded = `select i."person_id" as "recipient_id", i."id" as "invitee_id", i."revision_id", $2::uuid as "sender_id", $3::text as "message"
  from "invitee" i where i."id" = any($1::uuid[])`;

/** Reminds those who have said nothing, each at most once a day. */
export async function remindInvited(tx: Transaction, input: InputOf<"remindInvited">): Promise<CommentRound> {
  const round = await tx.load(CommentRound, input.id, "remind", input.expectedVersion);
  const silent = await tx.sql.rows<[string]>(remindSilent, [round.id, tx.now]);
  if (silent.length === 0) throw invalid("input.id", "nobodyToRemind");
  await tx.sql.rows(tellSql("commentsReminded", reminded, "$4", ["sender_id", "message"]), [
    silent.map(([id]) => id),
    tx.actor.personId,
    input.message ?? null,
    tx.now,
  ]);
  tx.audit(round, {
    revisionId: round.revision.id,
    changes: { reminded: { before: null, after: silent.length }, message: { before: null, after: input.message ?? null } },
  });
  return round;
}
