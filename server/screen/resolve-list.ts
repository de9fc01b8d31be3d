import type { EffectiveScreen, LayerSource } from "../../schema/screen/effective.screen.ts";
import type { ListOperation } from "../../schema/screen/operations.ts";
import type { ScreenDefault } from "../../schema/shared/screen.ts";

type ListSettings = Pick<EffectiveScreen, "sort" | "filters" | "layout" | "density" | "sources">;

/** The settings of a whole list while the layers are being applied. */
export type ListDraft = { -readonly [K in keyof ListSettings]: ListSettings[K] };

/** Whether an operation is about the whole list. */
export const isListOperation = (operation: { readonly op: string }): operation is ListOperation =>
  ["sort", "filter", "layout", "density"].includes(operation.op);

/** What the code says of a list; a form has no order. */
export const draftList = (defaults: ScreenDefault, kind: EffectiveScreen["kind"]): ListDraft => ({
  sort: kind === "list" ? defaults.list.sort : [],
  filters: [],
  layout: { as: "table", by: null },
  density: "comfortable",
  sources: {},
});

/** Applies an operation and notes who said so. */
export function applyToList(draft: ListDraft, operation: ListOperation, source: LayerSource): void {
  switch (operation.op) {
    case "sort":
      draft.sort = [{ field: operation.field, descending: operation.descending }];
      draft.sources = { ...draft.sources, sort: source };
      break;
    case "filter":
      draft.filters = operation.filters;
      draft.sources = { ...draft.sources, filters: source };
      break;
    case "layout":
      draft.layout = { as: operation.value, by: operation.by };
      draft.sources = { ...draft.sources, layout: source };
      break;
    case "density":
      draft.density = operation.value;
      draft.sources = { ...draft.sources, density: source };
      break;
  }
}

/** Cuts order, filters and board down to fields that the person may compare. What is left out is told to `warn`. */
export function cutList(
  draft: ListDraft,
  comparable: ReadonlySet<string>,
  warn: (source: LayerSource, field: string) => void,
): ListSettings {
  const kept = <T extends { readonly field: string }>(what: readonly T[], source: LayerSource | undefined): readonly T[] =>
    what.filter(({ field }) => {
      if (!comparable.has(field) && source) warn(source, field);
      return comparable.has(field);
    });
  const { by } = draft.layout;
  const hasBoard = by === null || comparable.has(by);
  if (!hasBoard && draft.sources.layout) warn(draft.sources.layout, by);
  return {
    sort: kept(draft.sort, draft.sources.sort),
    filters: kept(draft.filters, draft.sources.filters),
    layout: hasBoard ? draft.layout : { as: "table", by: null },
    density: draft.density,
    sources: draft.sources,
  };
}
