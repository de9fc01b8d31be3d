import { type Access, does, memberOf, reads } from "../shared/access.ts";

const colleague = ["number", "name", "state", "department", "position", "departmentIds", "memberships"] as const;

export const personAccess: Access = {
  always: [],
  rules: [
    reads("staff", colleague),
    reads("head", [...colleague, "email", "phone", "supervisor", "version", "createdAt", "updatedAt"], memberOf("")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("administrator", ["create", "update"]),
  ],
};
