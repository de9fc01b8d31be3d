import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { flag, id, inputType, json, optional, otherwise, text } from "../shared/input.screen.ts";

const reason = (zh: string, en: string) => text("Why.", { max: 1_000, asked: field("longText", zh, en) });

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
      reason: reason("冲销理由", "Why it is taken back"),
    }),
    words: { name: both("冲销账目", "Take an entry back"), did: both("冲销账目：%{label}", "took back the entry of %{label}") },
  }),
  bookBalance: command({
    description: "Books what no record books, by hand and with a reason. For those whom the balance names for it.",
    about: "balanceEntries",
    action: "read",
    answers: "balanceEntries",
    input: inputType("BookBalanceInput", "An entry by hand.", {
      register: text("The register, by its address.", { max: 60 }),
      balance: text("Key of the balance.", { max: 40 }),
      of: optional(json("The values by which its sum is kept apart, by their fields; left out where there is one sum for all.")),
      takes: otherwise(false, flag("Whether it takes from the sum in place of adding to it.")),
      counted: otherwise(false, flag("Whether the amount is what a count found: the difference from the sum is booked, either way.")),
      amount: text('How much: "1234.50", never below zero.', { max: 16, asked: field("text", "数额", "Amount") }),
      reason: reason("记账理由", "Why it is booked"),
    }),
    words: { name: both("手工记账", "Book by hand"), did: both("手工记账：%{label}", "booked %{label} by hand") },
  }),
};
