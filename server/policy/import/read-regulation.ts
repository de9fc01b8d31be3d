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
      /** What the texts show, each by the identity that they name. */
      readonly pictures: readonly SourcePicture[];
    }
  | { readonly problem: WordProblem["code"]; readonly values: WordProblem["values"] };

function plain({ content, page }: RegulationOrder): PlainSource {
  if (typeof content !== "string") return plainWord(content);
  return page ? pageSource(content) : plainSource(content);
}

/** Reads a source in a process of its own (see `apart`). */
export function work(order: RegulationOrder): RegulationAnswer {
  try {
    const source = plain(order);
    const { parsed, regulations } = parseParts(source, order.part);
    const { pictures } = source;
    if (!parsed || !pictures) return { parsed, regulations, pictures: [] };
    const placed = placePictures(parsed, pictures);
    const shown = new Set(placed.provisions.flatMap(picturesIn).map(({ attachment }) => attachment));
    return { parsed: placed, regulations, pictures: pictures.all.filter(({ place }) => shown.has(place)) };
  } catch (error) {
    if (error instanceof WordProblem) return { problem: error.code, values: error.values };
    throw error;
  }
}
