import type { EffectiveField, EffectiveScreen, FieldKind, FieldProperty, LayerSource } from "../../schema/registry.screen.ts";
import { locksOn } from "../../schema/screen/lock.screen.ts";
import { fieldProperties, personalProperties } from "../../schema/screen/properties.screen.ts";
import { screenOf } from "../records/book.ts";

/** Kinds for which nobody can say a plain value. */
const withoutValue: readonly FieldKind[] = ["records", "words", "ids", "audience", "options", "keys", "data"];

/**
 * What a level may say about a field, whatever is locked: nobody fills in what the form only shows, and what the command behind it insists
 * on can be neither hidden nor optional.
 */
export function settableProperties(screen: EffectiveScreen, field: EffectiveField, personal: boolean): ReadonlySet<FieldProperty> {
  const inForm = screenOf(screen.resource).form.fields.find((candidate) => candidate.field === field.field);
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
  const all = personal ? (screen.kind === "list" ? personalProperties : []) : fieldProperties[screen.kind];
  return new Set(all.filter((property) => may[property]));
}

/** Who above keeps a level from saying this of a field. */
export const lockOn = (field: EffectiveField, property: FieldProperty): LayerSource | undefined => locksOn(field, property)[0];
