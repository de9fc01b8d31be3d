import { Person } from "../../schema/organisation/Person.ts";
import type { Transaction } from "../commands/transaction.ts";
import { personFields } from "./person-fields.ts";
import type { UpdatePersonInput } from "./person-input.ts";

/** Changes what is kept about a person. */
export async function updatePerson(tx: Transaction, input: UpdatePersonInput): Promise<Person> {
  const person = await tx.load(Person, input.id, "update", input.expectedVersion);
  Object.assign(person, await personFields(tx, input));
  tx.audit(person, person.name);
  await tx.requireStill("update", Person, person.id);
  return person;
}
