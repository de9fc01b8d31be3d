import { type Access, asked, does, inSubtree, isSet, reads } from "../shared/access.ts";

export const trainingSessionAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", asked("course")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all"),
    does("trainingManager", ["create", "cancel"], inSubtree("course.owningDepartment")),
    does("trainingManager", "update", inSubtree("course.owningDepartment"), isSet("cancelledAt", false)),
  ],
};
