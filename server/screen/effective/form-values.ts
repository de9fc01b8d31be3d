import { showsWith } from "../../../schema/screen/condition.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/screen/effective.screen.ts";
import type { Model } from "../../model/model.ts";
import type { Reader } from "../../reading/reader.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";
import { pathSteps } from "./resolve-path.ts";

/** What a command was given, by the names of its input. */
export type FormInput = Readonly<Record<string, unknown>>;

export const isBlank = (value: unknown) => value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** By which names the input of a command carries the fields of its form. */
export class FormKeys {
  private readonly names: ReadonlyMap<string, readonly string[]>;

  /** @param fields which field each value of the input fills; a record may be named by its id or its number */
  constructor(fields: readonly (readonly [input: string, field: string])[]) {
    const names = new Map<string, string[]>();
    for (const [name, field] of fields) names.set(field, [...(names.get(field) ?? []), name]);
    this.names = names;
  }

  /** Whether the command takes the field at all. */
  has(field: string): boolean {
    return this.names.has(field);
  }

  /** The name under which the field was given; of several ways to give one that is empty, the first. */
  given(field: string, input: FormInput): string {
    const names = this.names.get(field) ?? [];
    return names.find((name) => !isBlank(input[name])) ?? names.find((name) => Object.hasOwn(input, name)) ?? this.first(field);
  }

  /** The name under which a field is given that nobody gave. */
  first(field: string): string {
    return this.names.get(field)?.[0] ?? field;
  }
}

/** The values of a form while a command is being checked: as given, else what a new record begins with, else what the record holds. */
export class FormValues {
  private readonly fields: ReadonlyMap<string, EffectiveField>;
  private readonly filled: Record<string, unknown> = {};

  constructor(
    private readonly screen: EffectiveScreen,
    private readonly keys: FormKeys,
    private readonly given: FormInput,
    private readonly stored: ReadonlyMap<string, unknown>,
  ) {
    this.fields = new Map(screen.fields.map((field) => [field.field, field]));
  }

  /** Whether a condition hides the field now: then nobody is asked for it. */
  isOutOfPlace(field: EffectiveField): boolean {
    return field.when !== null && !showsWith(this.fields, { ...field, visible: true }, (name) => this.valueOf(name));
  }

  /** Adds what a new record begins with, where the input leaves a field out and no condition hides it. Answers what was added, by input name. */
  fill(defaults: ReadonlyMap<string, unknown>): FormInput {
    const settled = new Set<string>();
    const settle = (field: EffectiveField): void => {
      if (settled.has(field.field)) return;
      settled.add(field.field);
      // What another field begins with may be what the condition of this one asks for.
      const other = field.when && this.fields.get(field.when.field);
      if (other) settle(other);
      const value = defaults.get(field.field);
      const isOpen = value !== undefined && this.keys.has(field.field) && isBlank(this.given[this.keys.given(field.field, this.given)]);
      if (isOpen && !this.isOutOfPlace(field)) this.filled[this.keys.first(field.field)] = value;
    };
    for (const field of this.screen.fields) settle(field);
    return this.filled;
  }

  private valueOf(name: string): unknown {
    const input = { ...this.given, ...this.filled };
    const key = this.keys.given(name, input);
    // Of a record that is named by its number the id is not known; then no condition about it holds.
    return Object.hasOwn(input, key) && input[key] !== undefined ? input[key] : this.stored.get(name);
  }
}

/** Whether reading the field opens a text, which may be logged: nobody does that just to check a form. */
function opens(model: Model, path: string): boolean {
  const last = pathSteps(model, path)?.at(-1);
  const field = last?.model.description.fields.get(last.field);
  return field?.kind === "scalar" && field.opensText;
}

/** What a record holds in these fields, as the reader's actor may see it; of relations the ids. */
export async function storedValues(
  reader: Reader,
  model: Model,
  screen: EffectiveScreen,
  id: string,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, unknown>> {
  const paths = screen.fields
    .filter(({ field }) => names.has(field) && !opens(model, field))
    .map(({ field, record }) => ({ field, steps: [...field.split("."), ...(record ? ["id"] : [])] }));
  const selection = new SelectionBuilder().add(["id"]);
  for (const { steps } of paths) selection.add(steps);
  const row = await reader.single(model.resource, id, selection);
  const at = (value: unknown, step: string): unknown =>
    typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, step)?.value : undefined;
  return new Map(paths.map(({ field, steps }) => [field, steps.reduce(at, row)]));
}
