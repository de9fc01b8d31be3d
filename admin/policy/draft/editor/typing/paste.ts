import { Fragment, type Node } from "prosemirror-model";
import { type EditorState, Plugin, Selection, type Transaction } from "prosemirror-state";
import { readLabel } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { newId } from "../../../../shared/new-id.ts";
import { cell, editorSchema, heading, image, line } from "../text/editor-schema.ts";
import { depthFor, kindFor, labelled } from "../text/levels.ts";
import { changed, type Entry, newEntry, outlineOf } from "../text/outline.ts";
import { isHeaded, ownNodes } from "../text/words-and-nodes.ts";
import { withoutCut } from "./copying.ts";
import { rearrange, selectedSpots } from "./edits.ts";
import { cutOwn, filled, isBlank, joined, sizeOf } from "./own-parts.ts";
import { type Pasted, piecesOfText, readPage } from "./pasted-pieces.ts";
import { provisionsOf, withProvisions } from "./pasted-provisions.ts";
import { withoutSelection } from "./split-and-merge.ts";
import { fillCells } from "./tables.ts";

/** Without so many characters at its beginning, and the white space that follows them. */
function behind(content: Fragment, label: string): Fragment {
  const text = content.textBetween(0, content.size, "", "\ufffc");
  const rest = text.slice(label.length);
  return content.cut(label.length + rest.length - rest.trimStart().length);
}

const lineNode = ({ mark, content }: { readonly mark: string; readonly content: Fragment }): Node => line.create({ mark }, content);

/** A new provision made of a pasted line, at the level where it belongs behind those above. */
function entryOf(above: readonly Entry[], piece: Extract<Pasted, { kind: "line" }>): Entry {
  const read = readLabel(piece.content.textBetween(0, piece.content.size, "", "\ufffc"));
  const kind = kindFor(above, read?.scheme ?? null);
  const content = read ? behind(piece.content, read.label) : piece.content;
  const text = content.textBetween(0, content.size);
  const own = isHeaded(kind) ? ownNodes({ kind, heading: text, text: "" }) : [lineNode({ mark: read ? "" : piece.mark, content })];
  const attrs = { id: newId(), kind, label: "", number: null, given: false };
  const entry = changed(newEntry(0, attrs, own), labelled(read?.label ?? "", false));
  return { ...entry, depth: depthFor(above, entry.attrs) };
}

/** The provisions with what was pasted into the first of two halves of one; the last that was pasted goes on with the second half. */
function withPieces(entries: readonly Entry[], place: number, offset: number, pieces: readonly Pasted[]) {
  const entry = entries[place];
  if (!entry) return null;
  const [before, after] = cutOwn(entry.own, offset);
  const above = [...entries.slice(0, place)];
  const [first] = pieces;
  const takesPlace =
    isBlank(entry.own) && first?.kind === "line" && readLabel(first.content.textBetween(0, first.content.size, "", "\ufffc")) !== null;
  if (!takesPlace) above.push(changed(entry, {}, before));
  for (const [at, piece] of pieces.entries()) {
    const last = above.at(-1);
    const continues = last && !takesPlace && at === 0;
    if (piece.kind === "table" && last) above[above.length - 1] = changed(last, {}, [...last.own, piece.node]);
    else if (piece.kind === "line" && last && piece.mark !== "" && !(continues && isBlank(last.own)) && !isHeaded(last.attrs.kind))
      above[above.length - 1] = changed(last, {}, [...last.own, lineNode(piece)]);
    else if (piece.kind === "line" && continues && readLabel(piece.content.textBetween(0, piece.content.size, "", "\ufffc")) === null)
      above[above.length - 1] = changed(last, {}, joined(last.own, [lineNode(piece)]).own);
    else if (piece.kind === "line") {
      const made = entryOf(above, piece);
      above.push(takesPlace && at === 0 ? { ...made, attrs: { ...made.attrs, id: entry.attrs.id } } : made);
    }
  }
  const last = above.at(-1);
  if (!last) return null;
  const { own, offset: caret } = joined(last.own, takesPlace ? [] : after);
  above[above.length - 1] = changed(last, {}, filled(own));
  const end = isBlank(after) ? sizeOf(own) - 1 : caret;
  return { entries: [...above, ...entries.slice(place + 1)], caret: { id: last.attrs.id, offset: Math.max(1, end) } };
}

const joinedLines = (pieces: readonly Pasted[]): Fragment =>
  pieces.reduce((all, piece) => {
    if (piece.kind !== "line") return all;
    return all.size === 0 ? piece.content : all.append(Fragment.from(editorSchema.text("\n"))).append(piece.content);
  }, Fragment.empty);

