import { Inquiry } from "../../../schema/policy/Inquiry.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict } from "../../errors.ts";
import { notify } from "../../telling/notify.ts";
import { LONGEST_PROSE, requiredProse } from "../revision/written-text.ts";

/** Answers a question or suggestion, once. */
export async function answerInquiry(tx: Transaction, input: InputOf<"answerInquiry">): Promise<Inquiry> {
  const inquiry = await tx.load(Inquiry, input.id, "answer", input.expectedVersion);
  if (inquiry.answeredAt) throw conflict("alreadyDone");
  const answer = requiredProse("input.answer", input.answer, LONGEST_PROSE);
  const revision = await tx.em.findOneOrFail(Revision, { id: inquiry.revision.id });
  change(inquiry, { answer, answeredBy: tx.person, answeredAt: tx.now });
  tx.audit(inquiry, { revisionId: revision.id });
  notify(tx, inquiry.asker, "inquiryAnswered", { inquiry, revision });
  return inquiry;
}
