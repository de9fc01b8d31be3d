import type { Node } from "prosemirror-model";
import { type Command, type EditorState, NodeSelection, type Transaction } from "prosemirror-state";
import { nextLabel } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { newId } from "../../../../shared/new-id.ts";
import type { ProvisionKind } from "../../../provision.ts";
import { cell, editorSchema, heading, line, type ProvisionAttrs } from "../text/editor-schema.ts";
import { kindBelow, labelFor, labelled } from "../text/levels.ts";
import { changed, type Entry, newEntry, outlineOf, parentOf } from "../text/outline.ts";
import { isHeaded, ownNodes } from "../text/words-and-nodes.ts";
import { isChinese, type Rearranged, rearrange, rearranging, type Spot, selectedSpots } from "./edits.ts";
import { outdented } from "./levels-and-places.ts";
import { cutOwn, filled, isBlank, joined, sizeOf } from "./own-parts.ts";
import { lineBehindTable } from "./tables.ts";

/** Without what stands between two spots: the provision of the first goes on with what is left of the last. */
function withoutBetween(entries: readonly Entry[], from: Spot, to: Spot): Rearranged | null {
  const [first, last] = [entries[from.place], entries[to.place]];
  if (!first || !last) return null;
  const [before] = cutOwn(first.own, from.offset);
  const [, after] = cutOwn(last.own, to.offset);
  const { own } = joined(before, after);
  const kept = entries.toSpliced(from.place, to.place - from.place + 1, changed(first, {}, filled(own)));
  return { entries: kept, caret: { id: first.attrs.id, offset: Math.max(1, Math.min(from.offset, sizeOf(filled(own)) - 1)) } };
}

/** Deletes what is selected where that goes beyond one line; within a line it is left to whoever asks next. */
export const deleteAcross = rearranging((state, entries) => {
  const { selection } = state;
  if (selection.empty || selection.$from.sameParent(selection.$to) || selection instanceof NodeSelection) return null;
  const { from, to } = selectedSpots(state, entries);
  return withoutBetween(entries, from, to);
});

/** The transaction that deletes what is selected, whatever that is. */
export function withoutSelection(state: EditorState): Transaction {
  let across: Transaction | undefined;
  deleteAcross(state, (tr) => {
    across = tr;
  });
  return across ?? (state.selection.empty ? state.tr : state.tr.deleteSelection());
}

const fresh = (depth: number, kind: ProvisionKind, own: readonly Node[]): Entry =>
  newEntry(depth, { id: newId(), kind, label: "", number: null, given: true }, own);

/** The label of what comes behind a provision as its sister. */
const labelBehind = ({ label }: ProvisionAttrs) => labelled(label === "" ? "" : (nextLabel(label) ?? ""), true);

/** The words of nodes as those that a provision of this kind begins with. */
const beginning = (kind: ProvisionKind, own: readonly Node[]): readonly Node[] =>
  isHeaded(kind) && own.length === 1 && own[0]?.isTextblock ? ownNodes({ kind, heading: own[0].textContent, text: "" }) : filled(own);

/** A heading that has a text of its own ends where that begins. */
function splitHeading(entry: Entry, entries: readonly Entry[], place: number, offset: number): Rearranged {
  const [before, [rest, ...more]] = cutOwn(entry.own, offset);
  const isEmpty = !rest || rest.content.size === 0;
  const text = isEmpty && more.length > 0 ? more : [line.create(null, rest?.content), ...more];
  return {
    entries: entries.with(place, changed(entry, {}, [...before, ...text])),
    caret: { id: entry.attrs.id, offset: sizeOf(before) + 1 },
  };
}

function splitHere(state: EditorState, entries: readonly Entry[]): Rearranged | null {
  const { place, offset } = selectedSpots(state, entries).from;
  const entry = entries[place];
  if (!entry) return null;
  const { attrs, own, depth } = entry;
  const headed = isHeaded(attrs.kind);
  if (!headed && own[0]?.type === heading && offset < own[0].nodeSize) return splitHeading(entry, entries, place, offset);
  const above = entries[parentOf(entries, place)];
  const unnamed = attrs.given || attrs.label === "";
  if (isBlank(own) && !headed && unnamed && above && !isHeaded(above.attrs.kind)) return outdented(state, entries, place, offset);
  const [before, rest] = cutOwn(own, offset);
  if (isBlank(before) && !isBlank(rest)) {
    // What the provision says stays its own: the new one comes before it, under the number that it had.
    const above = newEntry(depth, { ...attrs, id: newId(), given: true }, ownNodes({ kind: attrs.kind, heading: "", text: "" }));
    return { entries: entries.toSpliced(place, 0, above), caret: { id: attrs.id, offset: 1 } };
  }
  const next = entries[place + 1];
  const first = next && next.depth > depth ? next.attrs : null;
  const after = rest.map((node) => (node.type === heading ? line.create(null, node.content) : node));
  const inside = headed || (first !== null && isBlank(after));
  const kind = inside ? (first?.kind ?? kindBelow(attrs.kind)) : attrs.kind;
  const made = fresh(inside ? depth + 1 : depth, kind, beginning(kind, after));
  const inserted = entries.with(place, changed(entry, {}, before)).toSpliced(place + 1, 0, made);
  const unlabelled = first !== null && first.label === "";
  const label = inside ? labelled(unlabelled ? "" : labelFor(inserted, place + 1, kind, isChinese(state)), true) : labelBehind(attrs);
  return { entries: inserted.with(place + 1, changed(made, label)), caret: { id: made.attrs.id, offset: 1 } };
}

