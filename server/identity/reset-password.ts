import { Field, ID, InputType, Int } from "type-graphql";
import { Account } from "../../schema/identity/Account.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { requireAdministrator } from "./administrators.ts";
import { forgetPassword } from "./credentials.ts";
import { askSecondPerson, isBeyond } from "./second-person.ts";
import { endSessions } from "./sessions.ts";

/** Which account is to get a new password. */
@InputType({ description: "Which account is to get a new password." })
export class ResetPasswordInput {
  @Field(() => ID, { description: "The account." })
  accountId!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

/** Takes password and sessions away. */
export async function emptyAccount(tx: Transaction, account: Account): Promise<Account> {
  await forgetPassword(tx.sql, account.id);
  await endSessions(tx.sql, account.id);
  tx.audit(account, account.login);
  await requireAdministrator(tx);
  return account;
}

/**
 * Takes an account's password and sessions away at once; its owner sets another password with a one-time link. Nobody resets their own:
 * a lost link would lock out the last administrator. Of an officer, and of
 * whoever reads more than the administrator, all stays as it is until a second person confirms.
 */
export async function resetPassword(tx: Transaction, input: ResetPasswordInput): Promise<{ id: string }> {
  const account = await tx.load(Account, input.accountId, "update", input.expectedVersion);
  if (account.id === tx.actor.accountId) throw forbidden("resetOwnPassword");
  if (!(await isBeyond(tx.sql, tx.actor, account.person.id))) return emptyAccount(tx, account);
  return askSecondPerson(tx, { kind: "newPassword", person: await tx.em.findOneOrFail(Person, { id: account.person.id }) });
}
