import { endsLikeTitle } from "./document-title.ts";
import type { ProvisionNode } from "./provision-node.ts";
import type { ProvisionTree } from "./provision-tree.ts";
import { looksLikeHeading } from "./punctuation.ts";

/** Where words were put last, so that the rest of a broken line can follow them. */
export interface Written {
  node: ProvisionNode;
  field: "heading" | "text";
}

/** The second half of a heading that was broken into two lines. */
export function continuesHeading(node: ProvisionNode, text: string): boolean {
  return node.heading !== "" && node.text === "" && node.children === 0 && CONTINUES_HEADING.test(text) && looksLikeHeading(text, 30);
}

const CONTINUES_HEADING = /^(?:及其|以及|及|和|与|的|、|或)/;

/** Puts a line without a number where it belongs: 款 after items are the article's, text after a rung's heading is the rung's. */
export function placeText(tree: ProvisionTree, text: string, line: number): Written & { headingContinued?: boolean } {
  const { top } = tree;
  if (tree.isRoot(top)) return { node: tree.addLeaf(tree.untouched ? "preamble" : "paragraph", top, line, text), field: "text" };
  if (top.rank !== null) return belowHeading(tree, top, text, line);
  if (top.text === "" && top.children === 0) {
    top.text = text;
    return { node: top, field: "text" };
  }
  switch (top.kind) {
    case "article":
      return { node: tree.push("paragraph", top, line, text), field: "text" };
    case "item":
    case "subitem":
      return afterItem(tree, top, text, line);
    case "clause":
      return afterRung(tree, top, text, line);
    default:
      return { node: tree.push("paragraph", top.parent ?? top, line, text), field: "text" };
  }
}

function belowHeading(tree: ProvisionTree, top: ProvisionNode, text: string, line: number): Written & { headingContinued?: boolean } {
  const bare = top.text === "" && top.children === 0;
  if (bare && top.heading === "" && looksLikeHeading(text, 40)) {
    top.heading = text;
    return { node: top, field: "heading" };
  }
  if (continuesHeading(top, text)) {
    top.heading += text;
    return { node: top, field: "heading", headingContinued: true };
  }
  if (bare && top.kind === "annex" && endsLikeTitle(text) && !endsLikeTitle(top.heading) && looksLikeHeading(text, 30)) {
    top.heading += text;
    return { node: top, field: "heading", headingContinued: true };
  }
  if (bare) {
    top.text = text;
    return { node: top, field: "text" };
  }
  return { node: tree.addLeaf("paragraph", top, line, text), field: "text" };
}

const announces = (text: string): boolean => /[：:]$/.test(text);

/** Text after 项 is a new 款 of the article, unless the item announced it (…如下：). */
function afterItem(tree: ProvisionTree, item: ProvisionNode, text: string, line: number): Written {
  if (announces(item.text) && item.children === 0) return { node: tree.addLeaf("paragraph", item, line, text), field: "text" };
  return { node: tree.push("paragraph", tree.innermost("article") ?? item, line, text), field: "text" };
}

/**
 * In a ladder the outermost rungs are like articles, and a rung with a heading holds what follows; after a rung that is a mere
 * sentence the text of the rung around it resumes.
 */
function afterRung(tree: ProvisionTree, rung: ProvisionNode, text: string, line: number): Written {
  const around = rung.parent;
  const holds = rung.heading !== "" || announces(rung.text) || (rung.children > 0 && rung.lists.size === 0) || around?.kind !== "clause";
  if (!holds && around) tree.closeTo(around);
  return { node: tree.addLeaf("paragraph", holds || !around ? rung : around, line, text), field: "text" };
}
