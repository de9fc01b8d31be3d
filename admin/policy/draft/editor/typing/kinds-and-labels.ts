import type { Node } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { schemeOf } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { newId } from "../../../../shared/new-id.ts";
import type { ProvisionKind } from "../../../provision.ts";
import { heading, line, table } from "../text/editor-schema.ts";
import { emptyEntry } from "../text/kept.ts";
import { depthFor, kindFor, labelFor, labelled } from "../text/levels.ts";
import { changed, type Entry, endOf, newEntry } from "../text/outline.ts";
import { isHeaded, ownNodes } from "../text/words-and-nodes.ts";
import { isChinese, type Rearranged, rearranging, selectedSpots } from "./edits.ts";
import { emptyTable, filled } from "./own-parts.ts";

/** A provision's words as one of this kind has them: a heading of what is one line, or that line of a heading. */
function ownFor(kind: ProvisionKind, own: readonly Node[]): readonly Node[] {
  const [first, ...more] = own;
  const plain = first?.children.every(({ isText }) => isText) ?? false;
  if (isHeaded(kind) && plain && first?.type === line && more.length === 0) return ownNodes({ kind, heading: first.textContent, text: "" });
  if (!isHeaded(kind) && first?.type === heading && more.length === 0) return [line.create(null, first.content)];
  return filled(own);
}

/** A provision with those below it at another depth. */
function atDepth(entries: readonly Entry[], place: number, depth: number): readonly Entry[] {
  const shift = depth - (entries[place]?.depth ?? depth);
  const end = endOf(entries, place);
  return shift === 0 ? entries : entries.map((one, at) => (at >= place && at < end ? { ...one, depth: one.depth + shift } : one));
}

/** The provisions with another kind at this place; one that has no label, or one of another kind, gets what such a one is called there. */
function withKind(state: EditorState, entries: readonly Entry[], place: number, kind: ProvisionKind): readonly Entry[] {
  const entry = entries[place];
  if (!entry || entry.attrs.kind === kind) return entries;
  const label = labelFor(entries, place, kind, isChinese(state));
  const depth = depthFor(entries.slice(0, place), { kind, label });
  const moved = atDepth(entries, place, depth);
  const keeps = entry.attrs.label !== "" && label !== "" && schemeOf(entry.attrs.label) === schemeOf(label);
  const name = keeps ? {} : labelled(labelFor(moved, place, kind, isChinese(state)), true);
  return moved.with(place, changed({ ...entry, depth }, { kind, ...name }, ownFor(kind, entry.own)));
}

/** Makes the provision at the caret one of another kind, at the level where such a one belongs. */
export const setKind = (kind: ProvisionKind): Command =>
  rearranging((state, entries) => {
    const { place, offset } = selectedSpots(state, entries).from;
    const entry = entries[place];
    return entry ? { entries: withKind(state, entries, place, kind), caret: { id: entry.attrs.id, offset } } : null;
  });

/** Gives a provision the label that somebody wrote for it; empty takes it away. Kind and level stay. */
export const setLabel = (id: string, label: string): Command =>
  rearranging((state, entries) => {
    const place = entries.findIndex(({ attrs }) => attrs.id === id);
    const entry = entries[place];
    if (!entry || entry.attrs.label === label) return null;
    const { offset } = selectedSpots(state, entries).from;
    return { entries: entries.with(place, changed(entry, labelled(label, false))), caret: { id, offset: Math.max(1, offset) } };
  });

/** The provisions after a label was typed at the beginning of one, which takes it with the kind and level that it stands for. */
export function withTypedLabel(entries: readonly Entry[], place: number, label: string, own: readonly Node[]): readonly Entry[] {
  const entry = entries[place];
  if (!entry) return entries;
  const above = entries.slice(0, place);
  const kind = kindFor(above, schemeOf(label));
  const depth = depthFor(above, { kind, label });
  const moved = atDepth(entries, place, depth);
  return moved.with(place, changed({ ...entry, depth }, { kind, ...labelled(label, false) }, ownFor(kind, own)));
}

/** A new provision of this kind behind the one at the caret and what stands below it. */
export const insertBehind = (kind?: ProvisionKind): Command =>
  rearranging((state, entries) => {
    const { from } = selectedSpots(state, entries);
    const entry = entries[from.place];
    if (!entry) return null;
    const place = endOf(entries, from.place);
    const wanted = kind ?? entry.attrs.kind;
    const label = labelFor(entries, place, wanted, isChinese(state));
    const depth = kind ? depthFor(entries.slice(0, place), { kind, label }) : entry.depth;
    const attrs = { id: newId(), kind: wanted, label: "", number: null, given: true };
    const inserted = entries.toSpliced(place, 0, newEntry(depth, attrs, ownNodes({ kind: wanted, heading: "", text: "" })));
    const made = inserted[place] as Entry;
    const numbered = kind !== undefined || entry.attrs.label !== "";
    const name = labelled(numbered ? labelFor(inserted, place, wanted, isChinese(state)) : "", true);
    return { entries: inserted.with(place, changed(made, name)), caret: { id: attrs.id, offset: 1 } };
  });

/** A table behind the line at the caret, or in the place of an empty one. */
export const insertTable = (rows: number, columns: number): Command =>
  rearranging((state, entries) => {
    const { place, offset } = selectedSpots(state, entries).from;
    const entry = entries[place];
    if (!entry) return null;
    let [end, at] = [0, 0];
    while (at < entry.own.length && end + (entry.own[at]?.nodeSize ?? 0) <= offset) {
      end += entry.own[at]?.nodeSize ?? 0;
      at += 1;
    }
    const here = entry.own[at];
    const blank = here?.type === line && here.content.size === 0;
    const start = end + (blank ? 0 : (here?.nodeSize ?? 0));
    const own = entry.own.toSpliced(blank ? at : at + 1, blank ? 1 : 0, emptyTable(rows, columns));
    return { entries: entries.with(place, changed(entry, {}, own)), caret: { id: entry.attrs.id, offset: start + 3 } };
  });

/** Whether the caret stands in a table. */
export const inTable = ({ selection: { $from } }: EditorState): boolean =>
  Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).some(({ type }) => type === table);

/** Without the provisions from one place up to another; the caret then stands in the next one. */
export function withoutRange(entries: readonly Entry[], start: number, end: number): Rearranged {
  const left = entries.toSpliced(start, end - start);
  const next = left[start] ?? left.at(-1);
  if (next) return { entries: left, caret: { id: next.attrs.id, offset: 1 } };
  const blank = emptyEntry();
  return { entries: [blank], caret: { id: blank.attrs.id, offset: 1 } };
}

/** Takes the selected provisions out, with all that stands below them. */
export const removeSelected: Command = rearranging((state, entries) => {
  const { from, to } = selectedSpots(state, entries);
  return entries[from.place] ? withoutRange(entries, from.place, endOf(entries, to.place)) : null;
});
