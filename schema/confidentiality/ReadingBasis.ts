import { words } from "../shared/fields.ts";

/** By which clearance somebody's reading of a text reaches its level. */
export const ClearanceBasis = words(
  "ClearanceBasis",
  "By which clearance the level of a text is reached: it needs none, everybody employed has it, or an officer granted it.",
  ["open", "employed", "granted"],
);

/** How somebody is among those who need to know a text. */
export const NeedToKnowBasis = words(
  "NeedToKnowBasis",
  "How somebody is among those who need to know a text: the level asks for nothing of the kind, an officer granted it, they draft it, or they approve it.",
  ["notNeeded", "granted", "drafting", "approving"],
);
