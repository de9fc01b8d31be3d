import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { fieldScreenOf } from "../../../schema/register/value/value.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";

/** These fields of a definition as inputs take them, also where the form of the register does not show them. */
export function dataFields(screen: Pick<EffectiveScreen, "fields">, definition: RegisterDefinition, slug: string, keys: readonly string[]) {
  return keys.flatMap((key) => {
    const defined = definition.fields.find((field) => field.key === key);
    if (!defined) return [];
    const shown = screen.fields.find(({ field }) => field === key);
    const { help = null, ...field } = fieldScreenOf(defined, slug);
    return [{ ...field, help, ...(shown ? { label: shown.label } : {}), field: key, required: defined.required ?? false }];
  });
}
