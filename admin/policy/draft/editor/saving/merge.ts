import type { Node } from "prosemirror-model";
import { docOfKept, emptyEntry, type Kept, keptFrom } from "../text/kept.ts";
import { changed, docOf, type Entry, endOf, newEntry, outlineOf } from "../text/outline.ts";
import { ownNodes, saidBy } from "../text/words-and-nodes.ts";
import { type Operation, operationsBetween, saysTheSame } from "./operations.ts";

/** A provision that this person and somebody else have changed. */
export interface Conflict {
  readonly id: string;
  /** What somebody else made of it; null where they removed it. */
  readonly theirs: Kept | null;
}

const placeOf = (entries: readonly Entry[], id: string | null | undefined): number =>
  id ? entries.findIndex(({ attrs }) => attrs.id === id) : -1;

/** Where an operation puts something, and how deep; what it names may be gone here, and it then goes to the end of what is left. */
function target(entries: readonly Entry[], { beforeId, parentId }: Operation): { place: number; depth: number } {
  const before = placeOf(entries, beforeId);
  if (before >= 0) return { place: before, depth: entries[before]?.depth ?? 0 };
  const parent = placeOf(entries, parentId);
  return parent < 0 ? { place: entries.length, depth: 0 } : { place: endOf(entries, parent), depth: (entries[parent]?.depth ?? 0) + 1 };
}

const attrsFor = ({ id, kind, label, number }: Kept) => ({ id, kind, label, number, given: false });

/** Without one provision; what stood below it stands in its place. */
function withoutOne(entries: readonly Entry[], place: number): readonly Entry[] {
  const end = endOf(entries, place);
  return entries.flatMap((entry, at) => (at === place ? [] : [at > place && at < end ? { ...entry, depth: entry.depth - 1 } : entry]));
}

/** The provisions after one operation on them, which makes of its provision what `kept` says; the same where it names what is not there. */
export function operated(entries: readonly Entry[], operation: Operation, kept: Kept | undefined): readonly Entry[] {
  const place = placeOf(entries, operation.id);
  const entry = entries[place];
  if (operation.operation === "insert") {
    if (entry || !kept) return entries;
    const at = target(entries, operation);
    return entries.toSpliced(at.place, 0, newEntry(at.depth, attrsFor(kept), ownNodes(kept)));
  }
  if (!entry) return entries;
  if (operation.operation === "update") return kept ? entries.with(place, changed(entry, attrsFor(kept), ownNodes(kept))) : entries;
  if (operation.operation === "remove") return entries.length === 1 ? [emptyEntry()] : withoutOne(entries, place);
  const moved = entries.slice(place, endOf(entries, place));
  const rest = entries.toSpliced(place, moved.length);
  const at = target(rest, operation);
  return rest.toSpliced(at.place, 0, ...moved.map((one) => ({ ...one, depth: one.depth + at.depth - entry.depth })));
}

/** The text after some of the operations that make another of it. */
export function afterOperations(before: readonly Kept[], operations: readonly Operation[], wanted: readonly Kept[]): Kept[] {
  const known = new Map(wanted.map((one) => [one.id, one]));
  const begin: readonly Entry[] = outlineOf(docOfKept(before));
  return keptFrom(docOf(operations.reduce((entries, one) => outlineOf(docOf(operated(entries, one, known.get(one.id)))), begin)));
}

/** What others did, brought into a document that somebody is writing. */
export interface Merged {
  /** The document after each thing that was done, so that each can be a small change of its own. */
  readonly docs: readonly Node[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Does in a document what others have done since both began from the same text. What this person has changed stays; where others have
 * changed the same provision, that is a conflict. The empty line of a text that says nothing goes as soon as others have put something in.
 * @param base the text that both began from
 * @param remote the text as it is kept now
 */
export function mergeRemote(doc: Node, base: readonly Kept[], remote: readonly Kept[]): Merged {
  const [before, after] = [new Map(base.map((one) => [one.id, one])), new Map(remote.map((one) => [one.id, one]))];
  const conflicts: Conflict[] = [];
  const docs: Node[] = [];
  let entries: readonly Entry[] = outlineOf(doc);
  const idOf = ({ attrs }: Entry) => attrs.id;
  const blank = new Set(keptFrom(doc).length === 0 ? entries.map(idOf) : []);
  for (const operation of operationsBetween(base, remote)) {
    const { id } = operation;
    const [old, theirs] = [before.get(id), after.get(id)];
    const mine = entries[placeOf(entries, id)];
    const said = mine?.node && saidBy(mine.node);
    const touched = !said || !old || !saysTheSame(said, old);
    if (mine && touched && operation.operation !== "move") {
      if (operation.operation !== "insert" && !(theirs && said && saysTheSame(said, theirs)))
        conflicts.push({ id, theirs: theirs ?? null });
      continue;
    }
    const done = operated(entries, operation, theirs);
    if (done === entries) continue;
    if (operation.operation === "remove" && done.length === 1 && entries.length === 1) for (const entry of done) blank.add(idOf(entry));
    docs.push(docOf(done));
    entries = outlineOf(docs.at(-1) ?? doc);
  }
  const filled = entries.filter((entry) => !blank.has(idOf(entry)));
  if (filled.length > 0 && filled.length < entries.length) docs.push(docOf(filled));
  return { docs, conflicts };
}
