import type { EffectiveScreen, ScreenFilter, ScreenOperation } from "../../../schema/registry.screen.ts";
import { listLockOn, locksAgainst } from "../../../schema/screen/lock.screen.ts";
import { isAboutField, isListOperation, listPropertyOf } from "../../../schema/screen/operation-key.screen.ts";
import { isRelativeDay } from "../../../schema/screen/relative-day.screen.ts";
import { visibleFields } from "../use-screen.ts";
import type { FieldFilter } from "./filter-text.ts";
import type { Filters, Sort } from "./list-params.ts";

/** Puts the shown columns into this order, whatever the levels above say. */
export const wholeOrder = (columns: readonly string[]): readonly ScreenOperation[] =>
  columns.map((field, place) => ({ op: "order", field, after: columns[place - 1] ?? null }));

/** The columns after one has moved by so many places. */
export function movedColumn(columns: readonly string[], field: string, by: number): readonly string[] {
  const from = columns.indexOf(field);
  if (from < 0) return columns;
  const to = Math.min(Math.max(from + by, 0), columns.length - 1);
  return columns.toSpliced(from, 1).toSpliced(to, 0, field);
}

const comparisons = ["eq", "ne", "in", "lt", "lte", "gt", "gte", "contains", "below", "isNull"] as const;

const isKept = (value: unknown): value is ScreenFilter["value"] =>
  isRelativeDay(value) ||
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number"));

/** A list's filter as a screen can keep it; what was typed to search is of the moment and not kept. */
export function screenFilters(filter: Filters): readonly ScreenFilter[] {
  return Object.entries(filter).flatMap(([field, asked]): ScreenFilter[] => {
    if (field === "q" || field === "where" || typeof asked === "string") return [];
    return comparisons.flatMap((is): ScreenFilter[] => {
      const value = (asked satisfies FieldFilter)[is];
      return isKept(value) ? [{ field, is, value }] : [];
    });
  });
}

/** The list as it stands before the person, as changes that a view can keep: what levels above have locked is theirs to say. */
export function viewOperations(screen: EffectiveScreen, filter: Filters, sort: Sort | null): readonly ScreenOperation[] {
  const shown = visibleFields(screen);
  const { layout, density, locks } = screen;
  const all: readonly ScreenOperation[] = [
    ...screen.fields.map(({ field, visible }): ScreenOperation => ({ op: visible ? "show" : "hide", field })),
    ...wholeOrder(shown.map(({ field }) => field)),
    ...shown.flatMap(({ field, width }): ScreenOperation[] => (width === null ? [] : [{ op: "width", field, value: width }])),
    ...(sort ? [{ op: "sort", field: sort.field, descending: sort.descending } as const] : []),
    { op: "filter", filters: screenFilters(filter) },
    { op: "layout", value: layout.as, by: layout.by },
    { op: "density", value: density },
  ];
  const fields = new Map(screen.fields.map((field) => [field.field, field]));
  return all.filter((operation) => {
    if (isListOperation(operation)) return !listLockOn({ locks }, listPropertyOf(operation), "view");
    if (!isAboutField(operation)) return true;
    const field = fields.get(operation.field);
    return !field || locksAgainst(field, operation).length === 0;
  });
}
