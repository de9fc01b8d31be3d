import type { Kept } from "../text/kept.ts";
import type { Said } from "../text/words-and-nodes.ts";
import { longestRun } from "./longest-run.ts";

/** What is done with one provision, as `saveProvisions` takes it. */
export interface Operation extends Partial<Said> {
  readonly operation: "insert" | "update" | "move" | "remove";
  readonly id: string;
  readonly parentId?: string | null;
  readonly beforeId?: string | null;
}

/** The provisions below each, in order, by the one above; null at the top. */
function sistersOf(provisions: readonly Kept[]): Map<string | null, string[]> {
  const sisters = new Map<string | null, string[]>([[null, []]]);
  for (const { id, parent } of provisions) {
    sisters.get(parent)?.push(id);
    sisters.set(id, []);
  }
  return sisters;
}

const said = ["kind", "label", "number", "heading", "text"] as const;

const differing = (before: Kept, after: Kept): Partial<Said> =>
  Object.fromEntries(said.flatMap((name) => (before[name] === after[name] ? [] : [[name, after[name]]])));

/** A tree of provisions while operations are found that rearrange it. */
class Arrangement {
  private readonly below: Map<string | null, string[]>;
  private readonly above: Map<string, string | null>;

  constructor(provisions: readonly Kept[]) {
    this.below = sistersOf(provisions);
    this.above = new Map(provisions.map(({ id, parent }) => [id, parent]));
  }

  has(id: string): boolean {
    return this.above.has(id);
  }

  sisters(parent: string | null): readonly string[] {
    return this.below.get(parent) ?? [];
  }

  /** Takes one out; what stood below it stands in its place. */
  remove(id: string): void {
    const parent = this.above.get(id) ?? null;
    const own = this.below.get(id) ?? [];
    const sisters = this.below.get(parent) ?? [];
    sisters.splice(sisters.indexOf(id), 1, ...own);
    for (const child of own) this.above.set(child, parent);
    this.below.delete(id);
    this.above.delete(id);
  }

  put(id: string, parent: string | null, before: string | null): void {
    if (this.above.has(id)) {
      const left = this.below.get(this.above.get(id) ?? null) ?? [];
      left.splice(left.indexOf(id), 1);
    } else this.below.set(id, []);
    const sisters = this.below.get(parent) ?? [];
    sisters.splice(before === null ? sisters.length : sisters.indexOf(before), 0, id);
    this.above.set(id, parent);
  }
}

/** Whether the same provisions stand in the same places, as they do while somebody only types. */
const standAlike = (before: readonly Kept[], after: readonly Kept[]): boolean =>
  before.length === after.length && before.every(({ id, parent }, place) => id === after[place]?.id && parent === after[place]?.parent);

/** What takes provisions out and puts them into other places: removals from below, then places from above, the last sister first. */
function rearrangements(before: readonly Kept[], after: readonly Kept[]): Operation[] {
  const operations: Operation[] = [];
  const tree = new Arrangement(before);
  const wanted = new Map(after.map((one) => [one.id, one]));
  for (const { id } of before.toReversed()) {
    if (wanted.has(id)) continue;
    tree.remove(id);
    operations.push({ operation: "remove", id });
  }
  for (const [parent, sisters] of sistersOf(after)) {
    const places = new Map(tree.sisters(parent).map((id, place) => [id, place]));
    const staying = sisters.filter((id) => places.has(id));
    const run = longestRun(staying.map((id) => places.get(id) ?? 0));
    const stays = new Set(staying.filter((_, place) => run.has(place)));
    for (const [place, id] of [...sisters.entries()].toReversed()) {
      const one = wanted.get(id);
      if (!one || stays.has(id)) continue;
      const beforeId = sisters[place + 1] ?? null;
      const at = beforeId === null ? { parentId: parent } : { beforeId };
      if (tree.has(id)) operations.push({ operation: "move", id, ...at });
      else operations.push({ operation: "insert", id, ...at, ...Object.fromEntries(said.map((name) => [name, one[name]])) });
      tree.put(id, parent, beforeId);
    }
  }
  return operations;
}

/** The fewest operations that make one text of another, each possible when those before it are done: places, then words. */
export function operationsBetween(before: readonly Kept[], after: readonly Kept[]): Operation[] {
  const alike = standAlike(before, after);
  const old = alike ? null : new Map(before.map((one) => [one.id, one]));
  const updates = after.flatMap((one, place): Operation[] => {
    const known = old ? old.get(one.id) : before[place];
    const change = known && !saysTheSame(known, one) ? differing(known, one) : {};
    return Object.keys(change).length > 0 ? [{ operation: "update", id: one.id, ...change }] : [];
  });
  return alike ? updates : [...rearrangements(before, after), ...updates];
}

/** Whether two say the same. */
export const saysTheSame = (one: Said, other: Said): boolean => said.every((name) => one[name] === other[name]);
