import { invalid } from "../errors.ts";
import type { WhereInput } from "./request.ts";

/** The filter of a list that came as JSON; the reader checks what is in it. */
export function filterOf(value: unknown): WhereInput | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object" || Array.isArray(value)) throw invalid("where", "badExportFilter");
  return Object.fromEntries(Object.entries(value));
}
