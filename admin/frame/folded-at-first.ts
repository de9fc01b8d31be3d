import { type MenuGroup, menuGroups } from "../layout/menu-groups.ts";

/** Groups of the navigation, as far as it matters how many lines they take. */
export type CountedGroups = readonly { readonly group: MenuGroup; readonly entries: readonly unknown[] }[];

/** So many lines, headings among them, are seen at once in a window of 800 pixels. */
const MOST_LINES = 22;

/** Registers that stand in the navigation at once; of more, those that are sought. */
export const MOST_REGISTERS = 9;

const linesOf = ({ group, entries }: CountedGroups[number]) =>
  1 + (group === "registers" ? Math.min(entries.length, MOST_REGISTERS + 1) : entries.length);

/** Groups to fold for somebody who has not said otherwise: from the last on, until the rest is seen at once. */
export function foldedAtFirst(groups: CountedGroups): readonly MenuGroup[] {
  const folded: MenuGroup[] = [];
  let lines = groups.reduce((sum, one) => sum + linesOf(one), 0);
  for (const one of groups.toReversed()) {
    // The first group is where the day begins.
    if (lines <= MOST_LINES || one.group === menuGroups[0]) break;
    folded.push(one.group);
    lines -= linesOf(one) - 1;
  }
  return folded;
}
