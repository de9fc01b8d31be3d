import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import type { Transaction } from "../commands/transaction.ts";
import { askSecondPerson, isBeyond } from "../identity/second-person.ts";
import { personFields } from "./person-fields.ts";

/** Changes what is kept about a person; another employee number of an officer waits alone until a second person confirms it. */
export async function updatePerson(tx: Transaction, input: InputOf<"updatePerson">): Promise<Person> {
  const person = await tx.load(Person, input.id, "update", input.expectedVersion);
  const { number, ...fields } = await personFields(tx, input);
  const waits = typeof number === "string" && number !== person.number && (await isBeyond(tx.sql, tx.actor, person.id));
  Object.assign(person, waits || number === undefined ? fields : { ...fields, number });
  tx.audit(person);
  await tx.requireStill("update", Person, person.id);
  if (waits) await askSecondPerson(tx, { kind: "employeeNumber", person, value: number });
  return person;
}
