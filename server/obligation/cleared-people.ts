import { countsStill } from "../../schema/policy/approval.sql.ts";
import { onDay } from "../../schema/policy/revision.sql.ts";
import { currentGrant, currentPeriod } from "../../schema/shared/period.sql.ts";

/**
 * SQL: what reading needs of a person, as rows ("revision_id", "document_id", "rank", "need_to_know", "basic_rank"): the greater
 * of the revision's own level and the level of its document, and the rank that everybody employed has.
 * @param revisions SQL of a query that yields ids of revisions
 */
export const readingNeeds = (revisions: string) => `(
  select n_r."id" as "revision_id", n_d."id" as "document_id",
    greatest(n_own."rank", n_lead."rank") as "rank",
    n_own."need_to_know" or n_lead."need_to_know" as "need_to_know",
    coalesce((select max(l."rank") from "classification_level" l where l."basic"), 0) as "basic_rank"
  from "revision" n_r
  join "policy_document" n_d on n_d."id" = n_r."document_id"
  join "classification_level" n_own on n_own."id" = n_r."level_id"
  join "classification_level" n_lead on n_lead."id" = ${onDay("n_d", "period_levels")}
  where n_r."id" in (${revisions}))`;

// The aliases inside are like no other, so that the caller's expressions never mean a table in here.
const granted = (person: string, document: string) => `(
  exists (select 1 from "access_grant" n_x where n_x."person_id" = ${person} and n_x."document_id" = ${document} and ${currentGrant("n_x")})
  or exists (select 1 from "revision" n_y where n_y."document_id" = ${document} and n_y."published_at" is null and n_y."withdrawn_at" is null
    and (n_y."drafter_id" = ${person} or exists (select 1 from "approval" n_z where n_z."revision_id" = n_y."id" and n_z."approver_id" = ${person} and ${countsStill("n_z")}))))`;

/**
 * SQL: whether a person may read a text as far as clearance goes, need-to-know included: the same for many people as `actor.ts`
 * says of the one who asks.
 * @param person SQL of the person's id
 * @param needs alias of a row of `readingNeeds`
 */
export const clearedSql = (person: string, needs: string) => `(
  (${needs}."rank" <= 0
    or (${needs}."rank" <= ${needs}."basic_rank" and ${person} in (select n_m."person_id" from "membership" n_m where ${currentPeriod("n_m")}))
    or exists (select 1 from "clearance" n_c join "classification_level" n_l on n_l."id" = n_c."level_id"
      where n_c."person_id" = ${person} and n_l."rank" >= ${needs}."rank" and ${currentGrant("n_c")}))
  and (not ${needs}."need_to_know" or ${granted(person, `${needs}."document_id"`)}))`;

/**
 * SQL: people who are cleared for a revision, as a query of ids.
 * @param revision SQL of the revision's id
 */
export const clearedPeopleSql = (revision: string) =>
  `select p."id" from "person" p cross join ${readingNeeds(`select ${revision}`)} needs where ${clearedSql('p."id"', "needs")}`;
