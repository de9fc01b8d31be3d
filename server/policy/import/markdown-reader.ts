import { isDirective, isRule, withoutBlockMarks } from "./block-marks.ts";
import { brokenByElements, withoutInlineMarks } from "./inline-marks.ts";
import { withoutInvisible } from "./invisible-characters.ts";
import { pageBlocks } from "./page-source.ts";
import type { ImportWarning } from "./parsed-regulation.ts";
import { looksLikeHeading } from "./punctuation.ts";
import { isTableRule } from "./row-cells.ts";
import type { Entry } from "./text-entries.ts";
import { isDashedRule } from "./text-tables.ts";
import { readPage } from "./web/page-reader.ts";
import { tableLines } from "./word/table-lines.ts";

const UNDERLINE = /^[ \t]{0,3}(={1,200}|-{1,200})[ \t]{0,20}$/;
const FENCE = /^[ \t]{0,3}(?:`{3,20}|~{3,20})[\w-]{0,20}[ \t]{0,20}$/;
const COMMENT = /<!--.{0,500}?-->/g;

const TABLE_BEGIN = /<table[\s>]/i;
const TABLES_BEGIN = /<table[\s>]/gi;
const TABLES_END = /<\/table\s?>/gi;
const LONGEST_TABLE = 5_000;

const opensComment = (line: string): boolean => line.includes("<!--") && !line.includes("-->");

/** Takes Markdown apart, line by line. */
export class MarkdownReader {
  readonly entries: Entry[] = [];
  readonly furniture: { line: number; text: string }[] = [];
  readonly warnings: ImportWarning[] = [];
  tables = 0;
  #inComment = false;

  read(source: readonly string[], first: number): void {
    for (let at = first; at < source.length; ) at = this.#readPageTable(source, at) ?? this.#readLine(source[at] ?? "", at);
  }

  leaveOut(text: string, line: number): void {
    this.furniture.push({ line, text: text.trim() });
    // The gap stays, as between paragraphs.
    this.#write("", line);
  }

  /** What is said for other authors stands in no print. */
  #withoutComments(line: string, number: number): string {
    if (!line.includes("<!--")) return line;
    return line.replace(COMMENT, (comment) => {
      this.furniture.push({ line: number, text: comment });
      return "";
    });
  }

  #write(text: string, line: number): void {
    this.entries.push({ text, line });
  }

  /** A table of elements, which takes as many lines as it likes. */
  #readPageTable(source: readonly string[], first: number): number | null {
    const begin = source[first]?.search(TABLE_BEGIN) ?? -1;
    if (begin < 0 || this.#inComment) return null;
    let [end, open, html] = [first, 0, ""];
    do {
      const line = end === first ? (source[end] ?? "").slice(begin) : (source[end] ?? "");
      html += `${line}\n`;
      open += (line.match(TABLES_BEGIN)?.length ?? 0) - (line.match(TABLES_END)?.length ?? 0);
      end += 1;
    } while (open > 0 && end < source.length && end < first + LONGEST_TABLE);
    if (open > 0) return null;
    const before = source[first]?.slice(0, begin) ?? "";
    if (before.trim() !== "") this.#readLine(before, first);
    const { blocks, remarks } = readPage(html);
    this.warnings.push(...remarks.map(({ code, excerpt }) => ({ code, line: first + 1, excerpt })));
    for (const block of pageBlocks(blocks)) {
      if (block.kind === "paragraph") for (const line of block.lines) this.#readLine(line, first);
      else {
        this.tables += 1;
        for (const text of tableLines(block)) this.entries.push({ text: withoutInvisible(text).text, line: first + 1, table: this.tables });
      }
    }
    return end;
  }

  #readLine(line: string, at: number): number {
    const number = at + 1;
    if (this.#inComment || opensComment(line)) {
      this.#inComment = !line.includes("-->");
      this.leaveOut(line, number);
      return at + 1;
    }
    const previous = this.entries.at(-1)?.text ?? "";
    const underline = UNDERLINE.exec(line)?.[1];
    if (
      underline &&
      underline.length > 1 &&
      looksLikeHeading(withoutInlineMarks(previous).trim(), 60) &&
      !previous.includes("|") &&
      !previous.startsWith("#")
    ) {
      this.entries[this.entries.length - 1] = { text: `${underline.startsWith("=") ? "#" : "##"} ${previous.trim()}`, line: number - 1 };
      this.#write("", number);
    } else if (!isTableRule(line) && !isDashedRule(line) && (isRule(line) || FENCE.test(line) || isDirective(line)))
      this.leaveOut(line, number);
    else for (const piece of brokenByElements(this.#withoutComments(line, number))) this.#write(withoutBlockMarks(piece), number);
    return at + 1;
  }
}

const CELL_BREAK = /<br\s{0,3}\/?>/gi;
/** What a cell says, its lines each for itself. */
export const markdownCell = (text: string): string => text.replace(CELL_BREAK, "\n").split("\n").map(withoutInlineMarks).join("\n");
