import { Field, ID, InputType, Int } from "type-graphql";
import { Account } from "../../schema/identity/Account.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { forgetPassword } from "./credentials.ts";
import { endSessions } from "./sessions.ts";

/** Which account is to get a new password. */
@InputType({ description: "Which account is to get a new password." })
export class ResetPasswordInput {
  @Field(() => ID, { description: "The account." })
  accountId!: string;

  @Field(() => Int, { description: "The version that you saw." })
  expectedVersion!: number;
}

/**
 * Takes an account's password and sessions away at once; its owner sets another password with a one-time link. Nobody resets their own:
 * a lost link would lock out the last administrator.
 */
export async function resetPassword(tx: Transaction, input: ResetPasswordInput): Promise<Account> {
  const account = await tx.load(Account, input.accountId, "update", input.expectedVersion);
  if (account.id === tx.actor.accountId) throw forbidden("resetOwnPassword");
  await forgetPassword(tx.sql, account.id);
  await endSessions(tx.sql, account.id);
  tx.audit(account, account.login);
  return account;
}
