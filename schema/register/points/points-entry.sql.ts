/** SQL: hundredths of a column as a figure with two places. */
export const pointsOf =
  (column: string) =>
  (table: string): string =>
    `round(${table}."${column}" / 100.0, 2)`;

/** SQL: what an entry counts with all its corrections, in hundredths; a correction counts for nothing by itself. */
export const countedHundredths = (table: string): string =>
  `(case when ${table}."corrects_id" is not null then 0 else ${table}."hundredths" + coalesce((select sum(c."hundredths") from "points_entry" c where c."corrects_id" = ${table}."id"), 0) end)`;

/** SQL: the same as a figure with two places. */
export const countedPoints = (table: string): string => `round(${countedHundredths(table)} / 100.0, 2)`;

/** SQL: whether the system itself took the entry back, since what it was given for was put right. */
export const isTakenBack = (table: string): string =>
  `(exists (select 1 from "points_entry" c where c."corrects_id" = ${table}."id" and c."because" is not null))`;
