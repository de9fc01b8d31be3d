import { Fragment, type Node } from "prosemirror-model";
import { attrsOf, editorSchema, type ProvisionAttrs, provision } from "./editor-schema.ts";
import { ownOf } from "./words-and-nodes.ts";

/** A provision in the order in which one reads, with how deep it sits: a rearranged document is a rearranged list of these. */
export interface Entry {
  /** Greater than the one of the provision above it by any number; `docOf` makes levels of it. */
  readonly depth: number;
  readonly attrs: ProvisionAttrs;
  /** Its heading and blocks. */
  readonly own: readonly Node[];
  /** Its node in the document as it was, while it says the same; null for what is new or changed. */
  readonly node: Node | null;
  /** Where that node begins; 0 for what is new. */
  readonly at: number;
}

/** The provisions of a document, in order. */
export function outlineOf(doc: Node): Entry[] {
  const entries: Entry[] = [];
  const visit = (parent: Node, start: number, depth: number) => {
    let at = start;
    for (const child of parent.children) {
      if (child.type === provision) {
        entries.push({ depth, attrs: attrsOf(child), own: ownOf(child), node: child, at });
        visit(child, at + 1, depth + 1);
      }
      at += child.nodeSize;
    }
  };
  visit(doc, 0, 0);
  return entries;
}

export const newEntry = (depth: number, attrs: ProvisionAttrs, own: readonly Node[]): Entry => ({ depth, attrs, own, node: null, at: 0 });

/** The entry with other attributes or words. */
export const changed = (entry: Entry, change: Partial<ProvisionAttrs>, own: readonly Node[] = entry.own): Entry => ({
  ...entry,
  attrs: { ...entry.attrs, ...change },
  own,
  node: null,
});

/** Where the provisions below one end: the place of the next that is not below it. */
export function endOf(entries: readonly Entry[], place: number): number {
  const depth = entries[place]?.depth ?? 0;
  let end = place + 1;
  while ((entries[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

/** The place of the provision above; -1 at the top. */
export function parentOf(entries: readonly Entry[], place: number, depth = entries[place]?.depth ?? 0): number {
  let above = place - 1;
  while (above >= 0 && (entries[above]?.depth ?? 0) >= depth) above -= 1;
  return above;
}

/** The place of the sister before; -1 for the first. */
export function sisterBefore(entries: readonly Entry[], place: number): number {
  const depth = entries[place]?.depth ?? 0;
  let before = place - 1;
  while (before >= 0 && (entries[before]?.depth ?? 0) > depth) before -= 1;
  return before >= 0 && entries[before]?.depth === depth ? before : -1;
}

const sameNodes = (some: readonly Node[], others: readonly Node[]): boolean =>
  some.length === others.length && some.every((node, place) => node === others[place]);

/** The document of provisions in order; each stands below the nearest before it that is less deep. What is as it was keeps its nodes. */
export function docOf(entries: readonly Entry[]): Node {
  const build = (from: number, to: number): Node[] => {
    const nodes: Node[] = [];
    for (let place = from; place < to; ) {
      const entry = entries[place];
      if (!entry) break;
      let end = place + 1;
      while (end < to && (entries[end]?.depth ?? 0) > entry.depth) end += 1;
      const below = build(place + 1, end);
      const { node, attrs, own } = entry;
      const asBefore = node !== null && sameNodes(node.children.slice(own.length), below);
      nodes.push(asBefore ? node : provision.create(attrs, Fragment.fromArray([...own, ...below])));
      place = end;
    }
    return nodes;
  };
  return editorSchema.topNodeType.create(null, build(0, entries.length));
}
