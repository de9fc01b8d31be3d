import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, optional, several, text, wordOf } from "../shared/input.screen.ts";
import { archivable, archiving, changing, making } from "../shared/plain-commands.screen.ts";
import { categoryScreen } from "./Category.screen.ts";
import { retried } from "./retried.screen.ts";

const fields = same("code", "name", "approvalRoute", "noApprovalReason", "subjects", "legalReviewNeeded");

/** Kinds of regulations. */
export const categoryCommands = {
  createCategory: command({
    description: "Adds a kind of regulation.",
    about: "categories",
    action: "create",
    answers: "categories",
    input: inputType("CreateCategoryInput", "A new kind of regulation.", {
      code: text("Short code, unique in the organisation.", { max: 40 }),
      name: text("Name as people say it.", { max: 120 }),
      approvalRoute: optional(wordOf("ApprovalRoute", "Whether an approver must agree; with approval unless told otherwise.")),
      noApprovalReason: optional(text("Why no approval is needed; required with that route.", { max: 5_000 })),
      subjects: optional(several(wordOf("RegulatedSubject", "Subjects that its documents touch as a rule; new drafts begin with them."))),
      legalReviewNeeded: optional(flag("Whether its texts are published after a legal review only.")),
    }),
    form: { resource: "categories", occasion: "create", fields },
    keyDescription: retried,
    words: { name: making(categoryScreen.title.singular), did: both("新建制度类别 %{label}", "made the category %{label}") },
  }),
  updateCategory: command({
    description: "Changes a kind of regulation.",
    about: "categories",
    action: "update",
    answers: "categories",
    input: inputType("UpdateCategoryInput", "Changes of a kind of regulation; fields that are left out stay.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      code: optional(text("Short code, unique in the organisation.", { max: 40, filled: true })),
      name: optional(text("Name as people say it.", { max: 120, filled: true })),
      approvalRoute: optional(wordOf("ApprovalRoute", "Whether an approver must agree; holds for later submissions.")),
      noApprovalReason: optional(text("Why no approval is needed; required with that route.", { max: 5_000 })),
      subjects: optional(several(wordOf("RegulatedSubject", "Subjects that its documents touch as a rule; new drafts begin with them."))),
      legalReviewNeeded: optional(flag("Whether its texts are published after a legal review only.")),
    }),
    form: { resource: "categories", occasion: "update", fields },
    keyDescription: retried,
    words: { name: changing(categoryScreen.title.singular), did: both("修改制度类别 %{label}", "changed the category %{label}") },
  }),
  archiveCategory: command({
    description: "From today no new document takes the category; those that have it keep it.",
    about: "categories",
    action: "archive",
    answers: "categories",
    input: inputType("ArchiveCategoryInput", "Which kind of regulation no new document shall take.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
    }),
    keyDescription: retried,
    words: { name: archiving(categoryScreen.title.singular), did: both("停用制度类别 %{label}", "archived the category %{label}") },
    ...archivable,
  }),
};
