import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { flag, id, inputType, int, json, optional, otherwise, recordVersion, text } from "../shared/input.screen.ts";
import { archivable, archiving, changing, making } from "../shared/plain-commands.screen.ts";
import { savedViewScreen } from "./SavedView.screen.ts";

/** Lists under a name. */
export const savedViewCommands = {
  createSavedView: command({
    description: "Keeps a list under a name.",
    about: "savedViews",
    action: "create",
    answers: "savedViews",
    input: inputType(
      "CreateSavedViewInput",
      "A list to keep under a name: for yourself, a department, or with neither for the organisation.",
      {
        resource: text("Plural name of the resource, e.g. policyDocuments."),
        name: text("What people are to call it, at most 60 characters.", { max: 60 }),
        departmentId: optional(id("The department, everything below included; empty for the organisation or yourself.")),
        personal: otherwise(false, flag("For yourself alone.")),
        operations: json("What it changes about the list: [{ op, field, … }] of those that a person may use."),
      },
    ),
    form: { resource: "savedViews", occasion: "create", fields: { departmentId: "department", ...same("resource", "name", "operations") } },
    words: { name: making(savedViewScreen.title.singular), did: both("保存视图：%{label}", "kept the view %{label}") },
  }),
  updateSavedView: command({
    description: "Changes the name, the content or the place of a view.",
    about: "savedViews",
    action: "update",
    answers: "savedViews",
    input: inputType("UpdateSavedViewInput", "What is to change about a view; what is not given stays.", {
      id: id("The view."),
      expectedVersion: int("The version that you saw."),
      name: optional(text("What people are to call it, at most 60 characters.", { max: 60, filled: true })),
      operations: optional(json("What it changes about the list; replaces what it changed before.")),
      place: optional(int("Its place among the views of the same list and level.", { min: 1, max: 1_000 })),
    }),
    form: { resource: "savedViews", occasion: "update", fields: same("name", "operations", "place") },
    words: { name: changing(savedViewScreen.title.singular), did: both("修改视图：%{label}", "changed the view %{label}") },
  }),
  archiveSavedView: command({
    description: "Takes a view out of everybody's menus.",
    about: "savedViews",
    action: "archive",
    answers: "savedViews",
    input: recordVersion,
    words: { name: archiving(savedViewScreen.title.singular), did: both("移除视图：%{label}", "archived the view %{label}") },
    offer: archivable.offer,
  }),
};
