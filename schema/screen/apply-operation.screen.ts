import type { EffectiveField, EffectiveScreen, LayerSource } from "./effective.screen.ts";
import { type AboutField, propertyOf } from "./operation-key.screen.ts";
import type { Bilingual, FieldProperty, ListOperation } from "./operations.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What levels say of a field, while they are being applied. */
export interface FieldSettings extends Writable<Pick<EffectiveField, Exclude<FieldProperty, "order">>> {
  readonly sources: Partial<Record<FieldProperty, LayerSource>>;
  readonly locks: Partial<Record<FieldProperty, LayerSource>>;
}

/** What levels say of the whole list, while they are being applied. */
export type ListSettings = Writable<Pick<EffectiveScreen, "sort" | "filters" | "layout" | "density" | "sources" | "locks">>;

/** An operation that gives one property of one field a value, whatever the other fields are. */
export type ValueOperation = Exclude<AboutField, { op: "order" }>;

/** The key of a section that a level made up; the same title is the same section. */
const sectionKey = (title: Bilingual): string => `${title.zh} / ${title.en}`;

/** Applies an operation and notes who said so, or answers why it cannot be applied. */
export function applyToField(
  field: FieldSettings,
  operation: ValueOperation,
  source: LayerSource,
): "requiredIsShown" | "locked" | undefined {
  if (operation.op === "hide" && field.required) return "requiredIsShown";
  // Nobody can fill in what is hidden, so what is required is shown; where it may not be shown it cannot be required.
  if (operation.op === "required" && operation.value && !field.visible) {
    if (field.locks.visible) return "locked";
    field.visible = true;
    field.sources.visible = source;
  }
  assign(field, operation);
  field.sources[propertyOf(operation)] = source;
  return undefined;
}

function assign(field: FieldSettings, operation: ValueOperation): void {
  switch (operation.op) {
    case "show":
    case "hide":
      field.visible = operation.op === "show";
      break;
    case "label":
      field.label = operation.value;
      break;
    case "help":
      field.help = operation.value;
      break;
    case "section":
      field.section = sectionKey(operation.value);
      break;
    case "width":
      field.width = operation.value;
      break;
    case "offer":
      field.offered = operation.value;
      break;
    case "required":
      field.required = operation.value;
      break;
    case "readOnly":
      field.readOnly = operation.value;
      break;
    case "default":
      field.default = operation.value;
      break;
    case "when":
      field.when = operation.value;
      break;
  }
}

/** Applies an operation about the whole list and notes who said so. */
export function applyToList(list: ListSettings, operation: ListOperation, source: LayerSource): void {
  switch (operation.op) {
    case "sort":
      list.sort = [{ field: operation.field, descending: operation.descending }];
      list.sources = { ...list.sources, sort: source };
      break;
    case "filter":
      list.filters = operation.filters;
      list.sources = { ...list.sources, filters: source };
      break;
    case "layout":
      list.layout = { as: operation.value, by: operation.by };
      list.sources = { ...list.sources, layout: source };
      break;
    case "density":
      list.density = operation.value;
      list.sources = { ...list.sources, density: source };
      break;
  }
}
