import { command, same } from "../../shared/command.screen.ts";
import { both, field } from "../../shared/field.screen.ts";
import { id, inputType, int, optional, recordVersion, text, wordOf } from "../../shared/input.screen.ts";
import { retried } from "../retried.screen.ts";

const answer = text("The answer, or why.", { max: 5_000, asked: field("longText", "答复或理由", "Answer or reason") });

/** Comments and proposals on a draft. */
export const commentCommands = {
  comment: command({
    description: "Says something about a draft, a provision of it or words of that, or proposes other words for these.",
    about: "comments",
    action: "create",
    answers: "comments",
    input: inputType("CommentInput", "A comment or proposal on a draft.", {
      revisionId: id("The draft."),
      identity: optional(id("Identity of the provision that it is about; empty for the whole text.")),
      kind: wordOf("CommentKind", "Comment or proposal."),
      quote: optional(text("The words that it is about, as the provision's plain text has them; empty for all of it.")),
      quoteFrom: optional(int("At which character of that plain text they begin, 0 first; required with a quote.", { min: 0 })),
      text: optional(text("What you say, or why you propose it; required of a comment.", { max: 5_000 })),
      proposed: optional(text("Of a proposal the words to stand instead, without marks; empty to leave the quoted words out.")),
    }),
    form: {
      resource: "comments",
      occasion: "create",
      fields: { revisionId: "revision", ...same("identity", "kind", "quote", "quoteFrom", "text", "proposed") },
    },
    keyDescription: retried,
    words: { name: both("提出意见", "Comment on a draft"), did: both("对 %{label} 提出意见", "commented on %{label}") },
  }),
  updateComment: command({
    description: "Changes what you said of a draft, as long as it is not answered.",
    about: "comments",
    action: "update",
    answers: "comments",
    input: inputType("UpdateCommentInput", "Your comment or proposal as it is to be.", {
      ...recordVersion.fields,
      text: optional(text("What you say, or why you propose it.", { max: 5_000 })),
      proposed: optional(text("Of a proposal the words to stand instead.")),
    }),
    form: { resource: "comments", occasion: "update", fields: same("text", "proposed") },
    keyDescription: retried,
    words: { name: both("修改意见", "Change a comment"), did: both("修改对 %{label} 的意见", "changed a comment on %{label}") },
  }),
  withdrawComment: command({
    description: "Takes back what you said of a draft, as long as it is not answered.",
    about: "comments",
    action: "update",
    answers: "comments",
    input: inputType("WithdrawCommentInput", "Your comment or proposal.", recordVersion.fields),
    keyDescription: retried,
    words: { name: both("撤回意见", "Withdraw a comment"), did: both("撤回对 %{label} 的意见", "withdrew a comment on %{label}") },
  }),
  answerComment: command({
    description: "Answers a comment or proposal: accepted, partly or rejected, and why.",
    about: "comments",
    action: "answer",
    answers: "comments",
    input: inputType("AnswerCommentInput", "The answer to a comment or proposal.", {
      ...recordVersion.fields,
      outcome: wordOf("CommentOutcome", "What becomes of it."),
      answer: optional(answer),
    }),
    keyDescription: retried,
    words: {
      name: both("答复意见", "Answer a comment"),
      did: both("答复对 %{label} 的意见", "answered a comment on %{label}"),
      came: {
        outcome: {
          accepted: both("采纳对 %{label} 的意见", "accepted a comment on %{label}"),
          partly: both("部分采纳对 %{label} 的意见", "accepted a comment on %{label} in part"),
          rejected: both("未采纳对 %{label} 的意见", "did not accept a comment on %{label}"),
        },
      },
    },
  }),
  takeOver: command({
    description: "Puts the words of a proposal into the draft, where they are the proposer's and yours, and answers it as accepted.",
    about: "comments",
    action: "takeOver",
    answers: "comments",
    input: inputType("TakeOverInput", "A proposal whose words are to stand in the draft.", {
      ...recordVersion.fields,
      answer: optional(answer),
    }),
    keyDescription: retried,
    words: {
      name: both("采用建议文字", "Take over a proposal"),
      did: both("将建议文字采入 %{label}", "took over a proposal into %{label}"),
    },
  }),
};
