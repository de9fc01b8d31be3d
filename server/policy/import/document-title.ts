import { isDocumentHeader } from "./page-furniture.ts";
import type { TextLine } from "./source-document.ts";
import { isWhite, skipWhite, squeeze, trimWhite } from "./white-space.ts";

const TITLE_WORD =
  /(?:制度|[办辦]法|[规規]定|[条條]例|[细細][则則]|[规規][范範]|[规規]程|[准準][则則]|守[则則]|章程|手[册冊]|[标標][准準]|流程|方案|范本|[规規][则則]|解[释釋]|通知|意[见見]|[须須]知|指引|[协協][议議]|公[约約]|法)(?:[（(].{1,12}[）)])?$/;
const LONGEST = 80;
/** Letterheads, reference numbers, and what is printed at the head of pages. */
const NO_BEGINNING = /(?:文件|汇编|资料|材料|保存|公开|受控|商密|秘密|机密)$|[\d〔［[：:]/;

/** Where the title stands among the lines of a document. */
export interface FoundTitle {
  title: string;
  /** Index of its first line. */
  first: number;
  /** How many lines it takes entirely. */
  lines: number;
  /** The line above was taken as its beginning: it could be a page header as well. */
  joined?: true;
  /** Where the text begins in the line of the title, null when the line holds nothing else. */
  rest: number | null;
}

/** Letterheads and reference numbers stand above a title; what is further down is no title. */
const DEEPEST = 8;

const couldBeTitle = (text: string): boolean => text !== "" && text.length <= LONGEST && !/[。；;！!？?]|[，,：:].*[，,：:]/.test(text);
/** Whether a line could be a title, and ends as titles do: …制度, …办法. */
export const endsLikeTitle = (text: string): boolean => couldBeTitle(text) && TITLE_WORD.test(squeeze(text));
const isRow = ({ known }: TextLine): boolean => known?.table !== undefined;
const startsNumbered = ({ markers, start }: TextLine): boolean => markers[0]?.start === start;

/**
 * The title: the first heading of a markdown file, otherwise a line before the first number that ends like a title (…制度, …办法), or the
 * first line, or the beginning of the line with the first number.
 */
export function findTitle(source: string, lines: readonly TextLine[]): FoundTitle | null {
  const firstLine = lines[0];
  if (!firstLine || startsNumbered(firstLine)) return null;
  if (firstLine.level === 1) return markedTitle(source, lines, firstLine);
  const rows = lines.findIndex((line) => !isRow(line));
  for (let first = 0; first < Math.min(lines.length, DEEPEST + Math.max(0, rows)); first++) {
    const line = lines[first];
    if (!line || startsNumbered(line)) break;
    // The control of a document stands in a table above its title.
    if (isRow(line)) continue;
    const marker = line.markers.find(
      ({ key, number }) => number === 1 && (key === "chapter" || key === "part" || key === "article" || key === "cn"),
    );
    if (marker) {
      const before = trimWhite(source.slice(line.start, Math.min(marker.start, line.start + LONGEST + 1)));
      if (endsLikeTitle(before)) return { title: before, first, lines: 0, rest: marker.start };
      break;
    }
    const words = line.end - line.start > LONGEST ? "" : source.slice(line.start, line.end);
    if (endsLikeTitle(words)) return withLineAbove(source, lines, first, words);
  }
  if (isRow(firstLine)) return null;
  const words = source.slice(firstLine.start, Math.min(firstLine.end, firstLine.start + LONGEST + 1));
  const numbered = firstLine.markers.some(({ key, number }) => number === 1 && (key === "chapter" || key === "article" || key === "cn"));
  return couldBeTitle(words) && !numbered ? { title: words, first: 0, lines: 1, rest: null } : null;
}

/** The first heading; a name alone (某某公司) goes on in the next line, where that ends like a title. */
function markedTitle(source: string, lines: readonly TextLine[], heading: TextLine): FoundTitle {
  const marked: FoundTitle = { title: source.slice(heading.start, heading.end), first: 0, lines: 1, rest: null };
  const next = lines[1];
  if (endsLikeTitle(marked.title) || !next || startsNumbered(next) || next.number > heading.number + 2) return marked;
  const words = next.end - next.start > LONGEST ? "" : source.slice(next.start, next.end);
  return endsLikeTitle(words) ? withLineAbove(source, lines, 1, words, 2) : marked;
}

/** 某某公司 / 客户服务管理制度: a title on two lines. A letterhead (某某公司文件) and a reference number are no part of it. */
function withLineAbove(source: string, lines: readonly TextLine[], first: number, words: string, furthest = 1): FoundTitle {
  const subject = lines[first - 1];
  // 关于印发《某办法》和 / 《某办法》的通知: one sentence on two lines.
  if (subject && subject.number + 1 === lines[first]?.number) {
    const begun = source.slice(subject.start, subject.end);
    if (begun.startsWith("关于") && couldBeTitle(begun + words)) return { title: begun + words, first: first - 1, lines: 2, rest: null };
  }
  const above = first === 1 ? lines[0] : undefined;
  const name = above && above.number + furthest >= (lines[first]?.number ?? 0) ? source.slice(above.start, above.end) : "";
  if (!couldBeTitle(name) || words.length > 40 || NO_BEGINNING.test(name) || isDocumentHeader(name))
    return { title: words, first, lines: 1, rest: null };
  return { title: `${name} ${words}`, first: 0, lines: 2, joined: true, rest: null };
}

/** Where the title, printed again at the start of a line, ends; null when the line does not begin with it. */
export function repeatedTitleEnd(source: string, line: TextLine, title: string): number | null {
  const wanted = squeeze(title);
  let at = line.start;
  for (let matched = 0; matched < wanted.length; at++) {
    if (at >= line.end) return null;
    if (isWhite(source.charCodeAt(at))) continue;
    if (source.charCodeAt(at) !== wanted.charCodeAt(matched)) return null;
    matched++;
  }
  return skipWhite(source, at, line.end);
}
