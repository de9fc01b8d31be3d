import { type Access, does, inSubtree, reads, visibleThrough } from "../shared/access.ts";

export const trainingSessionAccess: Access = {
  always: [visibleThrough("course")],
  rules: [reads("anyone", "all"), does("trainingManager", ["create", "update"], inSubtree("course.owningDepartment"))],
};
