import { underscore } from "../../shared/description.ts";
import type { SubjectRecord } from "./subject.ts";
import { subjectKinds } from "./subject-kinds.screen.ts";
import { type EvidenceRelation, type SubjectKind, type SubjectRelation, subjectPaths } from "./subject-paths.screen.ts";
import { subjectRecords } from "./subject-records.ts";

/** One kind of thing that is asked, all that the schema says of it together. */
export interface Subject extends SubjectRecord {
  readonly kind: SubjectKind;
  readonly relation: SubjectRelation;
  /** The column of assignments and obligations that holds it. */
  readonly column: string;
  readonly evidenceRelation: EvidenceRelation;
  /** The column of obligations that holds what fulfilled them. */
  readonly evidenceColumn: string;
}

export const subjects: readonly Subject[] = subjectKinds.map((kind) => {
  const { about, evidence } = subjectPaths[kind];
  const record: SubjectRecord = subjectRecords[kind];
  return {
    ...record,
    kind,
    relation: about,
    column: `${underscore(about)}_id`,
    evidenceRelation: evidence,
    evidenceColumn: `${underscore(evidence)}_id`,
  };
});

/** The kind of thing that a word of `AssignmentKind` means. */
export function subjectOf(kind: SubjectKind): Subject {
  const found = subjects.find((one) => one.kind === kind);
  if (!found) throw new Error(`Nothing is asked as ${kind}.`);
  return found;
}

/** SQL: the columns of assignments and obligations that say what is asked, with the alias of their table before each where one is given. */
export const subjectColumns = (alias?: string): string =>
  subjects.map(({ column }) => (alias ? `${alias}."${column}"` : `"${column}"`)).join(", ");

/** SQL of a database check: of what is asked there is the one record of its kind, and no other. */
export const oneSubject = subjects.map(({ kind, column }) => `("kind" = '${kind}') = ("${column}" is not null)`).join(" and ");

/** SQL: title of what the assignment or obligation under this alias asks. */
export const subjectTitle = (row: string): string => {
  const cases = subjects.map(({ column, target, title = (alias) => `${alias}."title"` }) => {
    const id = `${row}."${column}"`;
    return `when ${id} is not null then (select ${title("s")} from "${underscore(target().name)}" s where s."id" = ${id})`;
  });
  return `(case ${cases.join("\n    ")} end)`;
};

const ownTimes = subjects.filter(({ timed }) => timed).map(({ kind }) => `'${kind}'`);
const due = '("due_on" is not null) <> ("due_working_days" is not null)';

/** SQL of a database check: exactly one says by when, or neither where what is asked says so itself. */
export const oneDue =
  ownTimes.length === 0
    ? due
    : `case when ${ownTimes.map((kind) => `"kind" = ${kind}`).join(" or ")} then num_nonnulls("due_on", "due_working_days") = 0 else ${due} end`;
