import { type ComponentType, createContext, useContext } from "react";
import type { Bilingual } from "../../schema/registry.screen.ts";
import type { Me } from "../providers/me.ts";
import type { MenuGroup } from "./menu-groups.ts";

/** A page made by hand. */
export interface Page {
  /** Route, e.g. "/reading/:revisionId"; with a parameter it is not in the menu. */
  readonly path: string;
  readonly component: ComponentType;
  readonly label: Bilingual;
  /** Where the menu offers it; left out for pages that are opened from others. */
  readonly group?: MenuGroup;
  /** Who is offered it; the server decides by itself. */
  readonly may: (me: Me) => boolean;
}

/** All pages made by hand, for what leads to them and is itself on one of them, such as the search. */
export const PagesContext = createContext<readonly Page[]>([]);

export const usePages = (): readonly Page[] => useContext(PagesContext);
