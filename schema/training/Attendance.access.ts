import { type Access, does, inSubtree, me, memberOf, reads } from "../shared/access.ts";

export const attendanceAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", memberOf("person")),
    reads("trainingManager", "all", inSubtree("session.course.owningDepartment")),
    reads("auditor", "all"),
    does("trainingManager", "create", inSubtree("session.course.owningDepartment")),
  ],
};
