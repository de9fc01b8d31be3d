import type { AnyResource } from "../../schema/registry.ts";
import type { Reader } from "./reader.ts";
import { PAGE_LIMIT, type Row, type Selection } from "./request.ts";

/** The named records by their ids, however many, as far as the reader's actor may read them: what they may not read is not among them. */
export async function recordsById(
  reader: Reader,
  resource: AnyResource,
  ids: readonly string[],
  selection: Selection,
): Promise<ReadonlyMap<string, Row>> {
  const wanted = { ...selection, scalars: new Set([...selection.scalars, "id"]) };
  const known = new Map<string, Row>();
  // Page by page: a filter takes fewer values than a list may name.
  for (let place = 0; place < ids.length; place += PAGE_LIMIT) {
    const where = { id: { in: ids.slice(place, place + PAGE_LIMIT) } };
    const { items } = await reader.list({ resource, selection: wanted, where, orderBy: [], page: { offset: 0, limit: PAGE_LIMIT } });
    for (const row of items) known.set(String(row.id), row);
  }
  return known;
}

/** The same as a list in the order of the ids. */
export async function recordsInOrder(reader: Reader, resource: AnyResource, ids: readonly string[], selection: Selection): Promise<Row[]> {
  const known = await recordsById(reader, resource, ids, selection);
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row ? [row] : [];
  });
}
