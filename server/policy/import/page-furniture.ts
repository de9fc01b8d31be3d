import type { SourceLine } from "./source-lines.ts";
import { squeeze } from "./white-space.ts";

/** - 3 -, 第3页, 第 3 页 共 9 页, 页次 3/9, 3/9, Page 3 of 9: page numbers wherever they stand. */
const PAGE_MARK =
  /^(?:[-—–－·]+\d{1,4}[-—–－·]+|第\d{1,4}页(?:[,，/／]?共\d{1,4}页)?|共\d{1,4}页第\d{1,4}页|(?:页次|页码)[:：]?\d{1,4}[/／]\d{1,4}|\d{1,3}[/／]\d{1,3}|[Pp]age\d{1,4}(?:of\d{1,4})?|\d{1,3}[/／]共?\d{1,3}页)$/;
const BARE = /^[0-9]{1,4}$/;
/** A header of a controlled document: its number, its page, its issue, run into one line. */
const DOCUMENT_HEADER =
  /页\s{0,3}[次码]\s{0,3}[:：]?\s{0,3}\d{1,3}\s{0,3}[/／]\s{0,3}\d{1,3}|第\s?\d{1,3}\s?页\s{0,3}[,，/]?\s{0,3}共\s?\d{1,3}\s?页/;
/** Running headers are short; a long line that comes again is a repeated provision. */
const LONGEST_HEADER = 50;

export interface PageFurniture {
  /** Indexes of the lines that are nothing but page numbers or running headers. */
  lines: Set<number>;
  /** Numbers alone on a line that do not count pages. */
  strayNumbers: number[];
  /** Short lines beside a page number that come once, and so may be headers or text. */
  doubtful: number[];
}

/** Whether the words are the header of a page of a controlled document. */
export function isDocumentHeader(text: string): boolean {
  return DOCUMENT_HEADER.test(text.normalize("NFKC"));
}

/** Page numbers and the headers and footers next to them. Bare numbers are page numbers when they count up one by one. */
export function findPageFurniture(source: string, lines: readonly SourceLine[]): PageFurniture {
  const found = new Set<number>();
  const strayNumbers: number[] = [];
  let page = 0;
  lines.forEach((line, index) => {
    const { frame, marker, table } = line.known ?? {};
    if (frame) found.add(index);
    if (frame || marker || table !== undefined || line.end - line.start > 40) return;
    const text = squeeze(source.slice(line.start, line.end)).normalize("NFKC");
    if (PAGE_MARK.test(text)) found.add(index);
    else if (BARE.test(text)) {
      const number = Number(text);
      // The first page seen may be any early one: covers carry no number.
      if (number === page + 1 || (page === 0 && number <= 3 && number > 0)) {
        page = number;
        found.add(index);
      } else strayNumbers.push(index);
    }
  });
  const beside = besidePages(source, lines, found);
  const doubtful = beside.filter((places) => places.length === 1).flat();
  for (const index of beside.filter((places) => places.length > 1).flat()) found.add(index);
  return { lines: found, strayNumbers, doubtful };
}

/** The places of each short line beside page numbers: what comes again is printed on each page. */
function besidePages(source: string, lines: readonly SourceLine[], pages: ReadonlySet<number>): number[][] {
  const places = new Map<string, number[]>();
  for (const page of pages) {
    for (const index of [page - 1, page + 1]) {
      const line = lines[index];
      if (!line || pages.has(index) || line.level > 0 || line.end - line.start > LONGEST_HEADER) continue;
      if (line.known?.marker || line.known?.table !== undefined) continue;
      const text = squeeze(source.slice(line.start, line.end));
      if (/[。；;：:，,、]/.test(text)) continue;
      const indexes = places.get(text);
      if (indexes) indexes.push(index);
      else places.set(text, [index]);
    }
  }
  // The first page has its header above the title.
  const [first] = lines;
  const above = first && places.get(squeeze(source.slice(first.start, first.end)));
  if (above && first.level === 0) above.push(0);
  return [...places.values()].map((indexes) => [...new Set(indexes)]);
}
