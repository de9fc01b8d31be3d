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

const stateOr = (r: string, published: string) =>
  `(case when ${r}."withdrawn_at" is not null then 'withdrawn'
    when ${r}."published_at" is null then (case when ${r}."approved_at" is not null then 'approved' when ${r}."submitted_at" is not null then 'submitted' else 'draft' end)
    else ${published} end)`;

const publishedState = (r: string, d: string) =>
  `case when ${repealed(d)} then 'repealed'
      when ${r}."effective_from" > ${TODAY} then 'scheduled'
      when ${r}."trial_until" < ${TODAY} then 'expired'
      when ${leadRevision(d)} <> ${r}."id" then 'superseded'
      when ${r}."trial_until" is not null then 'trial'
      else 'inForce' end`;

/** SQL: state of a revision today, as a word of RevisionState. */
export const revisionState = (r: string) =>
  stateOr(r, `(select ${publishedState(r, "d")} from "policy_document" d where d."id" = ${r}."document_id")`);

/** SQL: the same where the revision's document stands beside it in the statement. */
export const revisionStateBeside = (r: string, d: string) => stateOr(r, publishedState(r, d));

/** SQL: whether the revision under this alias has a trial, over or not, after which nothing is set to follow. */
export const withoutSuccessor = (r: string) =>
  `(${r}."published_at" is not null and ${r}."withdrawn_at" is null and ${r}."trial_until" is not null
    and not exists (select 1 from "policy_document" d where d."id" = ${r}."document_id" and d."repealed_on" is not null)
    and not exists (select 1 from "revision" n where n."document_id" = ${r}."document_id" and n."published_at" is not null and n."withdrawn_at" is null
      and n."effective_from" > ${r}."effective_from"))`;

/** SQL: a column of the last review of the document under the alias that found nothing to change. */
export const lastReview = (column: string) => (d: string) =>
  `(select v."${column}" from "policy_review" v where v."document_id" = ${d}."id" order by v."reviewed_on" desc, v."id" desc limit 1)`;

/** SQL: when the document is to be reviewed next. What a review said of it no longer counts once another text holds. */
export const reviewDue = (d: string) =>
  `(select coalesce(case when v."reviewed_on" >= ${onDay(d, "effective_dates")} then v."next_due" end,
      (greatest(${onDay(d, "effective_dates")}, v."reviewed_on") + make_interval(months => ${d}."review_interval_months"))::date)
    from (select 1) o left join lateral (select * from "policy_review" v where v."document_id" = ${d}."id"
      order by v."reviewed_on" desc, v."id" desc limit 1) v on true)`;
