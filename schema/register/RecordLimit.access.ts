import { type Access, inRegister, reads } from "../shared/access.ts";

/** A limit is as readable as its record. */
export const recordLimitAccess: Access = {
  always: [inRegister("record", "read")],
  rules: [reads("anyone", "all")],
};
