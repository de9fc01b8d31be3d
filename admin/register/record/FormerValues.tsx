import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { fieldScreenOf } from "../../../schema/register/value/value.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { FieldValue } from "../../screens/display/FieldValue.tsx";
import { FactList } from "../../screens/FactList.tsx";
import { Sheet } from "../../shared/Sheet.tsx";
import { recordWords } from "./words.ts";

interface FormerValuesProps {
  readonly resource: ResourceName;
  readonly definition: RegisterDefinition;
  readonly screen: EffectiveScreen;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What the record still holds of fields that forms do not ask for any more. */
export function FormerValues({ resource, definition, screen, record }: FormerValuesProps) {
  const say = useSay();
  const asked = new Set(screen.fields.map(({ field }) => field));
  const facts = definition.fields
    .filter(({ key, retired }) => (retired || !asked.has(key)) && record[key] !== null && record[key] !== undefined)
    .map((field) => ({
      label: say(inBoth(field.label)),
      value: <FieldValue field={fieldScreenOf(field, resource.slice("r/".length))} value={record[field.key]} record={record} />,
    }));
  if (facts.length === 0) return null;
  return (
    <Sheet heading={say(recordWords.former)}>
      <FactList facts={facts} />
    </Sheet>
  );
}
