import { type Access, inRegister, reads } from "../shared/access.ts";

/** A link is as readable as both of its ends. */
export const registerLinkAccess: Access = {
  always: [inRegister("record", "read"), inRegister("targetRecord", "read")],
  rules: [reads("anyone", "all")],
};
