import { type EntityClass, underscore } from "../../shared/description.ts";
import { acknowledge } from "./acknowledge.ts";
import { sign } from "./sign.ts";
import type { SubjectRecord } from "./subject.ts";
import { type EvidenceRelation, type SubjectKind, type SubjectRelation, subjectKinds, subjectPaths } from "./subject-paths.screen.ts";
import { train } from "./train.ts";

/** The records of every kind of thing that is asked of people; a forgotten one does not compile. */
export const subjectRecords = { acknowledge, train, sign } as const satisfies Readonly<Record<SubjectKind, SubjectRecord>>;

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
  return {
    ...subjectRecords[kind],
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

const tableOf = (target: EntityClass) => underscore(target.name);

/** SQL: title of what the assignment or obligation under this alias asks. */
export const subjectTitle = (row: string): string => {
  const cases = subjects.map(({ column, target, title = (alias) => `${alias}."title"` }) => {
    const id = `${row}."${column}"`;
    return `when ${id} is not null then (select ${title("s")} from "${tableOf(target())}" s where s."id" = ${id})`;
  });
  return `(case ${cases.join("\n    ")} end)`;
};
