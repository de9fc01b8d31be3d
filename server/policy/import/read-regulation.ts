import { parseParts } from "./parse-regulation.ts";
import type { ParsedRegulation, RegulationPart } from "./parsed-regulation.ts";
import { type PlainSource, plainSource } from "./plain-source.ts";
import { plainWord } from "./read-word.ts";
import { WordProblem } from "./word/word-problem.ts";

/** What is read: a text, or the bytes of a .docx. */
export interface RegulationOrder {
  readonly content: string | Uint8Array;
  /** Which of the regulations in it, from 1; null for all of it. */
  readonly part: number | null;
}

/** What became of a source, or why it cannot be read. */
export type RegulationAnswer =
  | { readonly parsed: ParsedRegulation | null; readonly regulations: readonly RegulationPart[] }
  | { readonly problem: WordProblem["code"]; readonly values: WordProblem["values"] };

const plain = (content: RegulationOrder["content"]): PlainSource =>
  typeof content === "string" ? plainSource(content) : plainWord(content);

/** Reads a source in a process of its own (see `apart`). */
export function work({ content, part }: RegulationOrder): RegulationAnswer {
  try {
    return parseParts(plain(content), part);
  } catch (error) {
    if (error instanceof WordProblem) return { problem: error.code, values: error.values };
    throw error;
  }
}
