import type { Node } from "prosemirror-model";
import { newId } from "../../../../shared/new-id.ts";
import type { DraftProvision } from "../../../draft-page.ts";
import { editorSchema } from "./editor-schema.ts";
import { docOf, type Entry, newEntry, outlineOf } from "./outline.ts";
import { ownNodes, type Said, saidBy, textOf } from "./words-and-nodes.ts";

/** A provision of a draft in its place, as it is kept or is to be; lists of them stand in the order of the text. */
export interface Kept extends Said {
  readonly id: string;
  readonly parent: string | null;
}

const saidAs = ({ kind, label, number, heading, text }: Said): Said => ({ kind, label, number, heading, text });

/** Provisions as the server has them, their texts as the editor would write them, so that only what somebody changes differs. */
export function keptOf(provisions: readonly DraftProvision[]): Kept[] {
  return provisions.map(({ id, parent, ...said }) => {
    return { id, parent: parent?.id ?? null, ...saidAs(said), ...textOf(ownNodes(said)) };
  });
}

/** The document of provisions; one empty paragraph where there are none, for somewhere to begin. */
export function docOfKept(kept: readonly Kept[]): Node {
  const depths = new Map<string, number>();
  const entries = kept.map((one): Entry => {
    const depth = one.parent === null ? 0 : (depths.get(one.parent) ?? -1) + 1;
    depths.set(one.id, depth);
    const { id, kind, label, number } = one;
    return newEntry(depth, { id, kind, label, number, given: false }, ownNodes(one));
  });
  return docOf(entries.length > 0 ? entries : [emptyEntry()]);
}

export const emptyEntry = (): Entry =>
  newEntry(0, { id: newId(), kind: "paragraph", label: "", number: null, given: true }, [editorSchema.nodes.line?.create() as Node]);

const saysNothing = ({ label, heading, text }: Said): boolean => [label, heading, text].every((part) => part.trim() === "");

/**
 * What is to be kept of a document: all provisions that say something; what stands below one that says nothing yet stands in its place.
 * @param hold what is to be kept of provisions that must not be saved as they stand: something else, or null for nothing
 */
export function keptFrom(doc: Node, hold: (id: string) => Said | null | undefined = () => undefined): Kept[] {
  const parents: (string | null)[] = [];
  return outlineOf(doc).flatMap(({ node, attrs, depth }): Kept[] => {
    const above = depth === 0 ? null : (parents[depth - 1] ?? null);
    const held = hold(attrs.id);
    const said = held === undefined && node ? saidBy(node) : held;
    const empty = !said || saysNothing(said);
    parents[depth] = empty ? above : attrs.id;
    return empty ? [] : [{ id: attrs.id, parent: above, ...saidAs(said) }];
  });
}
