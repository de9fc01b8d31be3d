import { type Access, cleared, inRegister, me, reads } from "../shared/access.ts";

export const notificationAccess: Access = {
  // A message may tell what a text or record is about, so it is as secret as that.
  always: [
    cleared("about", "revision"),
    inRegister("record"),
    inRegister("roster.register", "see"),
    inRegister("swap.roster.register", "see"),
    inRegister("pointsEntry.register", "see"),
  ],
  rules: [reads("staff", "all", me("recipient")), reads("auditor", "all")],
};
