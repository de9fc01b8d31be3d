import { type Access, cleared, does, inSubtree, invited, isSet, me, reads } from "../../shared/access.ts";

/** All but who else is asked. */
const forInvited = [
  "version",
  "createdAt",
  "updatedAt",
  "revision",
  "until",
  "introduction",
  "openedBy",
  "closedAt",
  "closedBy",
  "state",
] as const;

export const commentRoundAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", forInvited, invited("revision")),
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("approver", "all", me("revision.approverIds")),
    reads("auditor", "all"),
    does(
      "policyEditor",
      ["create", "update", "remind"],
      inSubtree("revision.document.owningDepartment"),
      isSet("revision.publishedAt", false),
      isSet("revision.withdrawnAt", false),
    ),
  ],
};
