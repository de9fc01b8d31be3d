import { Fragment, Slice } from "prosemirror-model";
import { type EditorState, Plugin, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { image, provision } from "../text/editor-schema.ts";
import { changed, docOf, type Entry, endOf, outlineOf } from "../text/outline.ts";
import { rearrange, type Spot, selectedSpots } from "./edits.ts";
import { withoutRange } from "./kinds-and-labels.ts";
import { cutOwn, sizeOf } from "./own-parts.ts";
import { withoutSelection } from "./split-and-merge.ts";

interface Selected {
  readonly entries: readonly Entry[];
  readonly from: Spot;
  readonly to: Spot;
}

/** What is selected; an end at the very beginning of a provision is taken as that of the one before it. */
function selected(state: EditorState): Selected {
  const entries = outlineOf(state.doc);
  const { from, to } = selectedSpots(state, entries);
  const before = entries[to.place - 1];
  const ends = to.offset <= 1 && to.place > from.place && before;
  return { entries, from, to: ends ? { place: to.place - 1, offset: sizeOf(before.own) - 1 } : to };
}

/** The places of provisions that are selected from the first letter to the last with all that stands below them; null for anything else. */
function wholeRange(state: EditorState): { readonly entries: readonly Entry[]; readonly start: number; readonly end: number } | null {
  const { $from, $to, empty } = state.selection;
  if (empty || $from.sameParent($to)) return null;
  const { entries, from, to } = selected(state);
  const [start, end, last] = [from.place, to.place + 1, entries[to.place]];
  const isWhole = from.offset <= 1 && last !== undefined && to.offset >= sizeOf(last.own) - 1;
  const isClosed = entries.slice(start, end).every((_, place) => endOf(entries, start + place) <= end);
  return isWhole && isClosed ? { entries, start, end } : null;
}

/** What goes to the clipboard: whole provisions as such, of one that is selected from its midst on only the words. */
function copied(state: EditorState, slice: Slice): Slice {
  const whole = wholeRange(state);
  if (whole) return new Slice(docOf(whole.entries.slice(whole.start, whole.end)).content, 0, 0);
  const { entries, from, to } = selected(state);
  const [first, last] = [entries[from.place], entries[to.place]];
  if (from.place === to.place || !first || !last || from.offset <= 1) return slice;
  const [, words] = cutOwn(first.own, from.offset);
  const [end] = cutOwn(last.own, to.offset);
  const rest = [...entries.slice(from.place + 1, to.place), changed(last, {}, end)];
  return new Slice(Fragment.fromArray([...words]).append(docOf(rest).content), 0, 0);
}

/** The transaction that takes out what is selected: whole provisions with their labels, of others the words. */
export function withoutCut(state: EditorState): Transaction {
  const whole = wholeRange(state);
  return whole ? rearrange(state.tr, withoutRange(whole.entries, whole.start, whole.end)) : withoutSelection(state);
}

function remember(into: Set<string>, { content }: Slice): void {
  content.descendants((node) => {
    if (node.type === provision) into.add(node.attrs.id);
    if (node.type === image) into.add(node.attrs.attachment);
  });
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData("text/html", dom.innerHTML);
  event.clipboardData.setData("text/plain", text);
  view.dispatch(withoutCut(view.state).scrollIntoView().setMeta("uiEvent", "cut"));
  return true;
}

/**
 * Copying and cutting.
 * @param here hears which provisions and pictures were copied in this draft: what is pasted elsewhere must not be taken for them
 */
export const copying = (here: Set<string>) =>
  new Plugin({
    props: {
      transformCopied(slice, view) {
        const all = copied(view.state, slice);
        remember(here, all);
        return all;
      },
      handleDOMEvents: { cut },
    },
  });
