import { type Access, does, inRegister, isSet, me, reads } from "../shared/access.ts";

/**
 * The plan is for whoever reads the register as a whole, and for those who are on the roster; whoever is asked about a swap sees the shifts that
 * it is about. Everybody sees their own.
 */
export const rosterShiftAccess: Access = {
  always: [inRegister("roster.register", "see")],
  rules: [
    reads("anyone", "all", inRegister("roster.register", "read")),
    reads("anyone", "all", inRegister("roster.register", "configure")),
    reads("staff", "all", me("person")),
    reads("staff", "all", me("roster.peopleIds")),
    reads("staff", "all", me("swapIds")),
    does("staff", "submit", me("person"), isSet("clearedAt", false)),
  ],
};