/** The transaction that puts pasted pieces in the place of what is selected. */
export function pasting(state: EditorState, pieces: readonly Pasted[]): Transaction | null {
  const [first] = pieces;
  if (!first) return null;
  const tr = withoutSelection(state);
  const { parent } = tr.selection.$from;
  if (parent.type === cell) {
    if (first.kind === "table") {
      let done: Transaction | null = null;
      const now = state.apply(tr);
      fillCells(first.node.children.map(({ children }) => children))(now, (filledTr) => {
        for (const step of filledTr.steps) tr.step(step);
        done = tr.setSelection(filledTr.selection.map(tr.doc, tr.mapping.slice(tr.mapping.maps.length)));
      });
      return done;
    }
    const content = joinedLines(pieces);
    return tr.replaceWith(tr.selection.from, tr.selection.to, content).scrollIntoView();
  }
  const words = first.kind === "line" ? first.content : Fragment.empty;
  const text = words.textBetween(0, words.size, "", "\ufffc");
  const inLine = pieces.length === 1 && first.kind === "line" && readLabel(text) === null && parent.isTextblock;
  if (inLine) {
    const content = parent.type === heading ? Fragment.from(editorSchema.text(words.textBetween(0, words.size) || " ")) : words;
    return tr.replaceWith(tr.selection.from, tr.selection.to, content).scrollIntoView();
  }
  const now = state.apply(tr);
  const entries = outlineOf(now.doc);
  const { place, offset } = selectedSpots(now, entries).from;
  const done = withPieces(entries, place, offset, pieces);
  return done && rearrange(tr, done);
}

/** What was copied in this draft, and what is in it: provisions and pictures by their ids. */
export interface KnownHere {
  readonly copied: ReadonlySet<string>;
  readonly onLostPictures: (count: number) => void;
}

/** The pictures of a text. */
function picturesIn(doc: Node): ReadonlySet<string> {
  const found = new Set<string>();
  doc.descendants((node) => {
    if (node.type === image) found.add(node.attrs.attachment);
  });
  return found;
}

/** The transaction that puts what is on a clipboard into the text; null where nothing of it can be put there. */
function pastingFrom(state: EditorState, data: DataTransfer, { copied, onLostPictures }: KnownHere): Transaction | null {
  const [html, text] = [data.getData("text/html"), data.getData("text/plain")];
  if (html === "") return pasting(state, piecesOfText(text));
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const tr = withoutSelection(state);
  const now = state.apply(tr);
  const entries = outlineOf(now.doc);
  const provisions = provisionsOf(body, (id) => copied.has(id), new Set(entries.map(({ attrs }) => attrs.id)));
  if (provisions && tr.selection.$from.parent.type !== cell) {
    const { place, offset } = selectedSpots(now, entries).from;
    const done = withProvisions(entries, place, offset, provisions);
    return done && rearrange(tr, done);
  }
  const shown = picturesIn(state.doc);
  const { pieces, lostPictures } = readPage(body, (id) => copied.has(id) || shown.has(id));
  if (lostPictures > 0) onLostPictures(lostPictures);
  return pasting(state, pieces.length > 0 ? pieces : piecesOfText(text));
}

/** Pasting from anywhere: several labelled lines become provisions, cells a table, one line goes in where the caret stands. */
export const paste = (known: KnownHere) =>
  new Plugin({
    props: {
      handlePaste(view, { clipboardData }) {
        const tr = clipboardData && pastingFrom(view.state, clipboardData, known);
        if (tr) view.dispatch(tr.setMeta("uiEvent", "paste"));
        return true;
      },
      /** Words that are dragged are cut, or copied, and pasted where they are dropped. */
      handleDrop(view, event, _, moved) {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (!at || !event.dataTransfer) return true;
        const { from, to } = view.state.selection;
        if (moved && at.pos >= from && at.pos <= to) return true;
        const tr = moved ? withoutCut(view.state) : view.state.tr;
        tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(at.pos))));
        const put = pastingFrom(view.state.apply(tr), event.dataTransfer, known);
        for (const step of put?.steps ?? []) tr.step(step);
        if (put) view.dispatch(tr.setSelection(Selection.fromJSON(tr.doc, put.selection.toJSON())).setMeta("uiEvent", "drop"));
        view.focus();
        return true;
      },
      clipboardTextSerializer: (slice) => plainLines(slice.content).join("\n"),
    },
  });

/** What is copied as plain text: lines with their labels, the cells of a row with tabs between them. */
function plainLines(content: Fragment): string[] {
  return content.content.flatMap((node): string[] => {
    if (node.isText || node.type === line || node.type === heading) return [node.textContent];
    if (node.type.name === "row") return [node.children.map(({ textContent }) => textContent).join("\t")];
    const [first = "", ...more] = plainLines(node.content);
    const label = node.attrs.label ? `${node.attrs.label}　` : "";
    return [label + first, ...more];
  });
}
