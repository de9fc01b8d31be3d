import {
  type EffectiveField,
  type EffectiveScreen,
  type FieldKind,
  type FieldProperty,
  type LayerSource,
  type ScreenOperation,
  screens,
} from "../../schema/registry.screen.ts";

const ofLists: readonly FieldProperty[] = ["visible", "order", "label", "help", "width", "offered"];
const ofForms: readonly FieldProperty[] = ["visible", "order", "label", "help", "section", "required", "readOnly", "default", "when"];
const ofPeople: readonly FieldProperty[] = ["visible", "order", "width", "offered"];

/** Kinds for which nobody can say a plain value. */
const withoutValue: readonly FieldKind[] = ["records", "ids", "audience", "options", "keys", "data"];

/** What a screen of this kind says about each of its fields. */
export const propertiesOf = (kind: EffectiveScreen["kind"]): readonly FieldProperty[] => (kind === "list" ? ofLists : ofForms);

/**
 * What a level may say about a field, whatever is locked: nobody fills in what the form only shows, and what the command behind it insists
 * on can be neither hidden nor optional.
 */
export function settableProperties(screen: EffectiveScreen, field: EffectiveField, personal: boolean): ReadonlySet<FieldProperty> {
  const inForm = screens[screen.resource].form.fields.find((candidate) => candidate.field === field.field);
  const filledIn = inForm !== undefined && !inForm.readOnly;
  const may: Readonly<Record<FieldProperty, boolean>> = {
    visible: screen.kind === "list" || !inForm?.required,
    order: true,
    label: true,
    help: true,
    width: true,
    offered: field.comparable,
    section: true,
    required: filledIn && !inForm.required,
    readOnly: filledIn,
    default: filledIn && !withoutValue.includes(field.kind),
    when: inForm !== undefined && !inForm.required,
  };
  const all = personal ? (screen.kind === "list" ? ofPeople : []) : propertiesOf(screen.kind);
  return new Set(all.filter((property) => may[property]));
}

/** Who above keeps a level from saying this of a field: a condition may not hide what must show either. */
export function lockOn(field: EffectiveField, property: FieldProperty): LayerSource | undefined {
  const { locks, required } = field;
  return locks[property] ?? (property === "when" ? (locks.visible ?? (required ? locks.required : undefined)) : undefined);
}

/** Whether a level above keeps this operation from counting; showing a field always is possible wherever its condition is not locked. */
export const isRefused = (field: EffectiveField, property: FieldProperty, operation: ScreenOperation): boolean =>
  (operation.op === "when" && operation.value === null ? field.locks.when : lockOn(field, property)) !== undefined;
