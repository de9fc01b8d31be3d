import { commands, resources } from "virtual:schema-facts";
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

/** The command that makes a record of the resource, where it is called otherwise than `create…`. */
export const specialCreation = (resource: ResourceName): string | undefined => creating[resource];

/** What the rules call making a record of the resource. */
export const creatingAction = (resource: ResourceName): string => (creating[resource]?.startsWith("grant") ? "grant" : "create");

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
  return commandNamed((kind === "create" && creating[resource]) || `${kind}${type}`);
}

/** The field of the resource behind a field of a command's input: `owningDepartmentId` gives `owningDepartment`, `deputyIds` `deputies`. */
export function fieldOfInput(resource: ResourceName, input: string): string {
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
  const entries = command.fields.flatMap(({ name }): [string, unknown][] => {
    // The version that the form was opened with, also when the record was read again meanwhile.
    if (name === "expectedVersion") return [[name, valueAt(values, "version") ?? valueAt(before, "version")]];
    const field = fieldOfInput(resource, name);
    const value = field === name ? valueAt(values, name) : relationId(values, field);
    return value === undefined ? [] : [[name, value === "" ? null : value]];
  });
  return Object.fromEntries(entries);
}

function relationId(values: object, field: string): unknown {
  const value = valueAt(values, field);
  if (Array.isArray(value)) return value.map((one) => valueAt(one, "id"));
  return value === null || value === undefined ? value : valueAt(value, "id");
}
