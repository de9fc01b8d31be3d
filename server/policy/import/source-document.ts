import { findContentsTables, findRepeatedHeadings } from "./contents-table.ts";
import { findMarkers } from "./find-markers.ts";
import type { Marker } from "./marker.ts";
import { findPageFurniture } from "./page-furniture.ts";
import { withRunOnAnnexes } from "./run-on-annexes.ts";
import { type SourceLine, splitLines } from "./source-lines.ts";
import { findWebNavigation } from "./web-navigation.ts";

/** A line of the text proper, with what looks like numbers in it. */
export interface TextLine extends SourceLine {
  markers: Marker[];
  /** Only page furniture stands between this line and the one before: text may run across the page break. */
  afterPageBreak: boolean;
}

/** The source, taken apart into furniture and lines of text. */
export interface SourceDocument {
  source: string;
  all: SourceLine[];
  lines: TextLine[];
  furniture: SourceLine[];
  strayNumbers: SourceLine[];
  /** Lines beside a page number that may be printed on each page. */
  besidePages: TextLine[];
  /** The first line of a table of contents. */
  contents: SourceLine | null;
}

/** @param given the lines, where more is known of them than where they end */
export function readSource(source: string, given: readonly SourceLine[] = splitLines(source)): SourceDocument {
  const all = withRunOnAnnexes(source, given);
  const page = findPageFurniture(source, all);
  const contents = findContentsTables(source, all);
  const markers = all.map((line) => findMarkers(source, line));
  const headings = findRepeatedHeadings(source, all, (index) => {
    const marker = markers[index]?.[0];
    const words = source.slice(all[index]?.start, all[index]?.end);
    return marker?.start === all[index]?.start && (marker?.type === "heading" || marker?.key === "cn") && !/[。；;，,：:]/.test(words);
  });
  for (const index of headings) contents.add(index);
  const isText = (index: number): boolean => !page.lines.has(index) && !contents.has(index);
  const starts = (index: number): boolean => isText(index) && markers[index]?.[0]?.start === all[index]?.start;
  let first = all.findIndex(
    (_, index) => isText(index) && (starts(index) || (markers[index] ?? []).some(({ key }) => key === "chapter" || key === "cn")),
  );
  if (first < 0) first = all.length;
  let last = all.length - 1;
  while (last > first && !starts(last)) last--;
  const web = findWebNavigation(source, all, first, last);

  const document: SourceDocument = {
    source,
    all,
    lines: [],
    furniture: [],
    strayNumbers: [],
    besidePages: [],
    contents: all[Math.min(...contents)] ?? null,
  };
  let afterPageBreak = false;
  all.forEach((line, index) => {
    if (web.has(index) || !isText(index)) {
      document.furniture.push(line);
      afterPageBreak ||= page.lines.has(index);
      return;
    }
    const textLine = { ...line, markers: markers[index] ?? [], afterPageBreak };
    document.lines.push(textLine);
    if (page.doubtful.includes(index)) document.besidePages.push(textLine);
    afterPageBreak = false;
  });
  for (const index of page.strayNumbers) {
    const line = all[index];
    if (line && isText(index)) document.strayNumbers.push(line);
  }
  return document;
}
