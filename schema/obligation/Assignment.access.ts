import { type Access, asked, cleared, inSubtree, is, me, reads } from "../shared/access.ts";

/** What is asked, by when and by whom; whom else it is asked of, and why, is for heads and whoever assigned it. */
const forStaff = [
  "version",
  "createdAt",
  "updatedAt",
  "kind",
  "revision",
  "course",
  "agreement",
  "title",
  "dueOn",
  "dueWorkingDays",
  "mandatory",
  "recurrenceMonths",
  "assignedBy",
  "closedAt",
  "obligations",
] as const;

export const assignmentAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [
    reads("staff", forStaff, asked("assignment")),
    reads("head", "all", asked("assignment", "scope")),
    reads("head", "all", me("assignedBy")),
    reads("administrator", "all", me("assignedBy")),
    reads("policyEditor", "all", inSubtree("revision.document.owningDepartment")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("confidentialityOfficer", "all", is("kind", "sign")),
    reads("auditor", "all"),
  ],
};
