import { type Subject, subjects } from "../../../schema/obligation/subject/subjects.ts";
import { subjectRules } from "./rules-of-subjects.ts";
import type { SubjectRules } from "./subject-rules.ts";

const all: readonly (Subject & SubjectRules)[] = subjects.map((subject) => {
  const rules = subjectRules[subject.kind];
  return { ...subject, ...rules, evidence: { ...subject.evidence, ...rules.evidence } };
});

/** The kinds whose records follow each other. */
export const successions = all.flatMap((one) => (one.succession ? [{ ...one, succession: one.succession }] : []));

/** SQL: joins from the row (an assignment or obligation) to whatever it asks about. */
export const subjectJoins = (row: string): string => all.map(({ joins }) => joins(row)).join(" ");

/** SQL: why what the row asks about asks nothing any more, by the aliases of `subjectJoins`; null while it does. */
export const subjectEnd = (row: string): string => {
  const cases = all.flatMap(({ column, end }) => (end ? [`when ${row}."${column}" is not null then ${end}`] : []));
  return `case when ${row}."cancelled_at" is not null then 'mistaken' ${cases.join(" ")} end`;
};

/** SQL: whether whoever comes into the audience is asked still, by the aliases of `subjectJoins`. */
export const takesEntrants = (row: string): string =>
  all.flatMap(({ column, takesEntrants: takes }) => (takes ? [`(${row}."${column}" is null or ${takes})`] : [])).join(" and ") || "true";

/** SQL: the revision that people must be cleared for to be asked; null where anybody may be. */
export const neededText = (row: string): string => `coalesce(${all.flatMap(({ text }) => (text ? [text(row)] : [])).join(", ")}, null)`;

/** SQL: a choice by the kind of the row, null where a kind says nothing. */
const bySuccession = (row: string, value: (one: (typeof successions)[number]) => string): string =>
  `case ${successions.map((one) => `when ${row}."${one.column}" is not null then ${value(one)}`).join(" ")} end`;

/** SQL: columns that say where the subject of an assignment `a` stands in its line: "line_id", "line_since", and whether it was asked for "first". */
export const lineColumns = `${bySuccession("a", ({ succession }) => succession.line)} as "line_id", ${bySuccession("a", ({ succession }) => succession.since)} as "line_since",
  ${bySuccession("a", ({ column }) => `not exists (select 1 from "assignment" e where e."${column}" = a."${column}" and e."cancelled_at" is null and (e."created_at", e."id") < (a."created_at", a."id"))`)} as "first"`;

/** SQL: whether an assignment of a kind whose subjects follow each other is about the record. */
export const subjectIs = (row: string, id: string): string => successions.map(({ column }) => `${row}."${column}" = ${id}`).join(" or ");

/** SQL: whether the person may be asked what the row asks, clearance aside. */
export const mayBeAsked = (row: string, person: string): string =>
  all.flatMap(({ column, mayBeAsked: may }) => (may ? [`(${row}."${column}" is null or ${may(row, person)})`] : [])).join(" and ") ||
  "true";

const timed = all.flatMap(({ kind, times }) => (times ? [{ kind, times }] : []));

/** SQL: whether the row asks at times of its own. */
const atOwnTimes = (row: string): string => `${row}."kind" in (${timed.map(({ kind }) => `'${kind}'`).join(", ") || "''"})`;

const ownTimes = timed.map(
  ({ kind, times }) => `
    select a."id" as "assignment_id", coalesce(u."known", u."last" + row_number() over (partition by a."id", u."known" is null order by x."due_on", x."due_at", x."period"))::int as "occurrence",
      x."period", x."due_on", x."due_at"
    from "asking" a cross join lateral (${times}) x cross join lateral (
      select min(o."occurrence") filter (where o."period" = x."period") as "known", coalesce(max(o."occurrence"), 0) as "last"
      from "obligation" o where o."assignment_id" = a."id") u
    where a."kind" = '${kind}' and a."end" is null`,
);

/**
 * SQL: a query of the times at which the assignments of "asking" ask today, as ("assignment_id", "occurrence", "period", "due_on", "due_at"); `due` is
 * SQL of the day for whoever is asked by the assignment `a` today.
 */
export const timesSql = (due: string): string =>
  [
    `select a."id" as "assignment_id", a."occurrence", null::text as "period", ${due} as "due_on", null::timestamptz as "due_at"
    from "asking" a where a."end" is null and not ${atOwnTimes("a")}`,
    ...ownTimes,
  ].join(" union all ");
