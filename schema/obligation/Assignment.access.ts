import { type Access, asked, does, is, isSet, me, type Rule, reads } from "../shared/access.ts";
import { subjectRelations } from "./subject/subject-kinds.screen.ts";
import { type Subject, subjects } from "./subject/subjects.ts";

/** What is asked, by when and by whom; whom else it is asked of, and why, is for heads and whoever assigned it. */
const forStaff = [
  "version",
  "createdAt",
  "updatedAt",
  "kind",
  ...subjectRelations,
  "title",
  "dueOn",
  "dueWorkingDays",
  "mandatory",
  "recurrenceMonths",
  "joint",
  "assignedBy",
  "closedAt",
  "obligations",
] as const;

const living = isSet("cancelledAt", false);

/** What keepers may, and heads where they ask it themselves. Another head's only where nobody beyond the own departments is asked, which the command checks. */
const ofSubject = ({ kind, keeper: { role, when }, byHeads }: Subject): readonly Rule[] => [
  reads(role, "all", when),
  does(role, "cancel", when, living),
  ...(byHeads
    ? [
        does("head", "cancel", asked("assignment", "scope"), is("kind", kind), living),
        does("head", "cancel", me("assignedBy"), is("kind", kind), living),
      ]
    : []),
];

export const assignmentAccess: Access = {
  always: subjects.flatMap(({ always }) => always),
  rules: [
    reads("staff", forStaff, asked("assignment")),
    reads("head", "all", asked("assignment", "scope")),
    reads("head", "all", me("assignedBy")),
    reads("administrator", "all", me("assignedBy")),
    reads("auditor", "all"),
    ...subjects.flatMap(ofSubject),
  ],
};
