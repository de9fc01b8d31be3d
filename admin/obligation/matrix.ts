import type { SubjectKind } from "../../schema/obligation/subject/subject-paths.screen.ts";
import type { words } from "../../schema/shared/words.screen.ts";
import { operation } from "../graphql/operation.ts";

/** Where a person stands with a request. */
export type CellState = "open" | "overdue" | "done" | "waived" | "suspended";

const stateOfLetter: Readonly<Record<string, CellState>> = { o: "open", l: "overdue", d: "done", w: "waived", s: "suspended" };

export interface MatrixColumn {
  readonly id: string;
  readonly kind: SubjectKind | null;
  readonly title: string | null;
  /** Which text of that title; see `which.ts`. */
  readonly which: string;
  /** Its title with that. */
  readonly name: string;
}

export interface MatrixPerson {
  readonly id: string;
  readonly name: string | null;
  readonly department: { readonly name: string | null } | null;
}

export interface Matrix {
  readonly people: readonly MatrixPerson[];
  readonly columns: readonly MatrixColumn[];
  /** A letter for each column, person by person; see the API. */
  readonly states: readonly string[];
  readonly total: number;
}

/** Which part of the matrix. */
export interface MatrixFilter {
  readonly departmentId: string | null;
  readonly positionId: string | null;
  readonly kind: SubjectKind | null;
  readonly state: keyof typeof words.ObligationState | null;
}

/** So many people are read at once; a department of more is narrowed by the filters. */
export const MOST_PEOPLE = 1_000;

export const MatrixQuery = operation(
  `query ObligationMatrix($departmentId: ID, $positionId: ID, $kind: AssignmentKind, $state: ObligationState, $limit: Int) {
    obligationMatrix(departmentId: $departmentId, positionId: $positionId, kind: $kind, state: $state, limit: $limit) {
      people { id name department { name } } 
      columns { id kind title createdAt revision { ordinal document { number } } agreement { ordinal } } states total
    }
  }`,
);

/** Where the person of this row stands with the request of this column; null when nothing is asked. */
export const stateAt = ({ states }: Pick<Matrix, "states">, row: number, column: number): CellState | null =>
  stateOfLetter[states[row]?.[column] ?? ""] ?? null;

/** How far one request is, as far as a bar needs it. */
export interface BarNumbers {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

/** The bar of a column, among the people of the matrix. */
export function barOf({ states }: Pick<Matrix, "states">, column: number): BarNumbers {
  const count = (letter: string) => states.filter((row) => row[column] === letter).length;
  return { total: states.length - count("-"), done: count("d"), overdue: count("l") };
}

/** The columns by place, those first for which most are late, then what is not finished. */
export function byUrgency(matrix: Matrix): readonly { readonly column: MatrixColumn; readonly bar: BarNumbers }[] {
  const bars = matrix.columns.map((column, place) => ({ column, bar: barOf(matrix, place) }));
  const urgency = ({ total, done, overdue }: BarNumbers) => (overdue > 0 ? overdue + 1_000_000 : total - done);
  return bars.sort((one, other) => urgency(other.bar) - urgency(one.bar));
}

/** What a person still has to do, the overdue first. */
export function openOf(matrix: Matrix, row: number): readonly { readonly column: MatrixColumn; readonly state: CellState }[] {
  const items = matrix.columns.flatMap((column, place) => {
    const state = stateAt(matrix, row, place);
    return state === "open" || state === "overdue" ? [{ column, state }] : [];
  });
  return items.sort((one, other) => Number(other.state === "overdue") - Number(one.state === "overdue"));
}
