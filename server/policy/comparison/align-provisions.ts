import type { Provision } from "../../../schema/policy/Provision.ts";
import { sequenceDiff } from "./sequence-diff.ts";

/** A provision as it is compared. */
export interface AlignedProvision extends Pick<Provision, "identity" | "kind" | "heading" | "text"> {
  /** Identity of the provision above; null at the top. */
  readonly above: string | null;
}

/** What became of a provision. A new number alone changes nothing. */
export type ChangeKind = "unchanged" | "changed" | "added" | "removed" | "moved";

/** One line of a comparison: the provision in the old and in the new text, as far as it is there. */
export interface Aligned<P> {
  readonly identity: string;
  readonly kind: ChangeKind;
  /** Whether it stands elsewhere, reworded or not. */
  readonly moved: boolean;
  readonly before: P | null;
  readonly after: P | null;
}

/** Beyond so many differences in the order, what is out of order counts as moved without looking for the fewest moves. */
const MOST_MOVES = 2_000;

/** Identities that keep their order in both texts; the fewest others have moved. */
function inOrder(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const { change, from, to } of sequenceDiff(before, after, MOST_MOVES)) {
    if (change === "same") for (const identity of after.slice(from, to)) kept.add(identity);
  }
  return kept;
}

function kindOf(before: AlignedProvision, after: AlignedProvision, moved: boolean): ChangeKind {
  const reworded = before.kind !== after.kind || before.heading !== after.heading || before.text !== after.text;
  return reworded ? "changed" : moved ? "moved" : "unchanged";
}

/** Puts the provisions of two texts side by side by their identity, in the order of the new text; what is gone follows what it followed. */
export function alignProvisions<P extends AlignedProvision>(before: readonly P[], after: readonly P[]): Aligned<P>[] {
  const olds = new Map(before.map((provision) => [provision.identity, provision]));
  const news = new Map(after.map((provision) => [provision.identity, provision]));
  const shared = (provisions: readonly P[], other: ReadonlyMap<string, P>) =>
    provisions.map(({ identity }) => identity).filter((identity) => other.has(identity));
  const kept = inOrder(shared(before, news), shared(after, olds));

  const goneAfter = new Map<string | null, P[]>();
  let anchor: string | null = null;
  for (const provision of before) {
    if (news.has(provision.identity)) anchor = provision.identity;
    else {
      const gone = goneAfter.get(anchor);
      if (gone) gone.push(provision);
      else goneAfter.set(anchor, [provision]);
    }
  }
  const removed = (behind: string | null): Aligned<P>[] =>
    (goneAfter.get(behind) ?? []).map((old) => ({ identity: old.identity, kind: "removed", moved: false, before: old, after: null }));

  const aligned = removed(null);
  for (const provision of after) {
    const { identity } = provision;
    const old = olds.get(identity);
    if (!old) aligned.push({ identity, kind: "added", moved: false, before: null, after: provision });
    else {
      const moved = !kept.has(identity) || old.above !== provision.above;
      aligned.push({ identity, kind: kindOf(old, provision, moved), moved, before: old, after: provision });
    }
    aligned.push(...removed(identity));
  }
  return aligned;
}
