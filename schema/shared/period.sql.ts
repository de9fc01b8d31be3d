/**
 * SQL: whether today lies within the from and until days of the row under this alias; both ends are inclusive.
 * @param today the day; `(select today())`, which asks for it once a statement, where it is compared with very many rows
 */
export const currentPeriod = (row: string, today = "today()") =>
  `(${row}."from" <= ${today} and (${row}."until" is null or ${row}."until" >= ${today}))`;

/** SQL: whether the grant under this alias holds today and was not taken back. */
export const currentGrant = (row: string) => `(${row}."revoked_at" is null and ${currentPeriod(row)})`;
