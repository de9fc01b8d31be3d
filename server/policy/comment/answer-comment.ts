import { Comment } from "../../../schema/policy/comment/Comment.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { notify } from "../../telling/notify.ts";
import { noteWords } from "../draft/note-writing.ts";
import { LONGEST_PROSE, optionalProse, requiredProse } from "../revision/written-text.ts";

/** Proposed words that are put into the draft by hand are their proposer's wherever the draft says them. */
const PROPOSED = "proposal";

/** Answers a comment; its author hears of it. */
export async function answerComment(tx: Transaction, input: InputOf<"answerComment">): Promise<Comment> {
  const comment = await tx.load(Comment, input.id, "answer", input.expectedVersion);
  const { outcome } = input;
  const { revision } = await tx.em.findOneOrFail(Comment, { id: comment.id }, { populate: ["revision"] });
  const answer =
    outcome === "accepted"
      ? (optionalProse("input.answer", input.answer, LONGEST_PROSE) ?? null)
      : requiredProse("input.answer", input.answer, LONGEST_PROSE);
  change(comment, { outcome, answer, answeredBy: tx.person, answeredAt: tx.now });
  if (comment.proposed && outcome !== "rejected")
    await noteWords(tx, revision, [comment.author.id], [{ piece: PROPOSED, words: comment.proposed }]);
  tx.audit(comment, { revisionId: revision.id });
  notify(tx, comment.author, "commentAnswered", { comment, revision });
  return comment;
}
