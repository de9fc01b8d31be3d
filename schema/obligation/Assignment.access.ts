import { type Access, asked, cleared, inSubtree, is, me, reads } from "../shared/access.ts";

export const assignmentAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", "all", asked("assignment")),
    reads("head", "all", asked("assignment", "scope")),
    reads("head", "all", me("assignedBy")),
    reads("administrator", "all", me("assignedBy")),
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("confidentialityOfficer", "all", is("kind", "sign")),
    reads("auditor", "all"),
  ],
};
