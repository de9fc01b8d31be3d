import { type Access, cleared, does, inSubtree, invited, is, isSet, me, reads } from "../../shared/access.ts";

/** As long as nobody has answered it and its author has not taken it back. */
const unanswered = [isSet("answeredAt", false), isSet("withdrawnAt", false)];
const openDraft = [isSet("revision.publishedAt", false), isSet("revision.withdrawnAt", false)];
const edited = inSubtree("revision.document.owningDepartment");
const asked = me("revision.approverIds");

export const commentAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", "all", me("author")),
    // Those in the round see what the others say, as long as it is open.
    reads("staff", "all", invited("revision")),
    reads("policyEditor", "all", edited),
    reads("approver", "all", asked, isSet("revision.publishedAt", false)),
    reads("auditor", "all"),
    does("staff", ["create", "update"], me("author"), invited("revision"), ...unanswered),
    does("policyEditor", ["create", "update"], me("author"), edited, ...openDraft, ...unanswered),
    does("approver", ["create", "update"], me("author"), asked, ...openDraft, ...unanswered),
    does("policyEditor", "answer", edited, ...openDraft, ...unanswered),
    does("policyEditor", "takeOver", edited, is("revision.state", "draft"), is("kind", "proposal"), ...unanswered),
  ],
};
