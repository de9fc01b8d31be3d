import { agreementEnd } from "./subject-end.ts";
import type { SubjectRules } from "./subject-rules.ts";

/** An agreement asks until a newer one of its code is published; whoever had not signed then signs that one or nothing. */
export const sign: SubjectRules = {
  statement: {
    zh: "本人已阅读并理解本协议全文，自愿签署并承诺遵守。",
    en: "I have read and understood this agreement in full, sign it of my own free will, and will keep to it.",
  },
  joins: (row) => `left join "agreement" g on g."id" = ${row}."agreement_id"`,
  end: agreementEnd("g"),
  evidence: {
    table: "agreement_signature",
    when: 'k."agreement_id" = o."agreement_id" and k."person_id" = o."person_id"',
    receipt: ["S", "agreement_signature_receipt"],
  },
};
