import { type Access, does, inRegister, reads } from "../shared/access.ts";

/** Kept figures count all records, so they are for those who read the register as a whole. */
export const reportSnapshotAccess: Access = {
  always: [inRegister("register", "read")],
  rules: [reads("anyone", "all"), does("anyone", "create", inRegister("register", "configure"))],
};
