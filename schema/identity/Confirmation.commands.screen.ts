import { command, procedure } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, optional, recordVersion, text } from "../shared/input.screen.ts";

/** What a second person confirms. */
export const confirmationCommands = {
  decideConfirmation: command({
    description: "Confirms or declines what somebody else asked for; confirmed, it takes effect at once.",
    about: "confirmations",
    action: "decide",
    input: inputType("DecideConfirmationInput", "Whether what somebody asked for is to take effect.", {
      id: id("What was asked for."),
      expectedVersion: int("The version that you saw."),
      confirm: flag("Confirm it, or decline it."),
      reason: optional(text("Why it is declined; needed then.")),
    }),
    keyed: false,
    words: {
      name: both("双人确认", "Decide as second person"),
      did: both("作为第二人决定：%{label}", "decided as the second person about %{label}"),
      came: {
        outcome: {
          confirmed: both("作为第二人确认：%{label}", "confirmed as the second person: %{label}"),
          declined: both("作为第二人未同意：%{label}", "declined as the second person: %{label}"),
        },
      },
    },
  }),
  withdrawConfirmation: command({
    description: "Takes back what waits for its confirmation.",
    about: "confirmations",
    action: "withdraw",
    answers: "confirmations",
    input: recordVersion,
    words: {
      name: both("撤回待确认事项", "Take back what waits"),
      did: both("撤回待确认事项：%{label}", "took back what waited for confirmation: %{label}"),
    },
  }),
};

/** The same by whoever runs the server. */
export const confirmationProcedures = {
  decideByOperator: procedure({
    description: "Confirms or declines with a link that was made at the machine (`npm run confirm`).",
    arguments: { token: text(), confirm: flag(), reason: optional(text()) },
    words: {
      name: both("由运行人员确认", "Decide by a link made at the machine"),
      did: both("通过服务器上生成的链接决定：%{label}", "decided by a link made at the machine about %{label}"),
      came: {
        outcome: {
          confirmed: both("通过服务器上生成的链接确认：%{label}", "confirmed by a link made at the machine: %{label}"),
          declined: both("通过服务器上生成的链接未同意：%{label}", "declined by a link made at the machine: %{label}"),
        },
      },
      nobody: both("运行人员", "Whoever runs the server"),
    },
  }),
};
