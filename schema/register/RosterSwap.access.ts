import { type Access, does, inRegister, is, me, reads } from "../shared/access.ts";

/** Why somebody cannot come is for the two, for those who decide, and for those who configure the register. */
export const rosterSwapAccess: Access = {
  always: [inRegister("roster.register", "see")],
  rules: [
    reads("staff", "all", me("asker")),
    reads("staff", "all", me("other")),
    reads("anyone", "all", me("approvers")),
    reads("anyone", "all", inRegister("roster.register", "configure")),
    does("staff", "withdraw", me("asker"), is("state", "asked")),
    does("staff", "withdraw", me("asker"), is("state", "agreed")),
    does("staff", "decide", me("other"), is("state", "asked")),
    // Who approves says the register at that moment, which the command asks.
    does("anyone", "decide", is("state", "agreed")),
  ],
};
