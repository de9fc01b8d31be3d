import type { MessageCode } from "../../messages/message.ts";
import type { ImportWarningCode } from "../import/parsed-regulation.ts";

/** The sentence for each kind of doubt. */
export const warningMessages: Readonly<Record<ImportWarningCode, MessageCode>> = {
  numberGap: "importNumberGap",
  numberRepeat: "importNumberRepeat",
  numberRestart: "importNumberRestart",
  numberBackwards: "importNumberBackwards",
  mixedNumerals: "importMixedNumerals",
  headingGlued: "importHeadingGlued",
  headingUnlabelled: "importHeadingUnlabelled",
  headingContinued: "importHeadingContinued",
  startDoubtful: "importStartDoubtful",
  referenceDoubtful: "importReferenceDoubtful",
  placeholder: "importPlaceholder",
  linesJoined: "importLinesJoined",
  empty: "importEmpty",
  titleMissing: "importTitleMissing",
  titleRepeated: "importTitleRepeated",
  structureMissing: "importStructureMissing",
  numberAlone: "importNumberAlone",
  numberHyphenated: "importNumberHyphenated",
  characterDamaged: "importCharacterDamaged",
};
