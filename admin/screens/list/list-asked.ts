import type { EffectiveScreen } from "../../../schema/registry.screen.ts";
import { visibleFields } from "../use-screen.ts";
import type { Filters, Sort } from "./list-params.ts";

/** Rows of a page. */
export const perPage = 25;

/** What is asked for a page of a list; also the name under which the answer is kept. */
export const listAsked = (screen: EffectiveScreen, { filter, sort, page }: { filter: Filters; sort: Sort | null; page: number }) => ({
  pagination: { page, perPage },
  sort: sort
    ? { field: sort.field, order: sort.descending ? ("DESC" as const) : ("ASC" as const) }
    : { field: "id", order: "ASC" as const },
  filter,
  meta: { fields: visibleFields(screen).map(({ field }) => field) },
});
