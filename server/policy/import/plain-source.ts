import type { SourcePictures } from "../../pictures/source-pictures.ts";
import { isDirective, isRule, withoutBlockMarks } from "./block-marks.ts";
import { frontMatter } from "./front-matter.ts";
import { brokenByElements, withoutInlineMarks } from "./inline-marks.ts";
import { withoutInvisible } from "./invisible-characters.ts";
import { hasMarkup } from "./markup-signs.ts";
import { pageSource } from "./page-source.ts";
import type { ImportWarning } from "./parsed-regulation.ts";
import { looksLikeHeading } from "./punctuation.ts";
import type { SourceLine } from "./source-lines.ts";

/** A source as its reader sees it: without markup and invisible characters, lines parted by U+000A. `#` marks of headings are left, at the start of their lines. */
export interface PlainSource {
  readonly text: string;
  /** The line of the source that each line of the text comes from, both counted from 1. */
  lineOf(line: number): number;
  /** What was written for programs, and rules between parts: no text. */
  readonly furniture: readonly { readonly line: number; readonly text: string }[];
  /** The title in the front matter. */
  readonly title: string | null;
  /** How many invisible characters and odd spaces were removed or replaced. */
  readonly invisible: number;
  /** Where more is known of the lines than where they end. */
  readonly lines?: SourceLine[];
  /** What is doubtful before anything is read, at lines of the source. */
  readonly warnings?: readonly ImportWarning[];
  /** Pictures for which signs stand in the text. */
  readonly pictures?: SourcePictures;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;
const UNDERLINE = /^[ \t]{0,3}(={1,200}|-{1,200})[ \t]{0,20}$/;
const FENCE = /^[ \t]{0,3}(?:`{3,20}|~{3,20})[\w-]{0,20}[ \t]{0,20}$/;
/** A file that is called a text, and is a page as programs save it. */
const WHOLE_PAGE = /^\ufeff?\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,20})?<(?:!doctype\s{1,5}html|html[\s>])/i;
const COMMENT = /<!--.{0,500}?-->/g;

class PlainReader {
  readonly lines: string[] = [];
  readonly numbers: number[] = [];
  readonly furniture: { line: number; text: string }[] = [];
  #inComment = false;

  read(source: readonly string[], first: number): void {
    for (let at = first; at < source.length; at++) this.#readLine(source[at] ?? "", at + 1);
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
    this.lines.push(text);
    this.numbers.push(line);
  }

  #readLine(line: string, number: number): void {
    if (this.#inComment || opensComment(line)) {
      this.#inComment = !line.includes("-->");
      this.leaveOut(line, number);
      return;
    }
    const previous = this.lines.at(-1) ?? "";
    const underline = UNDERLINE.exec(line)?.[1];
    if (
      underline &&
      underline.length > 1 &&
      looksLikeHeading(previous.trim(), 60) &&
      !previous.includes("|") &&
      !previous.startsWith("#")
    ) {
      this.lines[this.lines.length - 1] = `${underline.startsWith("=") ? "#" : "##"} ${previous.trim()}`;
      this.#write("", number);
    } else if (isRule(line) || FENCE.test(line) || isDirective(line)) this.leaveOut(line, number);
    else
      for (const piece of brokenByElements(this.#withoutComments(line, number)))
        this.#write(withoutInlineMarks(withoutBlockMarks(piece)), number);
  }
}

const opensComment = (line: string): boolean => line.includes("<!--") && !line.includes("-->");

/** Takes markup and invisible characters away, in Markdown as people and converters write it. Never hides a label. Linear in the length. */
export function plainSource(source: string): PlainSource {
  if (WHOLE_PAGE.test(source)) return pageSource(source);
  if (!hasMarkup(source)) {
    const { text, count } = withoutInvisible(source);
    return { text: text.split(LINE_BREAK).join("\n"), lineOf: (line) => line, furniture: [], title: null, invisible: count };
  }
  const marked = withoutInvisible(source);
  const raw = marked.text.split(LINE_BREAK);
  const reader = new PlainReader();
  const front = frontMatter(raw);
  for (let at = 0; at < front.lines; at++) reader.leaveOut(raw[at] ?? "", at + 1);
  reader.read(raw, front.lines);
  // Entities stand for such characters too.
  const plain = withoutInvisible(reader.lines.join("\n"));
  return {
    text: plain.text,
    lineOf: (line) => reader.numbers[line - 1] ?? line,
    furniture: reader.furniture.filter(({ text }) => text !== ""),
    title: front.title,
    invisible: marked.count + plain.count,
  };
}
