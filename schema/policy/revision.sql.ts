/** What a document keeps for each of its periods; see DocumentPeriods. */
type PeriodColumn = "leading_revisions" | "period_states" | "period_titles" | "period_titles_pinyin" | "period_levels" | "effective_dates";

// Asked for once a statement, however many rows there are.
const TODAY = "(select today())";

/** SQL: what the document under this alias is in the period in which the day lies: one comparison with the day. */
export const onDay = (d: string, column: PeriodColumn, day = TODAY) => `${d}."${column}"[width_bucket(${day}, ${d}."period_starts")]`;

/** SQL: id of the revision that stands for the document today: in force, else the latest published one, else the draft. */
export const leadRevision = (d: string) => onDay(d, "leading_revisions");

/** SQL: state of a document today, as a word of DocumentState. */
export const documentState = (d: string) => onDay(d, "period_states");

const isInForce = (d: string) => `${documentState(d)} in ('inForce', 'trial')`;

/**
 * SQL: id of the revision in force today: the greatest effective date up to it that is published, not withdrawn,
 * its trial unexpired, its document not repealed.
 */
export const revisionInForce = (d: string) => `(case when ${isInForce(d)} then ${leadRevision(d)} end)`;

/** SQL: since when the revision in force today holds. */
export const inForceSince = (d: string) => `(case when ${isInForce(d)} then ${onDay(d, "effective_dates")} end)`;

/** SQL: whether the document under this alias is repealed today. */
export const repealed = (d: string) => `(${d}."repealed_on" is not null and ${d}."repealed_on" <= ${TODAY})`;

/** SQL: state of a revision today, as a word of RevisionState. */
export const revisionState = (r: string) =>
  `(case when ${r}."withdrawn_at" is not null then 'withdrawn'
    when ${r}."published_at" is null then (case when ${r}."approved_at" is not null then 'approved' when ${r}."submitted_at" is not null then 'submitted' else 'draft' end)
    else (select case when ${repealed("d")} then 'repealed'
      when ${r}."effective_from" > ${TODAY} then 'scheduled'
      when ${r}."trial_until" < ${TODAY} then 'expired'
      when ${leadRevision("d")} <> ${r}."id" then 'superseded'
      when ${r}."trial_until" is not null then 'trial'
      else 'inForce' end from "policy_document" d where d."id" = ${r}."document_id") end)`;
