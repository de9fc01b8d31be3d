import { ownInput } from "../register/own/own-input.screen.ts";
import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { id, inputType, int, optional, recordVersion, text } from "../shared/input.screen.ts";
import { archivable, archiving, changing, making } from "../shared/plain-commands.screen.ts";
import { positionScreen } from "./Position.screen.ts";

const { singular } = positionScreen.title;
const duties = optional(text("What somebody in this post is responsible for.", { max: 10_000 }));
const fields = same("code", "name", "duties");

/** What administrators change about positions. */
export const positionCommands = {
  createPosition: command({
    description: "Makes a position.",
    about: "positions",
    action: "create",
    answers: "positions",
    input: inputType("CreatePositionInput", "A new position.", {
      code: text("Short code, unique in the organisation.", { max: 40 }),
      name: text("Name as people say it.", { max: 120 }),
      duties,
      ...ownInput,
    }),
    form: { resource: "positions", occasion: "create", fields },
    words: { name: making(singular), did: both("新建了岗位 %{label}", "made the position %{label}") },
  }),
  updatePosition: command({
    description: "Changes a position.",
    about: "positions",
    action: "update",
    answers: "positions",
    input: inputType("UpdatePositionInput", "What is to change about a position; what is not given stays.", {
      id: id("The position."),
      expectedVersion: int("The version that you saw."),
      code: optional(text("Short code, unique in the organisation.", { max: 40, filled: true })),
      name: optional(text("Name as people say it.", { max: 120, filled: true })),
      duties,
      ...ownInput,
    }),
    form: { resource: "positions", occasion: "update", fields },
    words: { name: changing(singular), did: both("修改了岗位 %{label}", "changed the position %{label}") },
  }),
  archivePosition: command({
    description: "Archives a position that nobody holds.",
    about: "positions",
    action: "archive",
    answers: "positions",
    input: recordVersion,
    words: { name: archiving(singular), did: both("停用了岗位 %{label}", "archived the position %{label}") },
    ...archivable,
  }),
};
