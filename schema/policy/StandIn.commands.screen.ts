import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, id, inputType, int, optional } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { retried } from "./retried.screen.ts";
import { standInScreen } from "./StandIn.screen.ts";

/** Who decides about drafts for somebody else. */
export const standInCommands = {
  createStandIn: command({
    description: "Says who decides about drafts for you on the given days; whoever has a part in a text never decides about it.",
    about: "standIns",
    action: "create",
    answers: "standIns",
    input: inputType("CreateStandInInput", "Who decides for you, and when.", {
      standInId: id("Who decides; somebody with a current post."),
      from: optional(day("First day; today unless given.")),
      until: day("Last day, inclusive."),
    }),
    form: { resource: "standIns", occasion: "create", fields: { standInId: "standIn", ...same("from", "until") } },
    keyDescription: retried,
    words: {
      name: making(standInScreen.title.singular),
      did: both("指定审批代办人：%{label}", "named a stand-in for approvals: %{label}"),
    },
  }),
  updateStandIn: command({
    description: "Changes the days on which somebody decides for you; yesterday as the last day ends it at once.",
    about: "standIns",
    action: "update",
    answers: "standIns",
    input: inputType("UpdateStandInInput", "Other days for a stand-in; what is not given stays.", {
      id: id("The stand-in."),
      expectedVersion: int("The version that you saw."),
      from: optional(day("First day.")),
      until: optional(day("Last day, inclusive.")),
    }),
    form: { resource: "standIns", occasion: "update", fields: same("from", "until") },
    keyDescription: retried,
    words: {
      name: changing(standInScreen.title.singular),
      did: both("变更审批代办人：%{label}", "changed a stand-in for approvals: %{label}"),
    },
  }),
};
