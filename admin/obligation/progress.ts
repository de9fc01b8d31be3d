import { subjectRelations } from "../../schema/obligation/subject/subject-kinds.screen.ts";
import type { SubjectRelation } from "../../schema/obligation/subject/subject-paths.screen.ts";
import { operation } from "../graphql/operation.ts";

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
    /** Whether it is several departments, too small to be told of one by one. */
    readonly together: boolean;
    readonly total: number;
    readonly done: number;
    readonly overdue: number;
  }[];
  /** Whether departments too small to be told of are left out. */
  readonly withheld: boolean;
}

/** What progress is asked about. */
export type ProgressSubject = "assignment" | SubjectRelation;

export const isProgressSubject = (subject: string): subject is ProgressSubject => ["assignment", ...subjectRelations].includes(subject);

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

export const SubjectProgressQuery = operation(
  `query SubjectProgress($assignmentId: ID, $revisionId: ID, $courseId: ID, $agreementId: ID, $departmentId: ID) {
    progress(assignmentId: $assignmentId, revisionId: $revisionId, courseId: $courseId, agreementId: $agreementId, departmentId: $departmentId) {
      total open overdue done waived suspended byDepartment { id department together total done overdue } withheld
    }
    progressSeries(assignmentId: $assignmentId, revisionId: $revisionId, courseId: $courseId, agreementId: $agreementId, departmentId: $departmentId) {
      dueOn points { day asked done even }
    }
  }`,
);

/** The positions that progress can be narrowed to. */
export const PositionsQuery = operation(
  "query ProgressPositions { positions(where: { archivedOn: { isNull: true } }, orderBy: [{ code: ASC }], page: { limit: 100 }) { items { id name } } }",
);
