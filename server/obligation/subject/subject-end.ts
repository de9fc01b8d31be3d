import { inForceSince, repealed } from "../../../schema/policy/revision.sql.ts";

/**
 * SQL: why a published revision no longer asks anything today, as a word of CancelReason; null while it does. A trial that ran
 * out without a successor ends like a repeal.
 * @param v alias of the revision
 * @param w alias of its document
 */
export const revisionEnd = (v: string, w: string) => `(case
  when ${v}."withdrawn_at" is not null then 'withdrawn'
  when ${repealed(w)} then 'repealed'
  when ${inForceSince(w)} > ${v}."effective_from" then 'superseded'
  when ${v}."trial_until" < today() then 'repealed' end)`;

/** SQL: why a published agreement no longer asks for signatures: a newer revision was published; null while it does. */
export const agreementEnd = (g: string) =>
  `(case when exists (select 1 from "agreement" n where n."code" = ${g}."code" and n."ordinal" > ${g}."ordinal" and n."published_at" is not null) then 'superseded' end)`;
