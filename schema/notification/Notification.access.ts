import { type Access, cleared, me, reads } from "../shared/access.ts";

export const notificationAccess: Access = {
  // A message may tell what a text is about, so it is as secret as the text.
  always: [cleared("about", "revision")],
  rules: [reads("staff", "all", me("recipient")), reads("auditor", "all")],
};
