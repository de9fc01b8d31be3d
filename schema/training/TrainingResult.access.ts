import { type Access, inSubtree, me, memberOf, reads } from "../shared/access.ts";

/** Without the answers: a head may have yet to take the same quiz. */
const forHead = [
  "receiptNumber",
  "person",
  "course",
  "attempt",
  "score",
  "passingScore",
  "passed",
  "courseTitle",
  "department",
  "position",
  "at",
] as const;

export const trainingResultAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", forHead, memberOf("person")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all"),
  ],
};
