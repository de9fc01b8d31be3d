import { parseRegulation } from "./parse-regulation.ts";
import type { ParsedRegulation } from "./parsed-regulation.ts";
import { parseWord } from "./read-word.ts";
import { WordProblem } from "./word/word-problem.ts";

/** What became of a source, or why it cannot be read. */
export type RegulationAnswer =
  | { readonly parsed: ParsedRegulation }
  | { readonly problem: WordProblem["code"]; readonly values: WordProblem["values"] };

/** Reads a text, or the bytes of a .docx, in a process of its own (see `apart`). */
export function work(source: string | Uint8Array): RegulationAnswer {
  try {
    return { parsed: typeof source === "string" ? parseRegulation(source) : parseWord(source) };
  } catch (error) {
    if (error instanceof WordProblem) return { problem: error.code, values: error.values };
    throw error;
  }
}
