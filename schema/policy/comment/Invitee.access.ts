import { type Access, cleared, does, inSubtree, invited, me, reads } from "../../shared/access.ts";

export const inviteeAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", "all", me("person")),
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("auditor", "all"),
    does("staff", "answer", me("person"), invited("revision")),
  ],
};
