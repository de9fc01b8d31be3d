import { type Access, inSubtree, me, memberOf, reads } from "../shared/access.ts";

export const courseProgressAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", memberOf("person")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all"),
  ],
};
