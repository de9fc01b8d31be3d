import { isObject } from "../../schema/shared/values.screen.ts";
import { invalid } from "../errors.ts";
import type { OrderInput, WhereInput } from "./request.ts";

/** So many entries an order may have. */
const LONGEST_ORDER = 10;

/** The filter of a list that came as JSON at `path`; the reader checks what is in it. */
export function filterOf(value: unknown, path = "where"): WhereInput | null {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) throw invalid(path, "badExportFilter");
  return Object.fromEntries(Object.entries(value));
}

/** The order of a list that came as JSON at `path`; the reader checks what is in it. */
export function orderOf(value: unknown, path = "orderBy"): OrderInput {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value) || value.length > LONGEST_ORDER || !value.every(isObject)) throw invalid(path, "badExportOrder");
  return value;
}
