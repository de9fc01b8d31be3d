import type { EditorState } from "prosemirror-state";
import { depthFor, fitting } from "../text/levels.ts";
import { changed, type Entry, endOf, parentOf, sisterBefore } from "../text/outline.ts";
import { isChinese, type Rearranged, rearranging, selectedSpots } from "./edits.ts";

/** So many levels the server keeps below each other. */
const MOST_LEVELS = 12;

/** The provisions that are selected, with all below them: the places of the first and behind the last. */
function selectedRange(state: EditorState, entries: readonly Entry[]) {
  const { from, to } = selectedSpots(state, entries);
  const first = entries[from.place];
  return first && { start: from.place, end: Math.max(endOf(entries, from.place), endOf(entries, to.place)), first, offset: from.offset };
}

/** Renamed by the editor where it was named by it, and nobody else. */
function renamed(state: EditorState, entries: readonly Entry[], place: number): readonly Entry[] {
  const entry = entries[place];
  const change = fitting(entries, place, isChinese(state));
  return entry && Object.keys(change).length > 0 ? entries.with(place, changed(entry, change)) : entries;
}

/** A provision a level further out; the sisters behind it then stand below it, so that the order in which one reads stays. */
export function outdented(state: EditorState, entries: readonly Entry[], place: number, offset: number): Rearranged | null {
  const entry = entries[place];
  if (!entry || entry.depth === 0) return null;
  const end = endOf(entries, place);
  const shifted = entries.map((one, at) => (at >= place && at < end ? { ...one, depth: one.depth - 1 } : one));
  return { entries: renamed(state, shifted, place), caret: { id: entry.attrs.id, offset } };
}

/** The provisions with others put before or behind one, at the level where the first of them belongs there: below it, beside it or further out. */
export function putBeside(entries: readonly Entry[], place: number, side: "before" | "behind", put: readonly Entry[]): readonly Entry[] {
  const [beside, first] = [entries[place], put[0]];
  if (!beside || !first) return entries;
  const depth = depthFor(entries.slice(0, side === "before" ? place : place + 1), first.attrs);
  const behind = depth > beside.depth ? place + 1 : endOf(entries, place);
  return entries.toSpliced(
    side === "before" ? place : behind,
    0,
    ...put.map((one) => ({ ...one, depth: one.depth - first.depth + depth })),
  );
}

/** Tab: what is selected becomes the last of what stands below the sister before it. */
export const indent = rearranging((state, entries) => {
  const range = selectedRange(state, entries);
  if (!range || sisterBefore(entries, range.start) < 0) return null;
  const { start, end, first, offset } = range;
  if (entries.slice(start, end).some(({ depth }) => depth + 2 > MOST_LEVELS)) return null;
  const shifted = entries.map((one, at) => (at >= start && at < end ? { ...one, depth: one.depth + 1 } : one));
  return { entries: renamed(state, shifted, start), caret: { id: first.attrs.id, offset } };
});

/** Shift-Tab. */
export const outdent = rearranging((state, entries) => {
  const range = selectedRange(state, entries);
  return range ? outdented(state, entries, range.start, range.offset) : null;
});

/** Alt-arrow up: before the sister before; the first of its chapter becomes the last of the chapter before. */
export const moveUp = rearranging((state, entries) => {
  const range = selectedRange(state, entries);
  if (!range) return null;
  const { start, end, first, offset } = range;
  const sister = sisterBefore(entries, start);
  const above = parentOf(entries, start);
  const place = sister >= 0 ? sister : above;
  if (place < 0 || (sister < 0 && (entries[above - 1]?.depth ?? -1) < first.depth - 1)) return null;
  const moved = entries.slice(start, end);
  return { entries: entries.toSpliced(start, end - start).toSpliced(place, 0, ...moved), caret: { id: first.attrs.id, offset } };
});

/** Alt-arrow down: behind the sister behind; the last of its chapter becomes the first of the next one. */
export const moveDown = rearranging((state, entries) => {
  const range = selectedRange(state, entries);
  if (!range) return null;
  const { start, end, first, offset } = range;
  const next = entries[end];
  if (!next || next.depth < first.depth - 1) return null;
  const behind = next.depth === first.depth ? endOf(entries, end) : end + 1;
  const moved = entries.slice(start, end);
  return { entries: entries.toSpliced(behind, 0, ...moved).toSpliced(start, end - start), caret: { id: first.attrs.id, offset } };
});
