import { fulfilledLate } from "../obligation/obligation.sql.ts";

/** SQL: obligations `o` that ask for the time under this alias, of those who still have to, or did. */
const sharesOf = (time: string) => `from "obligation" o where o."duty_id" = ${time}."duty_id" and o."period" = ${time}."period"
  and (o."cancel_reason" is null or o."cancel_reason" = 'missed')`;

/** SQL: how many people owe, or owed, the time under this alias; those for whom something holds of their obligation `o`. */
export const dutyShares = (time: string, holds = "true") => `(select count(*)::int ${sharesOf(time)} and ${holds})`;

/** SQL: whether the time under this alias can still be met. */
export const notYetDue = (time: string) => `coalesce(${time}."due_at" >= rulebook_now(), ${time}."due_on" >= today())`;

/** SQL: what became of the time under this alias, as a word of DutyTimeState. */
export const dutyTimeState = (time: string) => `(case
  when ${time}."skipped_at" is not null then 'skipped'
  when ${time}."opens_at" > rulebook_now() then 'ahead'
  when exists (select 1 ${sharesOf(time)} and o."fulfilled_at" is not null)
    and not exists (select 1 ${sharesOf(time)} and o."fulfilled_at" is null and o."waived_at" is null)
  then case when exists (select 1 ${sharesOf(time)} and ${fulfilledLate("o")}) then 'late' else 'fulfilled' end
  when ${notYetDue(time)} then 'open' else 'missed' end)`;
