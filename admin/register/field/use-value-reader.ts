import { useMemo } from "react";
import type { FieldKindDefinition, TableColumn } from "../../../schema/register/definition/field.screen.ts";
import { tableLines } from "../../../schema/register/value/table.screen.ts";
import type { ValueReader } from "../../../schema/register/value/value-kind.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import { useLanguage } from "../../i18n/say.ts";
import { useRecordNames } from "../../names/record-names.ts";
import { useMe } from "../../providers/me.ts";
import type { ResourceName } from "../../records/resource-name.ts";

const leadsTo: Partial<Record<FieldKindDefinition["kind"], ResourceName>> = {
  person: "people",
  people: "people",
  department: "departments",
  position: "positions",
  provision: "provisions",
  document: "policyDocuments",
};

/** What a value of this kind names, other than records of registers. */
export const recordOf = ({ kind }: FieldKindDefinition): ResourceName | undefined => leadsTo[kind];

const idsIn = (value: unknown): readonly string[] => [value].flat().filter(isUuid);

function note(wanted: Map<ResourceName, Set<string>>, record: ResourceName | undefined, value: unknown): void {
  if (!record) return;
  const ids = wanted.get(record) ?? new Set();
  for (const id of idsIn(value)) ids.add(id);
  if (ids.size > 0) wanted.set(record, ids);
}

/**
 * For whom values are said here, with the names of what these values name, as far as this person may read them.
 * @param record what the field itself leads to, where it says so
 */
export function useValueReader(definition: FieldKindDefinition | undefined, value: unknown, record?: ResourceName): ValueReader {
  const { timeZone } = useMe().organisation;
  const language = useLanguage();
  const wanted = useMemo(() => {
    const found = new Map<ResourceName, Set<string>>();
    if (definition?.kind === "table") {
      const columns: readonly TableColumn[] = definition.columns;
      for (const line of tableLines(value)) for (const { key, of } of columns) note(found, recordOf(of), line[key]);
    } else if (definition) note(found, record ?? recordOf(definition), value);
    return found;
  }, [definition, value, record]);
  const names = useRecordNames(wanted);
  return useMemo(() => ({ language, timeZone, nameOf: (_, id) => names.get(id) ?? null }), [language, timeZone, names]);
}
