import { words } from "../shared/fields.ts";
import { subjectKinds } from "./subject/subject-kinds.screen.ts";

/** What is asked: to acknowledge a revision, to complete a course, to sign an agreement. */
export const AssignmentKind = words(
  "AssignmentKind",
  "What is asked: acknowledge a revision, complete a course, sign an agreement.",
  subjectKinds,
);
