import { type Access, inRegister, reads } from "../shared/access.ts";

/** What was said about a transition is as readable as the record. */
export const transitionVoteAccess: Access = {
  always: [inRegister("record", "read")],
  rules: [reads("anyone", "all")],
};
