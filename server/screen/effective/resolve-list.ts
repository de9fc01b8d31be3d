import type { ListSettings } from "../../../schema/screen/apply-operation.screen.ts";
import type { EffectiveScreen, LayerSource } from "../../../schema/screen/effective.screen.ts";
import type { ScreenDefault } from "../../../schema/shared/screen.ts";

/** What the code says of a list; a form has no order. */
export const draftList = (defaults: ScreenDefault, kind: EffectiveScreen["kind"]): ListSettings => ({
  sort: kind === "list" ? defaults.list.sort : [],
  filters: [],
  layout: { as: "table", by: null },
  density: "comfortable",
  sources: {},
  locks: {},
});

/** Cuts order, filters and board down to fields that the person may compare. What is left out is told to `warn`. */
export function cutList(
  draft: ListSettings,
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
    locks: draft.locks,
  };
}
