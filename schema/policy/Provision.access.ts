import { type Access, does, inSubtree, is, reads, visibleThrough } from "../shared/access.ts";

export const provisionAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [
    reads("anyone", "all"),
    does("policyEditor", "update", inSubtree("revision.document.owningDepartment"), is("revision.state", "draft")),
  ],
};
