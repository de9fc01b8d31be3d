import { type Access, does, reads } from "../shared/access.ts";

export const positionAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all"),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("administrator", ["create", "update", "archive"]),
  ],
};
