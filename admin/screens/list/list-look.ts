import type { EffectiveScreen } from "../../../schema/registry.screen.ts";

/** How the rows of a list are shown. */
export interface ListLook {
  readonly as: "table" | "cards" | "board";
  /** The field by whose words a board has its columns. */
  readonly by: string | null;
  readonly dense: boolean;
}

/** Fields by whose words the list can have the columns of a board, states first. */
export const boardFields = (screen: EffectiveScreen) =>
  screen.fields
    .filter(({ words, comparable }) => words !== undefined && comparable)
    .toSorted((a, b) => Number(b.kind === "state") - Number(a.kind === "state"));

/** How the screen wants its rows shown; a board without a field that can be compared is a table. */
export function lookOf(screen: EffectiveScreen): ListLook {
  const { as, by } = screen.layout;
  const dense = screen.density === "compact";
  if (as !== "board") return { as, by: null, dense };
  const known = boardFields(screen).some(({ field }) => field === by);
  return known ? { as, by, dense } : { as: "table", by: null, dense };
}
