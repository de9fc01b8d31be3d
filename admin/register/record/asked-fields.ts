import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";
import { currentFields } from "./record-data.ts";

/**
 * What the form of a register's record asks for, in the screen's order: the definition's fields, those that are worked out to look at, and of
 * a new record the department to which it belongs.
 * @param frozen fields that nobody changes where the record stands
 */
export function askedFields(
  screen: EffectiveScreen,
  definition: RegisterDefinition,
  occasion: "create" | "update",
  frozen: readonly string[] = [],
): readonly EffectiveField[] {
  const known = new Map(currentFields(definition).map((field) => [field.key, field]));
  return screen.fields.flatMap((field): readonly EffectiveField[] => {
    if (field.field === "department") return occasion === "create" ? [field] : [];
    const defined = known.get(field.field);
    if (!defined || frozen.includes(field.field) || !(field.visible || defined.required)) return [];
    const required = defined.of.kind !== "computed" && (field.required || (defined.required ?? false));
    return [{ ...field, of: defined.of, required }];
  });
}
