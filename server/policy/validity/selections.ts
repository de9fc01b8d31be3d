import type { Row, Selection } from "../../reading/request.ts";

/** These values of a record alone. */
export const only = (...names: string[]): Selection => ({ scalars: new Set(names), ones: new Map(), manys: [] });

/** The identity of the record that a relation leads to; null where there is none to be read. */
export function relationId(row: Row, name: string): string | null {
  const other = row[name] as Row | null | undefined;
  return other ? String(other.id) : null;
}
