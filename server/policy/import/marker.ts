/** Kinds of headings, outermost first. */
export type HeadingKind = "part" | "subpart" | "chapter" | "section";

/** The level of a list, from 0. */
export type LevelStyle = `w${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/**
 * How a rung of a ladder or an item is numbered: rungs of one style are siblings.
 *
 * cn 一、 · (cn) （一） · cn) 一） · n 1. or 1、 · (n) （1） · n) 1） · o ① · (a) (a) or a. · d1 … d5 decimals by their number of parts
 * · w0 … w8 what else a list prints by itself, by its level
 */
export type RungStyle = LevelStyle | "cn" | "(cn)" | "cn)" | "n" | "(n)" | "n)" | "o" | "(a)" | "d1" | "d2" | "d3" | "d4" | "d5";

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
  /** It was printed by a list that numbers itself, and is no reference whatever stands around it. */
  certain?: boolean;
  /** Offsets of the label in the source. */
  start: number;
  end: number;
}

/** Which style is usually outside of which, from 国家行政机关公文 practice: 一、 （一） 1. （1） ①. Larger is deeper. */
const USUAL_DEPTH: Readonly<Record<Exclude<RungStyle, LevelStyle>, number>> = {
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

export const isLevel = (style: Marker["key"]): style is LevelStyle => /^w\d$/.test(style);

export function usualDepth(style: RungStyle): number {
  return isLevel(style) ? Number(style.slice(1)) : USUAL_DEPTH[style];
}

/** The label's number as it is stored: "12", "12-1", "1.2.3". */
export function normalisedNumber(marker: Marker): string {
  if (marker.prefix !== "") return `${marker.prefix}.${marker.number}`;
  return marker.inserted > 0 ? `${marker.number}-${marker.inserted}` : String(marker.number);
}
