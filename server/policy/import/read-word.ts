import { PackageProblem } from "../../office/package-problem.ts";
import { pageBlocks } from "./page-source.ts";
import { parsePlain } from "./parse-regulation.ts";
import type { ParsedRegulation } from "./parsed-regulation.ts";
import type { PlainSource } from "./plain-source.ts";
import { readPage } from "./web/page-reader.ts";
import { readDocument } from "./word/document-reader.ts";
import type { InsertedReader, WordBlock } from "./word/word-blocks.ts";
import { openWord } from "./word/word-package.ts";
import { WordProblem } from "./word/word-problem.ts";
import { wordSource } from "./word-source.ts";

/** A file within a document: a page, or a text of which each line is a paragraph. */
const readInserted: InsertedReader = ({ kind, text }, before) => {
  if (kind === "page") {
    const page = readPage(text, before);
    return { ...page, blocks: pageBlocks(page.blocks) };
  }
  const lines = text.split(/\r\n|[\n\r]/);
  const blocks = lines.map(
    (line, at): WordBlock => ({ kind: "paragraph", place: before.place + at + 1, label: null, lines: [line], role: "text" }),
  );
  return { blocks, leftOut: [], place: before.place + lines.length };
};

/** The labels that Word prints by itself, bullets left out, with the words behind them: those in tables and contents as well. */
export function automaticLabels(bytes: Uint8Array): (readonly [label: string, words: string])[] {
  const inBlock = (block: WordBlock): (readonly [string, string])[] => {
    if (block.kind === "table") return block.rows.flat().flatMap(({ blocks }) => blocks.flatMap(inBlock));
    return block.label && !block.label.bullet ? [[block.label.text, block.lines.join("\n")]] : [];
  };
  return readDocument(openWord(bytes), readInserted).blocks.flatMap(inBlock);
}

/** Turns a .docx into the provisions of a regulation, with the labels that Word prints. */
export const parseWord = (bytes: Uint8Array): ParsedRegulation => parsePlain(plainWord(bytes));

/**
 * A .docx as the reader of regulations takes it. Nothing outside of the file is looked at, nothing in it is run.
 * @throws WordProblem with what is wrong with the file
 */
export function plainWord(bytes: Uint8Array): PlainSource {
  try {
    return wordSource(readDocument(openWord(bytes), readInserted));
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    throw error.code === "unpacked" ? new WordProblem("wordUnpacked", { megabytes: error.megabytes }) : new WordProblem("wordBroken");
  }
}
