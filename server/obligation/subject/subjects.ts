import { type SubjectKind } from "../../../schema/obligation/subject/subject-paths.screen.ts";
import { type Subject, subjects } from "../../../schema/obligation/subject/subjects.ts";
import { acknowledge } from "./acknowledge.ts";
import { sign } from "./sign.ts";
import type { SubjectRules, Succession } from "./subject-rules.ts";
import { train } from "./train.ts";

/** What the engine does about every kind of thing that is asked of people; a forgotten one does not compile. */
export const subjectRules: Readonly<Record<SubjectKind, SubjectRules>> = { acknowledge, train, sign };

const all: readonly (Subject & SubjectRules)[] = subjects.map((subject) => {
  const rules = subjectRules[subject.kind];
  return { ...subject, ...rules, evidence: { ...subject.evidence, ...rules.evidence } };
});

/** The kinds whose records follow each other. */
export const successions = all.flatMap((one) => (one.succession ? [{ ...one, succession: one.succession satisfies Succession }] : []));

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
