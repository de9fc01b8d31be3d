import { CommentRound } from "../../../schema/policy/comment/CommentRound.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";

/** Ends a comment round: those who were asked read the draft no longer. */
export async function closeCommentRound(tx: Transaction, input: InputOf<"closeCommentRound">): Promise<CommentRound> {
  const round = await tx.load(CommentRound, input.id, "update", input.expectedVersion);
  if (round.closedAt) throw conflict("alreadyDone");
  change(round, { closedAt: tx.now, closedBy: tx.person });
  tx.audit(round, { revisionId: round.revision.id });
  return round;
}
