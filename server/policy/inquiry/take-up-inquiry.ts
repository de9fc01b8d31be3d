import { Inquiry } from "../../../schema/policy/Inquiry.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { LONGEST_PROSE, optionalProse, requiredProse } from "../revision/written-text.ts";
import { notTakenUp } from "./taken-up.ts";

/** Notes what an open draft makes of a question or suggestion; until it is published that can be noted anew. */
export async function takeUpInquiry(tx: Transaction, input: InputOf<"takeUpInquiry">): Promise<Inquiry> {
  const inquiry = await tx.load(Inquiry, input.id, "takeOver", input.expectedVersion);
  const { revision: owner } = await tx.em.findOneOrFail(Inquiry, { id: inquiry.id }, { populate: ["revision"] });
  const draft = await tx.load(Revision, input.revisionId, "takeOver");
  if (draft.document.id !== owner.document.id) throw invalid("input.revisionId", "draftElsewhere");
  const note =
    input.outcome === "unchanged"
      ? requiredProse("input.note", input.note, LONGEST_PROSE)
      : (optionalProse("input.note", input.note, LONGEST_PROSE) ?? null);
  change(inquiry, { takenUpIn: draft, takenUpBy: tx.person, takenUpAt: tx.now, outcome: input.outcome, outcomeNote: note });
  tx.audit(inquiry, { revisionId: owner.id });
  return inquiry;
}

/** Takes a question or suggestion out of its draft, so that it waits as before. */
export async function dropInquiry(tx: Transaction, input: InputOf<"dropInquiry">): Promise<Inquiry> {
  const inquiry = await tx.load(Inquiry, input.id, "takeOver", input.expectedVersion);
  if (!inquiry.takenUpAt) throw invalid("input.id", "notTakenUp");
  change(inquiry, notTakenUp);
  tx.audit(inquiry, { revisionId: inquiry.revision.id });
  return inquiry;
}
