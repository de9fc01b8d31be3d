import { Agreement } from "../../schema/confidentiality/Agreement.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { held } from "../commands/given.ts";
import type { Transaction } from "../commands/transaction.ts";

/** Changes the draft of an agreement. */
export async function updateAgreement(tx: Transaction, input: InputOf<"updateAgreement">): Promise<{ id: string }> {
  const agreement = await tx.load(Agreement, input.id, "update", input.expectedVersion);
  Object.assign(agreement, held(input, "title", "text"));
  tx.audit(agreement);
  await tx.requireStill("update", Agreement, agreement.id);
  return agreement;
}
