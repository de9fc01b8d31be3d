import { ValueCheck } from "../../../schema/register/ValueCheck.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";

/** Answers that figures of a register are still right by the new text. */
export async function confirmValue(tx: Transaction, { id, expectedVersion, note }: InputOf<"confirmValue">): Promise<ValueCheck> {
  const check = await tx.load(ValueCheck, id, "update", expectedVersion);
  change(check, { outcome: "stays", note: note ?? null, decidedBy: tx.person, decidedAt: tx.now, updatedAt: tx.now });
  tx.audit(check, { revisionId: check.revision.id });
  return check;
}
