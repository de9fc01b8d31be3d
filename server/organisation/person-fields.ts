import { isEmail } from "../../schema/organisation/email.ts";
import { Person } from "../../schema/organisation/Person.ts";
import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { optionalText } from "../commands/text.ts";
import type { Transaction } from "../commands/transaction.ts";
import { invalid } from "../errors.ts";

function emailOf(value: string | null): string | null {
  const email = optionalText(value, "input.email", 200);
  if (email !== null && !isEmail(email)) throw invalid("input.email", "badEmail");
  return email;
}

async function supervisorOf(tx: Transaction, id: string, personId: string | null): Promise<Person> {
  if (id === personId) throw invalid("input.supervisorId", "ownSupervisor");
  return tx.reference(Person, id, "input.supervisorId");
}

/** The checked values of the fields that are given; null for what is to be emptied. */
export async function personFields(
  tx: Transaction,
  input: InputOf<"createPerson"> | InputOf<"updatePerson">,
): Promise<Partial<Record<keyof Person, unknown>>> {
  const { number, name, email, phone, supervisorId, employmentNote } = input;
  const personId = "id" in input ? input.id : null;
  return {
    ...(number === undefined || number === null ? {} : { number: number }),
    ...(name === undefined || name === null ? {} : { name: name }),
    ...(email === undefined ? {} : { email: emailOf(email) }),
    ...(phone === undefined ? {} : { phone: phone ?? null }),
    ...(supervisorId === undefined ? {} : { supervisor: supervisorId && (await supervisorOf(tx, supervisorId, personId)) }),
    ...(employmentNote === undefined ? {} : { employmentNote: employmentNote ?? null }),
  };
}
