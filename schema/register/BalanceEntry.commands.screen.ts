import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { id, inputType, text } from "../shared/input.screen.ts";

/** What people do with the entries of balances. */
export const balanceEntryCommands = {
  reverseEntry: command({
    description:
      "Takes an entry of a balance back by another one. For those who configure the register, and those who close the balance's periods.",
    about: "balanceEntries",
    action: "read",
    answers: "balanceEntries",
    input: inputType("ReverseEntryInput", "An entry to take back.", {
      entryId: id("The entry."),
      reason: text("Why.", { max: 1_000, asked: field("longText", "冲销理由", "Why it is taken back") }),
    }),
    words: { name: both("冲销账目", "Take an entry back"), did: both("冲销账目：%{label}", "took back the entry of %{label}") },
  }),
};
