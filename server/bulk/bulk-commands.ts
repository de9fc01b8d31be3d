import { type CommandName, commandNames, commandOfName, commands } from "../../schema/registry.commands.screen.ts";
import { words } from "../../schema/shared/fields.ts";
import type { InputField } from "../../schema/shared/input.screen.ts";
import { invalid } from "../errors.ts";
import type { BulkRow, BulkValues } from "./bulk-types.ts";

/** The commands that can be given for many records at once, as their definitions say. */
const bulkNames = commandNames.filter((name) => commands[name].bulk);

export const BulkCommand = words("BulkCommand", "Commands that can be given for many records at once.", bulkNames);

/** The values that a command asks for beside the records. */
const askedValues = (name: CommandName): readonly string[] => [...new Set(commands[name].bulk?.flatMap(({ asks }) => asks ?? []))];

/** Every value that some of them ask for, with what the API says of it. */
export const bulkValueFields: Readonly<Record<string, InputField>> = Object.fromEntries(
  [...new Set(bulkNames.flatMap(askedValues))].flatMap((value) => {
    const asking = bulkNames.filter((name) => askedValues(name).includes(value));
    const offer = asking.flatMap((name) => commands[name].bulk ?? []).find(({ asks }) => asks === value);
    const field = asking.map((name) => commands[name].input.fields[value])[0];
    return field ? [[value, { ...field, optional: true, description: `${offer?.description}: ${asking.join(", ")}.` }]] : [];
  }),
);

/** INVALID at a value without which the command means nothing. */
export function checkValues(name: string, values: BulkValues): void {
  const definition = commandOfName(name);
  const asked = definition?.bulk?.flatMap(({ asks }) => asks ?? []) ?? [];
  const missing = asked.find((value) => !definition?.input.fields[value]?.optional && !values[value]?.trim());
  if (missing) throw invalid(`values.${missing}`, "required");
}

/** The input of the command for one record; what nobody said is left out, so that it stays as it is. */
export function inputForOne(name: string, { id, expectedVersion }: BulkRow, values: BulkValues): object {
  const asked = new Set(commandOfName(name)?.bulk?.flatMap(({ asks }) => asks ?? []));
  return { id, expectedVersion, ...Object.fromEntries(Object.entries(values).filter(([value, given]) => asked.has(value) && given)) };
}
