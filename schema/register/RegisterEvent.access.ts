import { type Access, inRegister, reads } from "../shared/access.ts";

/** What was done with a record is as readable as the record. */
export const registerEventAccess: Access = {
  always: [inRegister("record", "read")],
  rules: [reads("anyone", "all")],
};
