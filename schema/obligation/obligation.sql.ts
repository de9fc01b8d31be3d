import { unannouncedYear } from "../calendar/working-days.sql.ts";
import { daySql } from "../shared/day.sql.ts";

/** SQL: whether the obligation under this alias still asks something of its person. */
export const openObligation = (o: string) =>
  `(${o}."fulfilled_at" is null and ${o}."waived_at" is null and ${o}."cancelled_at" is null and ${o}."suspended_at" is null)`;

/**
 * SQL: state of an obligation today, as a word of ObligationState. The day is asked for once a statement and not once a row: of many rows
 * the state is counted.
 */
export const obligationState = (o: string) =>
  `(case when ${o}."fulfilled_at" is not null then 'done'
    when ${o}."waived_at" is not null then 'waived'
    when ${o}."cancelled_at" is not null then 'cancelled'
    when ${o}."suspended_at" is not null then 'suspended'
    when coalesce(${o}."due_at" < rulebook_now(), ${o}."due_on" < (select today())) then 'overdue'
    else 'open' end)`;

/** SQL: the day on which somebody last reminded the person of the obligation under this alias. */
export const remindedOn = (o: string) =>
  `(select max(n."day") from "notification" n where n."obligation_id" = ${o}."id" and n."kind" = 'reminder')`;

/** SQL: whether the obligation under this alias was fulfilled after the day, or the moment, by which it was due. */
export const fulfilledLate = (o: string) =>
  `(${o}."fulfilled_at" is not null and coalesce(${o}."fulfilled_at" > ${o}."due_at", ${daySql(`${o}."fulfilled_at"`)} > ${o}."due_on"))`;

/** SQL: the first year without announced holidays across which the due day of the obligation under this alias was counted, while it is asked. */
export const obligationUnannouncedYear = (o: string) =>
  `(select ${unannouncedYear(daySql(`coalesce(${o}."asked_at", ${o}."created_at")`), `${o}."due_on"`)} from "assignment" u
    where u."id" = ${o}."assignment_id" and u."due_working_days" is not null and ${openObligation(o)})`;
