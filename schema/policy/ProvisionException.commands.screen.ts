import { command, same } from "../shared/command.screen.ts";
import { both, field } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, optional, text } from "../shared/input.screen.ts";
import { retried } from "./retried.screen.ts";

/** Exceptions to provisions. */
export const provisionExceptionCommands = {
  grantException: command({
    description:
      "Grants an exception to a provision for a person, a department or a position: as an administrator at once, as an editor once an approver agrees. Nobody for themselves.",
    about: "provisionExceptions",
    action: "grant",
    answers: "provisionExceptions",
    input: inputType("GrantExceptionInput", "An exception to a provision: for exactly one of person, department and position.", {
      provisionId: id("The provision, of a published text."),
      personId: optional(id("The person whom it is for.")),
      departmentId: optional(id("The department whom it is for, with all below it.")),
      positionId: optional(id("The position whom it is for.")),
      reason: text("Why it is granted.", { max: 5_000, filled: true }),
      from: day("First day on which it holds; today or later."),
      until: day("Last day on which it holds, inclusive; at most twelve months later."),
      approverId: optional(id("Who approves it; an administrator may leave it out.")),
    }),
    form: {
      resource: "provisionExceptions",
      occasion: "create",
      fields: {
        personId: "person",
        departmentId: "department",
        positionId: "position",
        approverId: "approver",
        ...same("reason", "from", "until"),
      },
    },
    keyDescription: retried,
    words: { name: both("授予条文豁免", "Grant an exception"), did: both("授予豁免：%{label}", "granted an exception to %{label}") },
  }),
  decideException: command({
    description: "An approver agrees to an exception that was asked for, or declines it.",
    about: "provisionExceptions",
    action: "decide",
    answers: "provisionExceptions",
    input: inputType("DecideExceptionInput", "What an approver says of an exception.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      agreed: flag("Whether it is granted.", { asked: field("flag", "同意豁免", "Grant it") }),
      reason: optional(
        text("Why it is declined; required then.", {
          max: 5_000,
          asked: field("longText", "理由（不同意时必填）", "Why (required to decline)"),
        }),
      ),
    }),
    keyDescription: retried,
    words: {
      name: both("审批条文豁免", "Decide on an exception"),
      did: both("审批豁免：%{label}", "decided about the exception to %{label}"),
    },
    offer: {
      label: both("审批豁免", "Decide"),
      explain: both("同意后豁免自开始日期起生效。", "Once granted it holds from its first day."),
      when: [{ field: "state", is: "eq", value: "asked" }],
    },
  }),
  endException: command({
    description: "Ends an exception before its last day, or takes back one that waits for approval.",
    about: "provisionExceptions",
    action: "revoke",
    answers: "provisionExceptions",
    input: inputType("EndExceptionInput", "An exception that holds no more from now on.", {
      id: id(),
      expectedVersion: int("The version that you saw."),
      reason: text("Why it ends.", { max: 5_000, filled: true }),
    }),
    keyDescription: retried,
    words: { name: both("终止条文豁免", "End an exception"), did: both("终止豁免：%{label}", "ended the exception to %{label}") },
    offer: {
      label: both("终止豁免", "End it"),
      explain: both("豁免自现在起不再适用，仍可查阅。", "It holds no more from now on, and can still be looked up."),
      when: [{ field: "state", is: "in", value: ["asked", "scheduled", "current"] }],
    },
  }),
};
