import { type ComponentType, lazy } from "react";
import type { Bilingual } from "../schema/registry.screen.ts";
import type { MenuGroup } from "./layout/menu-groups.ts";
import type { Me } from "./providers/me.ts";

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

const everybody = () => true;

/** All pages made by hand: one line each. They load when they are opened. */
export const pages: readonly Page[] = [
  { path: "/", component: lazy(() => import("./obligation/MyWork.tsx")), label: { zh: "我的待办", en: "My work" }, group: "work", may: everybody },
];
