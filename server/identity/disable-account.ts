import { Account } from "../../schema/identity/Account.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { conflict } from "../errors.ts";
import { requireAdministrator } from "./administrators.ts";
import { voidLinks } from "./one-time-link.ts";
import { endSessions } from "./sessions.ts";

/** Keeps an account from signing in, ends its sessions at once and voids its links. */
export async function disableAccount(tx: Transaction, input: InputOf<"disableAccount">): Promise<Account> {
  const account = await tx.load(Account, input.id, "update", input.expectedVersion);
  if (account.disabledAt) throw conflict("alreadyDone");
  account.disabledAt = tx.now;
  tx.audit(account);
  await tx.requireStill("update", Account, account.id);
  await endSessions(tx.sql, account.id);
  await voidLinks(tx.sql, account.id, tx.now);
  await requireAdministrator(tx);
  return account;
}
