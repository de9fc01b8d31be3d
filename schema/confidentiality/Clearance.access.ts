import { type Access, does, me, reads } from "../shared/access.ts";

export const clearanceAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("confidentialityOfficer", "all"),
    reads("auditor", "all"),
    does("confidentialityOfficer", ["grant", "revoke"]),
  ],
};
