import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, nested, optional, plainWord, several, text, wordOf } from "../shared/input.screen.ts";
import { retried } from "./retried.screen.ts";

const provisionOperation = inputType("ProvisionOperationInput", "What is done with one provision of a draft.", {
  operation: plainWord("ProvisionOperation", "insert", "update", "move", "remove"),
  id: optional(id("The provision; of a new one an identity of your choice, by which later operations may name it.")),
  identity: optional(
    id(
      "Of a new one the identity that it had before it was removed, so that taking a removal back brings back the same provision; another one is given where the document never had it, or the draft has it still.",
    ),
  ),
  expectedVersion: optional(int("The version of the provision that you saw; required unless it is new.")),
  kind: optional(wordOf("ProvisionKind", "What it is; required for a new one.")),
  label: optional(text("Label exactly as printed, e.g. 第十二条; empty for an unnumbered paragraph.")),
  number: optional(text("The label's number in plain figures, e.g. 12 or 12-1.")),
  heading: optional(text("Heading or caption.")),
  text: optional(text("The text, its blocks as written.")),
  parentId: optional(id("Where it is put, the provision above; null or left out at the top, or above `beforeId`.")),
  beforeId: optional(id("Where it is put, the sister before which it stands; left out it comes last.")),
  withChildren: optional(flag("Of what is removed, whether all below it goes too; otherwise that moves up into its place.")),
});

/** The provisions of a draft. */
export const provisionCommands = {
  saveProvisions: command({
    description:
      "Adds, changes, moves and removes provisions of a draft in the order given, all of it or nothing. What others have done to other provisions meanwhile stays; a CONFLICT names the operation whose provision somebody else has changed.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("SaveProvisionsInput", "What is done with the provisions of a draft.", {
      revisionId: id("The draft."),
      expectedVersion: int("The draft's version that you saw."),
      operations: several(nested(provisionOperation, "At most 1000.")),
    }),
    forms: {
      resource: "provisions",
      list: "operations",
      by: "operation",
      occasions: { insert: "create", update: "update" },
      fields: { parentId: "parent", ...same("kind", "label", "number", "heading", "text") },
    },
    keyDescription: retried,
    words: { name: both("修改条文", "Change provisions"), did: both("修改条文：%{label}", "changed provisions of %{label}") },
  }),
};
