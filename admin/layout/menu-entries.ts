import { type Bilingual, screens } from "../../schema/registry.screen.ts";
import { pages } from "../pages.tsx";
import { may } from "../providers/may.ts";
import type { Me } from "../providers/me.ts";
import { groupResources, type MenuGroup, menuGroups } from "./menu-groups.ts";

/** One line of the navigation. */
export interface MenuEntry {
  readonly path: string;
  readonly label: Bilingual;
}

/** What the navigation offers to this person, in groups; empty groups are left out. */
export function menuEntries(me: Me): { readonly group: MenuGroup; readonly entries: readonly MenuEntry[] }[] {
  return menuGroups
    .map((group) => ({
      group,
      entries: [
        ...pages.filter((page) => page.group === group && page.may(me)).map(({ path, label }) => ({ path, label })),
        ...groupResources[group]
          .filter((resource) => may(me, "read", resource))
          .map((resource) => ({ path: `/${resource}`, label: screens[resource].title.plural })),
      ],
    }))
    .filter(({ entries }) => entries.length > 0);
}
