import { type Access, does, isSet, me, reads } from "../shared/access.ts";

export const attemptAccess: Access = {
  always: [],
  rules: [reads("staff", "all", me("person")), reads("auditor", "all"), does("staff", "learn", me("person"), isSet("submittedAt", false))],
};
