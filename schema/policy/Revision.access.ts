import { type Access, cleared, does, inSubtree, is, isSet, me, reads } from "../shared/access.ts";

export const revisionAccess: Access = {
  always: [cleared("", "revision")],
  rules: [
    reads("staff", "all", is("published", true)),
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
