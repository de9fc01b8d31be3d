import { CommentRound } from "../../../schema/policy/comment/CommentRound.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalid } from "../../errors.ts";
import { checkAudience } from "../../obligation/audience-check.ts";
import { inviteReached, reachedByRounds } from "../../obligation/follow-invitees.ts";
import { tellSql } from "../../telling/tell-sql.ts";
import { optionalProse } from "../revision/written-text.ts";

const LONGEST_INTRODUCTION = 2_000;

const inviteEverybody = `with ${reachedByRounds('c."id" = $1::uuid')}, "invited" as (${inviteReached("$2::timestamptz")} returning 1)
  select (select count(*) from "reached" x where not x."cleared")::int as "uncleared", (select count(*) from "invited")::int as "invited"`;

const everybodyInvited = `select i."person_id" as "recipient_id", i."id" as "invitee_id", i."revision_id", $2::uuid as "sender_id"
  from "invitee" i where i."round_id" = $1::uuid`;

/** The round before, whose last day has passed, makes way. */
async function closeEarlier(tx: Transaction, revision: Revision): Promise<void> {
  const earlier = await tx.em.findOne(CommentRound, { revision, closedAt: null });
  if (!earlier) return;
  if (earlier.until >= tx.today) throw conflict("commentRoundOpen");
  change(earlier, { closedAt: tx.now, closedBy: tx.person });
  tx.audit(earlier, { revisionId: revision.id });
  await tx.em.flush();
}

/**
 * Asks people to comment on a draft until a day. They are told, and read the draft while the round is open.
 * @throws INVALID audienceNotCleared with how many are not cleared for the text, unless they are left out
 */
export async function openCommentRound(tx: Transaction, input: InputOf<"openCommentRound">): Promise<CommentRound> {
  const revision = await tx.load(Revision, input.revisionId, "read");
  if (revision.publishedAt || revision.withdrawnAt) throw invalid("input.revisionId", "draftClosed");
  if (input.until < tx.today) throw invalid("input.until", "dueInPast");
  const introduction = optionalProse("input.introduction", input.introduction, LONGEST_INTRODUCTION) ?? null;
  const audience = await checkAudience(tx, input.audience, "input.audience");
  const [text] = await tx.sql.rows(`select 1 from "provision" where "revision_id" = $1 limit 1`, [revision.id]);
  if (!text) throw invalid("input.revisionId", "draftWithoutText");
  const round = new CommentRound();
  change(round, { revision, audience, until: input.until, introduction, openedBy: tx.person });
  await tx.requireBeforehand("create", round);
  await closeEarlier(tx, revision);
  tx.em.persist(round);
  tx.audit(round, { revisionId: revision.id });
  await tx.em.flush();
  const [row] = await tx.sql.rows<[uncleared: number, invited: number]>(inviteEverybody, [round.id, tx.now]);
  const [uncleared, invited] = row ?? [0, 0];
  if (uncleared > 0 && !input.leaveOutUncleared) throw invalid("input.audience", "audienceNotCleared", { uncleared });
  if (invited === 0) throw invalid("input.audience", "audienceEmpty");
  await tx.sql.rows(tellSql("commentsAsked", everybodyInvited, "$3", ["sender_id"]), [round.id, tx.actor.personId, tx.now]);
  return round;
}
