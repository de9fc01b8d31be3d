import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, optional, otherwise, several, wordOf } from "../shared/input.screen.ts";
import { retried } from "./retried.screen.ts";

/** Numbers of a draft, and the references that follow them. */
export const referenceCommands = {
  renumber: command({
    description:
      "Counts the labels of a draft anew, from one provision on or throughout, each in the way in which it is written; references in the draft follow what they mean. `previewRenumber` shows beforehand what it does.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("RenumberInput", "Which labels of a draft are counted anew, and how.", {
      revisionId: id("The draft."),
      expectedVersion: int("The draft's version that you saw."),
      fromProvisionId: optional(id("The first provision whose label may change; left out, the whole draft is counted.")),
      kinds: optional(several(wordOf("ProvisionKind", "Kinds that are counted; left out, all that have numbers."))),
      countsInserted: otherwise(false, flag("Whether inserted ones (第十二条之一) become numbers of the count.")),
      follow: otherwise(true, flag("Whether references in the draft are rewritten so that they lead where they did.")),
    }),
    keyDescription: retried,
    words: { name: both("重新编号", "Renumber"), did: both("重新编号：%{label}", "renumbered %{label}") },
  }),
  mendReferences: command({
    description:
      "Rewrites references of a draft so that they lead again to what they mean, or takes what they lead to now for what is meant.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("MendReferencesInput", "Which references of a draft are mended, and how.", {
      revisionId: id("The draft."),
      expectedVersion: int("The draft's version that you saw."),
      referenceIds: optional(several(id("The references; left out, all that can be mended."))),
      asWritten: otherwise(false, flag("Keeps the words: what they lead to now is what is meant.")),
      targetRevisionId: optional(id("A text of another document whose numbers count; left out, that in force.")),
    }),
    keyDescription: retried,
    words: { name: both("修正引用", "Mend references"), did: both("修正引用：%{label}", "mended references of %{label}") },
  }),
};
