import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { knownMe } from "../../providers/me.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { laterFields } from "./asked-fields.ts";
import { ownValues } from "./own-values.ts";
import { currentFields } from "./record-data.ts";
import { recordRules } from "./use-rules.ts";

/** The screen without the fields that the version of this record does not have, does not show with what it holds, or will only be asked for later. */
export function shownScreen(
  screen: EffectiveScreen,
  definition: RegisterDefinition,
  resource: ResourceName,
  record: Readonly<Record<string, unknown>>,
): EffectiveScreen {
  const me = knownMe();
  const fields = new Map(currentFields(definition).map((field) => [field.key, field]));
  const rules = me && recordRules(definition, resource.slice("r/".length), me, ownValues(record));
  const later = laterFields(definition);
  const own = new Set([
    "department",
    "state",
    "handler",
    "number",
    "creator",
    "outsideReceipt",
    "openedAt",
    "dueAt",
    "closedAt",
    "updatedAt",
  ]);
  return {
    ...screen,
    fields: screen.fields.flatMap((field) => {
      if (own.has(field.field)) return [field];
      const defined = fields.get(field.field);
      const isEmpty = record[field.field] === null || record[field.field] === undefined;
      if (!defined || (isEmpty && later.has(field.field)) || rules?.shows?.(field.field, record) === false) return [];
      return [{ ...field, of: defined.of }];
    }),
  };
}
