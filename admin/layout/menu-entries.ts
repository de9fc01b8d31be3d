import type { Bilingual } from "../../schema/registry.screen.ts";
import { may } from "../providers/may.ts";
import type { Me } from "../providers/me.ts";
import { type ResourceBook, screenOf } from "../records/book.ts";
import { isInUse, resourceOfRegister } from "../records/known-register.ts";
import type { ResourceName } from "../records/resource-name.ts";
import { groupResources, type MenuGroup, menuGroups } from "./menu-groups.ts";
import type { Page } from "./PagesContext.ts";
import { layoutWords } from "./words.ts";

/** One line of the navigation. */
export interface MenuEntry {
  readonly path: string;
  readonly label: Bilingual;
}

/** Of these an employee reads just what is their own, which their own pages show. */
const beyondOwn: readonly ResourceName[] = [
  "standIns",
  "revisions",
  "acknowledgements",
  "obligations",
  "assignments",
  "clearances",
  "accessGrants",
  "courseProgresses",
];

/** Settings are for whoever changes something there, or examines it. */
const changes = ["create", "update", "archive", "grant", "revoke"];

/** What is asked of employees can be read by them, which only the server can tell. */
const asked: readonly ResourceName[] = ["courses", "agreements"];

function isOffered(me: Me, group: MenuGroup, resource: ResourceName): boolean {
  if (!may(me, "read", resource)) return asked.includes(resource) && me.has("staff");
  if (resource === "screens") return me.has("head", "administrator", "auditor");
  if (group === "settings") return me.has("auditor") || changes.some((action) => may(me, action, resource)) || resource === "auditEvents";
  if (!beyondOwn.includes(resource)) return true;
  return me.has("head", "policyEditor", "approver", "trainingManager", "confidentialityOfficer", "auditor", "administrator");
}

/** The page of all registers, for whoever knows of one, or makes them. */
const allRegisters: MenuEntry = { path: "/registers", label: layoutWords.allRegisters };

function registerEntries(me: Me, { known }: ResourceBook): readonly MenuEntry[] {
  const used = known.filter(isInUse).map((register) => ({ path: `/${resourceOfRegister(register)}`, label: register.titles.plural }));
  return known.length > 0 || me.has("head", "administrator") ? [allRegisters, ...used] : [];
}

/** What the navigation offers to this person of the generic lists, the registers and these pages, in groups; empty groups are left out. */
export function menuEntries(
  me: Me,
  pages: readonly Page[],
  book: ResourceBook,
): { readonly group: MenuGroup; readonly entries: readonly MenuEntry[] }[] {
  return menuGroups
    .map((group) => ({
      group,
      entries: [
        ...(group === "registers" ? registerEntries(me, book) : []),
        ...pages.filter((page) => page.group === group && page.may(me)).map(({ path, label }) => ({ path, label })),
        ...groupResources[group]
          .filter((resource) => isOffered(me, group, resource))
          .map((resource) => ({ path: `/${resource}`, label: screenOf(resource).title.plural })),
      ],
    }))
    .filter(({ entries }) => entries.length > 0);
}
