import { findMarkers } from "./find-markers.ts";
import type { Marker } from "./marker.ts";
import { trimWhite } from "./white-space.ts";
import { printed, type WordBlock } from "./word/word-blocks.ts";

function firstMarker(words: string): Marker | null {
  const text = trimWhite(words.slice(0, 100));
  const [marker] = findMarkers(text, { number: 1, start: 0, end: Math.min(text.length, 30), level: 0 });
  return marker?.start === 0 ? marker : null;
}

/** Whether a text begins with a label of any kind. */
export const startsLabelled = (text: string): boolean => firstMarker(text) !== null;

/** How many paragraphs begin with 第一章, 第一条 or the like. */
export const structureIn = (blocks: readonly WordBlock[]): number =>
  blocks.filter((block) => block.kind === "paragraph" && (firstMarker(printed(block))?.type ?? "rung") !== "rung").length;

const OUTER: ReadonlySet<string> = new Set(["cn", "(cn)"]);
const FEWEST_RUNGS = 5;
const LONGEST_CELL = 1_000;

/** Whether blocks are a text and no cell of a table: 一、 or （一） stands among several labels, or they are too long. */
export function isText(blocks: readonly WordBlock[]): boolean {
  const length = blocks.reduce((sum, block) => sum + (block.kind === "paragraph" ? printed(block).length : 0), 0);
  if (length > LONGEST_CELL) return true;
  const markers = blocks.flatMap((block) => (block.kind === "paragraph" ? (firstMarker(printed(block)) ?? []) : []));
  return markers.length >= FEWEST_RUNGS && markers.some(({ key }) => OUTER.has(key));
}
