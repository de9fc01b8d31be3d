import { type Access, does, inSubtree, me, reads, visibleThrough } from "../shared/access.ts";

/** What reviews found is for those who keep and approve the document, and the audit; staff see on the document when it was reviewed. */
export const policyReviewAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [
    reads("policyEditor", "all", inSubtree("document.owningDepartment")),
    reads("approver", "all", me("document.approverIds")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("policyEditor", "create", inSubtree("document.owningDepartment")),
  ],
};
