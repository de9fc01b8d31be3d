/** Kinds of headings, outermost first. */
export type HeadingKind = "part" | "subpart" | "chapter" | "section";

/**
 * How a rung of a ladder or an item is numbered: rungs of one style are siblings.
 *
 * cn 一、 · (cn) （一） · cn) 一） · n 1. or 1、 · (n) （1） · n) 1） · o ① · (a) (a) or a. · d1 … d5 decimals by their number of parts
 */
export type RungStyle = "cn" | "(cn)" | "cn)" | "n" | "(n)" | "n)" | "o" | "(a)" | "d1" | "d2" | "d3" | "d4" | "d5";

/** A place in the source where a provision may begin: whether it does depends on what stands around it. */
export interface Marker {
  type: "heading" | "article" | "rung";
  /** Headings of one kind, all articles and rungs of one style share a key; numbering is followed per key. */
  key: HeadingKind | "article" | RungStyle;
  /** For decimals the last part. */
  number: number;
  /** The Y of 第X条之Y, 0 without. */
  inserted: number;
  /** For decimals the parts before the last, otherwise "". */
  prefix: string;
  /** Distinguishes 1、 from 1. where both are used for different levels. */
  separator: string;
  arabic: boolean;
  /** 第3-1条 instead of 第三条之一: it could mean something else. */
  hyphenated?: boolean;
  /** Offsets of the label in the source. */
  start: number;
  end: number;
}

/** Which style is usually outside of which, from 国家行政机关公文 practice: 一、 （一） 1. （1） ①. Larger is deeper. */
const USUAL_DEPTH: Readonly<Record<RungStyle, number>> = {
  cn: 0,
  "(cn)": 1,
  "cn)": 1,
  d1: 0,
  d2: 1,
  d3: 2,
  d4: 3,
  d5: 4,
  n: 2,
  "(n)": 3,
  "n)": 3,
  o: 4,
  "(a)": 4,
};

export function usualDepth(style: RungStyle): number {
  return USUAL_DEPTH[style];
}

/** The label's number as it is stored: "12", "12-1", "1.2.3". */
export function normalisedNumber(marker: Marker): string {
  if (marker.prefix !== "") return `${marker.prefix}.${marker.number}`;
  return marker.inserted > 0 ? `${marker.number}-${marker.inserted}` : String(marker.number);
}
