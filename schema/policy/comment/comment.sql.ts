// Asked for once a statement, however many rows there are.
const TODAY = "(select today())";

/** SQL: whether the draft under this alias is neither published nor given up. */
const openDraft = (r: string) => `${r}."published_at" is null and ${r}."withdrawn_at" is null`;

/** SQL: whether people are asked for comments today in the round under this alias. */
export const openRound = (c: string) =>
  `(${c}."closed_at" is null and ${c}."until" >= ${TODAY} and exists (select 1 from "revision" c_r where c_r."id" = ${c}."revision_id" and ${openDraft("c_r")}))`;

/** SQL: state of the round under this alias, as a word of CommentRoundState. */
export const commentRoundState = (c: string) => `(case when ${openRound(c)} then 'open' else 'ended' end)`;

/** SQL: whether the answer of the invitee under this alias is still waited for. */
export const openInvitee = (i: string) =>
  `(${i}."answer" is null and ${i}."left_at" is null and exists (select 1 from "comment_round" i_c where i_c."id" = ${i}."round_id" and ${openRound("i_c")}))`;

/** SQL: people who are asked today to comment on a revision, as a query of ids; the operand is SQL of its id. */
const invitedPeopleSql = (revision: string) =>
  `select v_i."person_id" from "invitee" v_i join "comment_round" v_c on v_c."id" = v_i."round_id"
    where v_i."left_at" is null and v_c."revision_id" = ${revision} and ${openRound("v_c")}`;

/** SQL: whether a person is asked today to comment on a revision; both operands are SQL of their ids. */
export const invitedSql = (revision: string, person: string) => `exists (${invitedPeopleSql(revision)} and v_i."person_id" = ${person})`;

/** SQL: where the comment under this alias stands, as a word of CommentState. */
export const commentState = (k: string) =>
  `(case when ${k}."withdrawn_at" is not null then 'withdrawn' when ${k}."outcome" is not null then ${k}."outcome" else 'open' end)`;
