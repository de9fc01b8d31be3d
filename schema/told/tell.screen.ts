import type { Bilingual } from "../screen/operations.ts";
import { type AnswerRecord, chosen, pageOf, pathsOfChoice, placesOf, plainAt } from "../shared/answer.screen.ts";
import { sayIn } from "../shared/say-in.screen.ts";
import type { ToldFact, ToldKindDefinition, ToldValue } from "./told-kind.screen.ts";

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

function firstOf({ from }: ToldValue, record: AnswerRecord): string | number | null {
  const value = from.map((path) => plainAt(record, path)).find((found) => found !== null) ?? null;
  return typeof value === "boolean" ? String(value) : value;
}

/** The values of a text, those that are missing by what stands in their place. */
function valuesIn(language: keyof Bilingual, { values }: ToldKindDefinition, record: AnswerRecord): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, firstOf(value, record) ?? value.otherwise?.[language] ?? "—"]),
  );
}

/** Says a fact; nothing where one of its values is missing. */
function factOf(language: keyof Bilingual, { values }: ToldKindDefinition, fact: ToldFact, record: AnswerRecord): Telling["facts"] {
  if ("due" in fact) {
    const due = plainAt(record, fact.due);
    return typeof due === "string" ? [{ due }] : [];
  }
  const needed = placesOf(fact[language]);
  const found: Record<string, string | number> = {};
  for (const name of needed) {
    const value = values[name] && firstOf(values[name], record);
    if (value === null || value === undefined) return [];
    found[name] = value;
  }
  return [sayIn(language, fact, found)];
}

/** Whether there is something to tell: what it is about may be hidden from the recipient by now. */
export const isTold = ({ carries: [about] }: ToldKindDefinition, record: AnswerRecord): boolean => (record[about] ?? null) !== null;

/** The same for what can be told in one line, of notifications of one kind that have the same `groupKey`. */
export const toldAlike = ({ many }: ToldKindDefinition, record: AnswerRecord): string => chosen(many, record)?.en ?? "";

/** Composes what a person is told in their language: of one thing, or of several that are told alike. */
export function tell(language: keyof Bilingual, kind: ToldKindDefinition, records: readonly [AnswerRecord, ...AnswerRecord[]]): Telling {
  const [first] = records;
  const several = records.length > 1;
  const text = chosen(several ? kind.many : kind.one, first) ?? kind.name;
  const facts = several || !kind.facts ? [] : (chosen(kind.facts, first) ?? []);
  const titles = several ? records.map((record) => String(valuesIn(language, kind, record).title)) : [];
  const address = several && kind.manyPlace ? kind.manyPlace : chosen(kind.place, first);
  const quote = kind.quote ? plainAt(first, kind.quote) : null;
  return {
    text: sayIn(language, text, { ...valuesIn(language, kind, first), smart_count: records.length }),
    facts: facts.flatMap((choice) => {
      const fact = chosen(choice, first);
      return fact ? factOf(language, kind, fact, first) : [];
    }),
    titles: [...new Set(titles)],
    quote: quote === null ? null : String(quote),
    place: address === undefined ? null : pageOf(address, first),
  };
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
    ...pathsOfChoice(place, placesOf),
  ];
  return [...new Set(paths)];
}
