import { type Access, does, inSubtree, is, isSet, me, memberOf, reads, visibleThrough } from "../shared/access.ts";

/** That there is one, and to what; not for whom, why, nor until when. */
const existence = ["document", "identity", "label", "state"] as const;

/** The people whom it is for, their heads, and the owner of the document; others see only that one exists. */
export const provisionExceptionAccess: Access = {
  always: [visibleThrough("document")],
  filteredWhereShown: ["approver", "coveredIds", "until"],
  rules: [
    reads("staff", existence, is("state", "current")),
    reads("staff", "all", me("coveredIds")),
    reads("head", "all", memberOf("coveredIds")),
    reads("head", "all", inSubtree("document.owningDepartment")),
    reads("policyEditor", "all", inSubtree("document.owningDepartment")),
    reads("approver", "all", me("approver")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("policyEditor", ["grant", "revoke"], inSubtree("document.owningDepartment")),
    does("administrator", ["grant", "revoke"]),
    does("approver", "decide", me("approver"), isSet("approvedAt", false), isSet("endedAt", false)),
  ],
};
