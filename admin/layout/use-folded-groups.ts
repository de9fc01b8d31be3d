import { useStore } from "react-admin";
import { useMe } from "../providers/me.ts";
import type { menuEntries } from "./menu-entries.ts";
import { type MenuGroup, menuGroups } from "./menu-groups.ts";

type Groups = ReturnType<typeof menuEntries>;

/** So many lines, headings among them, are seen at once in a window of 800 pixels. */
const MOST_LINES = 22;

/** Groups to fold for somebody who has not said otherwise: from the last on, until the rest is seen at once. */
export function foldedAtFirst(groups: Groups): readonly MenuGroup[] {
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

/** Where this person's choice is kept: at the browser, also over signing out. */
export const foldedKey = (personId: string) => `panel.menu.${personId}`;

/** Which groups of the navigation this person has folded, and a way to fold or unfold one. */
export function useFoldedGroups(groups: Groups) {
  const { personId } = useMe();
  const [chosen, setChosen] = useStore<readonly MenuGroup[] | null>(foldedKey(personId), null);
  const folded = chosen ?? foldedAtFirst(groups);
  const fold = (group: MenuGroup, away: boolean) => setChosen(away ? [...folded, group] : folded.filter((one) => one !== group));
  return { folded, fold };
}
