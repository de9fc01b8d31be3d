import type { Entry } from "../../schema/shared/record.ts";
import type { Transaction } from "./transaction.ts";

/** Values for some fields of a record; null empties a field, undefined leaves it as it is. */
export type Values<T> = { readonly [K in keyof T]?: T[K] | null };

/** Sets fields of a record. Fields that are undefined stay: a client that does not name a field does not change it. */
export function change<T extends Entry>(record: T, values: Values<T>): void {
  for (const [name, value] of Object.entries(values)) if (value !== undefined) Object.assign(record, { [name]: value });
}

/** Makes a record that the transaction will insert. */
export function make<T extends Entry>(tx: Transaction, entity: new () => T, values: Values<T>): T {
  const record = new entity();
  change(record, values);
  tx.em.persist(record);
  return record;
}
