import { type Access, cleared, does, inSubtree, is, me, memberOf, reads } from "../shared/access.ts";

export const obligationAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", memberOf("person")),
    // Of people outside the editor's departments progress is numbers only.
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment"), memberOf("person")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("confidentialityOfficer", "all", is("kind", "sign")),
    reads("auditor", "all"),
    does("head", ["waive", "remind"], memberOf("person")),
    does("trainingManager", "remind", inSubtree("course.owningDepartment")),
    does("confidentialityOfficer", "remind", is("kind", "sign")),
  ],
};
