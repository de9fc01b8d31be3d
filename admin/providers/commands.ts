import { commands, resources } from "virtual:schema-facts";
import { type CommandName, commandNames, commands as definitions } from "../../schema/registry.commands.screen.ts";
import { type CommandDefinition, filledFields } from "../../schema/shared/command.screen.ts";
import type { CommandFacts } from "../graphql/schema-facts.ts";
import { fieldAt, isToMany, isToOne, valueAt } from "../screens/field-path.ts";
import type { ResourceName } from "../screens/resource-name.ts";

/** Where making a record is called otherwise than `create…`. */
const creating: Partial<Record<ResourceName, string>> = {
  memberships: "startMembership",
  roleGrants: "grantRole",
  clearances: "grantClearance",
  accessGrants: "grantAccess",
};

/** Every command with its name. */
export const definedCommands: readonly (CommandDefinition & { readonly name: CommandName })[] = commandNames.map((name) => ({
  name,
  ...definitions[name],
}));

/** The command that fills in the resource's own form on this occasion. */
const commandOfForm = (resource: ResourceName, occasion: "create" | "update"): string | undefined =>
  definedCommands.find(({ about, form }) => about === resource && form?.resource === resource && form.occasion === occasion)?.name;

/** The command that makes a record of the resource, where it is called otherwise than `create…`. */
export function specialCreation(resource: ResourceName): string | undefined {
  const name = commandOfForm(resource, "create") ?? creating[resource];
  return name?.startsWith("create") ? undefined : name;
}

/** What the rules call making a record of the resource. */
export const creatingAction = (resource: ResourceName): string => (specialCreation(resource)?.startsWith("grant") ? "grant" : "create");

/** A command that the server has, by name. */
export interface Command extends CommandFacts {
  readonly name: string;
}

export function commandNamed(name: string): Command | undefined {
  const facts = commands[name];
  return facts && { ...facts, name };
}

/** The command behind a form of the resource; undefined where the server has none. */
export function commandOf(resource: ResourceName, kind: "create" | "update" | "archive"): Command | undefined {
  const type = resources[resource]?.type ?? "";
  const defined = kind === "archive" ? undefined : commandOfForm(resource, kind);
  return commandNamed(defined ?? ((kind === "create" && creating[resource]) || `${kind}${type}`));
}

/** Which field of the resource's form the values of inputs fill, as the commands say. */
const filled = new Map<ResourceName, ReadonlyMap<string, string>>();
for (const { form } of definedCommands) {
  if (form) filled.set(form.resource, new Map([...(filled.get(form.resource) ?? []), ...filledFields(form)]));
}

/** The field of the resource's form that a value of a command's input fills; the value's own name where it fills none. */
export function fieldOfInput(resource: ResourceName, input: string): string {
  const field = filled.get(resource)?.get(input);
  if (field) return field;
  const relation = /^(.+)Id(s?)$/.exec(input);
  if (!relation) return input;
  const [, name = "", several] = relation;
  if (several) return [`${name}s`, name.replace(/y$/, "ies")].find((field) => isToMany(fieldAt(resource, field))) ?? input;
  return isToOne(fieldAt(resource, name)) ? name : input;
}

/** The fields of the resource that the command takes. */
export function fieldsOfCommand(resource: ResourceName, command: Command | undefined): readonly string[] {
  return (command?.fields ?? [])
    .map(({ name }) => fieldOfInput(resource, name))
    .filter((name) => name !== "id" && name !== "expectedVersion" && fieldAt(resource, name) !== undefined);
}

/** A command's input out of a form's values. What the form does not know is left out, so that the server leaves it alone. */
export function inputOf(resource: ResourceName, command: Command, values: object, before?: object): Record<string, unknown> {
  const entries = command.fields.flatMap(({ name, type }): [string, unknown][] => {
    // The version that the form was opened with, also when the record was read again meanwhile.
    if (name === "expectedVersion") return [[name, valueAt(values, "version") ?? valueAt(before, "version")]];
    const given = valueAt(values, fieldOfInput(resource, name));
    const value = type === "ID" ? idsIn(given) : given;
    return value === undefined ? [] : [[name, value === "" ? null : value]];
  });
  return Object.fromEntries(entries);
}

/** The identity of a record that a form holds, or of several; what is one already stays so. */
function idsIn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(idsIn);
  return typeof value === "object" && value !== null ? valueAt(value, "id") : value;
}
