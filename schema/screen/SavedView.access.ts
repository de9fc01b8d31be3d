import { type Access, does, inSubtree, isSet, me, reads } from "../shared/access.ts";

export const savedViewAccess: Access = {
  always: [],
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
