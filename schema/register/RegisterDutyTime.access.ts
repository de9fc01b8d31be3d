import { type Access, does, inRegister, reads } from "../shared/access.ts";

/** What became of duties is for those who read the register's records, whoever they are about; who skips them says the register. */
export const registerDutyTimeAccess: Access = {
  always: [inRegister("duty.register", "read"), inRegister("duty.about", "read")],
  rules: [reads("anyone", "all"), does("anyone", "waive")],
};
