import { type Access, cleared, does, inSubtree, is, me, reads } from "../shared/access.ts";

export const policyDocumentAccess: Access = {
  always: [cleared("", "document")],
  rules: [
    reads("staff", "all", is("published", true)),
    reads("policyEditor", "all", inSubtree("owningDepartment")),
    reads("approver", "all", me("approverIds")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("policyEditor", ["create", "update"], inSubtree("owningDepartment")),
    does("administrator", "repeal"),
    does("confidentialityOfficer", "grant", is("published", true)),
  ],
};
