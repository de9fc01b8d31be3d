import { Person } from "../../../schema/organisation/Person.ts";
import type { Who } from "../../../schema/register/definition/who.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { actorsOfPeople } from "../../access/actor.ts";
import { isAllowed } from "../../access/is-allowed.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { notify } from "../../telling/notify.ts";
import { peopleMeant } from "../who/people-meant.ts";
import { meantAt, type Recorded } from "./recorded.ts";

/** Of these people those who may read the record: nobody is told of what they may not know. */
export async function readersAmong(tx: Transaction, recordId: string, personIds: readonly string[]): Promise<readonly string[]> {
  await tx.em.flush();
  const readers: string[] = [];
  for (const actor of await actorsOfPeople(tx.sql, personIds, tx.actor.models))
    if (await isAllowed(tx.sql, actor, "read", RegisterRecord, recordId)) readers.push(actor.personId);
  return readers;
}

/** Tells whoever is meant of the record, as far as they may read it. */
export async function tellPeople(
  tx: Transaction,
  recorded: Omit<Recorded, "version">,
  kind: "recordTold" | "balanceLow",
  whos: readonly Who[],
): Promise<void> {
  const meant = await peopleMeant(tx.sql, whos, meantAt(recorded));
  for (const id of await readersAmong(tx, recorded.record.id, [...meant]))
    notify(tx, tx.em.getReference(Person, id), kind, { record: recorded.record });
}
