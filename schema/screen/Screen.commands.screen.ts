import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, int, json, optional, otherwise, text, wordOf } from "../shared/input.screen.ts";

const note = {
  max: 1_000,
  asked: field(
    "longText",
    "修改说明",
    "Note",
    both("写明改了什么、为什么，便于以后查阅。", "What changes and why, for those who ask later."),
  ),
};

/** What levels change about lists and forms. */
export const screenCommands = {
  saveScreen: command({
    description: "Keeps a draft of what a level changes about a list or form; for yourself it counts at once.",
    about: "screens",
    action: "update",
    answers: "screenVersions",
    input: inputType("SaveScreenInput", "What one level is to change about a list or form: the organisation, a department, or yourself.", {
      resource: text("Plural name of the resource, e.g. policyDocuments."),
      kind: wordOf("ScreenKind", "List or form."),
      departmentId: optional(id("The department, everything below included; empty for the organisation or yourself.")),
      role: optional(wordOf("Role", "Only for those who hold this role there; empty for everybody.")),
      personal: otherwise(false, flag("For yourself alone; then it counts at once, without a draft.")),
      operations: json("All changes against the level above, in order: [{ op, field, … }]."),
      note: optional(text("Why.", note)),
      expectedVersion: optional(int("The version of the screen that you saw; empty when there was none yet.")),
    }),
    words: { name: both("保存界面", "Save a screen"), did: both("保存界面配置：%{label}", "saved the screen %{label}") },
  }),
  publishScreen: command({
    description: "Makes a screen's draft count.",
    about: "screens",
    action: "publish",
    answers: "screenVersions",
    input: inputType("PublishScreenInput", "Which screen's draft is to count.", {
      screenId: id("The screen."),
      expectedVersion: int("The version of the screen that you saw."),
      note: optional(text("Why; that of the draft unless given.", note)),
    }),
    words: { name: both("发布界面", "Publish a screen"), did: both("发布界面配置：%{label}", "published the screen %{label}") },
  }),
  rollBackScreen: command({
    description: "Publishes a new revision that says what an earlier one said.",
    about: "screens",
    action: "publish",
    answers: "screenVersions",
    input: inputType("RollBackScreenInput", "To which earlier revision a screen is to return.", {
      screenId: id("The screen."),
      expectedVersion: int("The version of the screen that you saw."),
      ordinal: int("Number of the published revision to return to."),
      note: optional(text("Why.", note)),
    }),
    words: { name: both("恢复界面", "Roll back a screen"), did: both("恢复界面配置：%{label}", "rolled the screen %{label} back") },
  }),
  discardScreenDraft: command({
    description: "Throws a screen's draft away; what is published stays.",
    about: "screens",
    action: "update",
    answers: "screens",
    input: inputType("DiscardScreenDraftInput", "Which screen's draft nobody wants any more.", {
      screenId: id("The screen."),
      expectedVersion: int("The version of the screen that you saw."),
    }),
    words: {
      name: both("放弃界面草稿", "Discard a screen's draft"),
      did: both("放弃界面草稿：%{label}", "discarded the draft of the screen %{label}"),
    },
  }),
  importScreens: command({
    description:
      "Brings in screens and views from a file, or says what that would do: { dryRun, changes, warnings }. What does not fit here makes a warning, the rest is published.",
    about: "screens",
    action: "publish",
    input: inputType("ImportScreensInput", "Screens and views out of a file.", {
      content: json("The file's content, as exportScreens answers it; a large one as text."),
      dryRun: flag("Only say what would happen."),
      note: optional(text("Why; what the file says of each screen unless given.", note)),
    }),
    words: { name: both("导入界面", "Import screens"), did: both("导入界面：%{label}", "imported the screen %{label}") },
  }),
};
