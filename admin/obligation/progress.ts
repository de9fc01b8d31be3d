import { document } from "../graphql/document.ts";
import type { ObligationKind } from "./obligations.ts";

/** How far the people are. */
export interface ProgressNumbers {
  readonly total: number;
  readonly open: number;
  readonly overdue: number;
  readonly done: number;
  readonly waived: number;
  readonly suspended: number;
  readonly byDepartment: readonly {
    readonly id: string | null;
    readonly department: string | null;
    readonly total: number;
    readonly done: number;
    readonly overdue: number;
  }[];
}

/** What progress is asked about. */
export type ProgressSubject = "assignment" | "revision" | "course" | "agreement";

export const isProgressSubject = (subject: string): subject is ProgressSubject =>
  ["assignment", "revision", "course", "agreement"].includes(subject);

interface ProgressVariables {
  readonly assignmentId?: string;
  readonly revisionId?: string;
  readonly courseId?: string;
  readonly agreementId?: string;
  readonly departmentId?: string | null;
}

export const ProgressQuery = document<{ progress: ProgressNumbers }, ProgressVariables>(
  `query Progress($assignmentId: ID, $revisionId: ID, $courseId: ID, $agreementId: ID, $departmentId: ID) {
    progress(assignmentId: $assignmentId, revisionId: $revisionId, courseId: $courseId, agreementId: $agreementId, departmentId: $departmentId) {
      total open overdue done waived suspended byDepartment { id department total done overdue }
    }
  }`,
);

export interface MatrixColumn {
  readonly id: string;
  readonly kind: ObligationKind | null;
  readonly title: string | null;
  readonly revision: { readonly ordinal: number | null } | null;
}

export interface MatrixPerson {
  readonly id: string;
  readonly name: string | null;
  readonly department: { readonly name: string | null } | null;
}

export interface MatrixCell {
  readonly person: string;
  readonly assignment: string;
  readonly obligationId: string;
  readonly state: string;
}

export interface Matrix {
  readonly people: readonly MatrixPerson[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: readonly MatrixCell[];
  readonly total: number;
}

export const MatrixQuery = document<{ obligationMatrix: Matrix }, { departmentId: string | null; limit: number; offset: number }>(
  `query ObligationMatrix($departmentId: ID, $limit: Int, $offset: Int) {
    obligationMatrix(departmentId: $departmentId, limit: $limit, offset: $offset) {
      people { id name department { name } } columns { id kind title revision { ordinal } } cells { person assignment obligationId state } total
    }
  }`,
);

export interface HeadDepartment {
  readonly id: string;
  readonly name: string | null;
  readonly parent: { readonly id: string } | null;
}

/** A department and everything below it. */
export function subtreeOf(departments: readonly HeadDepartment[], id: string): readonly string[] {
  const below = departments.filter(({ parent }) => parent?.id === id).flatMap((department) => subtreeOf(departments, department.id));
  return [id, ...below];
}

export const DepartmentsQuery = document<{ departments: { items: readonly HeadDepartment[] } }, { where: object }>(
  "query HeadDepartments($where: DepartmentWhere) { departments(where: $where, orderBy: [{ code: ASC }], page: { limit: 100 }) { items { id name parent { id } } } }",
);

/** How far one request is, as far as a bar needs it. */
export interface BarNumbers {
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
}

/** The bars of a matrix that holds all of its people; null when there are more pages, so that they must be asked for. */
export function barsOf({ people, total, columns, cells }: Matrix): ReadonlyMap<string, BarNumbers> | null {
  if (people.length < total) return null;
  return new Map(
    columns.map(({ id }) => {
      const states = cells.filter(({ assignment, state }) => assignment === id && state !== "cancelled").map(({ state }) => state);
      const count = (word: string) => states.filter((state) => state === word).length;
      return [id, { total: states.length, done: count("done"), overdue: count("overdue") }];
    }),
  );
}

/** The columns, those first for which somebody is late, then what is not finished. */
export function byUrgency(columns: readonly MatrixColumn[], bars: ReadonlyMap<string, BarNumbers> | null): readonly MatrixColumn[] {
  const urgency = ({ id }: MatrixColumn) => {
    const bar = bars?.get(id);
    if (!bar) return 0;
    return bar.overdue > 0 ? 2 : bar.done < bar.total ? 1 : 0;
  };
  return [...columns].sort((one, other) => urgency(other) - urgency(one));
}
