import { Account } from "../../schema/identity/Account.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { requireAdministrator } from "./administrators.ts";
import { forgetPassword } from "./credentials.ts";
import { forgetDevices } from "./known-devices.ts";
import { askSecondPerson, isBeyond } from "./second-person.ts";
import { endSessions } from "./sessions.ts";

/** Takes password and sessions away. */
export async function emptyAccount(tx: Transaction, account: Account): Promise<Account> {
  await forgetPassword(tx.sql, account.id);
  await endSessions(tx.sql, account.id);
  await forgetDevices(tx.sql, account.id);
  tx.audit(account);
  await requireAdministrator(tx);
  return account;
}

/**
 * Takes an account's password and sessions away at once; its owner sets another password with a one-time link. Nobody resets their own:
 * a lost link would lock out the last administrator. Of an officer, and of
 * whoever reads more than the administrator, all stays as it is until a second person confirms.
 */
export async function resetPassword(tx: Transaction, input: InputOf<"resetPassword">): Promise<{ id: string }> {
  const account = await tx.load(Account, input.accountId, "update", input.expectedVersion);
  if (account.id === tx.actor.accountId) throw forbidden("resetOwnPassword");
  if (!(await isBeyond(tx.sql, tx.actor, account.person.id))) return emptyAccount(tx, account);
  return askSecondPerson(tx, { kind: "newPassword", person: account.person });
}
