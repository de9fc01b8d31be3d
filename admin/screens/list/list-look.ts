import type { EffectiveField, EffectiveScreen } from "../../../schema/registry.screen.ts";

/** How the rows of a list are shown. */
export interface ListLook {
  readonly as: EffectiveScreen["layout"]["as"];
  /** The field by whose words a board has its columns, or on whose days a calendar shows the rows. */
  readonly by: string | null;
  readonly dense: boolean;
}

/** Fields by which a list can be shown so: by whose words a board has its columns, states first, on whose days a calendar shows rows; null where none is needed. */
export function layoutFields(screen: EffectiveScreen, as: ListLook["as"]): readonly EffectiveField[] | null {
  const known = screen.fields.filter(({ comparable }) => comparable);
  if (as === "board")
    return known
      .filter(({ words, options }) => words !== undefined || options !== undefined)
      .filter(({ kind }) => kind === "state" || kind === "word")
      .toSorted((a, b) => Number(b.kind === "state") - Number(a.kind === "state"));
  // Days that people fill in come before those on which something was kept.
  if (as === "calendar")
    return known
      .filter(({ kind }) => kind === "day" || kind === "moment")
      .toSorted((a, b) => Number(kept.has(a.field)) - Number(kept.has(b.field)) || Number(b.visible) - Number(a.visible));
  return null;
}

const kept: ReadonlySet<string> = new Set(["openedAt", "closedAt", "createdAt", "updatedAt"]);

/** Whether rows are shown page by page, and not all that lie in a column or a month. */
export const isPaged = ({ as }: Pick<ListLook, "as">): boolean => as === "table" || as === "cards";

/** How the screen wants its rows shown; a board or calendar without a field that can be compared is a table. */
export function lookOf(screen: EffectiveScreen): ListLook {
  const { as, by } = screen.layout;
  const dense = screen.density === "compact";
  const fields = layoutFields(screen, as);
  if (!fields) return { as, by: null, dense };
  return fields.some(({ field }) => field === by) ? { as, by, dense } : { as: "table", by: null, dense };
}
