import type { Register } from "../../../schema/register/Register.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { loadWithDraft } from "./register-version.ts";

/** Throws a draft away; a register of which nothing was ever published stays, empty, under its address. */
export async function discardRegisterDraft(tx: Transaction, input: InputOf<"discardRegisterDraft">): Promise<Register> {
  const { register, draft } = await loadWithDraft(tx, "update", input);
  await tx.auditRemoval(draft, { changes: {} });
  tx.em.remove(draft);
  register.updatedAt = tx.now;
  return register;
}
