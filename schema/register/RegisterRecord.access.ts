import { type Access, does, inRegister, reads } from "../shared/access.ts";

/** A record is read by those whom its register's access reaches; acting is bound to reading, and to what the record's version says of each act. */
export const registerRecordAccess: Access = {
  always: [inRegister("", "read")],
  rules: [
    reads("anyone", "all"),
    does("anyone", "create", inRegister("register", "create")),
    does("anyone", "update", inRegister("", "act")),
  ],
};
