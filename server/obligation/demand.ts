import type { Parameters } from "../model/parameters.ts";
import { audienceSql } from "./audience.ts";
import { readingNeeds } from "./cleared-people.ts";
import { assignmentInScope, type ObligationScope, personInScope } from "./obligation-scope.ts";
import { occurrenceToday } from "./recurrence.ts";
import { agreementEnd, revisionEnd } from "./subject-end.ts";

/** SQL: a CTE "asking": the assignments in scope, with why they stopped asking ("end") and which time it is today ("occurrence"). */
export const askingCte = (scope: ObligationScope, parameters: Parameters) => `"asking" as materialized (
  select a.*, v."document_id", v."effective_from", case when a."cancelled_at" is not null then 'mistaken' when a."revision_id" is not null then ${revisionEnd("v", "w")} when a."agreement_id" is not null then ${agreementEnd("g")} end as "end", ${occurrenceToday("a")} as "occurrence",
    (c."archived_on" is null or c."archived_on" > today()) as "takes_entrants",
    not exists (select 1 from "assignment" e where e."revision_id" = a."revision_id" and e."cancelled_at" is null and (e."created_at", e."id") < (a."created_at", a."id")) as "first"
  from "assignment" a
  left join "revision" v on v."id" = a."revision_id" left join "policy_document" w on w."id" = v."document_id"
  left join "course" c on c."id" = a."course_id" left join "agreement" g on g."id" = a."agreement_id"
  where ${assignmentInScope(scope, parameters)})`;

/**
 * SQL: CTEs "asking", "demand" ("assignment_id", "person_id": of whom the assignments in scope ask something today) and "needs"
 * (what reading their texts needs). Asked are the people whom the audience reaches; and, when a newer text has replaced one that
 * somebody still had to acknowledge, they as well, as long as the older text's audience reaches them.
 */
export function demandCtes(scope: ObligationScope, parameters: Parameters): string {
  const people = scope.personIds ? parameters.ids(scope.personIds) : undefined;
  return `${askingCte(scope, parameters)},
  "inherited" as materialized (
    select o."assignment_id", o."person_id", t."id" as "heir_id", t."revision_id"
    from "obligation" o join "revision" v on v."id" = o."revision_id"
    join "asking" t on t."document_id" = v."document_id" and t."first" and t."end" is null
      and t."effective_from" <= today() and t."effective_from" > v."effective_from"
    where o."cancel_reason" = 'superseded' and o."fulfilled_at" is null and o."waived_at" is null
      and ${personInScope(scope, 'o."person_id"', parameters)}),
  "rules" as materialized (
    select a."id", a."audience" from "asking" a where a."end" is null
    union all select a."id", a."audience" from "assignment" a where a."id" in (select h."assignment_id" from "inherited" h)),
  "members" as materialized (select x."id", x."person_id" from ${audienceSql('"rules"', people)} x),
  "demand" as materialized (
    select m."id" as "assignment_id", m."person_id" from "members" m join "asking" a on a."id" = m."id" and a."end" is null
    union
    select h."heir_id", h."person_id" from "inherited" h join "members" m on m."id" = h."assignment_id" and m."person_id" = h."person_id"
    where not exists (select 1 from "members" x join "asking" b on b."id" = x."id" and b."end" is null
      where b."revision_id" = h."revision_id" and x."person_id" = h."person_id")),
  "needs" as materialized (select n.* from ${readingNeeds('select a."revision_id" from "asking" a where a."end" is null')} n)`;
}
