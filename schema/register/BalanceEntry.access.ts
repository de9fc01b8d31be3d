import { type Access, inRegister, is, isSet, reads } from "../shared/access.ts";

/**
 * An entry is as readable as its record; one that was booked by hand is for those who read the register as a whole. One that personal data went into is
 * for those who configure the register.
 */
export const balanceEntryAccess: Access = {
  always: [inRegister("record", "read")],
  rules: [
    reads("anyone", "all", is("personal", false), isSet("record")),
    reads("anyone", "all", is("personal", false), inRegister("register", "read")),
    reads("anyone", "all", inRegister("register", "configure"), isSet("record")),
    reads("anyone", "all", inRegister("register", "configure"), inRegister("register", "read")),
  ],
};
