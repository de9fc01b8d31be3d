import type { RegisterView } from "../../../../schema/register/definition/report.screen.ts";
import type { ScreenOperation } from "../../../../schema/registry.screen.ts";
import { isObject } from "../../../../schema/shared/values.screen.ts";
import { registerOf } from "../../../records/book.ts";
import type { ResourceName } from "../../../records/resource-name.ts";
import type { Filters } from "../list-params.ts";
import { screenFilters, wholeOrder } from "../screen-changes.ts";

/** The ways to look at its records that a register brings along, each under its key in the place of a saved view's identity. */
export const viewsOf = (resource: ResourceName): readonly RegisterView[] => registerOf(resource)?.definition?.views ?? [];

const STATE = "state";

/** What such a view says of the list, as changes like those that a saved view keeps. */
export function viewLayer({ as, day, columns, where }: RegisterView, fields: readonly string[]): readonly ScreenOperation[] {
  const shown = columns?.filter((field) => fields.includes(field)) ?? [];
  const by = as === "board" ? STATE : as === "calendar" ? (day ?? null) : null;
  return [
    ...(shown.length > 0
      ? [...fields.map((field): ScreenOperation => ({ op: shown.includes(field) ? "show" : "hide", field })), ...wholeOrder(shown)]
      : []),
    ...(where ? [{ op: "filter", filters: screenFilters(filtersOf(where)) } as const] : []),
    { op: "layout", value: as, by },
  ];
}

const filtersOf = (where: Readonly<Record<string, unknown>>): Filters =>
  Object.fromEntries(Object.entries(where).flatMap(([path, is]) => (isObject(is) ? [[path, is]] : [])));
