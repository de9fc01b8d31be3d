import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, id, inputType, int, optional } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { deputyScreen } from "./Deputy.screen.ts";

/** Who acts for a head. */
export const deputyCommands = {
  createDeputy: command({
    description: "Names somebody who acts for a head on the given days.",
    about: "deputies",
    action: "create",
    answers: "deputies",
    input: inputType("CreateDeputyInput", "Somebody who is to act for a department's head.", {
      departmentId: id("The department."),
      personId: id("Who acts; somebody with a current post."),
      from: optional(day("First day; today unless given.")),
      until: optional(day("Last day, inclusive; empty while it goes on.")),
    }),
    form: {
      resource: "deputies",
      occasion: "create",
      fields: { departmentId: "department", personId: "person", ...same("from", "until") },
    },
    words: { name: making(deputyScreen.title.singular), did: both("指定代理负责人：%{label}", "named a deputy: %{label}") },
  }),
  updateDeputy: command({
    description: "Changes the days on which a deputy acts.",
    about: "deputies",
    action: "update",
    answers: "deputies",
    input: inputType("UpdateDeputyInput", "Other days for a deputy; what is not given stays.", {
      id: id("The deputy."),
      expectedVersion: int("The version that you saw."),
      from: optional(day("First day.")),
      until: optional(day("Last day, inclusive; null while it goes on.")),
    }),
    form: { resource: "deputies", occasion: "update", fields: same("from", "until") },
    words: { name: changing(deputyScreen.title.singular), did: both("变更代理负责人：%{label}", "changed a deputy: %{label}") },
  }),
};
