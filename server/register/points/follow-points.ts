import type { Transaction } from "../../commands/transaction.ts";
import { ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { keepRecordPoints } from "./keep-record-points.ts";

/** Lets the points that a record gives follow from it, in the transaction in which something was done with it. */
export async function followPoints(tx: Transaction, { record, register, definition }: Omit<Recorded, "version">): Promise<void> {
  if ((definition.points ?? []).length === 0) return;
  await tx.em.flush();
  const own = { state: record.state ?? null, struck: Boolean(record.struckAt), values: { ...ownValues(record), ...record.data } };
  await keepRecordPoints(
    tx.sql,
    { id: record.id, registerId: register.id, slug: register.slug, definition, ...own },
    surroundingsOf(tx),
    tx.doer?.id ?? null,
  );
}
