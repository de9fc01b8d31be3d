/** A rung of a place as texts cite it. A `bracket` is (2) behind an English article, a `decimal` 1.2.3, a `clause` a rung of a ladder. */
export type RungKind =
  | "part"
  | "subpart"
  | "chapter"
  | "section"
  | "article"
  | "paragraph"
  | "item"
  | "subitem"
  | "annex"
  | "clause"
  | "decimal"
  | "bracket";

/** How deep a rung lies; what is cited runs from the outside inwards. */
export const rungRank: Readonly<Record<RungKind, number>> = {
  annex: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  decimal: 5,
  article: 5,
  clause: 5,
  paragraph: 6,
  bracket: 6,
  item: 7,
  subitem: 8,
};

/** A rung with its number in plain figures, "" for the only one there is, and where it is written. */
export interface Rung {
  readonly kind: RungKind;
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

/** 前条, 本章, 前两款: so many units before, at or after where it is said. */
export interface Relative {
  readonly unit: RungKind;
  readonly step: -1 | 0 | 1;
  readonly count: number;
}

/** A place that is cited: from where it is counted, if not from the whole text, what it takes over from the one named before it, and what is written. */
export interface Citation {
  readonly relative: Relative | null;
  readonly inherited: readonly Rung[];
  readonly rungs: readonly Rung[];
}

/** A reference in a text. */
export interface Reference {
  /** Where it stands, in characters of the plain text. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  /** Names of the document that is meant, the likeliest first; null for the one in which it stands. */
  readonly names: readonly string[] | null;
  /** Whether the document in which it stands is named, as in 本办法第五条: in an annex, its own numbers are not meant. */
  readonly whole: boolean;
  /** What is cited of it; null for the whole document. */
  readonly first: Citation | null;
  /** The end of a range. */
  readonly last: Citation | null;
}
