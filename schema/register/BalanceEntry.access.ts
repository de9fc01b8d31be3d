import { type Access, inRegister, is, reads } from "../shared/access.ts";

/** An entry is as readable as its record; one that personal data went into is for those who configure the register. */
export const balanceEntryAccess: Access = {
  always: [inRegister("record", "read")],
  rules: [reads("anyone", "all", is("personal", false)), reads("anyone", "all", inRegister("register", "configure"))],
};
