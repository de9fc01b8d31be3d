import type { SubjectKind } from "../../schema/obligation/subject/subject-paths.screen.ts";
import { invalid } from "../errors.ts";
import type { Language, Sentence } from "../messages/message.ts";
import { subjectRules } from "./subject/rules-of-subjects.ts";

/** What a head agrees to who acknowledges in the place of somebody. */
const acknowledgeOnBehalf: Sentence = {
  zh: "本人已将本制度全文告知该员工并说明其中与其有关的要求，现因所述理由代为签收。",
  en: "I have made this regulation known to this person and explained what it asks of them, and acknowledge it on their behalf for the reason given.",
};

/** The sentence to agree to, in a language. */
export const statementIn = (kind: SubjectKind | "acknowledgeOnBehalf", language: Language): string =>
  (kind === "acknowledgeOnBehalf" ? acknowledgeOnBehalf : subjectRules[kind].statement)[language];

/** The language that a request names; INVALID at `path` for one in which there are no statements. */
export function statementLanguage(language: string, path: string): Language {
  if (language !== "zh" && language !== "en") throw invalid(path, "unknownLanguage");
  return language;
}
