import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, optional, text } from "../shared/input.screen.ts";

const reason = (zh: string, en: string) => text("Why.", { max: 2_000, asked: field("longText", zh, en) });
const points = text('What it counts then: "-2", "0" or "1.5".', { max: 12, asked: field("text", "应计分值", "What it should count") });

/** What people do with points: give, correct, dispute, decide. Nothing is ever edited or deleted. */
export const pointsEntryCommands = {
  givePoints: command({
    description:
      "Gives somebody points by a rule that nothing gives by itself, with a reason. For those whom the register names for it, and never to oneself.",
    about: "pointsEntries",
    action: "read",
    answers: "pointsEntries",
    input: inputType("GivePointsInput", "Points to give by hand.", {
      register: text("The register, by its address.", { max: 60 }),
      account: text("Key of the points.", { max: 40 }),
      rule: text("Key of the rule.", { max: 40 }),
      personId: id("Whose points they are."),
      day: optional(day("The day that says in which period they count; today where left out.", { asked: field("day", "发生日期", "Day") })),
      recordId: optional(id("The record of the register for which they are given.")),
      reason: reason("给分理由", "Why they are given"),
    }),
    words: { name: both("手工记分", "Give points"), did: both("手工记分：%{label}", "gave points: %{label}") },
  }),
  correctPoints: command({
    description:
      "Puts an entry of points right by another one, with a reason. For those whom the register names for it, and never one's own.",
    about: "pointsEntries",
    action: "read",
    answers: "pointsEntries",
    input: inputType("CorrectPointsInput", "An entry of points that is wrong.", {
      entryId: id("The entry."),
      counted: text("What it counts as you saw it.", { max: 12 }),
      counts: points,
      reason: reason("更正理由", "Why it is corrected"),
    }),
    words: { name: both("更正积分", "Correct points"), did: both("更正积分：%{label}", "corrected points: %{label}") },
  }),
  disputePoints: command({
    description: "Says something against an entry of one's own points; those whom the register names for it decide.",
    about: "pointsEntries",
    action: "read",
    answers: "pointsDisputes",
    input: inputType("DisputePointsInput", "An entry of your points that you dispute.", {
      entryId: id("The entry."),
      reason: reason("异议理由", "Why you dispute it"),
    }),
    words: { name: both("提出积分异议", "Dispute points"), did: both("提出积分异议：%{label}", "disputed points: %{label}") },
  }),
  decideDispute: command({
    description:
      "Decides on a dispute about points. For those whom the register names for it; never the person themselves, nor who gave the points.",
    about: "pointsDisputes",
    action: "read",
    answers: "pointsDisputes",
    input: inputType("DecideDisputeInput", "What was decided about a dispute.", {
      id: id("The dispute."),
      expectedVersion: int("The version that you saw."),
      grants: flag("Whether the person is right."),
      counts: optional(text("What the entry counts then, where the person is right; nothing where left out.", { max: 12 })),
      answer: reason("裁定理由", "Why it is decided so"),
    }),
    words: { name: both("裁定积分异议", "Decide on a dispute"), did: both("裁定积分异议：%{label}", "decided on a dispute: %{label}") },
  }),
};
