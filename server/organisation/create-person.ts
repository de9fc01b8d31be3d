import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden } from "../errors.ts";
import { personFields } from "./person-fields.ts";

/** Makes a person without a post; somebody who returns is the same person with another membership. */
export async function createPerson(tx: Transaction, input: InputOf<"createPerson">): Promise<Person> {
  if (!mayPerhaps(tx.actor, "create", "people")) throw forbidden();
  const person = Object.assign(new Person(), await personFields(tx, input));
  tx.em.persist(person);
  tx.audit(person);
  await tx.requireStill("create", Person, person.id);
  return person;
}
