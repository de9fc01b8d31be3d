import { type MenuGroup, menuGroups } from "../layout/menu-groups.ts";

/** Groups of the navigation, as far as it matters how many lines they take. */
export type CountedGroups = readonly { readonly group: MenuGroup; readonly entries: readonly unknown[] }[];

/** So many lines, headings among them, are seen at once in a window of 800 pixels. */
const MOST_LINES = 22;

/** Groups to fold for somebody who has not said otherwise: from the last on, until the rest is seen at once. */
export function foldedAtFirst(groups: CountedGroups): readonly MenuGroup[] {
  const folded: MenuGroup[] = [];
  let lines = groups.reduce((sum, { entries }) => sum + 1 + entries.length, 0);
  for (const { group, entries } of groups.toReversed()) {
    // The first group is where the day begins.
    if (lines <= MOST_LINES || group === menuGroups[0]) break;
    folded.push(group);
    lines -= entries.length;
  }
  return folded;
}
