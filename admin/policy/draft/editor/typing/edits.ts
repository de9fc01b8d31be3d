import { type Command, type EditorState, Selection, TextSelection, type Transaction } from "prosemirror-state";
import { provision } from "../text/editor-schema.ts";
import { docOf, type Entry, outlineOf } from "../text/outline.ts";
import { replaceDoc } from "../text/replace-doc.ts";
import { sizeOf } from "./own-parts.ts";

/** A place for the caret: a provision, and how far within its heading and blocks. */
export interface Caret {
  readonly id: string;
  readonly offset: number;
}

/** Provisions as they are to be, and where the caret then stands. */
export interface Rearranged {
  readonly entries: readonly Entry[];
  readonly caret: Caret;
}

/** Where an end of the selection stands: the place of its provision among all, and how far within its own words. */
export interface Spot {
  readonly place: number;
  readonly offset: number;
}

/** The node of the provision in which a position stands, and where it begins. */
export function provisionAt(state: EditorState, pos: number): { readonly at: number; readonly depth: number } | null {
  const $pos = state.doc.resolve(pos);
  for (let depth = $pos.depth; depth > 0; depth -= 1) if ($pos.node(depth).type === provision) return { at: $pos.before(depth), depth };
  return null;
}

/** Where a position stands among these provisions. */
export function spotOf(state: EditorState, entries: readonly Entry[], pos: number): Spot {
  const found = provisionAt(state, pos);
  const place = found
    ? entries.findIndex(({ at }) => at === found.at)
    : Math.max(
        0,
        entries.findLastIndex(({ at }) => at <= pos),
      );
  return { place, offset: pos - (entries[place]?.at ?? 0) - 1 };
}

/** Both ends of the selection. */
export function selectedSpots(state: EditorState, entries: readonly Entry[]): { readonly from: Spot; readonly to: Spot } {
  const { $from, $to } = state.selection;
  if (state.selection instanceof TextSelection) return { from: spotOf(state, entries, $from.pos), to: spotOf(state, entries, $to.pos) };
  const first = Selection.findFrom($from, 1, true)?.from ?? $from.pos;
  const last = Selection.findFrom($to, -1, true)?.to ?? $to.pos;
  return { from: spotOf(state, entries, Math.min(first, last)), to: spotOf(state, entries, Math.max(first, last)) };
}

/** The selection that a caret is in a document: in the words of its provision, where it has any. */
function selectionAt(tr: Transaction, { id, offset }: Caret): Selection {
  const entry = outlineOf(tr.doc).find(({ attrs }) => attrs.id === id);
  if (!entry) return Selection.atStart(tr.doc);
  const end = entry.at + 1 + sizeOf(entry.own);
  const $at = tr.doc.resolve(Math.min(entry.at + 1 + offset, end));
  if ($at.parent.inlineContent) return TextSelection.create(tr.doc, $at.pos);
  const next = Selection.findFrom($at, 1, true);
  return next && next.from <= end ? next : Selection.near($at, -1);
}

/** Sets the caret to the beginning of a provision, unless it stands there. */
export const caretInto =
  (id: string): Command =>
  (state, dispatch) => {
    const entry = outlineOf(state.doc).find(({ attrs }) => attrs.id === id);
    if (!entry) return false;
    const { tr } = state;
    if (provisionAt(state, state.selection.from)?.at !== entry.at) tr.setSelection(selectionAt(tr, { id, offset: 1 }));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** Leaves the caret in the provision in which it stood, whatever became of the text around. */
export function keepCaret(tr: Transaction, before: EditorState): void {
  const entries = outlineOf(before.doc);
  const { place, offset } = spotOf(before, entries, before.selection.head);
  const id = entries[place]?.attrs.id;
  if (id !== undefined && outlineOf(tr.doc).some(({ attrs }) => attrs.id === id)) tr.setSelection(selectionAt(tr, { id, offset }));
}

/** Under which name a transaction tells which provision was put where it is. */
export const REARRANGED = "rearranged";

/** Makes the document what was rearranged, as one step that can be undone. */
export function rearrange(tr: Transaction, { entries, caret }: Rearranged): Transaction {
  replaceDoc(tr, docOf(entries));
  return tr.setSelection(selectionAt(tr, caret)).setMeta(REARRANGED, caret.id).scrollIntoView();
}

/** A command that rearranges provisions; it does nothing, and lets the key go on, where there is nothing to do. */
export const rearranging =
  (work: (state: EditorState, entries: readonly Entry[]) => Rearranged | null): Command =>
  (state, dispatch) => {
    const done = work(state, outlineOf(state.doc));
    if (!done) return false;
    dispatch?.(rearrange(state.tr, done));
    return true;
  };

/** Whether a text is in Chinese, by its first words. */
export const isChinese = (state: EditorState): boolean =>
  !/[a-z]/i.test(state.doc.textBetween(0, Math.min(2_000, state.doc.content.size))) ||
  /\p{Script=Han}/u.test(state.doc.textBetween(0, Math.min(2_000, state.doc.content.size)));
