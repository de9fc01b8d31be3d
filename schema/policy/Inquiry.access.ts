import { type Access, does, inSubtree, isSet, me, reads, visibleThrough } from "../shared/access.ts";

/** All but what a draft makes of it, which is not decided before that is published. */
const forAsker = [
  "version",
  "createdAt",
  "updatedAt",
  "revision",
  "provision",
  "kind",
  "asker",
  "quote",
  "text",
  "answer",
  "answeredBy",
  "answeredAt",
  "takenUpAt",
  "concludedAt",
  "waitingDays",
  "late",
] as const;

const owned = inSubtree("revision.document.owningDepartment");

export const inquiryAccess: Access = {
  always: [visibleThrough("revision")],
  rules: [
    reads("staff", forAsker, me("asker")),
    reads("staff", "all", me("asker"), isSet("concludedAt")),
    // Of the department that owns the text, its head sees what its readers wait for.
    reads("head", "all", owned),
    reads("policyEditor", "all", owned),
    reads("auditor", "all"),
    does("staff", "create", me("asker")),
    does("policyEditor", "answer", owned),
    does("policyEditor", "takeOver", owned, isSet("concludedAt", false)),
  ],
};
