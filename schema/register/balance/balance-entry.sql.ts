/** SQL: hundredths of a column as an amount with two places. */
export const amountOf =
  (column: string) =>
  (table: string): string =>
    `round(${table}."${column}" / 100.0, 2)`;

/** SQL: whether no later entry of the same sum follows. */
export const isLatest = (table: string): string => `(not exists (select 1 from "balance_entry" later
  where later."register_id" = ${table}."register_id" and later."balance" = ${table}."balance" and later."key" = ${table}."key"
    and later."ordinal" > ${table}."ordinal"))`;

/** SQL: whether another entry took this one back. */
export const isReversed = (table: string): string => `exists (select 1 from "balance_entry" back where back."reverses_id" = ${table}."id")`;
