import { type Access, inRegister, reads } from "../shared/access.ts";

/** Whoever knows of a register knows what is due in it; of a duty about a record whoever reads that record. */
export const registerDutyAccess: Access = {
  always: [inRegister("register", "see"), inRegister("about", "read")],
  rules: [reads("anyone", "all")],
};
