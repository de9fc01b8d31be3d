import { Account } from "../../schema/identity/Account.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { newLogin } from "./login.ts";
import { askSecondPerson, isBeyond } from "./second-person.ts";

async function checkedAccount(tx: Transaction, input: InputOf<"createAccount">): Promise<{ person: Person; login: string }> {
  if (!mayPerhaps(tx.actor, "create", "accounts")) throw forbidden();
  const person = await tx.reference(Person, input.personId, "input.personId");
  return { person, login: newLogin(input.login, "input.login") };
}

/** Makes an account without a password; its owner sets one with a one-time link. */
export async function keepAccount(tx: Transaction, input: InputOf<"createAccount">): Promise<Account> {
  const account = Object.assign(new Account(), await checkedAccount(tx, input));
  tx.em.persist(account);
  tx.audit(account);
  await tx.requireStill("create", Account, account.id);
  return account;
}

/** Says at once what the database would say when the account is made. */
async function requireNew(tx: Transaction, person: Person, login: string): Promise<void> {
  const [taken] = await tx.sql.rows<[boolean, boolean]>(
    `select coalesce(bool_or(a."person_id" = $1), false) as "has", coalesce(bool_or(a."login" = $2), false) as "used" from "account" a where a."person_id" = $1 or a."login" = $2`,
    [person.id, login],
  );
  if (taken?.[0]) throw invalid("input.personId", "alreadyTaken");
  if (taken?.[1]) throw invalid("input.login", "alreadyTaken");
}

/** Makes an account; that of an officer, or of somebody who reads more than the administrator, waits until a second person confirms it. */
export async function createAccount(tx: Transaction, input: InputOf<"createAccount">): Promise<{ id: string }> {
  const { person, login } = await checkedAccount(tx, input);
  if (!(await isBeyond(tx.sql, tx.actor, person.id))) return keepAccount(tx, input);
  await requireNew(tx, person, login);
  return askSecondPerson(tx, { kind: "newAccount", person, value: login });
}
