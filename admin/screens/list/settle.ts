import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { fieldAt } from "../../records/field-path.ts";
import { filtersOfScreen } from "./filter-text.ts";
import type { Filters, ListParams, Sort } from "./list-params.ts";

/** What a list is asked for. */
export interface Settled {
  readonly filter: Filters;
  readonly sort: Sort | null;
  /** Fields by which the address would filter or order, which are gone or not for this person. */
  readonly dropped: readonly string[];
}

/** What counts of the address and of the screen, as far as the list has such fields for this person. */
export function settle(params: Pick<ListParams, "filter" | "sort">, screen: EffectiveScreen): Settled {
  const dropped: string[] = [];
  const known = new Map(screen.fields.map((field) => [field.field, field]));
  const counts = (path: string) => {
    if (path === "q" || path === "where") return true;
    const field = known.get(path);
    const may = field ? field.comparable : fieldAt(screen.resource, path) !== undefined;
    if (!may) dropped.push(path);
    return may;
  };
  const asked: Filters = params.filter ?? filtersOfScreen(screen.filters);
  const filter = Object.fromEntries(Object.entries(asked).filter(([path]) => counts(path)));
  const [first] = screen.sort;
  const own: Sort | null = first ? { field: first.field, descending: first.descending } : null;
  const sort = params.sort && counts(params.sort.field) ? params.sort : own;
  return { filter, sort, dropped: [...new Set(dropped)] };
}
