import { valueAt } from "../../records/field-path.ts";

/** Whose value of a field counts. */
export type Side = "mine" | "theirs";

/** A field at which what somebody typed and what was saved meanwhile differ. */
export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it; what both changed has to be decided. */
  readonly changedBy: Side | "both";
}

/** What makes two values the same for people: an empty text is none, and a record is the record of its id. */
function plain(value: unknown): unknown {
  if (value === undefined || value === "" || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value;
  if ("id" in value) return value.id;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, inner]) => [name, plain(inner)]),
  );
}

export const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** Where a form that was opened with `base` and a record that was saved meanwhile differ, and who changed it. */
export function differences(fields: readonly string[], base: object, mine: object, theirs: object): readonly Difference[] {
  return fields.flatMap((field): Difference[] => {
    const [was, typed, saved] = [base, mine, theirs].map((record) => valueAt(record, field));
    if (sameValue(typed, saved)) return [];
    const changedBy = sameValue(was, saved) ? "mine" : sameValue(was, typed) ? "theirs" : "both";
    return [{ field, mine: typed, theirs: saved, changedBy }];
  });
}

/** What is chosen before anybody chose: each one's own change. What both changed stays open. */
export const firstChoices = (found: readonly Difference[]): Readonly<Record<string, Side>> =>
  Object.fromEntries(found.flatMap(({ field, changedBy }) => (changedBy === "both" ? [] : [[field, changedBy]])));

/** The form's values on top of the newer version, each field as it was chosen. */
export function merged(
  found: readonly Difference[],
  choices: Readonly<Record<string, Side>>,
  mine: Readonly<Record<string, unknown>>,
  theirs: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const chosen = found.map(({ field }) => [field, (choices[field] === "theirs" ? theirs : mine)[field] ?? null]);
  return { ...mine, ...Object.fromEntries(chosen), version: theirs.version };
}
