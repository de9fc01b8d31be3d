import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { id, inputType, int, optional, text } from "../shared/input.screen.ts";

/** What is answered to the question whether a figure is still right. */
export const valueCheckCommands = {
  confirmValue: command({
    description:
      "Answers that the figures of a register are still right by the new text of the provision. Where they are not, a new version of the register that changes them answers it.",
    about: "valueChecks",
    action: "update",
    answers: "valueChecks",
    input: inputType("ConfirmValueInput", "Figures that stay as they are.", {
      id: id("The question."),
      expectedVersion: int("The version that you saw."),
      note: optional(text("Why they stay.", { max: 2_000, asked: field("longText", "核对说明", "Why they stay") })),
    }),
    words: { name: both("核对数值：不变", "Confirm a value"), did: both("核对后数值不变：%{label}", "checked %{label}: its values stay") },
    offer: {
      label: both("不变", "It stays as it is"),
      explain: both(
        "按新文本核对过，登记簿中的数值仍然正确。",
        "You looked at the new text, and the values in the register are still right.",
      ),
      when: [{ field: "decidedAt", is: "isNull", value: true }],
    },
  }),
};
