import { type Access, cleared, clearedThen, does, inRegister, reads } from "../shared/access.ts";

export const auditEventAccess: Access = {
  always: [],
  rules: [
    // Of events about texts that are, or then were, beyond the auditor's clearance, and about sealed registers: only that something happened.
    reads("auditor", ["sequence", "at", "previousHash", "hash"]),
    reads("auditor", "all", cleared("revision", "revision"), clearedThen("revision"), inRegister("register")),
    does("auditor", "verify"),
  ],
  filteredWhereShown: ["actor", "command", "subjectType", "subjectId", "subjectLabel", "revision", "signInOutcome"],
};
