import { Account } from "../../schema/identity/Account.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { askSecondPerson, isBeyond } from "./second-person.ts";

/** Lets a disabled account sign in again, with the password that it had. */
export async function reopenAccount(tx: Transaction, account: Account): Promise<Account> {
  if (!account.disabledAt) throw conflict("alreadyDone");
  Object.assign(account, { disabledAt: null });
  tx.audit(account);
  await tx.requireStill("update", Account, account.id);
  return account;
}

/** Enables an account; that of an officer, or of somebody who reads more than the administrator, when a second person confirms. */
export async function enableAccount(tx: Transaction, input: InputOf<"enableAccount">): Promise<{ id: string }> {
  const account = await tx.load(Account, input.id, "update", input.expectedVersion);
  if (!account.disabledAt) throw conflict("alreadyDone");
  if (!(await isBeyond(tx.sql, tx.actor, account.person.id))) return reopenAccount(tx, account);
  return askSecondPerson(tx, { kind: "enabledAccount", person: account.person });
}
