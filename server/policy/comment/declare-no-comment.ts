import { Invitee } from "../../../schema/policy/comment/Invitee.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";

/** Answers that one has no comment (无意见), so that whoever asked knows. */
export async function declareNoComment(tx: Transaction, input: InputOf<"declareNoComment">): Promise<Invitee> {
  const invitee = await tx.load(Invitee, input.id, "answer", input.expectedVersion);
  if (invitee.answer) throw conflict("alreadyDone");
  change(invitee, { answer: "noComment", answeredAt: tx.now });
  tx.audit(invitee, { revisionId: invitee.revision.id });
  return invitee;
}
