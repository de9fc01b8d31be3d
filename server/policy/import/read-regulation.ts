import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
import type { SourcePicture } from "../../pictures/source-pictures.ts";
import { pageSource } from "./page-source.ts";
import { parseParts } from "./parse-regulation.ts";
import type { ParsedRegulation, RegulationPart } from "./parsed-regulation.ts";
import { placePictures } from "./place-pictures.ts";
import { type PlainSource, plainSource } from "./plain-source.ts";
import { plainWord } from "./read-word.ts";
import { WordProblem } from "./word/word-problem.ts";

/** What is read. */
export interface RegulationOrder {
  /** A text, or the bytes of a .docx. */
  readonly content: string | Uint8Array;
  /** The text is a page, or a piece of one. */
  readonly page: boolean;
  /** Which of the regulations in it, from 1; null for all of it. */
  readonly part: number | null;
}

/** What became of a source, or why it cannot be read. */
export type RegulationAnswer =
  | {
      readonly parsed: ParsedRegulation | null;
      readonly regulations: readonly RegulationPart[];
      /** The source line by line, as it was read: of Word files and pages each paragraph with what is printed before it. */
      readonly lines: readonly SourceTextLine[];
      /** What the texts show, each by the identity that they name. */
      readonly pictures: readonly SourcePicture[];
    }
  | { readonly problem: WordProblem["code"]; readonly values: WordProblem["values"] };

function plain({ content, page }: RegulationOrder): PlainSource {
  if (typeof content !== "string") return plainWord(content);
  return page ? pageSource(content) : plainSource(content);
}

/** A line of a source, from 1; 0 for what belongs to the whole. */
export interface SourceTextLine {
  readonly line: number;
  readonly text: string;
}

function linesOf({ text, lineOf, furniture, pictures }: PlainSource, part: RegulationPart | undefined): SourceTextLine[] {
  const seen = (words: string) =>
    pictures
      ? pictures
          .cut(words)
          .map((piece) => (typeof piece === "string" ? piece : `▣ ${piece.shows}`))
          .join("")
      : words;
  const own = text.split("\n").map((words, at) => ({ line: lineOf(at + 1), text: seen(words) }));
  return [...own, ...furniture]
    .filter((one) => one.text.trim() !== "" && (!part || (one.line >= part.from && one.line <= part.to)))
    .sort((one, other) => one.line - other.line);
}

/** Reads a source in a process of its own (see `apart`). */
export function work(order: RegulationOrder): RegulationAnswer {
  try {
    const source = plain(order);
    const { parsed, regulations } = parseParts(source, order.part);
    const { pictures } = source;
    const lines = linesOf(source, order.part === null ? undefined : regulations[order.part - 1]);
    if (!parsed || !pictures) return { parsed, regulations, lines, pictures: [] };
    const placed = placePictures(parsed, pictures);
    const shown = new Set(placed.provisions.flatMap(picturesIn).map(({ attachment }) => attachment));
    return { parsed: placed, regulations, lines, pictures: pictures.all.filter(({ place }) => shown.has(place)) };
  } catch (error) {
    if (error instanceof WordProblem) return { problem: error.code, values: error.values };
    throw error;
  }
}
