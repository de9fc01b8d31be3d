import { Field, ID, InputType } from "type-graphql";
import { Account } from "../../schema/identity/Account.ts";
import { Person } from "../../schema/organisation/Person.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { newLogin } from "./login.ts";

/** Who is to sign in, and as what. */
@InputType({ description: "Who is to sign in, and as what." })
export class CreateAccountInput {
  @Field(() => ID, { description: "Whose account it is." })
  personId!: string;

  @Field(() => String, { description: "Name to sign in with: letters, digits and . _ @ + -, kept in lower case." })
  login!: string;
}

/** Makes an account without a password; its owner sets one with a one-time link. */
export async function createAccount(tx: Transaction, input: CreateAccountInput): Promise<Account> {
  if (!mayPerhaps(tx.actor, "create", "accounts")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  const account = Object.assign(new Account(), { person, login: newLogin(input.login, "input.login") });
  tx.em.persist(account);
  tx.audit(account, account.login);
  await tx.requireStill("create", Account, account.id);
  return account;
}
