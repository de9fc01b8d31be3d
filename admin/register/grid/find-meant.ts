import { request } from "../../graphql/request.ts";
import { Rows } from "../../providers/rows.ts";
import type { ResourceName } from "../../records/resource-name.ts";
import { idsOf } from "../field/find-named.ts";
import { isUnfound, namesIn, namesMany } from "./grid-cell.ts";
import type { GridColumn } from "./grid-column.ts";
import { type GridRow, withTyped } from "./grid-state.ts";

/** What texts mean, by what they name: the id, or null for what was looked for and is not there, or twice. */
export type Meant = Map<ResourceName, Map<string, string | null>>;

const batch = 50;

async function byNumber(resource: ResourceName, numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < numbers.length; from += batch) {
    const where = { number: { in: numbers.slice(from, from + batch) } };
    const { rows } = await request(Rows, { resource, fields: ["id", "number"], where, orderBy: null, page: { limit: 100 } });
    for (const one of rows.items) found.set(String(one.number), one.id);
  }
  return found;
}

const look = (resource: ResourceName, names: readonly string[]) =>
  resource === "people" || resource === "departments" || resource === "positions" ? idsOf(resource, names) : byNumber(resource, names);

const textsOf = (column: GridColumn, text: string): readonly string[] => (namesMany(column) ? namesIn(text) : [text]);

/** The row with ids in the place of the texts of which is known whom they mean. */
function named(row: GridRow, columns: readonly GridColumn[], meant: Meant): GridRow {
  const values = columns.flatMap((column) => {
    const value = row.typed[column.key];
    if (!column.names || !isUnfound(column, value)) return [];
    const ids = textsOf(column, value).map((text) => (column.names && meant.get(column.names)?.get(text)) ?? null);
    if (ids.length === 0 || ids.includes(null)) return [];
    return [[column.key, namesMany(column) ? [...new Set(ids)] : ids[0]] as const];
  });
  return values.length > 0 ? withTyped(row, Object.fromEntries(values)) : row;
}

/** The same of all rows, as far as it is known without asking. */
export const withKnown = (rows: readonly GridRow[], columns: readonly GridColumn[], meant: Meant): readonly GridRow[] =>
  rows.map((row) => named(row, columns, meant));

/** Asks what the texts in named columns mean that nobody has looked for yet. Answers whether there was anything to ask. */
export async function findMeant(rows: readonly GridRow[], columns: readonly GridColumn[], meant: Meant): Promise<boolean> {
  let asked = false;
  for (const column of columns) {
    const { names } = column;
    if (!names) continue;
    const known = meant.get(names) ?? new Map<string, string | null>();
    meant.set(names, known);
    const texts = rows.flatMap((row) => {
      const value = row.typed[column.key];
      return isUnfound(column, value) ? textsOf(column, value).filter((text) => !known.has(text)) : [];
    });
    const missing = [...new Set(texts)];
    if (missing.length === 0) continue;
    asked = true;
    const found = await look(names, missing);
    for (const text of missing) known.set(text, found.get(text) ?? null);
  }
  return asked;
}
