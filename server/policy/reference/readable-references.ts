import type { Reader } from "../../reading/reader.ts";
import { recordsById } from "../../reading/records-by-id.ts";

/** Those of the references that may be read: one to a document that is hidden is plain words. */
export async function readableReferences(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await recordsById(reader, "provisionReferences", ids, { scalars: new Set(["id"]), ones: new Map(), manys: [] });
  return new Set(rows.keys());
}
