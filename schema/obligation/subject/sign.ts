import { Agreement } from "../../confidentiality/Agreement.ts";
import { AgreementSignature } from "../../confidentiality/AgreementSignature.ts";
import { is } from "../../shared/access.ts";
import type { SubjectRecord } from "./subject.ts";

/** A published agreement, to be signed. */
export const sign = {
  target: () => Agreement,
  description: "The agreement to sign.",
  evidence: { target: () => AgreementSignature, description: "The signature that fulfils it." },
  always: [],
  keeper: { role: "confidentialityOfficer", when: is("kind", "sign"), reminds: true },
  byHeads: false,
} as const satisfies SubjectRecord;
