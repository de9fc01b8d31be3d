import { type Access, asked, does, inSubtree, reads } from "../shared/access.ts";

export const trainingSessionAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", asked("course")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all"),
    does("trainingManager", ["create", "update"], inSubtree("course.owningDepartment")),
  ],
};
