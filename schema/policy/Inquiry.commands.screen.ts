import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, optional, text, wordOf } from "../shared/input.screen.ts";
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
      text: text("What is asked or suggested.", { max: 5_000 }),
    }),
    form: {
      resource: "inquiries",
      occasion: "create",
      fields: { revisionId: "revision", provisionId: "provision", ...same("kind", "text") },
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
};
