import { type Access, does, inSubtree, reads } from "../shared/access.ts";

export const workingHoursAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all"),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("administrator", ["create", "update"]),
    does("head", ["create", "update"], inSubtree("department")),
  ],
};
