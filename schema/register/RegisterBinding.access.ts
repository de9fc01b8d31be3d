import { type Access, inRegister, reads, visibleThrough } from "../shared/access.ts";

/** Which registers run a provision is for those who read the register as a whole, and the document. */
export const registerBindingAccess: Access = {
  always: [inRegister("register", "read"), visibleThrough("document")],
  rules: [reads("anyone", "all")],
};
