import { type Access, cleared, does, reads } from "../shared/access.ts";

export const auditEventAccess: Access = {
  always: [],
  rules: [
    // Of events about texts beyond the auditor's clearance: only that something happened.
    reads("auditor", ["sequence", "at", "previousHash", "hash"]),
    reads("auditor", "all", cleared("revision", "revision")),
    does("auditor", "verify"),
  ],
};
