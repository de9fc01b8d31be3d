import { type Access, does, inRegister, reads } from "../shared/access.ts";

/** How many answers came counts all of them: for whoever reads the register as a whole, and whoever configures it, who also keeps its address. */
export const outsideFormAccess: Access = {
  always: [],
  rules: [
    reads("anyone", "all", inRegister("register", "read")),
    reads("anyone", "all", inRegister("register", "configure")),
    does("anyone", "update", inRegister("register", "configure")),
  ],
};
