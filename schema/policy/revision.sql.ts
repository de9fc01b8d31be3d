/** SQL: whether the revision under this alias counts on the day, leaving its document's repeal aside. */
const counts = (r: string, day: string) =>
  `(${r}."published_at" is not null and ${r}."withdrawn_at" is null and ${r}."effective_from" <= ${day} and (${r}."trial_until" is null or ${r}."trial_until" >= ${day}))`;

/** SQL: whether the document under this alias is repealed on the day. */
export const repealed = (d: string, day = "today()") => `(${d}."repealed_on" is not null and ${d}."repealed_on" <= ${day})`;

/**
 * SQL: id of the revision in force on the day: the greatest effective date up to it that is published, not withdrawn,
 * its trial unexpired, its document not repealed.
 */
export const revisionInForce = (d: string, day = "today()") =>
  `(select r."id" from "revision" r where r."document_id" = ${d}."id" and not ${repealed(d, day)} and ${counts("r", day)} order by r."effective_from" desc limit 1)`;

/** SQL: a value of the revision `r` that stands for the document: in force, else the latest published one, else the draft. */
export const leadRevision = (d: string, value: string) =>
  `(select ${value} from "revision" r where r."document_id" = ${d}."id" order by ${counts("r", "today()")} desc, (r."published_at" is not null and r."withdrawn_at" is null) desc, (r."published_at" is not null) desc, r."effective_from" desc nulls last, r."ordinal" desc limit 1)`;

/** SQL: state of a document today, as a word of DocumentState. */
export const documentState = (d: string) =>
  `(case when ${repealed(d)} then 'repealed' else coalesce(
    (select case when r."trial_until" is null then 'inForce' else 'trial' end from "revision" r where r."document_id" = ${d}."id" and ${counts("r", "today()")} order by r."effective_from" desc limit 1),
    (select case when r."effective_from" > today() then 'scheduled' else 'expired' end from "revision" r where r."document_id" = ${d}."id" and r."published_at" is not null and r."withdrawn_at" is null order by r."effective_from" desc limit 1),
    (select 'withdrawn' from "revision" r where r."document_id" = ${d}."id" and r."published_at" is not null limit 1),
    'draft') end)`;

/** SQL: state of a revision today, as a word of RevisionState. */
export const revisionState = (r: string) =>
  `(case when ${r}."withdrawn_at" is not null then 'withdrawn'
    when ${r}."published_at" is null then (case when ${r}."approved_at" is not null then 'approved' when ${r}."submitted_at" is not null then 'submitted' else 'draft' end)
    when exists (select 1 from "policy_document" d where d."id" = ${r}."document_id" and ${repealed("d")}) then 'repealed'
    when ${r}."effective_from" > today() then 'scheduled'
    when ${r}."trial_until" < today() then 'expired'
    when exists (select 1 from "revision" n where n."document_id" = ${r}."document_id" and n."effective_from" > ${r}."effective_from" and ${counts("n", "today()")}) then 'superseded'
    when ${r}."trial_until" is not null then 'trial'
    else 'inForce' end)`;
