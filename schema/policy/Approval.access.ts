import { type Access, inSubtree, me, reads, visibleThrough } from "../shared/access.ts";

export const approvalAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("approver", "all", me("revision.approverIds")),
    reads("staff", "all", me("revision.askedIds")),
    reads("administrator", "all"),
    reads("auditor", "all"),
  ],
};
