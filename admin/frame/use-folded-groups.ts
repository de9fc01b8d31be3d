import { useStore } from "react-admin";
import type { MenuGroup } from "../layout/menu-groups.ts";
import { useMe } from "../providers/me.ts";
import { type CountedGroups, foldedAtFirst } from "./folded-at-first.ts";

/** Where this person's choice is kept: at the browser, also over signing out. */
const foldedKey = (personId: string) => `panel.menu.${personId}`;

/** Which groups of the navigation this person has folded, and a way to fold or unfold one. */
export function useFoldedGroups(groups: CountedGroups) {
  const { personId } = useMe();
  const [chosen, setChosen] = useStore<readonly MenuGroup[] | null>(foldedKey(personId), null);
  const folded = chosen ?? foldedAtFirst(groups);
  const fold = (group: MenuGroup, away: boolean) => setChosen(away ? [...folded, group] : folded.filter((one) => one !== group));
  return { folded, fold };
}
