import { type Access, cleared, does, reads } from "../shared/access.ts";

export const accessGrantAccess: Access = {
  always: [],
  rules: [
    reads("confidentialityOfficer", "all"),
    reads("auditor", "all", cleared("document", "document")),
    does("confidentialityOfficer", ["grant", "revoke"]),
  ],
};
