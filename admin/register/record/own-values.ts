import { valueAt } from "../../records/field-path.ts";

/** What formulas know of a record beside its fields. */
const names = ["number", "state", "openedAt", "dueAt", "closedAt"] as const;
const people = ["department", "creator", "handler"] as const;

export const ownPaths: readonly string[] = [...names, ...people];

/** The same out of a record as the panel reads it; of people and departments their ids. */
export const ownValues = (record: object): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(names.map((name) => [name, valueAt(record, name) ?? null])),
  ...Object.fromEntries(people.map((name) => [name, valueAt(record, `${name}.id`) ?? null])),
});
