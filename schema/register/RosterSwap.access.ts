import { type Access, does, inRegister, inSubtree, is, me, reads } from "../shared/access.ts";

/** Why somebody cannot come is for the two, for those who approve it, and for the heads of the department that keeps the register. */
export const rosterSwapAccess: Access = {
  always: [inRegister("roster.register", "see")],
  rules: [
    reads("staff", "all", me("asker")),
    reads("staff", "all", me("other")),
    reads("anyone", "all", me("approvers")),
    reads("head", "all", inSubtree("roster.register.owningDepartment")),
    does("staff", "withdraw", me("asker"), is("state", "asked")),
    does("staff", "withdraw", me("asker"), is("state", "agreed")),
    does("staff", "decide", me("other"), is("state", "asked")),
    // Who approves says the register at that moment, which the command asks.
    does("anyone", "decide", is("state", "agreed")),
  ],
};
