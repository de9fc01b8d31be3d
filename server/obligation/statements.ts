import type { AssignmentKind } from "../../schema/obligation/AssignmentKind.ts";
import type { WordOf } from "../../schema/shared/fields.ts";
import { invalid } from "../errors.ts";
import type { Language, Sentence } from "../messages/message.ts";

/** The sentences that people agree to; the one that was shown is kept with the evidence. */
const statements = {
  acknowledge: {
    zh: "本人已阅读并理解本制度全文，知悉其中与本人有关的要求，并将遵照执行。",
    en: "I have read and understood this regulation in full, know what it asks of me, and will follow it.",
  },
  acknowledgeOnBehalf: {
    zh: "本人已将本制度全文告知该员工并说明其中与其有关的要求，现因所述理由代为签收。",
    en: "I have made this regulation known to this person and explained what it asks of them, and acknowledge it on their behalf for the reason given.",
  },
  train: {
    zh: "本人已学习本课程的全部内容，并将独立完成考核。",
    en: "I have studied this course in full and will take its quiz on my own.",
  },
  sign: {
    zh: "本人已阅读并理解本协议全文，自愿签署并承诺遵守。",
    en: "I have read and understood this agreement in full, sign it of my own free will, and will keep to it.",
  },
} as const satisfies Record<WordOf<typeof AssignmentKind> | "acknowledgeOnBehalf", Sentence>;

/** The sentence to agree to, in a language. */
export const statementIn = (kind: keyof typeof statements, language: Language): string => statements[kind][language];

/** The language that a request names; INVALID at `path` for one in which there are no statements. */
export function statementLanguage(language: string, path: string): Language {
  if (language !== "zh" && language !== "en") throw invalid(path, "unknownLanguage");
  return language;
}
