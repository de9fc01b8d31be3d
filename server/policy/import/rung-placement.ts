import type { Marker, RungStyle } from "./marker.ts";
import { isLevel, usualDepth } from "./marker.ts";
import { isNext } from "./numbering-check.ts";
import type { NumberingOutlook } from "./numbering-outlook.ts";
import type { ProvisionNode } from "./provision-node.ts";
import type { OpenNodes } from "./provision-tree.ts";

const isDecimal = (key: Marker["key"]): boolean => key.startsWith("d");

/**
 * The open node that a rung belongs to. Levels are learnt from the text, because companies use them in any order: a style that is going on
 * is continued where its number fits, a new style begins below what was read last.
 */
export function placeRung(marker: Marker, open: OpenNodes, outlook: NumberingOutlook): ProvisionNode {
  return goingOn(marker, open) ?? beginning(marker, open, outlook);
}

function goingOn(marker: Marker, open: OpenNodes): ProvisionNode | null {
  let misfit: ProvisionNode | null = null;
  let paragraph: ProvisionNode | null = null;
  let insideArticle = true;
  for (let at = open.length - 1; at >= 0; at--) {
    const node = open[at];
    if (!node) break;
    const list = node.lists.get(marker.key);
    if (list && isNext(list.last, marker)) return node;
    if (list && insideArticle && !misfit) {
      // 第二款 begins its items anew: they are its own, not those of 第一款 numbered twice.
      if (marker.number === 1 && paragraph) return paragraph;
      const otherLevel = marker.number === 1 && list.last.separator !== marker.separator && at < open.length - 1;
      if (!otherLevel) misfit = node;
    }
    if (node.kind === "paragraph" && node.rank === null) paragraph ??= node;
    // A list outside of the article is only gone back to by its very next number (一、 over 第一条).
    if (node.kind === "article") insideArticle = false;
    if (node.rank !== null) break;
  }
  return misfit;
}

function beginning(marker: Marker, open: OpenNodes, outlook: NumberingOutlook): ProvisionNode {
  let parent: ProvisionNode = open[0];
  for (const node of open) {
    const outside = node.marker;
    if (outside?.type === "rung" && outranks(marker, outside) && !outlook.resumes(outside.key, outside.number + 1, marker.start)) break;
    parent = node;
  }
  return parent;
}

/** A style that is usually outside of another does not begin below it, unless the other one goes on afterwards. */
function outranks(marker: Marker, outside: Marker): boolean {
  if (isDecimal(marker.key) !== isDecimal(outside.key) || isLevel(marker.key) !== isLevel(outside.key)) return false;
  return usualDepth(marker.key as RungStyle) < usualDepth(outside.key as RungStyle);
}
