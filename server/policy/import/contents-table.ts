import type { SourceLine } from "./source-lines.ts";
import { squeeze } from "./white-space.ts";

const CAPTION = /^(?:目录|目次|contents)[:：]?$/i;
/** 第一章 总则……3, 第一章 总则 .... 3 */
const LEADER = /(?:…{1,}|\.{3,}|·{3,}|．{3,}|-{4,}|_{4,})\s{0,4}[（(]?\d{1,4}[）)]?$/;
const LONGEST_ENTRY = 60;
/** A contents table of a regulation is shorter; looking further would only cost time. */
const LONGEST_TABLE = 400;

/** Two headings may come again by chance. */
const FEWEST_ENTRIES = 3;

const NUMBER = "(?:[零〇○一二两三四五六七八九十百千]{1,8}|[0-9０-９]{1,4})";
const ARTICLE = `第?${NUMBER}(?:[条條](?:之${NUMBER})?)?`;
const DASH = "(?:[-－﹣‐‑‒–—―─━~～〜∼至到]{1,3}|\\.{2,6}|…{1,2})";
/** （第一条—第二条）, 第1条至第2条, (1-2): which articles an entry spans, with any dash and any digits. */
const RANGE = new RegExp(
  `(?:[（(［\\[【〔](?:${ARTICLE}${DASH}${ARTICLE}|第${NUMBER}[条條])[）)］\\]】〕]|第${NUMBER}[条條]?${DASH}${ARTICLE})$`,
);
const DOTS_AND_PAGE = /[….·．_-]{1,100}[（(]?\d{0,4}[）)]?$/;

const withoutDots = (text: string): string => squeeze(text.slice(0, 200)).replace(DOTS_AND_PAGE, "");

/** The entry without its range, dots and page number. */
function entryText(text: string): string {
  return withoutDots(text)
    .replace(RANGE, "")
    .replace(/[….·．_-]*[（(]?\d{0,4}[）)]?$/, "");
}

/** Whether the line says which articles stand below a heading, as contents do. */
const hasRange = (text: string): boolean => RANGE.test(withoutDots(text));

/** Lines with dotted page numbers, and a table after 目录 whose first entry comes again as the first heading of the text. */
export function findContentsTables(source: string, lines: readonly SourceLine[]): Set<number> {
  const found = new Set<number>();
  let captions = 0;
  lines.forEach((line, index) => {
    const length = line.end - line.start;
    if (length > LONGEST_ENTRY + 100) return;
    const text = source.slice(line.start, line.end);
    if (LEADER.test(text)) found.add(index);
    // More than a few captions are no captions; each of them costs a look ahead.
    if (length < 20 && CAPTION.test(squeeze(text)) && captions++ < 5) {
      const end = tableEnd(source, lines, index + 1);
      for (let at = index; at < end; at++) found.add(at);
      const next = lines[index + 1];
      if (end === index && next && LEADER.test(source.slice(next.start, next.end).slice(-60))) found.add(index);
    }
  });
  return found;
}

/** Headings without any text between them that all come again further below: a contents table that lost its caption. */
export function findRepeatedHeadings(source: string, lines: readonly SourceLine[], isHeading: (index: number) => boolean): Set<number> {
  const headings = lines.map((line, index) =>
    line.end - line.start <= LONGEST_ENTRY && isHeading(index) ? entryText(source.slice(line.start, line.end)) : "",
  );
  const lastPlace = new Map<string, number>();
  headings.forEach((text, index) => {
    if (text !== "") lastPlace.set(text, index);
  });
  const comesAgain = (index: number): boolean => (lastPlace.get(headings[index] ?? "") ?? -1) > index;
  const found = new Set<number>();
  lines.forEach((line, index) => {
    if (headings[index] !== "" && comesAgain(index) && hasRange(source.slice(line.start, line.end))) found.add(index);
  });
  for (let first = 0; first < lines.length; first++) {
    let end = first;
    while (end < lines.length && headings[end] !== "" && comesAgain(end)) end++;
    const spread = (lastPlace.get(headings[end - 1] ?? "") ?? 0) - (lastPlace.get(headings[first] ?? "") ?? 0);
    if (end - first >= FEWEST_ENTRIES && spread >= end - first) for (let at = first; at < end; at++) found.add(at);
    first = Math.max(first, end - 1);
  }
  return found;
}

/** Index of the line where the text begins, or of the caption when no table follows it. */
function tableEnd(source: string, lines: readonly SourceLine[], first: number): number {
  const firstLine = lines[first];
  if (!firstLine) return first - 1;
  const wanted = entryText(source.slice(firstLine.start, firstLine.end));
  if (wanted === "") return first - 1;
  for (let index = first + 1; index < Math.min(lines.length, first + LONGEST_TABLE); index++) {
    const line = lines[index];
    if (!line) break;
    const text = source.slice(line.start, Math.min(line.end, line.start + 200));
    // The body may have its first article glued to the heading, the table has not.
    if (squeeze(text).startsWith(wanted) && !LEADER.test(text)) return index;
    if (line.end - line.start > LONGEST_ENTRY || /[。；;]/.test(text)) break;
  }
  return first - 1;
}
