import { type Access, does, inRegister, isSet, reads, visibleThrough } from "../shared/access.ts";

/** Whether figures are still right is a question to those who configure the register, as far as they may read the text. */
export const valueCheckAccess: Access = {
  always: [inRegister("register", "configure"), visibleThrough("revision")],
  rules: [reads("anyone", "all"), does("anyone", "update", isSet("decidedAt", false))],
};
