import type { Parameters } from "../model/parameters.ts";
import { audienceSql, onDutySql } from "./audience.ts";
import { readingNeeds } from "./cleared-people.ts";
import { dueSql } from "./due-rule.ts";
import { pending } from "./fulfil.ts";
import { assignmentInScope, type ObligationScope, personInScope } from "./obligation-scope.ts";
import { movedTo, occurrenceToday } from "./subject/recurrence.ts";
import { lineColumns, neededText, subjectEnd, subjectIs, subjectJoins, successions, takesEntrants, timesSql } from "./subject/subjects.ts";

/**
 * SQL: a CTE "asking": the assignments in scope, with why they stopped asking ("end"), which time it is today ("occurrence") and, where their
 * subjects follow each other, "line_id", "line_since" and whether it is the "first" for its subject.
 */
export const askingCte = (scope: ObligationScope, parameters: Parameters) => `"asking" as materialized (
  select a.*, ${subjectEnd("a")} as "end", ${occurrenceToday("a")} as "occurrence", ${takesEntrants("a")} as "takes_entrants", ${lineColumns}
  from "assignment" a ${subjectJoins("a")}
  where ${assignmentInScope(scope, parameters)})`;

/** SQL: of what people still owed when its successor took over: whose it was ("assignment_id", "person_id") and what asks in its place ("heir_id"). */
const inherited = (scope: ObligationScope, parameters: Parameters): string =>
  successions
    .map(
      ({
        kind,
        column,
        joins,
        succession: { line, since },
      }) => `select o."assignment_id", o."person_id", t."id" as "heir_id", t."${column}" as "subject_id"
    from "obligation" o ${joins("o")}
    join "asking" t on t."kind" = '${kind}' and t."line_id" = ${line} and t."first" and t."end" is null
      and t."line_since" <= today() and t."line_since" > ${since}
    where o."cancel_reason" = 'superseded' and o."fulfilled_at" is null and o."waived_at" is null
      and ${personInScope(scope, 'o."person_id"', parameters)}`,
    )
    .join(" union all ");

const DUE = `case when a."due_on" is null then ${dueSql("a", "today()")} else ${movedTo("a", 'a."due_on"', 'a."occurrence"')} end`;

/**
 * SQL: CTEs "asking", "demand" ("assignment_id", "person_id": of whom the assignments in scope ask something today; with a "period" at that time
 * alone), "times" (at which times, see `timesSql`) and "needs" (what reading their texts needs). Asked are the people whom the audience reaches; and, when a newer text has replaced one that
 * somebody still had to acknowledge, they as well, as long as the older text's audience reaches them.
 */
export function demandCtes(scope: ObligationScope, parameters: Parameters): string {
  const people = scope.personIds ? parameters.ids(scope.personIds) : undefined;
  return `${askingCte(scope, parameters)},
  "inherited" as materialized (${inherited(scope, parameters)}),
  "rules" as materialized (
    select a."id", a."audience" from "asking" a where a."end" is null
    union all select a."id", a."audience" from "assignment" a where a."id" in (select h."assignment_id" from "inherited" h)),
  "members" as materialized (select x."id", x."person_id" from ${audienceSql('"rules"', people)} x),
  "times" as materialized (${timesSql(DUE)}),
  "moments" as materialized (
    select t."assignment_id" as "id", t."period", t."due_on", t."due_at" from "times" t
    union
    select o."assignment_id", o."period", o."due_on", o."due_at" from "obligation" o
    where o."assignment_id" in (select u."id" from "rules" u where u."audience" ? 'rosters') and o."period" is not null and ${pending("o")}),
  "demand" as materialized (
    select m."id" as "assignment_id", m."person_id", null::text as "period" from "members" m join "asking" a on a."id" = m."id" and a."end" is null
    union
    select d."id", d."person_id", d."period" from ${onDutySql('"rules"', 'select * from "moments"', people)} d
    union
    select h."heir_id", h."person_id", null from "inherited" h join "members" m on m."id" = h."assignment_id" and m."person_id" = h."person_id"
    where not exists (select 1 from "members" x join "asking" b on b."id" = x."id" and b."end" is null
      where (${subjectIs("b", 'h."subject_id"')}) and x."person_id" = h."person_id")),
  "needs" as materialized (select n.* from ${readingNeeds(`select ${neededText("a")} from "asking" a where a."end" is null`)} n)`;
}
