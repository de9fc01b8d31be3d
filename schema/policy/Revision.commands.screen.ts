import { audienceInput } from "../obligation/audience-input.screen.ts";
import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, nested, optional, several, text, wordOf } from "../shared/input.screen.ts";
import { changing } from "../shared/plain-commands.screen.ts";
import { importChoice } from "./import-choices/import-choice.screen.ts";
import { revisionScreen } from "./Revision.screen.ts";
import { retried } from "./retried.screen.ts";

const changeInput = inputType("ChangeDecisionInput", "Whether the change of one provision is material.", {
  identity: id("The provision, by its identity in all revisions."),
  material: flag("Whether people must acknowledge anew because of it."),
  reason: optional(text("Why; of one that is not material it is needed here or of the whole text.", { max: 5_000 })),
});

/** The way of a text from draft to publication and after. */
export const revisionCommands = {
  startRevision: command({
    description: "Begins a draft that copies the text in force, else the latest published one.",
    about: "policyDocuments",
    action: "update",
    answers: "revisions",
    input: inputType("StartRevisionInput", "Which document is to get a new draft.", {
      documentId: id("The document; it has no open draft."),
    }),
    keyDescription: retried,
    words: { name: both("开始修订", "Start a revision"), did: both("开始起草 %{label}", "started a draft of %{label}") },
  }),
  updateRevision: command({
    description: "Changes title, level, change summary and subjects of a draft.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("UpdateRevisionInput", "Changes of a draft; fields that are left out stay.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      title: optional(text("Title as printed.", { max: 300, filled: true })),
      levelId: optional(id("How secret the text is; within your own and the drafter's clearance.")),
      changeSummary: optional(text("What changed against the previous text, for the readers (修订说明).", { max: 5_000 })),
      subjects: optional(several(wordOf("RegulatedSubject", "Subjects of article 4 of the Labour Contract Law that the text touches."))),
    }),
    form: { resource: "revisions", occasion: "update", fields: { levelId: "level", ...same("title", "changeSummary", "subjects") } },
    keyDescription: retried,
    words: { name: changing(revisionScreen.title.singular), did: both("修改草稿 %{label}", "changed the draft %{label}") },
  }),
  importRevision: command({
    description:
      "Replaces the text of a draft by that of a file, by pasted text or by pasted HTML; provisions that go on keep their identities.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("ImportRevisionInput", "A text that replaces a draft's: a file, pasted text, or pasted HTML.", {
      fileName: optional(text("Name of the file, .docx, .html, .txt or .md; required with base64.")),
      base64: optional(
        text("The file's bytes as base64: a Word document, or a text or page in UTF-8, UTF-16 with a mark, GBK or GB18030."),
      ),
      text: optional(text("Pasted text.")),
      html: optional(text("Pasted HTML, as the clipboard holds it when something was copied from Word, WPS or a page.")),
      part: optional(int("Which of the regulations in it is meant, from 1, as a preview lists them; left out, the whole text.")),
      choices: optional(
        several(
          nested(
            importChoice,
            "What was decided about the text as the preview of this source showed it, one after the other; at most 1000.",
          ),
        ),
      ),
      revisionId: id("The draft."),
      expectedVersion: int("The draft's version that you saw."),
      title: optional(text("New title of the draft, e.g. the one that the preview found; left out it stays.", { max: 300, filled: true })),
    }),
    keyDescription: retried,
    words: { name: both("导入文本", "Import a text"), did: both("导入正文：%{label}", "imported the text of %{label}") },
  }),
  submitRevision: command({
    description:
      "Hands a draft in to the first step of its way to approval, or, where its category needs no approval, straight on to publication.",
    about: "revisions",
    action: "submit",
    answers: "revisions",
    input: inputType("SubmitRevisionInput", "A draft that is ready, and who shall approve it.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      approverIds: optional(
        several(id("Who shall approve, where the route leaves that to the drafter; none where it does not, or no approval is needed.")),
      ),
      smallChange: optional(
        flag("Whether the change is small, so that the route's shorter way may be taken; checked against what was changed."),
      ),
    }),
    keyDescription: retried,
    words: { name: both("提交审批", "Submit a revision"), did: both("提交审批：%{label}", "submitted %{label} for approval") },
  }),
  takeBackSubmission: command({
    description:
      "Takes a draft back from its approvers, to work on it again or because nobody can decide: its drafter does, any editor in scope, or an administrator. What was agreed to is void.",
    about: "revisions",
    action: "takeOver",
    answers: "revisions",
    input: inputType("TakeBackSubmissionInput", "A draft that was handed in, or approved, and shall be worked on again.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
    }),
    keyDescription: retried,
    words: { name: both("撤回送审", "Take a submission back"), did: both("撤回送审稿：%{label}", "took %{label} back from approval") },
  }),
  discardDraft: command({
    description: "Gives a draft up; it stays in the history, and another one can be begun.",
    about: "revisions",
    action: "update",
    answers: "revisions",
    input: inputType("DiscardDraftInput", "A draft that nobody wants any more.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
    }),
    keyDescription: retried,
    words: { name: both("放弃草稿", "Discard a draft"), did: both("放弃草稿：%{label}", "discarded the draft %{label}") },
  }),
  decideRevision: command({
    description: "Whoever is asked in the running step approves, or sends the draft back with a reason.",
    about: "revisions",
    action: "decide",
    answers: "revisions",
    input: inputType("DecideRevisionInput", "What an approver says of a draft.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      decision: wordOf("ApprovalDecision", "Approved or rejected."),
      comment: optional(
        text("Reason or remark; required with a rejection.", {
          max: 5_000,
          asked: field("longText", "意见", "Comment", both("驳回时必填", "Required to reject")),
        }),
      ),
    }),
    keyDescription: retried,
    words: {
      name: both("审批", "Decide on a revision"),
      did: both("审批：%{label}", "decided about %{label}"),
      came: {
        decision: { approved: both("审批通过：%{label}", "approved %{label}"), rejected: both("驳回：%{label}", "rejected %{label}") },
      },
    },
  }),
  replaceApprover: command({
    description: "Asks somebody else in the place of an approver who cannot decide any more.",
    about: "approvals",
    action: "takeOver",
    answers: "approvals",
    input: inputType("ReplaceApproverInput", "An approver who cannot decide any more, and who does in their place.", {
      id: id("The decision that is waited for."),
      expectedVersion: int("The version of the decision that you saw."),
      approverId: id("Who shall decide instead."),
    }),
    keyDescription: retried,
    words: { name: both("更换审批人", "Replace an approver"), did: both("更换审批人：%{label}", "replaced an approver of %{label}") },
  }),
  takeOverDraft: command({
    description: "Makes you the drafter of an open draft, so that it goes on when its drafter has left.",
    about: "revisions",
    action: "takeOver",
    answers: "revisions",
    input: inputType("TakeOverDraftInput", "A draft that you go on with.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
    }),
    keyDescription: retried,
    words: { name: both("接手起草", "Take over a draft"), did: both("接手起草：%{label}", "took over the draft %{label}") },
  }),
  publishRevision: command({
    description: "Publishes an approved draft, and asks an audience to acknowledge it.",
    about: "revisions",
    action: "publish",
    answers: "revisions",
    input: inputType("PublishRevisionInput", "An approved draft that shall hold, and who is to acknowledge it.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      effectiveFrom: day("First day on which it holds: today or later, and no other revision's of the document."),
      trialUntil: optional(day("Last day of its trial, inclusive; empty for a text that holds for good.")),
      material: flag(
        "Whether what it changes is material, so that people must acknowledge anew. A first text always is; of another one it holds for each changed provision that is not named, and the text is material where one of them is.",
      ),
      changes: optional(several(nested(changeInput, "Provisions about whose change something else was decided."))),
      carryOn: optional(
        flag(
          "Begin a draft of the text that takes over later, with what this one changes carried into it where that one left it as it was, and proposed beside it elsewhere.",
        ),
      ),
      replacesId: optional(id("A revision that is scheduled for this very day: it is withdrawn, and this one takes its place.")),
      replaceReason: optional(text("Why that one is withdrawn; required then, and shown with it.", { max: 5_000 })),
      materialReason: optional(text("Why it is material or not; required when it is not.", { max: 5_000 })),
      procedureWaiver: optional(
        text("Why it is published without what has to be held before (democratic procedure, legal review); shown with it for good.", {
          max: 5_000,
        }),
      ),
      audience: optional(nested(audienceInput, "Who is to acknowledge it; required for a material change.")),
      dueOn: optional(day("By when, inclusive; with an audience either this or working days.")),
      dueWorkingDays: optional(int("By when, in working days after publication.")),
      leaveOutUncleared: optional(flag("Leave out people who are not cleared for the text, instead of refusing.")),
    }),
    keyDescription: retried,
    words: { name: both("发布版本", "Publish a revision"), did: both("发布：%{label}", "published %{label}") },
  }),
  withdrawRevision: command({
    description: "Takes a published text back; the one that it superseded holds again.",
    about: "revisions",
    action: "withdraw",
    answers: "revisions",
    input: inputType("WithdrawRevisionInput", "A published text that is taken back.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      reason: text("Why; shown with the revision.", { max: 5_000 }),
    }),
    keyDescription: retried,
    words: { name: both("撤回版本", "Withdraw a revision"), did: both("撤回：%{label}", "withdrew %{label}") },
  }),
};
