import { isRelativeDay } from "../../../schema/screen/relative-day.screen.ts";
import { isUuid } from "../../../schema/shared/uuid.screen.ts";
import type { FieldFilter } from "./filter-text.ts";

/** A list's filter: by field path how it must be, `q` for free text. */
export type Filters = Readonly<Record<string, FieldFilter | string>>;

/** What one list is ordered by. */
export interface Sort {
  readonly field: string;
  readonly descending: boolean;
}

/** Where somebody is in a list, as the address says it; null for what the list's screen says. */
export interface ListParams {
  /** The saved view, or the key of one that a register brings along. */
  readonly view: string | null;
  /** From 1. */
  readonly page: number;
  readonly sort: Sort | null;
  readonly filter: Filters | null;
}

/** Characters that one looks for at most: more stand in no field that can be searched. */
export const longestText = 200;

/** As keys of a register's definition are written. */
const viewKey = /^[a-z][a-z0-9_]{0,39}$/;

/** The last page that the server answers, 25 rows a page. */
const lastPage = 40_000;

export const firstPage: ListParams = { view: null, page: 1, sort: null, filter: null };

/** What the address says; whatever in it makes no sense is left out, as if it had not been said. */
export function paramsOf(search: string): ListParams {
  const said = new URLSearchParams(search);
  const page = Number(said.get("page"));
  const field = said.get("sort");
  const view = said.get("view");
  return {
    view: isUuid(view) || (view !== null && viewKey.test(view)) ? view : null,
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
    sort: field ? { field, descending: said.get("order") === "DESC" } : null,
    filter: filterOf(said.get("filter")),
  };
}

function filterOf(text: string | null): Filters | null {
  if (!text) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).flatMap(([path, filter]) => oneFilter(path, filter)));
  } catch {
    return null;
  }
}

function oneFilter(path: string, filter: unknown): [string, FieldFilter | string][] {
  if (path === "q") return typeof filter === "string" && filter.trim() ? [[path, filter.trim().slice(0, longestText)]] : [];
  if (typeof filter === "string" || typeof filter === "number" || typeof filter === "boolean") return [[path, { eq: filter }]];
  if (Array.isArray(filter)) return [[path, { in: filter }]];
  if (typeof filter !== "object" || filter === null) return [];
  if (path === "where") return [[path, filter]];
  const known = Object.entries(filter).filter(([, value]) => typeof value !== "object" || Array.isArray(value) || isRelativeDay(value));
  return known.length > 0 ? [[path, Object.fromEntries(known)]] : [];
}

/** The address that says it, without the question mark; empty for the list as its screen begins it. */
export function searchOf({ view, page, sort, filter }: ListParams): string {
  const said = new URLSearchParams();
  if (view) said.set("view", view);
  if (filter) said.set("filter", JSON.stringify(filter));
  if (sort) {
    said.set("sort", sort.field);
    said.set("order", sort.descending ? "DESC" : "ASC");
  }
  if (page > 1) said.set("page", String(page));
  return said.toString();
}
