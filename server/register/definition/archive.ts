import { Register } from "../../../schema/register/Register.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { change } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { stopDuties } from "../duties/keep-duties.ts";
import { bumpEpoch } from "./keep-register.ts";

async function setArchived(tx: Transaction, id: string, expectedVersion: number, archivedOn: string | null): Promise<Register> {
  const register = await tx.load(Register, id, "archive", expectedVersion);
  change(register, { archivedOn, updatedAt: tx.now });
  await bumpEpoch(tx);
  await stopDuties(tx, register);
  tx.audit(register);
  return register;
}

/** Nobody opens records in it any more; what is there is carried on. */
export const archiveRegister = (tx: Transaction, { id, expectedVersion }: InputOf<"archiveRegister">): Promise<Register> =>
  setArchived(tx, id, expectedVersion, tx.today);

/** Records are opened again. */
export const reopenRegister = (tx: Transaction, { id, expectedVersion }: InputOf<"reopenRegister">): Promise<Register> =>
  setArchived(tx, id, expectedVersion, null);
