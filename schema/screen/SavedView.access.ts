import { type Access, does, inRegister, inSubtree, isSet, me, reads } from "../shared/access.ts";

export const savedViewAccess: Access = {
  // Of a sealed register nobody outside of its circle learns, by its screens neither.
  always: [inRegister("register", "see")],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", inSubtree("department")),
    reads("administrator", "all", isSet("person", false)),
    reads("auditor", "all"),
    does("staff", ["create", "update", "archive"], me("person")),
    does("head", ["create", "update", "archive"], inSubtree("department")),
    does("administrator", ["create", "update", "archive"], isSet("person", false)),
  ],
};
