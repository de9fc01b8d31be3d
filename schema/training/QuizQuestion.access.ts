import { type Access, asked, does, inSubtree, reads } from "../shared/access.ts";

export const quizQuestionAccess: Access = {
  always: [],
  rules: [
    // The right answers, their reasons and where the rule says so reach a learner with the result only.
    reads("staff", ["course", "place", "kind", "text", "options"], asked("course")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all"),
    does("trainingManager", ["create", "update"], inSubtree("course.owningDepartment")),
  ],
};
