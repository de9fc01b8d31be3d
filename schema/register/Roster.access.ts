import { type Access, does, inRegister, me, reads } from "../shared/access.ts";

/**
 * Whoever knows of a register knows its rosters; who is on them, whoever reads the register as a whole or is on it. Who plans says the
 * register, which the command asks; they read the register, or configure it.
 */
export const rosterAccess: Access = {
  always: [inRegister("register", "see")],
  rules: [
    reads("anyone", ["version", "createdAt", "updatedAt", "register", "key", "name", "nameEn", "endedAt", "shifts"]),
    reads("anyone", "all", inRegister("register", "read")),
    reads("anyone", "all", inRegister("register", "configure")),
    reads("staff", "all", me("peopleIds")),
    does("anyone", "update", inRegister("register", "read")),
    does("anyone", "update", inRegister("register", "configure")),
  ],
};
