import type { Marker } from "./marker.ts";
import { normalisedNumber } from "./marker.ts";
import type { ProvisionKind } from "./parsed-regulation.ts";

/** A numbering that is going on below a node: its last marker and the line where that stood. */
export interface OpenList {
  last: Marker;
  line: number;
}

/** Outermost is smallest. A document within a document and an annex are outside of every part. */
export const HEADING_RANK = { document: -1, part: 0, subpart: 1, chapter: 2, section: 3 } as const;

/** A provision while its tree is being built. */
export interface ProvisionNode {
  kind: ProvisionKind;
  label: string;
  number: string | null;
  heading: string;
  text: string;
  line: number;
  parent: ProvisionNode | null;
  marker: Marker | null;
  /** A value of `HEADING_RANK` for what holds other provisions by being a heading, otherwise null. */
  rank: number | null;
  lists: Map<Marker["key"], OpenList>;
  children: number;
  /** Its words look like a heading; if nothing follows below it they are its text. */
  headingProvisional: boolean;
}

/** A numbered heading whose words have not come yet: a label alone on its line. */
export const awaitsHeading = ({ rank, label, heading, text, children }: ProvisionNode): boolean =>
  rank !== null && label !== "" && heading === "" && text === "" && children === 0;

export function createNode(
  kind: ProvisionKind,
  parent: ProvisionNode | null,
  line: number,
  words: { label?: string; number?: string | null; heading?: string; text?: string; marker?: Marker; rank?: number } = {},
): ProvisionNode {
  const { marker = null } = words;
  return {
    kind,
    label: words.label ?? "",
    number: words.number ?? (marker ? normalisedNumber(marker) : null),
    heading: words.heading ?? "",
    text: words.text ?? "",
    line,
    parent,
    marker,
    rank: words.rank ?? null,
    lists: new Map(),
    children: 0,
    headingProvisional: false,
  };
}
