import { type Access, asked, cleared, does, inSubtree, is, isSet, reads, visibleThrough } from "../shared/access.ts";

/** Brought in and taken away. */
const keeps = ["create", "archive"] as const;

/** Minutes of what was held are kept until the text is published. */
const procedureOpen = [isSet("procedureRecord.revision.publishedAt", false), isSet("procedureRecord.revision.withdrawnAt", false)] as const;

export const attachmentAccess: Access = {
  always: [],
  rules: [
    reads("anyone", "all", visibleThrough("revision")),
    // The material of a course: not for heads, who read no more of it than its line in the catalogue.
    reads("staff", "all", asked("course")),
    reads("trainingManager", "all", inSubtree("course.owningDepartment")),
    reads("auditor", "all", isSet("course")),
    reads("anyone", "all", visibleThrough("agreement")),
    // A scanned sheet is evidence: with the acknowledgement, and changed by nobody.
    reads("anyone", "all", visibleThrough("acknowledgement")),
    reads("anyone", "all", visibleThrough("procedureRecord")),
    reads("anyone", "all", visibleThrough("registerRecord")),
    // Whoever may change the record changes its files: what was published keeps the files that it was published with.
    does(
      "policyEditor",
      keeps,
      cleared("revision", "revision"),
      inSubtree("revision.document.owningDepartment"),
      is("revision.state", "draft"),
    ),
    does(
      "policyEditor",
      keeps,
      visibleThrough("procedureRecord"),
      inSubtree("procedureRecord.revision.document.owningDepartment"),
      ...procedureOpen,
    ),
    does("administrator", keeps, visibleThrough("procedureRecord"), ...procedureOpen),
    does("trainingManager", keeps, inSubtree("course.owningDepartment")),
    does("confidentialityOfficer", keeps, is("agreement.published", false)),
  ],
};