/** Enter: the provision keeps its identity with what stands before the caret, the rest is a new one. In a table a new line of the cell. */
export const split: Command = (state, dispatch) => {
  const tr = withoutSelection(state);
  if (tr.selection.$from.parent.type === cell) {
    dispatch?.(tr.insertText("\n").scrollIntoView());
    return true;
  }
  const now = state.apply(tr);
  const done = splitHere(now, outlineOf(now.doc));
  if (!done) return false;
  dispatch?.(rearrange(tr, done));
  return true;
};

/** Shift-Enter: a new line of the same provision, in a table behind it. */
export const breakLine: Command = (state, dispatch) => {
  const tr = withoutSelection(state);
  if (tr.selection.$from.parent.type === cell) return lineBehindTable(state, dispatch);
  const now = state.apply(tr);
  const entries = outlineOf(now.doc);
  const { place, offset } = selectedSpots(now, entries).from;
  const entry = entries[place];
  if (!entry) return false;
  const [before, after] = cutOwn(entry.own, offset);
  const own = filled([...before, ...(after.length > 0 ? after : [line.create()])]);
  dispatch?.(
    rearrange(tr, { entries: entries.with(place, changed(entry, {}, own)), caret: { id: entry.attrs.id, offset: sizeOf(before) + 1 } }),
  );
  return true;
};

/** Two lines of a provision made one. */
function joinedLines({ own }: Entry, place: number): { readonly own: readonly Node[]; readonly offset: number } | null {
  const [upper, lower] = [own[place - 1], own[place]];
  if (!upper || !lower) return null;
  const start = sizeOf(own.slice(0, place - 1));
  if (!upper.isTextblock || !lower.isTextblock) {
    const blank = [upper, lower].find((node) => node.isTextblock && node.content.size === 0);
    return blank ? { own: own.filter((node) => node !== blank), offset: start + 1 } : null;
  }
  const words =
    lower.type === line && upper.type === heading ? (lower.textContent ? [editorSchema.text(lower.textContent)] : []) : lower.content;
  const one = upper.copy(upper.content.append("size" in words ? words : upper.type.create(null, words).content));
  return { own: own.toSpliced(place - 1, 2, one), offset: start + 1 + upper.content.size };
}

/** The provision at this place made one with the one before it, as one reads. */
function mergedInto(entries: readonly Entry[], place: number): Rearranged | null {
  const [before, entry] = [entries[place - 1], entries[place]];
  if (!before || !entry) return null;
  const { own, offset } = joined(before.own, entry.own);
  return { entries: entries.toSpliced(place - 1, 2, changed(before, {}, own)), caret: { id: before.attrs.id, offset } };
}

/** Which of a provision's nodes the caret stands in, and whether at its beginning or end; null in tables and over a selection. */
function caretIn(state: EditorState, entries: readonly Entry[]) {
  const { selection } = state;
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type === cell) return null;
  const { place, offset } = selectedSpots(state, entries).from;
  const entry = entries[place];
  const within = entry?.own.indexOf($from.parent) ?? -1;
  if (!entry || within < 0) return null;
  return { place, offset, entry, within, atStart: $from.parentOffset === 0, atEnd: $from.parentOffset === $from.parent.content.size };
}

/** Backspace at the beginning of a line or a provision: it goes on where the one before ends. */
export const mergeBackward = rearranging((state, entries) => {
  const caret = caretIn(state, entries);
  if (!caret?.atStart) return null;
  const { place, entry, within } = caret;
  const here = entry.own[within];
  if (here?.attrs.mark) {
    const own = entry.own.with(within, line.create(null, here.content));
    return { entries: entries.with(place, changed(entry, {}, own)), caret: { id: entry.attrs.id, offset: caret.offset } };
  }
  if (within === 0) return mergedInto(entries, place);
  const done = joinedLines(entry, within);
  return done && { entries: entries.with(place, changed(entry, {}, done.own)), caret: { id: entry.attrs.id, offset: done.offset } };
});

/** Delete at the end of a line or a provision: what follows goes on here. */
export const mergeForward = rearranging((state, entries) => {
  const caret = caretIn(state, entries);
  if (!caret?.atEnd) return null;
  const { place, entry, within } = caret;
  if (within === entry.own.length - 1) return mergedInto(entries, place + 1);
  const done = joinedLines(entry, within + 1);
  return done && { entries: entries.with(place, changed(entry, {}, done.own)), caret: { id: entry.attrs.id, offset: done.offset } };
});
