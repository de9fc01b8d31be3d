type Plain = string | number | boolean;

/** A record as an answer of the API holds it; null is what the person may not read. */
export interface AnswerRecord {
  readonly [field: string]: AnswerRecord | Plain | null | undefined;
}

/** One of several, by the word that stands at a path; nothing where none fits. */
export interface Chosen<Thing, Path extends string = string> {
  readonly by: Path;
  readonly cases: Readonly<Record<string, Choice<Thing, Path>>>;
  readonly otherwise?: Choice<Thing, Path>;
}

/** Always the same, or chosen by what the record says. */
export type Choice<Thing, Path extends string = string> = Thing | Chosen<Thing, Path>;

/** The value at a path over relations; null where there is none. */
export function plainAt(record: AnswerRecord, path: string): Plain | null {
  let value: AnswerRecord[string] = record;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null) return null;
    value = value[name];
  }
  return typeof value === "object" || value === undefined || value === "" ? null : value;
}

const isChosen = <Thing>(choice: Choice<Thing>): choice is Chosen<Thing> => typeof choice === "object" && choice !== null && "by" in choice;

/** What the record chooses. */
export function chosen<Thing>(choice: Choice<Thing>, record: AnswerRecord): Thing | undefined {
  if (!isChosen(choice)) return choice;
  const word = String(plainAt(record, choice.by));
  const next = Object.hasOwn(choice.cases, word) ? choice.cases[word] : choice.otherwise;
  return next === undefined ? undefined : chosen(next, record);
}

/** The paths that must be read to choose, and those within what can be chosen. */
export function pathsOfChoice<Thing>(choice: Choice<Thing> | undefined, within: (thing: Thing) => readonly string[]): readonly string[] {
  if (choice === undefined) return [];
  if (!isChosen(choice)) return within(choice);
  return [choice.by, ...[...Object.values(choice.cases), choice.otherwise].flatMap((one) => pathsOfChoice(one, within))];
}

const places = /%\{([\w.]+)\}/g;

/** What stands at the places `%{}` of a text or an address: names of values, or paths. */
export const placesOf = (text: string): readonly string[] => [...text.matchAll(places)].map(([, name = ""]) => name);

/** A page of the panel with what stands at the paths in it; null where something is missing. */
export function pageOf(address: string, record: AnswerRecord): string | null {
  if (placesOf(address).some((path) => plainAt(record, path) === null)) return null;
  return address.replace(places, (_, path: string) => encodeURIComponent(String(plainAt(record, path))));
}
