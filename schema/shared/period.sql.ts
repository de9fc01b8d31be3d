/**
 * SQL: whether today lies within the from and until days of the row under this alias; both ends are inclusive. The day is asked for once a
 * statement, however many rows are compared with it.
 */
export const currentPeriod = (row: string) =>
  `(${row}."from" <= (select today()) and (${row}."until" is null or ${row}."until" >= (select today())))`;

/** SQL: whether the grant under this alias holds today and was not taken back. */
export const currentGrant = (row: string) => `(${row}."revoked_at" is null and ${currentPeriod(row)})`;
