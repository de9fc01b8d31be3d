import type { Block } from "./block.screen.ts";
import { parseWords, plainWords, writeWords } from "./inline.screen.ts";
import { barredCells, isLooseRule, isRule, looseCells, tableOf, writeTable } from "./table.screen.ts";

/** A provision as far as its text goes: what stands in it is read by its kind. */
export interface WrittenText {
  readonly kind: string;
  readonly text: string;
}

/** The mark of a line in a list, with the room around it. */
const LIST_MARK = /^[ \t\u3000]*[-*•·●○■◆▪][ \t\u3000]+(?=\S)/;

const withoutBackslashes = (line: string): string => {
  let from = 0;
  while (line[from] === "\\") from += 1;
  return line.slice(from);
};

/** Whether a line and the one below it are the head and the rule of a table. */
function isHead(line: string, below: string | undefined): boolean {
  const head = barredCells(line);
  const rule = head && below !== undefined ? barredCells(below) : null;
  return rule !== null && rule.length === head?.length && isRule(rule);
}

/** What a line would be read as where it stands, did no backslash stand before it. */
function meaningOf(line: string, below: string | undefined, behindTable: boolean): "head" | "row" | "listLine" | null {
  if (behindTable && barredCells(line)) return "row";
  if (isHead(line, below)) return "head";
  return LIST_MARK.test(line) ? "listLine" : null;
}

function parseLine(line: string, below: string | undefined, behindTable: boolean): Block {
  const bare = withoutBackslashes(line);
  const means = meaningOf(bare, below, behindTable);
  if (means === null) return { kind: "paragraph", words: parseWords(line) };
  if (bare !== line) return { kind: "paragraph", words: parseWords(line.slice(1)) };
  const [mark = ""] = LIST_MARK.exec(line) ?? [];
  return { kind: "listLine", mark, words: parseWords(line.slice(mark.length)) };
}

/**
 * The blocks of a text: each line a paragraph, one of a list, or part of a table, which begins with a head in bars and a rule of as many
 * cells below it. Every text has blocks, and `writeBlocks` makes of them the same text again, except for tables that are not written as it
 * writes them.
 */
export function parseBlocks(text: string): readonly Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    const head = isHead(line, lines[at + 1]) ? barredCells(line) : null;
    if (!head) {
      blocks.push(parseLine(line, lines[at + 1], blocks.at(-1)?.kind === "table"));
      at += 1;
      continue;
    }
    const rows = [head];
    for (at += 2; at < lines.length; at += 1) {
      const cells = barredCells(lines[at] ?? "");
      if (!cells) break;
      rows.push(cells);
    }
    blocks.push(tableOf(rows));
  }
  return blocks;
}

/** The blocks of a table as people and programs write one otherwise: any line that has cells is a row of it. */
function parseLoosely(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: (readonly string[])[] = [];
  const end = () => {
    const said = rows.filter((cells) => !isLooseRule(cells));
    if (said.length > 0) blocks.push(tableOf(said));
    rows = [];
  };
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const cells = looseCells(line);
    if (cells) rows.push(cells);
    else {
      end();
      blocks.push(parseLine(line, undefined, false));
    }
  }
  end();
  return blocks;
}

const hasTable = (blocks: readonly Block[]): boolean => blocks.some(({ kind }) => kind === "table");

/** The blocks of a provision: what is called a table is read as one, also where it is written otherwise. */
export function provisionBlocks({ kind, text }: WrittenText): readonly Block[] {
  const blocks = parseBlocks(text);
  if (kind !== "table" || hasTable(blocks)) return blocks;
  const loose = parseLoosely(text);
  return hasTable(loose) ? loose : blocks;
}

/** A line as it is written, and what it is a part of. */
interface Line {
  readonly line: string;
  readonly kind: Block["kind"];
}

function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block, place): Line[] => {
    if (block.kind === "table") {
      const lines = writeTable(block.rows).map((line) => ({ line, kind: block.kind }));
      return blocks[place - 1]?.kind === "table" && lines.length > 0 ? [{ line: "", kind: "paragraph" }, ...lines] : lines;
    }
    const [first = "", ...more] = writeWords(block.words).split("\n");
    const begun: Line = block.kind === "listLine" ? { line: block.mark + first, kind: block.kind } : { line: first, kind: block.kind };
    return [begun, ...more.map((line): Line => ({ line, kind: "paragraph" }))];
  });
}

/** The one text that stands for blocks: what checksums, search and files are made of. */
export function writeBlocks(blocks: readonly Block[]): string {
  const lines = linesOf(blocks);
  // From below: whether a line is a head depends on how the one under it is written.
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const here = lines[at];
    if (here?.kind !== "paragraph") continue;
    const means = meaningOf(withoutBackslashes(here.line), lines[at + 1]?.line, lines[at - 1]?.kind === "table");
    if (means !== null) lines[at] = { ...here, line: `\\${here.line}` };
  }
  return lines.map(({ line }) => line).join("\n");
}

/** A provision's text as it is kept from now on and hashed: the same for every way to write the same blocks. */
export const canonicalText = (provision: WrittenText): string => writeBlocks(provisionBlocks(provision));

/** What a block says without its marks; the cells of a table with one character between them. */
export function plainBlock(block: Block, betweenCells = " "): string {
  if (block.kind === "table") return block.rows.map((cells) => cells.map(plainWords).join(betweenCells)).join("\n");
  return (block.kind === "listLine" ? block.mark : "") + plainWords(block.words);
}

const plainWith = (provision: WrittenText, betweenCells: string): string =>
  provisionBlocks(provision)
    .map((block) => plainBlock(block, betweenCells))
    .join("\n");

/** What a provision says, without marks: for looking at, comparing and excerpts. */
export const plainText = (provision: WrittenText): string => plainWith(provision, " ");

/** The same with tabs between the cells of a table, for what must not read from one cell into the next. Each place is the same as in the plain text. */
export const plainTextOfCells = (provision: WrittenText): string => plainWith(provision, "\t");
