import type { LayerSource } from "../../schema/screen/effective.screen.ts";
import type { FieldProperty, ListOperation, ScreenOperation } from "../../schema/screen/operations.ts";

import { type FieldDraft, sectionKey } from "./resolve-field.ts";

/** An operation that gives one property of one field a value, whatever the other fields are. */
export type ValueOperation = Exclude<ScreenOperation, { op: ListOperation["op"] | "lock" | "order" }>;

/** The property that an operation is about. */
export function propertyOf(op: Exclude<ScreenOperation["op"], ListOperation["op"] | "lock">): FieldProperty {
  if (op === "show" || op === "hide") return "visible";
  return op === "offer" ? "offered" : op;
}

/** Applies an operation and notes who said so, or answers why it cannot be applied. */
export function applyToField(field: FieldDraft, operation: ValueOperation, source: LayerSource): "requiredIsShown" | "locked" | undefined {
  if (operation.op === "hide" && field.required) return "requiredIsShown";
  // Nobody can fill in what is hidden, so what is required is shown.
  if (operation.op === "required" && operation.value && !field.visible) {
    if (field.locks.visible) return "locked";
    field.visible = true;
    field.sources.visible = source;
  }
  assign(field, operation);
  field.sources[propertyOf(operation.op)] = source;
  return undefined;
}

function assign(field: FieldDraft, operation: ValueOperation): void {
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
      field.sectionTitle = operation.value;
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
