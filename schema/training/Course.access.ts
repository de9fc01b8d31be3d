import { type Access, asked, does, inSubtree, isSet, reads } from "../shared/access.ts";

const catalogue = ["title", "owningDepartment", "minutes", "passingScore", "archivedOn", "version"] as const;

export const courseAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", asked("course")),
    // To assign a course one must find it: heads see the catalogue, not the material.
    reads("head", catalogue),
    reads("trainingManager", "all", inSubtree("owningDepartment")),
    reads("auditor", "all"),
    does("staff", "learn", asked("course")),
    does("head", "assign", isSet("archivedOn", false)),
    does("trainingManager", "assign", inSubtree("owningDepartment"), isSet("archivedOn", false)),
    does("trainingManager", ["create", "update", "archive"], inSubtree("owningDepartment")),
  ],
};
