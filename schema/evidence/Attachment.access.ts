import { type Access, asked, inSubtree, isSet, reads, visibleThrough } from "../shared/access.ts";

export const attachmentAccess: Access = {
  always: [],
  rules: [
    reads("anyone", "all", visibleThrough("revision")),
    // The material of a course: not for heads, who read no more of it than its line in the catalogue.
    reads("staff", "all", asked("course")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all", isSet("course")),
    reads("anyone", "all", visibleThrough("agreement")),
  ],
};
