import { type Access, cleared, does, inSubtree, is, me, reads } from "../shared/access.ts";

/** All but whom drafts were submitted to, and what reviews found. */
const forStaff = [
  "version",
  "createdAt",
  "updatedAt",
  "number",
  "category",
  "owningDepartment",
  "reviewIntervalMonths",
  "repealedOn",
  "repealReason",
  "replacedBy",
  "replaces",
  "title",
  "state",
  "effectiveFrom",
  "reviewDue",
  "reviewedOn",
  "published",
  "level",
  "inForce",
  "openDraft",
  "revisions",
  "reviews",
] as const;

export const policyDocumentAccess: Access = {
  always: [cleared("", "document")],
  rules: [
    reads("staff", forStaff, is("published", true)),
    reads("policyEditor", "all", inSubtree("owningDepartment")),
    reads("approver", "all", me("approverIds")),
    reads("staff", "all", me("askedIds")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("policyEditor", ["create", "update", "categorise"], inSubtree("owningDepartment")),
    does("administrator", ["repeal", "categorise"]),
    does("confidentialityOfficer", "grant", is("published", true)),
  ],
};
