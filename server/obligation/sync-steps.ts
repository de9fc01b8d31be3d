import { subjectColumns, subjects } from "../../schema/obligation/subject/subjects.ts";
import type { SqlExecutor } from "../database/executor.ts";
import { codeModels } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { clearedSql } from "./cleared-people.ts";
import { askingCte, demandCtes } from "./demand.ts";
import { LATE_DAYS } from "./due-rule.ts";
import { type ObligationChange, pending } from "./fulfil.ts";
import { type ObligationScope, personInScope } from "./obligation-scope.ts";
import { mayBeAsked, neededText, successions } from "./subject/subjects.ts";

/**
 * One set-based statement of a re-evaluation; `changed` yields "assignment_id" and "what".
 */
type Step = (scope: ObligationScope, now: string, parameters: Parameters) => string;

/** Working days that people have for a text which nobody was asked to acknowledge except those who owed its predecessor. */
const INHERITED_WORKING_DAYS = 5;

const cleared = (person: string) => `((n."revision_id" is null or ${clearedSql(person, "n")}) and ${mayBeAsked("a", person)})`;
// Hashed once: PostgreSQL knows no statistics of a CTE, and would compare each with each if this were a join.
const demanded = `((o."assignment_id", o."person_id") in (select e."assignment_id", e."person_id" from "demand" e where e."period" is null)
  or (o."assignment_id", o."person_id", o."period") in (select e."assignment_id", e."person_id", e."period" from "demand" e where e."period" is not null))`;
const timely = `(o."assignment_id", o."occurrence") in (select t."assignment_id", t."occurrence" from "times" t)`;
const touched = (alias: string, now: string) => `"version" = ${alias}."version" + 1, "updated_at" = ${now}`;
const notBefore = (day: string) => `greatest(${day}, today() + ${LATE_DAYS})`;

/** Marks assignments whose text stopped, or began again, to ask. */
export const markAssignments: Step = (scope, now, parameters) => `${askingCte(scope, parameters)},
  "changed" as (
    update "assignment" a set "closed_at" = case when k."end" is not null then ${now} end, ${touched("a", now)}
    from "asking" k where k."id" = a."id" and (a."closed_at" is null) <> (k."end" is null)
    returning a."id" as "assignment_id", case when k."end" is null then 'opened' else 'closed' end as "what")`;

/** Cancels what a text that no longer asks has left open. */
export const cancelEnded: Step = (scope, now, parameters) => `${askingCte(scope, parameters)},
  "changed" as (
    update "obligation" o set "cancelled_at" = ${now}, "cancel_reason" = k."end", "suspended_at" = null, ${touched("o", now)}
    from "asking" k where k."id" = o."assignment_id" and k."end" is not null and ${pending("o")}
      and ${personInScope(scope, 'o."person_id"', parameters)}
    returning o."assignment_id", 'cancelled' as "what")`;

const heirs = ({ kind, column, target, succession: { leading, assignedBy } }: (typeof successions)[number]): string => `
    select gen_random_uuid(), '${kind}', ${subjects.map((one) => (one.column === column ? 's."id"' : "null::uuid")).join(", ")}, '{}'::jsonb, ${INHERITED_WORKING_DAYS}, ${assignedBy("s")}
    from "${codeModels.ofEntity(target()).description.table}" s where s."id" in (
      ${leading('"asking" k')} where k."kind" = '${kind}' and k."end" = 'superseded' and exists (
        select 1 from "obligation" o where o."assignment_id" = k."id" and o."cancel_reason" = 'superseded' and o."fulfilled_at" is null and o."waived_at" is null))
      and not exists (select 1 from "assignment" e where e."${column}" = s."id")`;

/** Makes an assignment that reaches nobody by itself for a successor that leads and has none, when somebody still owed its predecessor. */
export const makeHeirs: Step = (scope, _now, parameters) => `${askingCte(scope, parameters)},
  "changed" as (
    insert into "assignment" ("id", "kind", ${subjectColumns()}, "audience", "due_working_days", "assigned_by_id")
    ${successions.map(heirs).join(" union all ")}
    returning "id" as "assignment_id", 'opened' as "what")`;

