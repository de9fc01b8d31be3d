import type { SourcePictures } from "../../pictures/source-pictures.ts";
import { withoutHidingBullet } from "./block-marks.ts";
import { withWholeLabels } from "./cut-labels.ts";
import { frontMatter } from "./front-matter.ts";
import { withoutInlineMarks } from "./inline-marks.ts";
import { withoutInvisible } from "./invisible-characters.ts";
import { MarkdownReader, markdownCell } from "./markdown-reader.ts";
import { hasMarkup } from "./markup-signs.ts";
import { pageSource } from "./page-source.ts";
import type { ImportWarning } from "./parsed-regulation.ts";
import { printedOtherwise } from "./printed-otherwise.ts";
import { withSeriesTitles } from "./series-titles.ts";
import type { SourceLine } from "./source-lines.ts";
import { assembled, withTables } from "./text-entries.ts";
import { trimWhite } from "./white-space.ts";

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
  /** Whoever brings it expects to be told that contents are no text. */
  readonly namesContents?: boolean;
  /** What is doubtful before anything is read, at lines of the source. */
  readonly warnings?: readonly ImportWarning[];
  /** Pictures for which signs stand in the text. */
  readonly pictures?: SourcePictures;
}

const LINE_BREAK = /\r\n|[\n\r\v\f\u2028\u2029]/;
/** A file that is called a text, and is a page as programs save it. */
const WHOLE_PAGE = /^\ufeff?\s{0,200}(?:<\?xml[^<>]{0,200}>\s{0,20})?<(?:!doctype\s{1,5}html|html[\s>])/i;

/** Takes markup and invisible characters away, in Markdown as people and converters write it. Never hides a label. Linear in the length. */
export function plainSource(source: string): PlainSource {
  if (WHOLE_PAGE.test(source)) return pageSource(source);
  const visible = withoutInvisible(source);
  const raw = visible.text.split(LINE_BREAK);
  if (!hasMarkup(source)) {
    const entries = withSeriesTitles(withWholeLabels(raw.map((text, at) => ({ text: withoutHidingBullet(text), line: at + 1 }))));
    return { ...assembled(withTables(entries, 0)), furniture: [], title: null, invisible: visible.count };
  }
  const reader = new MarkdownReader();
  const front = frontMatter(raw);
  for (let at = 0; at < front.lines; at++) reader.leaveOut(raw[at] ?? "", at + 1);
  reader.read(raw, front.lines);
  const found = withTables(withSeriesTitles(withWholeLabels(reader.entries)), reader.tables, markdownCell);
  let invisible = visible.count;
  const otherwise = found.entries.flatMap(({ text, line }) =>
    printedOtherwise(text).map((code): ImportWarning => ({ code, line, excerpt: trimWhite(withoutInlineMarks(text)).slice(0, 60) })),
  );
  const entries = found.entries.map((entry) => {
    // Entities stand for such characters too.
    const { text, count } = withoutInvisible(entry.table === undefined ? withoutInlineMarks(entry.text) : entry.text);
    invisible += count;
    return { ...entry, text };
  });
  const plain = assembled({ entries, warnings: [...reader.warnings, ...found.warnings, ...otherwise] });
  return { ...plain, furniture: reader.furniture.filter(({ text }) => text !== ""), title: front.title, invisible };
}
