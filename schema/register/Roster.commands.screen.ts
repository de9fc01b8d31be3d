import { command } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, nested, optional, recordVersion, several, text } from "../shared/input.screen.ts";

const placed = inputType("PlacedShiftInput", "Somebody to put on a shift.", {
  day: day("The day on which the shift begins."),
  shift: text("Key of the shift.", { max: 40 }),
  personId: id("Who is on duty."),
});

/** What people do with rosters. Who plans, who can be put on them and who approves swaps says the register's published version. */
export const rosterCommands = {
  planShift: command({
    description:
      "Puts people on shifts and takes others from the plan, all or nothing. Nobody is on duty twice at once, with too little rest, or without a post. Shifts that are over stay as they were.",
    about: "rosters",
    action: "update",
    answers: "rosters",
    input: inputType("PlanShiftInput", "Changes of a plan.", {
      rosterId: id("The roster."),
      expectedVersion: int("The version that you saw."),
      put: optional(several(nested(placed, "Who is put on which shifts, at most 1,000."))),
      clear: optional(several(id("Shifts of the plan that are taken from it."))),
    }),
    words: { name: both("排班", "Plan shifts"), did: both("调整了排班：%{label}", "planned shifts of %{label}") },
  }),
  swapShift: command({
    description:
      "Asks a colleague to take a shift of yours, for one of theirs or for none. It happens once they agree and whoever the register names approves it.",
    about: "rosterShifts",
    action: "submit",
    answers: "rosterSwaps",
    input: inputType("SwapShiftInput", "A swap of shifts.", {
      shiftId: id("Your shift."),
      expectedVersion: int("The version of it that you saw."),
      withShiftId: optional(id("The colleague's shift that you take for it.")),
      toPersonId: optional(id("The colleague, where you take none of theirs.")),
      reason: optional(text("Why.", { max: 1_000, asked: field("longText", "换班原因", "Why") })),
    }),
    words: { name: both("申请换班", "Ask for a swap"), did: both("申请换班：%{label}", "asked for the swap %{label}") },
  }),
  decideSwap: command({
    description: "Agrees to a swap of shifts or declines it: first the other party, then whoever the register names for it.",
    about: "rosterSwaps",
    action: "decide",
    answers: "rosterSwaps",
    input: inputType("DecideSwapInput", "What you say to a swap.", {
      id: id("The swap."),
      expectedVersion: int("The version that you saw."),
      agrees: flag("Whether you agree."),
      answer: optional(text("Why; needed where you do not agree.", { max: 1_000, asked: field("longText", "说明", "Why") })),
    }),
    words: {
      name: both("答复换班", "Decide on a swap"),
      did: both("答复换班：%{label}", "answered the swap %{label}"),
      came: {
        state: {
          agreed: both("同意换班：%{label}", "agreed to the swap %{label}"),
          done: both("批准换班：%{label}", "approved the swap %{label}"),
          declined: both("谢绝换班：%{label}", "declined the swap %{label}"),
          refused: both("驳回换班：%{label}", "refused the swap %{label}"),
        },
      },
    },
  }),
  withdrawSwap: command({
    description: "Takes a swap back that you asked for and that is not decided yet.",
    about: "rosterSwaps",
    action: "withdraw",
    answers: "rosterSwaps",
    input: recordVersion,
    words: { name: both("撤回换班", "Withdraw a swap"), did: both("撤回换班：%{label}", "withdrew the swap %{label}") },
  }),
};
