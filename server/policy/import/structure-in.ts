import { findMarkers } from "./find-markers.ts";
import { trimWhite } from "./white-space.ts";
import { printed, type WordBlock } from "./word/word-blocks.ts";

/** How many paragraphs begin with 第一章, 第一条 or the like. */
export function structureIn(blocks: readonly WordBlock[]): number {
  return blocks.filter((block) => {
    if (block.kind === "table") return false;
    const text = trimWhite(printed(block));
    const [marker] = findMarkers(text, { number: 1, start: 0, end: Math.min(text.length, 30), level: 0 });
    return marker?.start === 0 && marker.type !== "rung";
  }).length;
}
