import { Account } from "../../schema/identity/Account.ts";
import type { RecordVersionInput } from "../commands/record-version.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";

/** Lets a disabled account sign in again, with the password that it had. */
export async function enableAccount(tx: Transaction, input: RecordVersionInput): Promise<Account> {
  const account = await tx.load(Account, input.id, "update", input.expectedVersion);
  if (!account.disabledAt) throw conflict("alreadyDone");
  Object.assign(account, { disabledAt: null });
  tx.audit(account, account.login);
  await tx.requireStill("update", Account, account.id);
  return account;
}
