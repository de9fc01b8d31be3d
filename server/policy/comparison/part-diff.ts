import type { Words } from "../../../schema/policy/blocks/block.screen.ts";
import { provisionBlocks } from "../../../schema/policy/blocks/blocks.screen.ts";
import { plainWords, writeWords } from "../../../schema/policy/blocks/inline.screen.ts";
import { type Pair, pairUp } from "./pair-up.ts";
import { type Segment, textDiff, type Wording } from "./text-diff.ts";
import { formless } from "./written-form.ts";

/** What is compared of a provision. */
export interface ComparedText {
  readonly kind: string;
  readonly text: string;
}

/** A cell of a compared table: which text has its column, and how its words changed. */
export interface CellDiff {
  readonly change: Segment["change"];
  readonly segments: readonly Segment[];
}

/** A row of a compared table, and which text has it. */
export interface RowDiff {
  readonly change: Segment["change"];
  readonly cells: readonly CellDiff[];
}

/** A part of a compared text: lines of words, or a table whose first row is its head. */
export interface PartDiff {
  readonly segments: readonly Segment[];
  readonly rows: readonly RowDiff[] | null;
}

/** Lines that follow each other, or the cells of a table. */
type Part = { readonly lines: string } | { readonly rows: readonly (readonly string[])[] };

function partsOf(text: ComparedText | null, said: (words: Words) => string): Part[] {
  const parts: Part[] = [];
  for (const block of text && text.text !== "" ? provisionBlocks(text) : []) {
    const last = parts.at(-1);
    if (block.kind === "table") parts.push({ rows: block.rows.map((cells) => cells.map(said)) });
    else {
      const line = (block.kind === "listLine" ? block.mark : "") + said(block.words);
      if (last && "lines" in last) parts[parts.length - 1] = { lines: `${last.lines}\n${line}` };
      else parts.push({ lines: line });
    }
  }
  return parts;
}

const changeOf = ([before, after]: Pair<unknown>): Segment["change"] => (before === null ? "added" : after === null ? "removed" : "same");

function tableDiff(before: readonly (readonly string[])[], after: readonly (readonly string[])[], wording: Wording): RowDiff[] {
  const [head = [], ...body] = before;
  const [newHead = [], ...newBody] = after;
  const named = (cells: readonly string[]) => cells.map((name, at) => ({ name, at }));
  const columns = pairUp(named(head), named(newHead), [({ name }) => name, ({ name }) => formless(name)], true);
  const heads: Pair<readonly string[]> = [before.length > 0 ? head : null, after.length > 0 ? newHead : null];
  const rows = pairUp(body, newBody, [JSON.stringify, (cells) => formless(JSON.stringify(cells)), ([first = ""]) => first], true);
  return [heads, ...rows].map((row) => ({
    change: changeOf(row),
    cells: columns.map((column) => ({
      change: changeOf(column),
      segments: textDiff(row[0]?.[column[0]?.at ?? -1] ?? "", row[1]?.[column[1]?.at ?? -1] ?? "", wording),
    })),
  }));
}

const exactly = (part: Part): string => JSON.stringify(part);
const roughly = (part: Part): string => ("rows" in part ? JSON.stringify(part.rows[0]) : "");
const kindOf = (part: Part): string => ("rows" in part ? "table" : "lines");

function partDiff([before, after]: Pair<Part>, wording: Wording): PartDiff {
  const part = after ?? before;
  const linesOf = (one: Part | null) => (one && "lines" in one ? one.lines : "");
  const rowsOf = (one: Part | null) => (one && "rows" in one ? one.rows : []);
  if (part && "rows" in part) return { segments: [], rows: tableDiff(rowsOf(before), rowsOf(after), wording) };
  return { segments: textDiff(linesOf(before), linesOf(after), wording), rows: null };
}

/**
 * How what a provision says became something else: its lines by sentences and words, its tables by rows, columns and cells. Where only
 * emphasis, a reference or a picture is another one, the words are shown with their marks.
 */
export function textParts(before: ComparedText | null, after: ComparedText | null, wording: Wording): PartDiff[] {
  const plain = [partsOf(before, plainWords), partsOf(after, plainWords)] as const;
  const marksAlone =
    before !== null && after !== null && before.text !== after.text && JSON.stringify(plain[0]) === JSON.stringify(plain[1]);
  const [old, fresh] = marksAlone ? [partsOf(before, writeWords), partsOf(after, writeWords)] : plain;
  return pairUp(old, fresh, [exactly, roughly, kindOf], false).map((pair) => partDiff(pair, wording));
}
