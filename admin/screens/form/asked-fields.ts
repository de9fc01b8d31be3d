import { ownPartsOf } from "../../../schema/register/own/own-paths.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { type Command, fieldsOfCommand } from "../../providers/commands.ts";
import { nest } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";

/** The fields that the form of a command asks for, in the screen's order. What the command insists on is there in any case. */
export function askedFields(
  screen: EffectiveScreen,
  resource: ResourceName,
  command: Command,
  kind: "create" | "update",
): readonly EffectiveField[] {
  const taken = new Set(fieldsOfCommand(resource, command));
  const needed = new Set(fieldsOfCommand(resource, { ...command, fields: command.fields.filter(({ required }) => required) }));
  return screen.fields
    .filter(
      (field) =>
        (taken.has(field.field) || ownPartsOf(field.field) !== null) &&
        !field.readOnly &&
        (field.visible || (kind === "create" && needed.has(field.field))),
    )
    .filter((field) => kind === "create" || !field.createOnly)
    .map((field) => ({ ...field, required: field.required || (needed.has(field.field) && field.kind !== "flag") }));
}

/** What a new record's form holds at first. */
export function beginning(fields: readonly EffectiveField[], today: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    // What must have a day mostly begins today.
    const value = field.default ?? (field.kind === "day" && field.required ? today : null);
    if (value !== null) Object.assign(values, nest(field.field, value));
  }
  return values;
}
