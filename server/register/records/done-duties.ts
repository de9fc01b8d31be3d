import type { Transaction } from "../../commands/transaction.ts";
import { fulfilDuties } from "../duties/fulfil-duties.ts";
import { keepDutyPoints } from "../points/keep-duty-points.ts";
import { ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { formulasOf } from "./formulas.ts";

/** Fulfils the duties of the register for which it counts that the record was opened or came into a state. */
export async function doneDuties(tx: Transaction, { record, register, definition }: Recorded, opened: boolean): Promise<void> {
  const formulas = formulasOf(definition, register.slug);
  const values = { ...ownValues(record), ...record.data };
  const holds: Parameters<typeof fulfilDuties>[2]["holds"] = (when) => formulas.holds(when, values, surroundingsOf(tx));
  await fulfilDuties(tx, record, { opened, entered: record.state ?? null, holds });
  if (definition.points?.length) await keepDutyPoints(tx.sql, { personId: tx.doer?.id ?? null, now: tx.now }, register.id);
}
