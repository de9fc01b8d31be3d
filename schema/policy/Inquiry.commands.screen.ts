import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { id, inputType, int, optional, recordVersion, text, wordOf } from "../shared/input.screen.ts";
import { making } from "../shared/plain-commands.screen.ts";
import { inquiryScreen } from "./Inquiry.screen.ts";
import { retried } from "./retried.screen.ts";

/** Questions and suggestions about texts. */
export const inquiryCommands = {
  createInquiry: command({
    description: "Asks a question, or suggests something, about a published text.",
    about: "inquiries",
    action: "create",
    answers: "inquiries",
    input: inputType("CreateInquiryInput", "A question or suggestion about a published text.", {
      revisionId: id("The text it is about."),
      provisionId: optional(id("The provision it is about; empty for the whole text.")),
      kind: wordOf("InquiryKind", "Question or suggestion."),
      quote: optional(
        text("The words of the provision that it is about, as its plain text has them; empty for all of it.", { max: 2_000 }),
      ),
      text: text("What is asked or suggested.", { max: 5_000 }),
    }),
    form: {
      resource: "inquiries",
      occasion: "create",
      fields: { revisionId: "revision", provisionId: "provision", ...same("kind", "quote", "text") },
    },
    keyDescription: retried,
    words: { name: making(inquiryScreen.title.singular), did: both("提出疑议或建议：%{label}", "asked about %{label}") },
  }),
  answerInquiry: command({
    description: "Answers a question or suggestion.",
    about: "inquiries",
    action: "answer",
    answers: "inquiries",
    input: inputType("AnswerInquiryInput", "The answer to a question or suggestion.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      answer: text("The answer.", { max: 5_000 }),
    }),
    keyDescription: retried,
    words: { name: both("答复疑议", "Answer an inquiry"), did: both("答复疑议：%{label}", "answered an inquiry about %{label}") },
    offer: {
      label: both("答复", "Answer"),
      explain: both("提出人会看到答复。", "Whoever asked reads the answer."),
      when: [{ field: "answeredAt", is: "isNull", value: true }],
    },
  }),
  takeUpInquiry: command({
    description: "Notes what an open draft makes of a question or suggestion; whoever asked hears of it when the draft is published.",
    about: "inquiries",
    action: "takeOver",
    answers: "inquiries",
    input: inputType("TakeUpInquiryInput", "A question or suggestion that a draft takes care of.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      revisionId: id("The draft: an open one of the same document, which you edit."),
      outcome: wordOf("InquiryOutcome", "Whether the draft says something else because of it."),
      note: optional(
        text("Why so; required where the text stays.", {
          max: 5_000,
          asked: field("longText", "处理说明", "Why so", both("不作修改时必填", "Required where the text stays")),
        }),
      ),
    }),
    keyDescription: retried,
    words: {
      name: both("纳入草稿", "Take an inquiry into a draft"),
      did: both("将疑议或建议纳入草稿：%{label}", "took an inquiry about %{label} into a draft"),
    },
  }),
  dropInquiry: command({
    description: "Takes a question or suggestion out of a draft again, so that it waits as before.",
    about: "inquiries",
    action: "takeOver",
    answers: "inquiries",
    input: inputType("DropInquiryInput", "A question or suggestion that was taken into a draft by mistake.", recordVersion.fields),
    keyDescription: retried,
    words: {
      name: both("移出草稿", "Take an inquiry out of a draft"),
      did: both("将疑议或建议移出草稿：%{label}", "took an inquiry about %{label} out of a draft"),
    },
  }),
};
