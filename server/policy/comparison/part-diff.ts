import type { Block, Inline, Words } from "../../../schema/policy/blocks/block.screen.ts";
import { provisionBlocks } from "../../../schema/policy/blocks/blocks.screen.ts";
import { plainWords } from "../../../schema/policy/blocks/inline.screen.ts";
import { picturesIn } from "../../../schema/policy/blocks/pictures.screen.ts";
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

/** A picture by the file that it is kept as, and what it shows. */
export type ShownPicture = Pick<Extract<Inline, { readonly kind: "image" }>, "attachment" | "text">;

/** A picture in either text; null where it has none in its place. */
export interface PictureDiff {
  readonly before: ShownPicture | null;
  readonly after: ShownPicture | null;
}

/** A part of a compared text: lines of words, a table whose first row is its head, or a picture. */
export interface PartDiff {
  readonly segments: readonly Segment[];
  readonly rows: readonly RowDiff[] | null;
  readonly picture: PictureDiff | null;
}

/** Lines that follow each other, the cells of a table, or a picture. */
type Part = { readonly lines: string } | { readonly rows: readonly (readonly string[])[] } | { readonly picture: ShownPicture };

/** Words with marks for what is emphasised or refers, which else would not be seen to have changed. */
const markedWords = (words: Words): string =>
  words.map(({ kind, text }) => (kind === "emphasis" ? `**${text}**` : kind === "reference" ? `[${text}]` : text)).join("");

/** What the pictures of two texts are called where words stand for them: two of one name are told apart. */
function pictureNames(texts: readonly (ComparedText | null)[]): (words: Words) => Words {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const { attachment, text } of texts.flatMap((one) => (one ? picturesIn(one) : []))) {
    if (names.has(attachment)) continue;
    const count = (taken.get(text) ?? 0) + 1;
    taken.set(text, count);
    names.set(attachment, count === 1 ? text : `${text} (${count})`);
  }
  return (words) =>
    words.map((inline) => (inline.kind === "image" ? { ...inline, text: names.get(inline.attachment) ?? inline.text } : inline));
}

/** Adds a line to what stands there, cut at its pictures. */
function addLine(parts: Part[], block: Exclude<Block, { readonly kind: "table" }>, said: (words: Words) => string): void {
  let begins = true;
  let rest: Inline[] = [];
  const put = (mark: string) => {
    const [last, line] = [parts.at(-1), mark + said(rest)];
    if (last && "lines" in last) parts[parts.length - 1] = { lines: last.lines + (begins ? "\n" : "") + line };
    else parts.push({ lines: line });
    begins = false;
    rest = [];
  };
  const mark = block.kind === "listLine" ? block.mark : "";
  for (const inline of block.words) {
    if (inline.kind !== "image") {
      rest.push(inline);
      continue;
    }
    if (rest.length > 0) put(begins ? mark : "");
    parts.push({ picture: { attachment: inline.attachment, text: inline.text } });
    begins = false;
  }
  if (rest.length > 0 || begins) put(begins ? mark : "");
}

function partsOf(text: ComparedText | null, said: (words: Words) => string): Part[] {
  const parts: Part[] = [];
  for (const block of text && text.text !== "" ? provisionBlocks(text) : []) {
    if (block.kind === "table") parts.push({ rows: block.rows.map((cells) => cells.map(said)) });
    else addLine(parts, block, said);
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
const roughly = (part: Part): string => ("rows" in part ? JSON.stringify(part.rows[0]) : "picture" in part ? part.picture.text : "");
const kindOf = (part: Part): string => Object.keys(part).join();

function partDiff([before, after]: Pair<Part>, wording: Wording): PartDiff {
  const part = after ?? before;
  const linesOf = (one: Part | null) => (one && "lines" in one ? one.lines : "");
  const rowsOf = (one: Part | null) => (one && "rows" in one ? one.rows : []);
  const pictureOf = (one: Part | null) => (one && "picture" in one ? one.picture : null);
  if (part && "rows" in part) return { segments: [], rows: tableDiff(rowsOf(before), rowsOf(after), wording), picture: null };
  if (part && "picture" in part) return { segments: [], rows: null, picture: { before: pictureOf(before), after: pictureOf(after) } };
  return { segments: textDiff(linesOf(before), linesOf(after), wording), rows: null, picture: null };
}

/**
 * How what a provision says became something else: its lines by sentences and words, its tables by rows, columns and cells,
 * its pictures beside each other. Where only emphasis or a reference is another one, the words are shown with their marks.
 */
export function textParts(before: ComparedText | null, after: ComparedText | null, wording: Wording): PartDiff[] {
  const named = pictureNames([before, after]);
  const plainly = (words: Words) => plainWords(named(words));
  const plain = [partsOf(before, plainly), partsOf(after, plainly)] as const;
  const marksAlone =
    before !== null && after !== null && before.text !== after.text && JSON.stringify(plain[0]) === JSON.stringify(plain[1]);
  const marked = (words: Words) => markedWords(named(words));
  const [old, fresh] = marksAlone ? [partsOf(before, marked), partsOf(after, marked)] : plain;
  return pairUp(old, fresh, [exactly, (part) => `${kindOf(part)} ${roughly(part)}`, kindOf], false).map((pair) => partDiff(pair, wording));
}
