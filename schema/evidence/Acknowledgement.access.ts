import { type Access, cleared, me, memberOf, reads } from "../shared/access.ts";

export const acknowledgementAccess: Access = {
  always: [cleared("revision", "revision")],
  rules: [reads("staff", "all", me("person")), reads("head", "all", memberOf("person")), reads("auditor", "all")],
};
