import { type Access, does, is, memberOf, reads } from "../shared/access.ts";

const colleague = ["number", "name", "state", "department", "position", "departmentIds", "memberships"] as const;

export const personAccess: Access = {
  always: [],
  rules: [
    // Who has left or is yet to come is no colleague.
    reads("staff", colleague, is("state", "active")),
    reads("head", [...colleague, "email", "phone", "supervisor", "version", "createdAt", "updatedAt"], memberOf("")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("administrator", ["create", "update"]),
  ],
};
