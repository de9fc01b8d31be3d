import { command } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { inputType, text } from "../shared/input.screen.ts";

/** What people do with the periods of balances. */
export const balancePeriodCommands = {
  closePeriod: command({
    description:
      "Closes a period of a balance for good, one after the other: nothing is booked into it any more, and the next one begins with what is left. For those whom the balance names for it.",
    about: "balancePeriods",
    action: "read",
    answers: "balancePeriods",
    input: inputType("ClosePeriodInput", "A period to close.", {
      register: text("The register, by its address.", { max: 60 }),
      balance: text("Key of the balance.", { max: 40 }),
      period: text("The period: 2026-11, 2026-Q4 or 2026.", { max: 10 }),
    }),
    words: { name: both("结账", "Close a period"), did: both("结账：%{label}", "closed the period %{label}") },
  }),
};
