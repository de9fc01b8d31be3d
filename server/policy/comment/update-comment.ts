import { plainText } from "../../../schema/policy/blocks/blocks.screen.ts";
import { Comment } from "../../../schema/policy/comment/Comment.ts";
import { Invitee } from "../../../schema/policy/comment/Invitee.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { LONGEST_PROSE, optionalProse, requiredProse } from "../revision/written-text.ts";
import { commentedProvision } from "./commented-provision.ts";
import { proposedWords } from "./proposed-words.ts";

/** Changes what one said of a draft, as long as nobody has answered it. */
export async function updateComment(tx: Transaction, input: InputOf<"updateComment">): Promise<Comment> {
  const comment = await tx.load(Comment, input.id, "update", input.expectedVersion);
  const { text, proposed } = input;
  const isProposal = comment.kind === "proposal";
  if (text !== undefined)
    change(comment, {
      text: isProposal ? (optionalProse("input.text", text, LONGEST_PROSE) ?? "") : requiredProse("input.text", text, LONGEST_PROSE),
    });
  if (isProposal && proposed !== undefined) {
    const provision = comment.identity ? await commentedProvision(tx.sql, comment.revision.id, comment.identity) : null;
    change(comment, { proposed: proposedWords("input.proposed", proposed, comment.quote ?? null, provision && plainText(provision)) });
  }
  tx.audit(comment, { revisionId: comment.revision.id });
  return comment;
}

/** Takes back what one said of a draft; whoever has said nothing else there is waited for again. */
export async function withdrawComment(tx: Transaction, input: InputOf<"withdrawComment">): Promise<Comment> {
  const comment = await tx.load(Comment, input.id, "update", input.expectedVersion);
  const { round } = comment;
  change(comment, { withdrawnAt: tx.now });
  tx.audit(comment, { revisionId: comment.revision.id });
  await tx.em.flush();
  if (!round || (await tx.em.count(Comment, { round, author: tx.person, withdrawnAt: null })) > 0) return comment;
  const invitee = await tx.em.findOne(Invitee, { round, person: tx.person, answer: "commented" });
  if (invitee) {
    change(invitee, { answer: null, answeredAt: null });
    tx.audit(invitee, { revisionId: comment.revision.id });
  }
  return comment;
}
