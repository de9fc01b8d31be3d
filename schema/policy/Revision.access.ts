import { type Access, cleared, does, inSubtree, is, isSet, me, reads } from "../shared/access.ts";

/** All but whom it was submitted to. */
const forStaff = [
  "version",
  "createdAt",
  "updatedAt",
  "document",
  "ordinal",
  "title",
  "level",
  "changeSummary",
  "material",
  "materialReason",
  "materialDecidedBy",
  "checksum",
  "drafter",
  "submittedAt",
  "approvedAt",
  "noApprovalReason",
  "publishedAt",
  "publishedBy",
  "effectiveFrom",
  "trialUntil",
  "withdrawnAt",
  "withdrawReason",
  "state",
  "published",
  "provisions",
  "approvals",
  "attachments",
] as const;

export const revisionAccess: Access = {
  always: [cleared("", "revision")],
  rules: [
    reads("staff", forStaff, is("published", true)),
    reads("policyEditor", "all", inSubtree("document.owningDepartment")),
    reads("approver", "all", me("approverIds")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("policyEditor", ["update", "submit"], inSubtree("document.owningDepartment"), is("state", "draft")),
    does("approver", "decide", me("approverIds"), is("state", "submitted")),
    does("administrator", "publish", isSet("publishedAt", false)),
    does("administrator", "withdraw", is("published", true)),
    does("staff", "acknowledge", is("published", true)),
  ],
};
