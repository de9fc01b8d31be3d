import type { EffectiveScreen } from "./effective.screen.ts";
import type { FieldProperty, ListProperty } from "./operations.ts";

/** What can be said, and so locked, about a field of each kind of screen. */
export const fieldProperties: Readonly<Record<EffectiveScreen["kind"], readonly FieldProperty[]>> = {
  list: ["visible", "order", "label", "help", "width", "offered"],
  form: ["visible", "order", "label", "help", "section", "required", "readOnly", "default", "when"],
};

/** What can be said, and so locked, about a whole list. */
export const listProperties: readonly ListProperty[] = ["sort", "filters", "layout", "density"];

/** What persons, and so views, say of the fields of a list; forms are the same for everybody. */
export const personalProperties: readonly FieldProperty[] = ["visible", "order", "width", "offered"];
