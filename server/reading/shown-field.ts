import { recordTitle, titleParts } from "../../schema/record-title.screen.ts";
import { ownPartsOf } from "../../schema/register/own/own-paths.screen.ts";
import { eventName } from "../../schema/registry.commands.screen.ts";
import type { ScalarField } from "../../schema/shared/description.ts";
import type { FieldScreen } from "../../schema/shared/screen.ts";
import type { Actor } from "../access/actor.ts";
import { invalid } from "../errors.ts";
import { fieldOf, type Model, targetOf } from "../model/model.ts";
import { Parameters } from "../model/parameters.ts";
import { usableField } from "./field-access.ts";
import { stepsOf } from "./path-steps.ts";
import { isRow, type Row, type Selection } from "./request.ts";
import { SelectionBuilder } from "./selection-builder.ts";
import { type Locale, shownValue } from "./value-text.ts";

/** One value of a record or of a record that it refers to. */
export interface Leaf {
  readonly steps: readonly string[];
  readonly field: ScalarField;
  readonly screen: FieldScreen | undefined;
}

/** A field that is shown by its path: one value, or the record to which it leads by the values that make up what a person calls it. */
export interface ShownField {
  /** To the value or record. */
  readonly steps: readonly string[];
  /** The kind of record; null for a value. */
  readonly record: Model | null;
  readonly leaves: readonly Leaf[];
}

/** The values behind a field that is shown by its path. One that the actor may not read in every row is an error at `at`. */
export const shownField = (model: Model, path: string, actor: Actor, at: string): ShownField =>
  walk(model, stepsOf(path, at), [], actor, at);

function walk(model: Model, path: readonly string[], before: readonly string[], actor: Actor, at: string): ShownField {
  const [name = "", ...rest] = path;
  const field = usableField({ model, alias: "x" }, name, at, actor, new Parameters());
  const steps = [...before, name];
  if (field.kind === "many" || (field.kind === "scalar" && rest.length > 0)) throw invalid(at, "unknownField", { field: name });
  if (field.kind === "scalar") return { steps, record: null, leaves: [{ steps, field, screen: model.screen.fields[name] }] };
  const target = targetOf(model, field);
  return rest.length > 0 ? walk(target, rest, steps, actor, at) : titleField(target, steps);
}

/** A record by what a person calls it, never by a classified text. What the actor may not read of it, the reader leaves empty. */
export function titleField(model: Model, steps: readonly string[] = []): ShownField {
  const leaves = titleParts(model.resource, model.models.screenOf).flatMap(({ path, field: screen }) => {
    const inner = path.split(".");
    const field = fieldAt(model, inner);
    return field.opensText ? [] : [{ steps: [...steps, ...inner], field, screen }];
  });
  return { steps, record: model, leaves };
}

function fieldAt(model: Model, [name = "", ...rest]: readonly string[]): ScalarField {
  const field = fieldOf(model, name);
  if (field.kind === "one" && rest.length > 0) return fieldAt(targetOf(model, field), rest);
  if (field.kind !== "scalar") throw new Error(`${model.description.name}.${name} is no value.`);
  return field;
}

/** What must be read to show these fields. */
export function selectionOfFields(fields: readonly ShownField[]): Selection {
  const selection = new SelectionBuilder().add(["id"]);
  for (const { leaves } of fields) for (const { steps } of leaves) selection.add(steps);
  return selection;
}

const valueIn = (row: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((value, step) => (isRow(value) ? value[step] : undefined), row);

/** The field of the row as one text; a number stays one. */
export function shown(row: Row, { steps, record, leaves }: ShownField, locale: Locale): string | number {
  const value = valueIn(row, steps);
  if (record === null) {
    const [leaf] = leaves;
    // Whoever has not said yes to an own field has said no, as filters take it too.
    const said = leaf?.field.type === "flag" && ownPartsOf(steps.join(".")) ? (value ?? false) : value;
    return leaf ? shownValue(said, leaf.field.type, leaf.screen, locale) : "";
  }
  if (!isRow(value)) return "";
  // Only what was asked for as its name: the row may hold more.
  const named = new Set(leaves.map((leaf) => leaf.steps.slice(steps.length).join(".")));
  const reader = { ...locale, eventName, screenOf: record.models.screenOf };
  return recordTitle(record.resource, (path) => (named.has(path) ? valueIn(value, path.split(".")) : null), reader);
}
