import { type Access, does, inRegister, isSet, me, reads } from "../shared/access.ts";

/** Whoever reads a record reads and joins what is said about it; one's own words one takes back. */
export const recordCommentAccess: Access = {
  always: [inRegister("record", "read")],
  rules: [
    reads("anyone", "all"),
    does("anyone", "create", me("author")),
    does("anyone", "update", me("author"), isSet("withdrawnAt", false)),
  ],
};
