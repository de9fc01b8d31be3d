import { type Access, does, isSet, reads } from "../shared/access.ts";

export const confirmationAccess: Access = {
  always: [],
  rules: [
    reads("administrator", "all"),
    reads("confidentialityOfficer", "all"),
    reads("auditor", "all"),
    does("confidentialityOfficer", "decide", isSet("decidedAt", false)),
    does("administrator", ["decide", "withdraw"], isSet("decidedAt", false)),
  ],
};
