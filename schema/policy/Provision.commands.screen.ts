import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, nested, optional, text, wordOf } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { provisionScreen } from "./Provision.screen.ts";
import { retried } from "./retried.screen.ts";

const provisionPosition = inputType("ProvisionPositionInput", "Where a provision shall stand.", {
  parentId: optional(id("The provision above; null at the top.")),
  beforeId: optional(id("The sister before which it stands; left out it comes last.")),
});

/** What is said of it whenever it is said. */
const values = {
  kind: optional(wordOf("ProvisionKind", "What it is; required for a new one.")),
  label: optional(text("Label exactly as printed, e.g. 第十二条; empty for an unnumbered paragraph.")),
  number: optional(text("The label's number in plain figures, e.g. 12 or 12-1.")),
  heading: optional(text("Heading or caption.")),
  text: optional(text("The text.")),
};

/** The provisions of a draft. */
export const provisionCommands = {
  createProvision: command({
    description: "Adds a provision to a draft.",
    about: "revisions",
    action: "update",
    answers: "provisions",
    input: inputType("CreateProvisionInput", "A provision to add to a draft, and where.", {
      ...values,
      revisionId: id("The draft."),
      expectedVersion: int("The draft's version that you saw."),
      parentId: optional(id("The provision above; null or left out at the top.")),
      beforeId: optional(id("The sister before which it stands; left out it comes last.")),
    }),
    form: {
      resource: "provisions",
      occasion: "create",
      fields: { revisionId: "revision", parentId: "parent", ...same("kind", "label", "number", "heading", "text") },
    },
    keyDescription: retried,
    words: { name: making(provisionScreen.title.singular), did: both("添加条款：%{label}", "added the provision %{label}") },
  }),
  updateProvision: command({
    description: "Changes a provision of a draft, or moves it with all that stands below it.",
    about: "provisions",
    action: "update",
    answers: "provisions",
    input: inputType("UpdateProvisionInput", "Changes of a provision of a draft; fields that are left out stay.", {
      ...values,
      id: id(),
      expectedVersion: int("The version that you saw."),
      position: optional(nested(provisionPosition, "Moves it there, with all that stands below it.")),
    }),
    form: { resource: "provisions", occasion: "update", fields: same("kind", "label", "number", "heading", "text") },
    keyDescription: retried,
    words: { name: changing(provisionScreen.title.singular), did: both("修改条款：%{label}", "changed the provision %{label}") },
  }),
  removeProvision: command({
    description: "Removes a provision from a draft.",
    about: "provisions",
    action: "update",
    answers: "revisions",
    input: inputType("RemoveProvisionInput", "A provision to remove from a draft.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      withChildren: optional(flag("Whether all that stands below it goes too; otherwise that moves up into its place.")),
    }),
    keyDescription: retried,
    words: { name: both("删除条文", "Remove a provision"), did: both("删除条款：%{label}", "removed the provision %{label}") },
  }),
};
