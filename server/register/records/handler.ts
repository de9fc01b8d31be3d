import { Person } from "../../../schema/organisation/Person.ts";
import type { RegisterTransition } from "../../../schema/register/definition/flow.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { meantAt, type Recorded } from "../recorded/recorded.ts";
import { peopleMeant } from "../who/people-meant.ts";

async function handlerId(tx: Transaction, recorded: Recorded, handler: NonNullable<RegisterTransition["handler"]>): Promise<string | null> {
  if (handler === "actor") return tx.doer?.id ?? null;
  if (handler === "nobody") return null;
  if (handler === "head") {
    const heads = await peopleMeant(tx.sql, [{ kind: "head", of: "record" }], meantAt(recorded));
    return [...heads].sort()[0] ?? null;
  }
  const value = recorded.record.data[handler.field];
  return isUuid(value) ? value : null;
}

/** Gives the record to whoever has it in hand from now on; left out, it stays where it is. */
export async function keepHandler(tx: Transaction, recorded: Recorded, handler: RegisterTransition["handler"]): Promise<void> {
  if (handler === undefined) return;
  const id = await handlerId(tx, recorded, handler);
  recorded.record.handler = (id === null ? null : tx.em.getReference(Person, id)) as Person;
}
