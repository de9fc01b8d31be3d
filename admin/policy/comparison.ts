import { document } from "../graphql/document.ts";
import type { ProvisionKind } from "./provision.ts";

export type ChangeKind = "unchanged" | "changed" | "added" | "removed" | "moved";

/** One side of a compared provision. */
export interface ComparedProvision {
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly depth: number;
}

/** A piece of a sentence that both texts have, or only one. */
export interface Segment {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

export interface ProvisionChange {
  readonly identity: string;
  readonly kind: ChangeKind;
  readonly before: ComparedProvision | null;
  readonly after: ComparedProvision | null;
  readonly segments: readonly Segment[];
  readonly headingSegments: readonly Segment[];
}

export interface ComparedRevision {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
}

export interface Comparison {
  readonly from: ComparedRevision | null;
  readonly to: ComparedRevision | null;
  readonly changes: readonly ProvisionChange[];
}

const side = "kind label heading text depth";

export const CompareRevisions = document<{ compareRevisions: Comparison | null }, { from: string | null; to: string }>(
  `query CompareRevisions($from: ID, $to: ID!) {
    compareRevisions(from: $from, to: $to) {
      from { id ordinal title } to { id ordinal title }
      changes { identity kind before { ${side} } after { ${side} } segments { text change } headingSegments { text change } }
    }
  }`,
);

/** Changes in order, unchanged ones that follow each other taken together. */
export function foldedChanges(changes: readonly ProvisionChange[]): readonly (ProvisionChange | readonly ProvisionChange[])[] {
  const folded: (ProvisionChange | ProvisionChange[])[] = [];
  for (const change of changes) {
    const last = folded.at(-1);
    if (change.kind !== "unchanged") folded.push(change);
    else if (Array.isArray(last)) last.push(change);
    else folded.push([change]);
  }
  return folded;
}
