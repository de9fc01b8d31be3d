import { archiving, commands, forms } from "virtual:schema-facts";
import { isExtended } from "../../schema/register/own/own-paths.screen.ts";
import type { Bilingual } from "../../schema/registry.screen.ts";
import { filledFields } from "../../schema/shared/command.screen.ts";
import type { CommandFacts } from "../graphql/schema-facts.ts";
import { fieldAt, valueAt } from "../records/field-path.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { ownInputOf } from "./own-input.ts";

/** The command that fills in the resource's own form on this occasion. */
const formOf = (resource: ResourceName, occasion: "create" | "update") =>
  forms.find((form) => form.resource === resource && form.occasion === occasion);

/** What making a record of the resource is called, where that is called otherwise than all else. */
export const specialCreation = (resource: ResourceName): Bilingual | undefined => formOf(resource, "create")?.called;

/** What the rules call making a record of the resource. */
export const creatingAction = (resource: ResourceName): string => formOf(resource, "create")?.action ?? "create";

/** A command that the server has, by name. */
export interface Command extends CommandFacts {
  readonly name: string;
}

export function commandNamed(name: string): Command | undefined {
  const facts = commands[name];
  return facts && { ...facts, name };
}

/** The command behind a form of the resource, or the one that archives it; undefined where the server has none. */
export function commandOf(resource: ResourceName, kind: "create" | "update" | "archive"): Command | undefined {
  const name = kind === "archive" ? archiving[resource] : formOf(resource, kind)?.command;
  return name === undefined ? undefined : commandNamed(name);
}

/** Which field of the resource's form the values of inputs fill, as the commands say. */
const filled = new Map<string, ReadonlyMap<string, string>>();
for (const { resource, fields = {} } of forms)
  filled.set(resource, new Map([...(filled.get(resource) ?? []), ...filledFields({ fields })]));

/** The field of the resource's form that a value of a command's input fills; the value's own name where it fills none. */
export function fieldOfInput(resource: ResourceName, input: string): string {
  return filled.get(resource)?.get(input) ?? input;
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
    if (name === "own" && isExtended(resource)) {
      const own = ownInputOf(values, before);
      return own ? [[name, own]] : [];
    }
    // The version that the form was opened with, also when the record was read again meanwhile.
    if (name === "expectedVersion") return [[name, valueAt(values, "version") ?? valueAt(before, "version")]];
    const given = valueAt(values, fieldOfInput(resource, name));
    const value = type === "ID" ? identityOf(given) : given;
    return value === undefined ? [] : [[name, value === "" ? null : value]];
  });
  return Object.fromEntries(entries);
}

/** The identity of a record that a form holds, or of several; what is one already stays so. */
function identityOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(identityOf);
  return typeof value === "object" && value !== null ? valueAt(value, "id") : value;
}
