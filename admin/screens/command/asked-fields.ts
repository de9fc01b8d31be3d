import { type CommandName, commands } from "../../../schema/registry.commands.screen.ts";
import type { FieldScreen } from "../../../schema/registry.screen.ts";
import type { InputFacts } from "../../graphql/schema-facts.ts";
import { both } from "../../i18n/say.ts";
import { commandNamed, fieldOfInput } from "../../providers/commands.ts";
import { fieldAt } from "../../records/field-path.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { sharedWords } from "../../shared/words.ts";

const reason: FieldScreen = { label: sharedWords.reason, kind: "longText" };

/** The values that the command takes and somebody is asked for, in the order of its definition. */
export function askedInputs(name: CommandName, isAsked: (input: string) => boolean): readonly InputFacts[] {
  const order = Object.keys(commands[name].input.fields);
  // Own fields of departments are filled in with the record's form, or at the record.
  const asked = (commandNamed(name)?.fields ?? []).filter((field) => field.name !== "own" && isAsked(field.name));
  return asked.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

/** How an answer is asked for: as the command says, else as the resource shows the field that it fills, else by the type. */
export function askedField(name: CommandName, resource: ResourceName, input: InputFacts, needed: boolean) {
  const field = fieldOfInput(resource, input.name);
  const said = commands[name].input.fields[input.name]?.asked ?? fieldAt(resource, field);
  const kind = input.type === "Date" ? "day" : input.type === "Boolean" ? "flag" : input.type === "Int" ? "number" : "text";
  const { label, help = null, ...rest } = said ?? (input.name === "reason" ? reason : { label: both(input.name, input.name), kind });
  return { ...rest, field, label, help, required: input.required || needed } as const;
}

/** With what a form begins: what must have a day mostly begins today. */
export function firstDays(resource: ResourceName, needed: readonly InputFacts[], today: string): Readonly<Record<string, string>> {
  const days = needed.filter(({ type }) => type === "Date");
  return Object.fromEntries(days.map((day) => [fieldOfInput(resource, day.name), today]));
}
