import { type Access, cleared, clearedThen, does, reads } from "../shared/access.ts";

export const auditEventAccess: Access = {
  always: [],
  rules: [
    // Of events about texts that are, or then were, beyond the auditor's clearance: only that something happened.
    reads("auditor", ["sequence", "at", "previousHash", "hash"]),
    reads("auditor", "all", cleared("revision", "revision"), clearedThen("revision")),
    does("auditor", "verify"),
  ],
  filteredWhereShown: ["actor", "command", "subjectType", "subjectId", "subjectLabel", "revision", "signInOutcome"],
};
