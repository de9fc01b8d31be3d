import { type Access, does, me, reads } from "../shared/access.ts";

export const standInAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("staff", "all", me("standIn")),
    reads("administrator", "all"),
    reads("auditor", "all"),
    does("staff", ["create", "update"], me("person")),
  ],
};
