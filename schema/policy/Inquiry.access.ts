import { type Access, does, inSubtree, me, reads, visibleThrough } from "../shared/access.ts";

export const inquiryAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [
    reads("staff", "all", me("asker")),
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("auditor", "all"),
    does("staff", "create", me("asker")),
    does("policyEditor", "answer", inSubtree("revision.document.owningDepartment")),
  ],
};