/** Cancels for those who left, reopens for those who came back, suspends and resumes as clearances go and come. */
export const followPeople: Step = (scope, now, parameters) => `${demandCtes(scope, parameters)},
  "judged" as materialized (
    select o."id", ${demanded} as "asked", ${cleared('o."person_id"')} as "cleared",
      o."cancelled_at" is not null as "was_cancelled", o."suspended_at" is not null as "was_suspended"
    from "asking" a join "obligation" o on o."assignment_id" = a."id" and ${personInScope(scope, 'o."person_id"', parameters)}
    left join "needs" n on n."revision_id" = ${neededText("a")}
    where a."end" is null and o."fulfilled_at" is null and o."waived_at" is null
      and (o."cancelled_at" is null or (${demanded} and ${timely} and o."cancel_reason" <> 'doneByOther'))),
  "changed" as (
    update "obligation" o set
      "cancelled_at" = case when not j."asked" then ${now} end,
      "cancel_reason" = case when not j."asked" then 'leftAudience' end,
      "suspended_at" = case when j."asked" and not j."cleared" then coalesce(o."suspended_at", ${now}) end,
      "asked_at" = case when j."asked" and j."cleared" then ${now} else o."asked_at" end,
      "seen_at" = case when j."asked" and j."cleared" then null else o."seen_at" end,
      "due_on" = case when j."asked" and j."cleared" and o."period" is null then ${notBefore('o."due_on"')} else o."due_on" end,
      ${touched("o", now)}
    from "judged" j where j."id" = o."id" and o."fulfilled_at" is null and o."waived_at" is null
      and (j."was_cancelled" = j."asked" or (j."asked" and j."was_suspended" = j."cleared"))
    returning o."assignment_id",
      case when not j."asked" then 'cancelled' when not j."cleared" then 'suspended' when j."was_cancelled" then 'reopened' else 'resumed' end as "what")`;

/** Asks those who came in, and everybody anew when the next time has come. */
export const askEntrants: Step = (scope, now, parameters) => `${demandCtes(scope, parameters)},
  "changed" as (
    insert into "obligation" ("id", "assignment_id", "person_id", "occurrence", "period", "kind", ${subjectColumns()}, "due_on", "due_at", "asked_at")
    select gen_random_uuid(), a."id", e."person_id", t."occurrence", t."period", a."kind", ${subjectColumns("a")},
      case when t."period" is null then ${notBefore('t."due_on"')} else t."due_on" end, t."due_at", ${now}
    from "demand" e join "asking" a on a."id" = e."assignment_id" join "times" t on t."assignment_id" = a."id" and (e."period" is null or e."period" = t."period")
    left join "needs" n on n."revision_id" = ${neededText("a")}
    where a."takes_entrants" and ${cleared('e."person_id"')} and not exists (
      select 1 from "obligation" o where o."assignment_id" = a."id" and o."occurrence" = t."occurrence"
        and (o."person_id" = e."person_id" or (a."joint" and o."fulfilled_at" is not null)))
    on conflict ("assignment_id", "person_id", "occurrence") do nothing
    returning "assignment_id", 'asked' as "what")`;

/** Runs one step and answers what it changed. */
export async function runStep(sql: SqlExecutor, step: Step, scope: ObligationScope, now: Date): Promise<ObligationChange[]> {
  const parameters = new Parameters();
  const moment = `${parameters.add(now)}::timestamptz`;
  const { text, values } = parameters.statement(
    `with ${step(scope, moment, parameters)}
    select c."assignment_id"::text as "id", c."what", count(*)::int as "count" from "changed" c group by c."assignment_id", c."what"`,
  );
  const rows = await sql.rows<[string, ObligationChange["what"], number]>(text, values);
  return rows.map(([assignmentId, what, count]) => ({ assignmentId, what, count }));
}
