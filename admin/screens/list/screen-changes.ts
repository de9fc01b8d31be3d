import type { EffectiveField, EffectiveScreen, ScreenFilter, ScreenOperation } from "../../../schema/registry.screen.ts";
import { arrange } from "../../../schema/screen/arrange.screen.ts";
import { visibleFields } from "../use-screen.ts";
import type { FieldFilter } from "./filter-text.ts";
import type { Filters, Sort } from "./list-params.ts";

/** What an operation is about: of several about the same, the last one counts. */
function aboutOf(operation: ScreenOperation): string {
  switch (operation.op) {
    case "show":
    case "hide":
      return `visible ${operation.field}`;
    case "sort":
    case "filter":
    case "layout":
    case "density":
      return operation.op;
    default:
      return `${operation.op} ${operation.field}`;
  }
}

/** The operations after others have been added: of those about the same thing the last one stays. */
export function mergeOperations(before: readonly ScreenOperation[], added: readonly ScreenOperation[]): readonly ScreenOperation[] {
  const merged = new Map<string, ScreenOperation>();
  for (const operation of [...before, ...added]) {
    const about = aboutOf(operation);
    merged.delete(about);
    merged.set(about, operation);
  }
  return [...merged.values()];
}

function changedField(field: EffectiveField, operation: ScreenOperation): EffectiveField {
  switch (operation.op) {
    case "show":
    case "hide":
      return { ...field, visible: operation.op === "show" };
    case "width":
      return { ...field, width: operation.value };
    case "offer":
      return { ...field, offered: operation.value && field.comparable };
    default:
      return field;
  }
}

/** The list as it will be once the server has applied what the person changes about it. */
export function applyOperations(screen: EffectiveScreen, operations: readonly ScreenOperation[]): EffectiveScreen {
  const fields = new Map(screen.fields.map((field) => [field.field, field]));
  const placements: { field: string; after: string | null }[] = [];
  let { layout, density, sort, filters } = screen;
  for (const operation of operations) {
    if (operation.op === "layout") layout = { as: operation.value, by: operation.by };
    else if (operation.op === "density") density = operation.value;
    else if (operation.op === "order") placements.push({ field: operation.field, after: operation.after });
    else if (operation.op === "sort") sort = [{ field: operation.field, descending: operation.descending }];
    else if (operation.op === "filter") filters = operation.filters;
    else {
      const field = fields.get(operation.field);
      if (field) fields.set(field.field, changedField(field, operation));
    }
  }
  const { order } = arrange([...fields.keys()], placements);
  return { ...screen, layout, density, sort, filters, fields: order.flatMap((name) => fields.get(name) ?? []) };
}

/** Puts the shown columns into this order, whatever the levels above say. */
export const orderOperations = (columns: readonly string[]): readonly ScreenOperation[] =>
  columns.map((field, place) => ({ op: "order", field, after: columns[place - 1] ?? null }));

/** The columns after one has moved by so many places. */
export function movedColumn(columns: readonly string[], field: string, by: number): readonly string[] {
  const from = columns.indexOf(field);
  if (from < 0) return columns;
  const to = Math.min(Math.max(from + by, 0), columns.length - 1);
  return columns.toSpliced(from, 1).toSpliced(to, 0, field);
}

const comparisons = ["eq", "ne", "in", "lt", "lte", "gt", "gte", "contains", "isNull"] as const;

const isPlain = (value: unknown): value is ScreenFilter["value"] =>
  ["string", "number", "boolean"].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === "string" || typeof one === "number"));

/** A list's filter as a screen can keep it; what was typed to search is of the moment and not kept. */
export function screenFilters(filter: Filters): readonly ScreenFilter[] {
  return Object.entries(filter).flatMap(([field, asked]): ScreenFilter[] => {
    if (field === "q" || field === "where" || typeof asked === "string") return [];
    return comparisons.flatMap((is): ScreenFilter[] => {
      const value = (asked satisfies FieldFilter)[is];
      return isPlain(value) ? [{ field, is, value }] : [];
    });
  });
}

/** The list as it stands before the person, as changes that a view can keep. */
export function viewOperations(screen: EffectiveScreen, filter: Filters, sort: Sort | null): readonly ScreenOperation[] {
  const shown = visibleFields(screen);
  return [
    ...shown.map(({ field }): ScreenOperation => ({ op: "show", field })),
    ...screen.fields.filter(({ visible }) => !visible).map(({ field }): ScreenOperation => ({ op: "hide", field })),
    ...orderOperations(shown.map(({ field }) => field)),
    ...shown.flatMap(({ field, width }): ScreenOperation[] => (width === null ? [] : [{ op: "width", field, value: width }])),
    ...(sort ? [{ op: "sort", field: sort.field, descending: sort.descending } as const] : []),
    { op: "filter", filters: screenFilters(filter) },
    { op: "layout", value: screen.layout.as, by: screen.layout.by },
    { op: "density", value: screen.density },
  ];
}
