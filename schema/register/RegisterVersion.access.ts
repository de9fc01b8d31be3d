import { type Access, inRegister, isSet, reads } from "../shared/access.ts";

/** What was published says to everybody who may do anything with the register how it goes; a draft is for those who make it. */
export const registerVersionAccess: Access = {
  always: [inRegister("register", "see")],
  rules: [reads("anyone", "all", isSet("publishedAt")), reads("anyone", "all", inRegister("register", "configure"))],
};
