import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, optional, text } from "../shared/input.screen.ts";
import { retried } from "./retried.screen.ts";

/** What a draft's text has been, and who is in it. */
export const draftHistoryCommands = {
  restoreDraft: command({
    description:
      "Brings the text of a draft back as it was before a sitting; what it says now is kept in its history. Pictures that were removed since leave words in their place.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("RestoreDraftInput", "Which earlier text of a draft is brought back.", {
      revisionId: id("The draft."),
      expectedVersion: int("The draft's version that you saw."),
      sittingId: id("The sitting before which the text said so."),
    }),
    keyDescription: retried,
    words: {
      name: both("恢复草稿", "Restore a draft"),
      did: both("恢复草稿的早前文本：%{label}", "brought back an earlier text of %{label}"),
    },
  }),
  attendDraft: command({
    description: "Says that you have a draft open to write in it, every few seconds, and answers who else has.",
    about: "revisions",
    action: "update",
    input: inputType("AttendDraftInput", "Where in a draft you are.", {
      revisionId: id("The draft."),
      identity: optional(text("Identity of the provision in which you are.", { max: 36 })),
    }),
    keyed: false,
    words: { name: both("打开草稿编辑", "Be in a draft"), did: both("正在编辑 %{label}", "was in the draft %{label}") },
  }),
};
