import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { id, inputType, int, text } from "../shared/input.screen.ts";

/** What is done about recurring duties beside recording what they ask for. */
export const registerDutyCommands = {
  skipDuty: command({
    description: "Lets one time of a duty go, with a reason: nobody owes it any more. Only those whom the register names for it.",
    about: "registerDutyTimes",
    action: "waive",
    answers: "registerDutyTimes",
    input: inputType("SkipDutyInput", "A time of a duty that is not to be insisted on.", {
      id: id("The time of the duty."),
      expectedVersion: int("The version that you saw."),
      reason: text("Why it is skipped.", { max: 2_000, asked: field("longText", "跳过理由", "Why it is skipped") }),
    }),
    words: { name: both("跳过定期任务", "Skip a duty"), did: both("跳过定期任务：%{label}", "skipped the duty %{label}") },
    offer: {
      label: both("跳过本期", "Skip"),
      explain: both("本期不再要求任何人完成，理由会一并保留。", "Nobody need do it this time; the reason is kept with it."),
      when: [{ field: "state", is: "in", value: ["ahead", "open", "missed"] }],
    },
  }),
};
