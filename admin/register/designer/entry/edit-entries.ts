import type { RegisterDefinition } from "../../../../schema/register/definition/definition.screen.ts";
import type { Bilingual } from "../../../../schema/registry.screen.ts";
import { type Data, freeKey, isData } from "./data.ts";
import type { EntryDescription } from "./entry-description.ts";

const asWords = (value: unknown): Bilingual | null => (isData(value) ? { zh: String(value.zh ?? ""), en: String(value.en ?? "") } : null);

/** What an entry is called: its own words, in the other language where one is empty, else what its description makes of it. */
export function entryName(of: EntryDescription, entry: Data, definition: RegisterDefinition): Bilingual {
  const { zh, en } = asWords(entry.label) ?? of.name?.(entry, definition) ?? of.one;
  return { zh: zh || en, en: en || zh };
}

/** A new entry, with a key that none beside it has. */
export function freshEntry(of: EntryDescription, entries: readonly Data[], definition: RegisterDefinition, label?: Bilingual): Data {
  const key = of.key === undefined ? {} : { key: freeKey(entries, label?.en ?? "", of.key) };
  const named = of.key === undefined ? {} : { label: label ?? { zh: "", en: "" } };
  return { ...key, ...named, ...of.fresh(definition, entries) };
}

/** The list with one of its entries at another place. */
export function moved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  const others = list.filter((_, place) => place !== from);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}
