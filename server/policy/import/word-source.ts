import { automaticMarker } from "./automatic-marker.ts";
import { type DraftLine, withColumnTables } from "./column-tables.ts";
import { withWholeLabels } from "./cut-labels.ts";
import { handMadeContents } from "./hand-made-contents.ts";
import { withoutInvisible } from "./invisible-characters.ts";
import { annexLabel } from "./line-roles.ts";
import { isDocumentHeader } from "./page-furniture.ts";
import type { ImportWarning } from "./parsed-regulation.ts";
import type { PlainSource } from "./plain-source.ts";
import { looksLikeHeading } from "./punctuation.ts";
import type { KnownLine, SourceLine } from "./source-lines.ts";
import { isText, startsLabelled, structureIn } from "./structure-in.ts";
import { trimWhite } from "./white-space.ts";
import { blockLines } from "./word/document-reader.ts";
import { tableLines } from "./word/table-lines.ts";
import { printed, type WordBlock, type WordDocument, type WordParagraph, type WordTable } from "./word/word-blocks.ts";

/** A table that frames a page is short. */
const LONGEST_FRAME = 200;
const LONGEST_HEADING = 40;
/** 第一章, 第一条 at the beginning of a paragraph: what stands in a single cell is a text, and no table; so is a frame around a title. */
const FEWEST_STRUCTURE = 2;

class SourceWriter {
  readonly lines: DraftLine[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly furniture: { line: number; text: string }[] = [];
  invisible = 0;
  tables = 0;

  write(blocks: readonly WordBlock[]): void {
    const contents = handMadeContents(blocks);
    blocks.forEach((block, at) => {
      if (block.kind === "table") this.#table(block);
      else if (block.role === "contents" || contents.has(at)) this.leaveOut("wordContents", block.place, printed(block));
      else this.#paragraph(block);
    });
  }

  leaveOut(code: ImportWarning["code"], place: number, text: string): void {
    if (!this.warnings.some((warning) => warning.code === code)) this.warn(code, place, text);
    this.furniture.push({ line: place, text: trimWhite(text) });
  }

  warn(code: ImportWarning["code"], place: number, excerpt: string): void {
    this.warnings.push({ code, line: Math.max(1, place), excerpt: excerpt.slice(0, 60) });
  }

  #paragraph({ place, label, lines, role, heading = 0, outline }: WordParagraph): void {
    const [first = ""] = lines;
    // Word's headings are made of anything; only where a line has no number and looks like one does the style decide.
    const styled = outline !== undefined && label === null && lines.length === 1 && looksLikeHeading(first, LONGEST_HEADING);
    const level = heading || (styled && !startsLabelled(trimWhite(first)) && annexLabel(trimWhite(first)) === null ? outline + 1 : 0);
    // What is printed before a paragraph is a line even when nothing follows it.
    const texts = withWholeLabels((label && lines.length === 0 ? [""] : lines).map((text) => ({ text })));
    texts.forEach(({ text }, at) => {
      const before = at === 0 && label ? trimWhite(this.#visible(label.text)) : "";
      const marker = before === "" || !label || label.bullet || annexLabel(before) ? null : automaticMarker(before, label);
      const known = { ...(marker && { marker }), ...(role === "note" && { plain: true }), ...(at > 0 && { continues: true }) };
      this.#line(before === "" ? text : `${before} ${text}`, place, known, at === 0 ? level : 0);
    });
  }

  #table(table: WordTable): void {
    const inside = blockLines(table);
    const [only, ...others] = table.rows.flat();
    const opens = this.lines.length === 0 && only?.blocks.every(({ kind }) => kind === "paragraph") === true;
    if (only && others.length === 0 && (opens || structureIn(only.blocks) >= FEWEST_STRUCTURE || isText(only.blocks))) {
      this.write(only.blocks);
      return;
    }
    const words = inside.map(trimWhite).filter((line) => line !== "");
    if (words.length === 0) return;
    const whole = words.join("\u3000");
    if (whole.length <= LONGEST_FRAME && isDocumentHeader(whole)) {
      this.warn("wordFrame", table.place, whole);
      this.#line(whole, table.place, { frame: true });
      return;
    }
    if (table.rows.flat().some(({ blocks }) => blocks.some(({ kind }) => kind === "table"))) this.warn("wordNested", table.place, whole);
    this.tables += 1;
    for (const line of tableLines(table)) this.#line(line, table.place, { table: this.tables });
  }

  #visible(text: string): string {
    const { text: visible, count } = withoutInvisible(text);
    this.invisible += count;
    return visible;
  }

  #line(text: string, place: number, known: KnownLine, level = 0): void {
    const visible = this.#visible(text).replace(/[\n\r\v\f\u2028\u2029]/g, " ");
    if (trimWhite(visible) !== "") this.lines.push({ text: visible, place, known, level });
  }
}

/** The lines as one text, and the paragraph that each line of it is of. */
function assembled(drafts: readonly DraftLine[]): {
  readonly text: string;
  readonly lines: SourceLine[];
  readonly places: readonly number[];
} {
  const lines: SourceLine[] = [];
  const places: number[] = [];
  const pieces: string[] = [];
  let length = 0;
  const write = (text: string, place: number): void => {
    pieces.push(text);
    length += text.length;
    places.push(place);
  };
  for (const { text, place, known, level } of drafts) {
    // A paragraph left empty parts texts, as an empty line does.
    if (place > (places.at(-1) ?? 0) + 1) write("\n", place - 1);
    const content = trimWhite(text);
    const start = length + text.indexOf(content);
    lines.push({ number: places.length + 1, start, end: start + content.length, level, known });
    write(`${text}\n`, place);
  }
  return { text: pieces.join(""), lines, places };
}

/** A Word document as the reader of regulations takes it: its lines with what is known of them for certain. */
export function wordSource({ blocks, pictures, remarks, leftOut }: WordDocument): PlainSource {
  const writer = new SourceWriter();
  for (const { code, place, excerpt } of remarks) writer.warn(code, place, excerpt);
  writer.write(blocks);
  const { furniture, warnings, invisible, tables } = writer;
  const columns = withColumnTables(writer.lines, tables);
  const { text, lines, places } = assembled(columns.lines);
  return {
    text,
    lines,
    namesContents: true,
    lineOf: (line) => places[line - 1] ?? line,
    furniture: [...furniture, ...leftOut.map(({ place, text: words }) => ({ line: place, text: words }))],
    title: null,
    invisible,
    warnings: [...warnings, ...columns.warnings],
    pictures,
  };
}
