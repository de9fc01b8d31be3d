import { type Access, does, me, memberOf, type Rule, reads } from "../shared/access.ts";
import { type Subject, subjects } from "./subject/subjects.ts";

const ofSubject = ({ keeper: { role, when, sees, reminds } }: Subject): readonly Rule[] => [
  reads(role, "all", when, ...(sees ? [sees] : [])),
  ...(reminds ? [does(role, "remind", when)] : []),
];

export const obligationAccess: Access = {
  always: subjects.flatMap(({ always }) => always),
  rules: [
    reads("staff", "all", me("person")),
    reads("head", "all", memberOf("person")),
    reads("auditor", "all"),
    does("head", ["waive", "remind"], memberOf("person")),
    ...subjects.flatMap(ofSubject),
  ],
};
