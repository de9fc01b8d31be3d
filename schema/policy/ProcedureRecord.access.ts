import { type Access, does, inSubtree, isSet, me, reads, visibleThrough } from "../shared/access.ts";

const untilPublished = [isSet("revision.publishedAt", false), isSet("revision.withdrawnAt", false)] as const;

/** Who was heard and what they said is for those who decide about the text and who audit it; others see the text. */
export const procedureRecordAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("approver", "all", me("revision.approverIds")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("policyEditor", ["create", "archive"], inSubtree("revision.document.owningDepartment"), ...untilPublished),
    does("administrator", ["create", "archive"], ...untilPublished),
  ],
};
