import { type Access, does, inRegister, inSubtree, isSet, reads } from "../shared/access.ts";

/** Whoever may do anything with a register knows that it is there; a sealed one is known to nobody outside of its circle. */
export const registerAccess: Access = {
  always: [inRegister("", "see")],
  rules: [
    reads("anyone", "all"),
    // A register is begun for one's own department by its head, for any by administrators; then its own circles say who changes it.
    does("head", "create", inSubtree("owningDepartment"), isSet("published", false)),
    does("administrator", "create", isSet("published", false)),
    does("anyone", ["update", "publish", "archive"], inRegister("", "configure")),
  ],
};
