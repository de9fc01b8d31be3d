import { unannouncedYear } from "../calendar/working-days.sql.ts";
import { clearanceRank } from "../confidentiality/clearance.sql.ts";
import { daySql } from "../shared/day.sql.ts";
import { currentGrant, currentPeriod } from "../shared/period.sql.ts";

/** SQL: whether the approval under this alias is part of a submission that still counts: asked now, or agreed to it. */
export const countsStill = (a: string) => `(${a}."decision" in ('pending', 'approved') and ${a}."voided_at" is null)`;

/** SQL: whether a route asked, whatever roles its person holds: by name, as head, by position, or for somebody else. */
export const askedByRoute = (a: string) => `(${a}."basis" not in ('chosen', 'approvers'))`;

/** SQL: whether the person leads the department today: as its head, or as a deputy on that day. */
const leads = (department: string, person: string) =>
  `(exists (select 1 from "department" h where h."id" = ${department} and h."head_id" = ${person})
    or exists (select 1 from "deputy" y where y."department_id" = ${department} and y."person_id" = ${person} and ${currentPeriod("y")}))`;

/** Why somebody is asked, as SQL of each part. */
export interface Asking {
  readonly person: string;
  readonly basis: string;
  readonly department: string;
  readonly position: string;
  readonly onBehalfOf: string;
}

/** The asking of the approval under this alias. */
export const askingOf = (a: string): Asking => ({
  person: `${a}."approver_id"`,
  basis: `${a}."basis"`,
  department: `${a}."department_id"`,
  position: `${a}."position_id"`,
  onBehalfOf: `${a}."on_behalf_of_id"`,
});

/**
 * SQL: what keeps a person from approving a revision for the reason for which they are asked, as a code of a message; null when nothing
 * does. Around it stand the revision `r`, its document `d`, the owning department `o` and its level `v`.
 * @param writers SQL of an array of the people who wrote the text; left out where that cannot have changed
 */
export const approvalObstacle = ({ person, basis, department, position, onBehalfOf }: Asking, writers?: string) => `(case
  when ${person} is null then 'approverMissing'
  when ${person} = r."drafter_id" then 'approverIsDrafter'
  ${writers ? `when ${person} = any(${writers}) then 'approverWroteText'` : ""}
  when ${basis} in ('chosen', 'approvers') and not exists (select 1 from "role_grant" g where g."person_id" = ${person} and g."role" = 'approver'
    and ${currentGrant("g")} and (g."department_id" is null or g."department_id" = any(o."path"))) then 'approverWithoutRole'
  when not exists (select 1 from "membership" m where m."person_id" = ${person} and ${currentPeriod("m")})
    or exists (select 1 from "account" k where k."person_id" = ${person} and k."disabled_at" is not null) then 'approverGone'
  when ${basis} = 'head' and not ${leads(department, person)} then 'approverLeadsNoMore'
  when ${basis} = 'position' and not exists (select 1 from "membership" m where m."person_id" = ${person} and m."position_id" = ${position}
    and ${currentPeriod("m")}) then 'approverLeftPosition'
  when ${basis} = 'standIn' and not exists (select 1 from "stand_in" s where s."person_id" = ${onBehalfOf} and s."stand_in_id" = ${person}
    and ${currentPeriod("s")}) and not coalesce(${leads(department, person)}, false) then 'standInEnded'
  when ${clearanceRank(person)} < v."rank" then 'approverNotCleared' end)`;

/** SQL: what `approvalObstacle` needs around it, beginning with the revision. */
export const obstacleTables = `"revision" r
    join "policy_document" d on d."id" = r."document_id"
    join "department" o on o."id" = d."owning_department_id"
    join "classification_level" v on v."id" = r."level_id"`;

/** SQL: whether nobody decides about the approval under this alias although it is waited for: another approver is to be named. */
export const stuckApproval = (a: string) => `(${a}."decision" = 'pending' and ${a}."basis" <> 'standIn'
  and exists (select 1 from ${obstacleTables} where r."id" = ${a}."revision_id" and r."submitted_at" is not null and r."withdrawn_at" is null
    and ${approvalObstacle(askingOf(a))} is not null))`;

/** SQL: ids of the people whom routes ask about the revisions found by this condition on `r`, as far as it still counts or was refused. */
export const askedIds = (condition: string) => `(select coalesce(array_agg(a."approver_id"::text), '{}')
  from "approval" a join "revision" r on r."id" = a."revision_id"
  where ${condition} and a."approver_id" is not null and ${askedByRoute("a")} and (${countsStill("a")} or a."decision" = 'rejected'))`;

/** SQL: the first year without announced holidays across which the due day of the approval under this alias was counted, while it waits. */
export const approvalUnannouncedYear = (a: string) =>
  `(case when ${a}."decision" = 'pending' and ${a}."due_on" is not null then ${unannouncedYear(daySql(`${a}."created_at"`), `${a}."due_on"`)} end)`;
