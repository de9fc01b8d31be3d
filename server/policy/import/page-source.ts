import { annexLabel } from "./line-roles.ts";
import type { PlainSource } from "./plain-source.ts";
import { startsLabelled, structureIn } from "./structure-in.ts";
import { readPage } from "./web/page-reader.ts";
import type { WordBlock, WordParagraph, WordTable } from "./word/word-blocks.ts";
import { wordSource } from "./word-source.ts";

/** 第一章, 第一条 at the beginning of a paragraph: so many in one cell, and the table only arranges the page. */
const FEWEST_STRUCTURE = 2;
/** So many paragraphs in the only cell that says something are no table. */
const FEWEST_ALONE = 3;
/** 3.5元, 一、二级: numbers of a sentence. */
const NUMBERS =
  /^\s{0,3}(?:\d{1,4}[.．]\d{1,3}[ ]?(?:[元万亿个小天日周月年米公平％%倍折吨千克度分次]|$)|[一二三四五六七八九十]{1,3}、[一二三四五六七八九十])/;

/**
 * A page, or a piece of one as it was copied from Word, WPS or a browser, as the reader of regulations takes it.
 * @throws WordProblem for pages that no regulation needs
 */
export function pageSource(html: string): PlainSource {
  const page = readPage(html);
  return { ...wordSource({ ...page, blocks: pageBlocks(page.blocks) }), title: page.title };
}

/** The blocks of a page without what only arranges it: tables around texts, numbers of lists before labels that were typed. */
export const pageBlocks = (blocks: readonly WordBlock[]): WordBlock[] =>
  blocks.flatMap((block) => (block.kind === "table" ? arranged(block) : [withOneLabel(block)]));

function arranged(table: WordTable): WordBlock[] {
  const rows = table.rows.map((cells) => cells.map((cell) => ({ ...cell, blocks: pageBlocks(cell.blocks) })));
  const cells = rows.flat().filter(({ continued }) => !continued);
  const around = cells.length === 1 && cells.some(({ blocks }) => blocks.some(({ kind }) => kind === "table"));
  const said = cells.filter(({ blocks }) => blocks.length > 0);
  const alone = said.length === 1 && said.some(({ blocks }) => blocks.length >= FEWEST_ALONE);
  const arranges = around || alone || cells.some(({ blocks }) => structureIn(blocks) >= FEWEST_STRUCTURE);
  return arranges ? cells.flatMap(({ blocks }) => blocks) : [{ ...table, rows }];
}

/** A label that was typed says it all: the number of a list, or a bullet, stands there because a program made a list of it. */
function withOneLabel(paragraph: WordParagraph): WordParagraph {
  const [first = ""] = paragraph.lines;
  const typed = (startsLabelled(first) || annexLabel(first) !== null) && !NUMBERS.test(first);
  return paragraph.label?.ofList && typed ? { ...paragraph, label: null } : paragraph;
}
