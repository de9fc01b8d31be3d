import { type Access, cleared, inSubtree, me, memberOf, reads } from "../shared/access.ts";

export const acknowledgementAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", memberOf("person")),
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("auditor", "all"),
  ],
};
