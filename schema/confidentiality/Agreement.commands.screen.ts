import { audienceInput } from "../obligation/audience-input.screen.ts";
import { ownInput } from "../register/own/own-input.screen.ts";
import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, id, inputType, int, nested, optional, text } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { agreementScreen } from "./Agreement.screen.ts";

/** Agreements, and signing them. */
export const agreementCommands = {
  createAgreement: command({
    description: "Makes the draft of an agreement, or of the next revision of one.",
    about: "agreements",
    action: "create",
    answers: "agreements",
    input: inputType(
      "CreateAgreementInput",
      "A new agreement, or the next revision of one: with the code of an existing one it counts on.",
      {
        code: text("Short code, the same in all revisions.", { max: 40 }),
        title: text("Title as printed.", { max: 200 }),
        text: text("What is agreed to.", { max: 100_000 }),
        ...ownInput,
      },
    ),
    form: { resource: "agreements", occasion: "create", fields: same("code", "title", "text") },
    words: { name: making(agreementScreen.title.singular), did: both("起草协议 %{label}", "drafted the agreement %{label}") },
  }),
  updateAgreement: command({
    description: "Changes the draft of an agreement.",
    about: "agreements",
    action: "update",
    answers: "agreements",
    input: inputType("UpdateAgreementInput", "What changes about a draft of an agreement; what is left out stays.", {
      id: id("The draft."),
      expectedVersion: int("The version that you saw."),
      title: optional(text("Title as printed.", { max: 200, filled: true })),
      text: optional(text("What is agreed to.", { max: 100_000, filled: true })),
      ...ownInput,
    }),
    form: { resource: "agreements", occasion: "update", fields: same("title", "text") },
    words: { name: changing(agreementScreen.title.singular), did: both("修改协议 %{label}", "changed the agreement %{label}") },
  }),
  publishAgreement: command({
    description: "Publishes an agreement and asks an audience to sign it.",
    about: "agreements",
    action: "publish",
    answers: "agreements",
    input: inputType("PublishAgreementInput", "Who is to sign an agreement, and by when: a day, or so many working days from today.", {
      id: id("The draft."),
      expectedVersion: int("The version that you saw."),
      audience: nested(audienceInput, "Who is to sign."),
      dueOn: optional(day("By when, inclusive.")),
      dueWorkingDays: optional(int("By when, in working days from today.")),
    }),
    words: { name: both("发布协议", "Publish an agreement"), did: both("发布协议 %{label}", "published the agreement %{label}") },
  }),
  signAgreement: command({
    description: "Signs an agreement; done again it answers the one signature.",
    about: "agreements",
    action: "sign",
    answers: "agreementSignatures",
    input: inputType("SignAgreementInput", "That you sign an agreement.", {
      agreementId: id("The agreement that was read."),
      checksum: text("Checksum of the text that was read."),
      language: text("Language of the statement that was agreed to: zh or en."),
      typedName: text("Your own full name.", { max: 120 }),
    }),
    words: { name: both("签署协议", "Sign an agreement"), did: both("签署协议 %{label}", "signed the agreement %{label}") },
  }),
};
