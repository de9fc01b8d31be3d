import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { currentFields } from "./record-data.ts";

/** Fields of sections that transitions fill in, all of them: when a record is opened nobody knows them yet, and they are asked for in their time. */
export function laterFields(definition: RegisterDefinition): ReadonlySet<string> {
  const filled = new Set(definition.transitions.flatMap(({ fields = [] }) => fields.map(({ field }) => field)));
  const later = (field: RegisterField) => filled.has(field.key) && !field.required && field.requiredIf === undefined;
  const fields = currentFields(definition);
  const sections = new Set(fields.filter((field) => !later(field) && field.of.kind !== "computed").map(({ section }) => section));
  return new Set(fields.flatMap((field) => (sections.has(field.section) ? [] : [field.key])));
}

/**
 * What the form of a register's record asks for, in the screen's order: the definition's fields, those that are worked out to look at, and of
 * a new record the department to which it belongs.
 * @param frozen fields that nobody changes where the record stands
 */
export function askedFields(
  screen: Pick<EffectiveScreen, "fields">,
  definition: RegisterDefinition,
  occasion: "create" | "update",
  frozen: readonly string[] = [],
): readonly EffectiveField[] {
  const later = occasion === "create" ? laterFields(definition) : new Set<string>();
  const known = new Map(currentFields(definition).map((field) => [field.key, field]));
  return screen.fields.flatMap((field): readonly EffectiveField[] => {
    if (field.field === "department") return occasion === "create" ? [field] : [];
    const defined = known.get(field.field);
    if (!defined || frozen.includes(field.field) || later.has(field.field) || !(field.visible || defined.required)) return [];
    const required = defined.of.kind !== "computed" && (field.required || (defined.required ?? false));
    return [{ ...field, of: defined.of, required }];
  });
}
