import { type Access, inSubtree, is, me, memberOf, reads } from "../shared/access.ts";

/** Without the answers: whoever sees these may have yet to take the same quiz, the learner again. */
const withoutAnswers = [
  "receiptNumber",
  "person",
  "course",
  "attempt",
  "score",
  "passingScore",
  "passed",
  "courseTitle",
  "answersShown",
  "department",
  "position",
  "at",
] as const;

export const trainingResultAccess: Access = {
  always: [],
  rules: [
    reads("staff", withoutAnswers, me("person")),
    reads("staff", "all", me("person"), is("answersShown", true)),
    reads("head", withoutAnswers, memberOf("person")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all"),
  ],
};
