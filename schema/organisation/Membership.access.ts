import { type Access, does, is, memberOf, reads } from "../shared/access.ts";

export const membershipAccess: Access = {
  always: [],
  rules: [
    reads("staff", ["person", "department", "position", "primary", "current"], is("current", true)),
    reads("head", "all", memberOf("person")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("administrator", ["create", "update"]),
  ],
};
