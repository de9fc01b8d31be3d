import { type Access, inRegister, is, isSet, me, reads } from "../shared/access.ts";

/**
 * The person sees their own. To others an entry is as readable as its record; what comes from no record is for those who read the register as a whole,
 * and what personal data went into for those of them who configure it. Nobody learns of a register of which they may not know.
 */
export const pointsEntryAccess: Access = {
  always: [inRegister("register", "see")],
  rules: [
    reads("anyone", "all", me("person")),
    reads("anyone", "all", is("personal", false), isSet("record"), inRegister("record", "read")),
    reads("anyone", "all", is("personal", false), isSet("record", false), inRegister("register", "read")),
    reads("anyone", "all", isSet("record"), inRegister("record", "read"), inRegister("register", "configure")),
    reads("anyone", "all", isSet("record", false), inRegister("register", "read"), inRegister("register", "configure")),
  ],
};
