import { type Access, does, inSubtree, isSet, me, reads } from "../shared/access.ts";

export const screenAccess: Access = {
  always: [],
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", inSubtree("department")),
    reads("administrator", "all", isSet("person", false)),
    reads("auditor", "all"),
    does("staff", ["create", "update", "publish"], me("person")),
    does("head", ["create", "update", "publish"], inSubtree("department")),
    does("administrator", ["create", "update", "publish"], isSet("person", false)),
  ],
};
