import { attribute, type PageElement } from "./page-tree.ts";

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Nobody reads what stands in these. */
const SILENT = names(
  "script style template title meta link base object embed iframe frame frameset noframes canvas svg math audio video map xml",
);
/** Around the text of a page: menus, its head and foot, what is beside it. */
const AROUND = names("nav aside form button select dialog menu noscript");
const HEAD_OR_FOOT = names("header footer");
const AROUND_ROLES = names("navigation banner contentinfo search complementary menu menubar dialog alertdialog toolbar");
/** Begins and ends a paragraph. */
const BLOCK = names(
  "address article blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table ul listing xmp plaintext",
);
const DELETED = names("del");

export const isSilent = ({ tagName }: PageElement): boolean => SILENT.has(tagName);
export const isDeleted = ({ tagName }: PageElement): boolean => DELETED.has(tagName);
export const isHeadOrFoot = ({ tagName }: PageElement): boolean => HEAD_OR_FOOT.has(tagName);
export const isAround = (element: PageElement): boolean =>
  AROUND.has(element.tagName) || AROUND_ROLES.has((attribute(element, "role") ?? "").toLowerCase());

/** Whether it begins and ends a paragraph. @param display what its style says */
export function isBlock({ tagName }: PageElement, display: string | undefined): boolean {
  if (display === "inline") return false;
  return BLOCK.has(tagName) || display === "block" || display === "list-item" || display === "flex";
}

/** 1 to 6 for a heading, 0 for none. */
export const headingLevel = ({ tagName }: PageElement): number => (/^h[1-6]$/.test(tagName) ? Number(tagName.charAt(1)) : 0);
