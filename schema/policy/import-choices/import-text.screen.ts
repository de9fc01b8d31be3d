import type { words } from "../../shared/words.screen.ts";

export type ImportedKind = keyof (typeof words)["ProvisionKind"];

/** A provision of a text that is being imported. What stands above it follows from the depths: the nearest one before it that is less deep. */
export interface ImportPiece {
  /** Names it in choices: `p` and its place among the provisions that were read, from 0, with more behind it where it was split off. */
  readonly key: string;
  readonly kind: ImportedKind;
  readonly label: string;
  /** Null where the label holds none, or was found by a choice. */
  readonly number: string | null;
  readonly heading: string;
  readonly text: string;
  readonly depth: number;
  /** Line of the source where it begins, from 1. */
  readonly line: number;
}

/** What is not in the text, such as page numbers. */
export interface LeftOutPiece {
  /** `f` and its place among what was left out, from 0; of what was dropped by a choice the provision's with a sign before it. */
  readonly key: string;
  readonly text: string;
  readonly line: number;
}

/** A text that is being imported, as it was read or as choices made it. */
export interface ImportText {
  readonly pieces: readonly ImportPiece[];
  readonly leftOut: readonly LeftOutPiece[];
}

/** What a reader of sources found, as the beginning of choices. */
export function importText(
  provisions: readonly Omit<ImportPiece, "key">[],
  furniture: readonly string[],
  furnitureLines: readonly number[],
): ImportText {
  return {
    pieces: provisions.map(({ kind, label, number, heading, text, depth, line }, place) => ({
      ...{ key: `p${place}`, kind, label, number, heading, text, depth, line },
    })),
    leftOut: furniture.map((text, place) => ({ key: `f${place}`, text, line: furnitureLines[place] ?? 1 })),
  };
}

/** Kinds that have a heading and no words of their own. */
export const isDivisionKind = (kind: ImportedKind): boolean =>
  kind === "part" || kind === "subpart" || kind === "chapter" || kind === "section";

const RANKS: Partial<Record<ImportedKind, number>> = { annex: 0, part: 0, subpart: 1, chapter: 2, section: 3, article: 4 };

/** How far up a kind stands that has a place of its own among the others, 0 the highest; null for what follows the one before it. */
export const rankOf = (kind: ImportedKind): number | null => RANKS[kind] ?? null;
