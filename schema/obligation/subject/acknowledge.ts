import { Acknowledgement } from "../../evidence/Acknowledgement.ts";
import { Revision } from "../../policy/Revision.ts";
import { cleared, inSubtree, memberOf } from "../../shared/access.ts";
import type { SubjectRecord } from "./subject.ts";

/** A published text, to be acknowledged by whoever is cleared for it. */
export const acknowledge = {
  target: () => Revision,
  description: "The text to acknowledge.",
  evidence: { target: () => Acknowledgement, description: "The acknowledgement that fulfils it." },
  always: [cleared("revision", "revision")],
  keeper: {
    role: "policyEditor",
    when: inSubtree("revision.document.owningDepartment"),
    // Of people outside the editor's departments progress is numbers only.
    sees: memberOf("person"),
    reminds: false,
  },
  byHeads: false,
} as const satisfies SubjectRecord;
