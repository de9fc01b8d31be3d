import { type Access, inRegister, reads } from "../shared/access.ts";

/** Whoever knows of a register knows which periods of its balances are closed: until when they may still book. */
export const balancePeriodAccess: Access = {
  always: [inRegister("register", "see")],
  rules: [reads("anyone", "all")],
};
