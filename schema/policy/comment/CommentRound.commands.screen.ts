import { audienceInput } from "../../obligation/audience-input.screen.ts";
import { command, same } from "../../shared/command.screen.ts";
import { both, field } from "../../shared/field.screen.ts";
import { day, flag, id, inputType, int, nested, optional, recordVersion, text } from "../../shared/input.screen.ts";
import { retried } from "../retried.screen.ts";

/** Asking for comments on a draft. */
export const commentRoundCommands = {
  openCommentRound: command({
    description: "Asks people to comment on a draft until a day; while the round is open they may read the draft.",
    about: "commentRounds",
    action: "create",
    answers: "commentRounds",
    input: inputType("OpenCommentRoundInput", "A draft that people are to comment on.", {
      revisionId: id("The draft; no other round of it is open."),
      audience: nested(audienceInput, "Who is asked."),
      until: day("Last day on which people comment, inclusive: today or later."),
      introduction: optional(text("What those who are asked should know.", { max: 2_000 })),
      leaveOutUncleared: optional(flag("Leave out people who are not cleared for the text, instead of refusing.")),
    }),
    form: {
      resource: "commentRounds",
      occasion: "create",
      fields: { revisionId: "revision", ...same("audience", "until", "introduction") },
    },
    keyDescription: retried,
    words: { name: both("发起征求意见", "Open a comment round"), did: both("就 %{label} 征求意见", "asked for comments on %{label}") },
  }),
  closeCommentRound: command({
    description: "Ends a comment round: those who were asked read the draft no longer.",
    about: "commentRounds",
    action: "update",
    answers: "commentRounds",
    input: inputType("CloseCommentRoundInput", "A comment round that is to end.", recordVersion.fields),
    keyDescription: retried,
    words: {
      name: both("结束征求意见", "End a comment round"),
      did: both("结束征求意见：%{label}", "ended the comment round on %{label}"),
    },
    offer: {
      label: both("结束征求意见", "End the round"),
      explain: both(
        "受邀人员不能再查阅草稿，也不能再提意见；已提的意见保留。",
        "Those who were asked can neither read the draft nor comment any more; what they said stays.",
      ),
      when: [{ field: "state", is: "eq", value: "open" }],
    },
  }),
  remindInvited: command({
    description: "Reminds those who have said nothing in an open comment round, each at most once a day.",
    about: "commentRounds",
    action: "remind",
    answers: "commentRounds",
    input: inputType("RemindInvitedInput", "A comment round whose silent people are reminded.", {
      id: id("The round."),
      expectedVersion: int("The version that you saw."),
      message: optional(text("What you want to say.", { max: 1_000, asked: field("longText", "附言", "Message") })),
    }),
    keyDescription: retried,
    words: {
      name: both("催提意见", "Remind people to comment"),
      did: both("催提意见：%{label}", "reminded people to comment on %{label}"),
    },
    offer: {
      label: both("催提意见", "Remind"),
      explain: both("提醒尚未反馈的人员，每人每天最多一次。", "Reminds those who have said nothing, each at most once a day."),
      when: [{ field: "state", is: "eq", value: "open" }],
    },
  }),
  declareNoComment: command({
    description: "Answers that you have no comment on a draft (无意见).",
    about: "invitees",
    action: "answer",
    answers: "invitees",
    input: inputType("DeclareNoCommentInput", "That you were asked to comment.", recordVersion.fields),
    keyDescription: retried,
    words: { name: both("反馈无意见", "Have no comment"), did: both("对 %{label} 反馈无意见", "had no comment on %{label}") },
  }),
};
