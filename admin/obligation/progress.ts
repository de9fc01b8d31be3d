import { document } from "../graphql/document.ts";

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

/** Where things stood at the end of a day; see the API. */
export interface ProgressPoint {
  readonly day: string;
  readonly asked: number;
  readonly done: number | null;
  readonly even: number;
}

export interface ProgressSeries {
  readonly dueOn: string | null;
  readonly points: readonly ProgressPoint[];
}

export const SubjectProgressQuery = document<{ progress: ProgressNumbers; progressSeries: ProgressSeries }, ProgressVariables>(
  `query SubjectProgress($assignmentId: ID, $revisionId: ID, $courseId: ID, $agreementId: ID, $departmentId: ID) {
    progress(assignmentId: $assignmentId, revisionId: $revisionId, courseId: $courseId, agreementId: $agreementId, departmentId: $departmentId) {
      total open overdue done waived suspended byDepartment { id department total done overdue }
    }
    progressSeries(assignmentId: $assignmentId, revisionId: $revisionId, courseId: $courseId, agreementId: $agreementId, departmentId: $departmentId) {
      dueOn points { day asked done even }
    }
  }`,
);

export interface HeadPosition {
  readonly id: string;
  readonly name: string | null;
}

/** The departments and positions that progress can be narrowed to. */
export const FiltersQuery = document<
  { departments: { items: readonly HeadDepartment[] }; positions: { items: readonly HeadPosition[] } },
  { where: object }
>(
  `query ProgressFilters($where: DepartmentWhere) {
    departments(where: $where, orderBy: [{ code: ASC }], page: { limit: 100 }) { items { id name parent { id } } }
    positions(where: { archivedOn: { isNull: true } }, orderBy: [{ code: ASC }], page: { limit: 100 }) { items { id name } } }`,
);
