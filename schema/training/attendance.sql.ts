/** SQL: whether the attendance under this alias holds: no later entry corrects it. */
export const attendanceCounts = (row: string) => `(not exists (select 1 from "attendance" n where n."corrects_id" = ${row}."id"))`;
