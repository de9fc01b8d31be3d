import { resources } from "virtual:schema-facts";
import type { RaRecord } from "react-admin";
import { type Document, document } from "../../../graphql/document.ts";
import { selectionOf } from "../../../providers/selection.ts";
import { orderOf, whereOf } from "../../../providers/where.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import type { Filters, Sort } from "../list-params.ts";

/** Cards of a column of a board before one asks for more. */
export const columnCards = 20;

/** The most that a column shows; the rest is in the table, filtered by its word. */
export const mostColumnCards = 100;

/** One column of a board as the server answers it. */
export interface ColumnAnswer {
  readonly items: readonly RaRecord[];
  readonly total: number;
  readonly totalCapped: boolean;
}

export type BoardAnswer = Readonly<Record<string, ColumnAnswer>>;

interface Asked {
  readonly fields: readonly string[];
  readonly by: string;
  readonly columns: readonly string[];
  readonly filter: Filters;
  readonly sort: Sort | null;
  /** How many cards, by column. */
  readonly limits: Readonly<Record<string, number>>;
}

/** One document for all columns of a board: their counts and their first cards. */
export function boardQuery(resource: ResourceName, asked: Asked): { operation: Document<BoardAnswer, object>; variables: object } {
  const type = resources[resource]?.type ?? "";
  const { fields, by, columns, filter, sort, limits } = asked;
  const declared = columns.map((_, place) => `$w${place}: ${type}Where`).join(", ");
  const selection = selectionOf(resource, [...fields, by]);
  const parts = columns.map(
    (word, place) =>
      `c${place}: ${resource}(where: $w${place}, orderBy: $orderBy, page: { limit: ${limits[word] ?? columnCards} }) { items { ${selection} } total totalCapped }`,
  );
  const wheres = columns.map((word, place) => [
    `w${place}`,
    { and: [whereOf(resource, filter), whereOf(resource, { [by]: { eq: word } })] },
  ]);
  return {
    operation: document(`query ${type}Board(${declared}, $orderBy: [${type}Order!]) { ${parts.join(" ")} }`),
    variables: {
      ...Object.fromEntries(wheres),
      orderBy: sort ? orderOf(resource, { field: sort.field, order: sort.descending ? "DESC" : "ASC" }) : null,
    },
  };
}

/** The words whose columns the board has: all of the list, or those that the filter lets through. */
export function boardColumns(words: readonly string[], filter: Filters[string] | undefined): readonly string[] {
  if (filter === undefined || typeof filter === "string") return words;
  if (filter.in) return words.filter((word) => filter.in?.includes(word));
  if (filter.eq !== undefined) return words.filter((word) => word === filter.eq);
  if (filter.ne !== undefined) return words.filter((word) => word !== filter.ne);
  return words;
}
