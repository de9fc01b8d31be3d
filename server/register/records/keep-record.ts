import type { RecordData } from "../../../schema/register/RegisterRecord.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { lookAgain } from "../duties/look-again.ts";
import type { Recorded } from "../recorded/recorded.ts";
import { involvedIn, keepLinks, titleOf } from "./kept-with-record.ts";
import { refuseRepeated } from "./unique.ts";

/** Gives a record these values, with all that is kept of them beside: title, people involved, links; nothing that may not be there twice. */
export async function keepValues(tx: Transaction, recorded: Recorded, data: RecordData, path: string): Promise<void> {
  const { record, definition, version } = recorded;
  Object.assign(record, {
    data,
    registerVersion: version,
    title: await titleOf(tx.sql, definition, data, tx.context.config.timeZone),
    ...involvedIn(definition, data),
    updatedAt: tx.now,
  });
  tx.em.persist(record);
  await tx.em.flush();
  await refuseRepeated(tx, recorded, path);
  await keepLinks(tx.sql, record, definition);
  await lookAgain(tx.sql, record.id, recorded.register.slug);
}
