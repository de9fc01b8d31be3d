import { useMemo } from "react";
import type { EffectiveField, FieldScreen, ScreenOperation } from "../../schema/registry.screen.ts";
import { choiceLabel } from "../../schema/shared/choices.screen.ts";
import { useLanguage, useSay } from "../i18n/say.ts";
import { useRecordNames } from "../names/record-names.ts";
import { isResourceName, screenOf } from "../records/book.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { screenPageWords } from "../screens/words.ts";
import type { Speech } from "./describe-operation.ts";

/** Ids of records that the operations speak of, by what they are records of. */
function mentioned(resource: ResourceName, operations: readonly ScreenOperation[]): ReadonlyMap<ResourceName, ReadonlySet<string>> {
  const fields: Readonly<Record<string, FieldScreen>> = screenOf(resource).fields;
  const ids = new Map<ResourceName, Set<string>>();
  const note = (field: string, value: unknown) => {
    const record = fields[field]?.record;
    if (!record || !isResourceName(record)) return;
    for (const id of Array.isArray(value) ? value : [value]) {
      if (typeof id === "string") ids.set(record, (ids.get(record) ?? new Set()).add(id));
    }
  };
  for (const operation of operations) {
    if (operation.op === "filter") for (const { field, value } of operation.filters) note(field, value);
    else if (operation.op === "default") note(operation.field, operation.value);
    else if (operation.op === "when" && operation.value) note(operation.value.field, operation.value.value);
  }
  return ids;
}

/** How sentences about the operations call fields and values, in the panel's language. */
export function useSpeech(resource: ResourceName, fields: readonly EffectiveField[], operations: readonly ScreenOperation[]): Speech {
  const language = useLanguage();
  const say = useSay();
  const names = useRecordNames(useMemo(() => mentioned(resource, operations), [resource, operations]));
  const known: Readonly<Record<string, FieldScreen>> = screenOf(resource).fields;
  return {
    language,
    label: (name) => {
      const label = fields.find(({ field }) => field === name)?.label ?? known[name]?.label;
      return label ? say(label) : name;
    },
    value: (name, value) => {
      if (typeof value === "boolean") return say(value ? screenPageWords.yes : screenPageWords.no);
      const field = known[name];
      const word = field && choiceLabel(field, String(value));
      if (word) return say(word);
      return (
        names.get(String(value)) ??
        (field?.record && isResourceName(field.record) ? say(screenOf(field.record).title.singular) : String(value))
      );
    },
  };
}
