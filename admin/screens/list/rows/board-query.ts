import { rowsTogether } from "../../../providers/rows.ts";
import { askedOf } from "../../../providers/selection.ts";
import { orderOf, whereOf } from "../../../providers/where.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import type { Filters, Sort } from "../list-params.ts";

/** Cards of a column of a board before one asks for more. */
export const columnCards = 20;

/** The most that a column shows; the rest is in the table, filtered by its word. */
export const mostColumnCards = 100;

interface Asked {
  readonly fields: readonly string[];
  readonly by: string;
  readonly columns: readonly string[];
  readonly filter: Filters;
  readonly sort: Sort | null;
  /** How many cards, by column. */
  readonly limits: Readonly<Record<string, number>>;
}

/** One request for all columns of a board: their counts and their first cards. */
export function boardQuery(resource: ResourceName, { fields, by, columns, filter, sort, limits }: Asked) {
  const shown = askedOf(resource, [...fields, by]);
  const orderBy = sort ? orderOf(resource, { field: sort.field, order: sort.descending ? "DESC" : "ASC" }) : null;
  const parts = columns.map((word, place) => {
    const where = { and: [whereOf(resource, filter), whereOf(resource, { [by]: { eq: word } })] };
    return [`c${place}`, { resource, fields: shown, where, orderBy, page: { limit: limits[word] ?? columnCards }, counted: true }] as const;
  });
  return rowsTogether(Object.fromEntries(parts));
}

/** The words whose columns the board has: all of the list, or those that the filter lets through. */
export function boardColumns(words: readonly string[], filter: Filters[string] | undefined): readonly string[] {
  if (filter === undefined || typeof filter === "string") return words;
  if (filter.in) return words.filter((word) => filter.in?.includes(word));
  if (filter.eq !== undefined) return words.filter((word) => word === filter.eq);
  if (filter.ne !== undefined) return words.filter((word) => word !== filter.ne);
  return words;
}
