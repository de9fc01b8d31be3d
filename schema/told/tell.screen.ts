import type { Bilingual } from "../screen/operations.ts";
import { sayIn } from "../shared/say-in.screen.ts";
import type { Choice, Chosen, ToldFact, ToldKindDefinition, ToldValue } from "./told-kind.screen.ts";

type Plain = string | number | boolean;

/** A notification with the records that it carries, as whoever it is for may read them: what they may not is null. */
export interface ToldRecord {
  readonly [field: string]: ToldRecord | Plain | null | undefined;
}

/** What is told in one line, in a language. */
export interface Telling {
  readonly text: string;
  /** What is said beside; of a day by which something is due how far away it is, is for whoever shows it to say. */
  readonly facts: readonly (string | { readonly due: string })[];
  /** What several things in one line are called. */
  readonly titles: readonly string[];
  /** What somebody says with it. */
  readonly quote: string | null;
  /** Where it leads in the panel. */
  readonly place: string | null;
}

const placeholders = /%\{([\w.]+)\}/g;

function valueAt(record: ToldRecord, path: string): Plain | null {
  let value: ToldRecord[string] = record;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null) return null;
    value = value[name];
  }
  return typeof value === "object" || value === undefined || value === "" ? null : value;
}

const isChosen = <Thing>(choice: Choice<Thing>): choice is Chosen<Thing> => typeof choice === "object" && choice !== null && "by" in choice;

/** What the record chooses. */
function chosen<Thing>(choice: Choice<Thing>, record: ToldRecord): Thing | undefined {
  if (!isChosen(choice)) return choice;
  const word = String(valueAt(record, choice.by));
  const next = Object.hasOwn(choice.cases, word) ? choice.cases[word] : choice.otherwise;
  return next === undefined ? undefined : chosen(next, record);
}

function firstOf({ from }: ToldValue, record: ToldRecord): string | number | null {
  const value = from.map((path) => valueAt(record, path)).find((found) => found !== null) ?? null;
  return typeof value === "boolean" ? String(value) : value;
}

/** The values of a text, those that are missing by what stands in their place. */
function valuesIn(language: keyof Bilingual, { values }: ToldKindDefinition, record: ToldRecord): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, firstOf(value, record) ?? value.otherwise?.[language] ?? "—"]),
  );
}

/** Says a fact; nothing where one of its values is missing. */
function factOf(language: keyof Bilingual, { values }: ToldKindDefinition, fact: ToldFact, record: ToldRecord): Telling["facts"] {
  if ("due" in fact) {
    const due = valueAt(record, fact.due);
    return typeof due === "string" ? [{ due }] : [];
  }
  const needed = [...fact[language].matchAll(placeholders)].map(([, name = ""]) => name);
  const found: Record<string, string | number> = {};
  for (const name of needed) {
    const value = values[name] && firstOf(values[name], record);
    if (value === null || value === undefined) return [];
    found[name] = value;
  }
  return [sayIn(language, fact, found)];
}

function placeOf(address: string | undefined, record: ToldRecord): string | null {
  if (address === undefined) return null;
  const missing = [...address.matchAll(placeholders)].some(([, path = ""]) => valueAt(record, path) === null);
  return missing ? null : address.replace(placeholders, (_, path: string) => encodeURIComponent(String(valueAt(record, path))));
}

/** Whether there is something to tell: what it is about may be hidden from the recipient by now. */
export const isTold = ({ carries: [about] }: ToldKindDefinition, record: ToldRecord): boolean => (record[about] ?? null) !== null;

/** The same for what can be told in one line, of notifications of one kind that have the same `groupKey`. */
export const toldAlike = ({ many }: ToldKindDefinition, record: ToldRecord): string => chosen(many, record)?.en ?? "";

/** Composes what a person is told in their language: of one thing, or of several that are told alike. */
export function tell(language: keyof Bilingual, kind: ToldKindDefinition, records: readonly [ToldRecord, ...ToldRecord[]]): Telling {
  const [first] = records;
  const several = records.length > 1;
  const text = chosen(several ? kind.many : kind.one, first) ?? kind.name;
  const facts = several || !kind.facts ? [] : (chosen(kind.facts, first) ?? []);
  const titles = several ? records.map((record) => String(valuesIn(language, kind, record).title)) : [];
  const quote = kind.quote ? valueAt(first, kind.quote) : null;
  return {
    text: sayIn(language, text, { ...valuesIn(language, kind, first), smart_count: records.length }),
    facts: facts.flatMap((choice) => {
      const fact = chosen(choice, first);
      return fact ? factOf(language, kind, fact, first) : [];
    }),
    titles: [...new Set(titles)],
    quote: quote === null ? null : String(quote),
    place: placeOf(several && kind.manyPlace ? kind.manyPlace : chosen(kind.place, first), first),
  };
}

function pathsOfChoice<Thing>(choice: Choice<Thing> | undefined, within: (thing: Thing) => readonly string[]): readonly string[] {
  if (choice === undefined) return [];
  if (!isChosen(choice)) return within(choice);
  return [choice.by, ...[...Object.values(choice.cases), choice.otherwise].flatMap((one) => pathsOfChoice(one, within))];
}

/** Everything that must be read to tell of the kind. */
export function toldPaths({ carries, values, one, many, facts, quote, place }: ToldKindDefinition): readonly string[] {
  const nothing = () => [];
  const due = (fact: ToldFact) => ("due" in fact ? [fact.due] : []);
  const paths = [
    ...carries.map((record) => `${record}.id`),
    ...Object.values(values).flatMap(({ from }) => from),
    ...[one, many].flatMap((text) => pathsOfChoice(text, nothing)),
    ...pathsOfChoice(facts, (list) => list.flatMap((fact) => pathsOfChoice(fact, due))),
    ...(quote ? [quote] : []),
    ...pathsOfChoice(place, (address) => [...address.matchAll(placeholders)].map(([, path = ""]) => path)),
  ];
  return [...new Set(paths)];
}
