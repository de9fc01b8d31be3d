import { type Access, asked, cleared, does, inSubtree, is, isSet, me, reads } from "../shared/access.ts";

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
    // Whoever may assign it takes it back. Another head's only where nobody beyond the own departments is asked, which the command checks.
    does("head", "cancel", asked("assignment", "scope"), is("kind", "train"), isSet("cancelledAt", false)),
    does("head", "cancel", me("assignedBy"), is("kind", "train"), isSet("cancelledAt", false)),
    does("trainingManager", "cancel", inSubtree("course.owningDepartment"), isSet("cancelledAt", false)),
    does("policyEditor", "cancel", inSubtree("revision.document.owningDepartment"), isSet("cancelledAt", false)),
    does("confidentialityOfficer", "cancel", is("kind", "sign"), isSet("cancelledAt", false)),
  ],
};
