import type { PolicyDocument } from "../../../schema/policy/PolicyDocument.ts";
import { Revision } from "../../../schema/policy/Revision.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import { LONGEST_PROSE, requiredProse } from "../revision/written-text.ts";
import { withdrawText } from "./withdraw-revision.ts";

/** Withdraws the text that is scheduled for the very day on which another is to take effect, as the person says, so that this one takes its place. */
export async function replaceScheduled(
  tx: Transaction,
  document: PolicyDocument,
  { replacesId, replaceReason, effectiveFrom }: Pick<InputOf<"publishRevision">, "replacesId" | "replaceReason" | "effectiveFrom">,
): Promise<void> {
  if (!replacesId) return;
  const path = "input.replacesId";
  await tx.reference(Revision, replacesId, path);
  const other = await tx.load(Revision, replacesId, "withdraw");
  const isOfThatDay = other.document.id === document.id && other.effectiveFrom === effectiveFrom && !other.withdrawnAt;
  // What holds already is superseded, never taken away under those who follow it.
  if (!isOfThatDay || effectiveFrom <= tx.today) throw invalid(path, "replacesNothingScheduled");
  await withdrawText(tx, other, requiredProse("input.replaceReason", replaceReason ?? "", LONGEST_PROSE));
}
