import type { TextLine } from "./source-document.ts";
import { isWhite, skipWhite, squeeze, trimWhite } from "./white-space.ts";

const TITLE_WORD =
  /(?:制度|办法|规定|条例|细则|规范|规程|准则|守则|章程|手册|标准|流程|方案|规则|解释|通知|意见|须知|指引|协议|公约|法)(?:[（(].{1,12}[）)])?$/;
const LONGEST = 80;

/** Where a title ends in the source, and how many lines it takes. */
export interface FoundTitle {
  title: string;
  /** Lines used up entirely. */
  lines: number;
  /** Where the text begins in the line after those, null when it begins at that line's start. */
  rest: number | null;
}

const couldBeTitle = (text: string): boolean => text !== "" && text.length <= LONGEST && !/[。；;！!？?]|[，,：:].*[，,：:]/.test(text);

/** The title: the first heading of a markdown file, otherwise a first line, or a line's beginning before the first number, that looks like one. */
export function findTitle(source: string, lines: readonly TextLine[]): FoundTitle | null {
  const first = lines[0];
  if (!first) return null;
  const startsNumbered = first.markers[0]?.start === first.start;
  if (startsNumbered) return null;
  const words = source.slice(first.start, first.end);
  if (first.level === 1) return { title: words, lines: 1, rest: null };
  const marker = first.markers.find(
    ({ key, number }) => number === 1 && (key === "chapter" || key === "part" || key === "article" || key === "cn"),
  );
  if (marker) {
    const before = trimWhite(source.slice(first.start, Math.min(marker.start, first.start + LONGEST + 1)));
    return couldBeTitle(before) && TITLE_WORD.test(before) ? { title: before, lines: 0, rest: marker.start } : null;
  }
  if (!couldBeTitle(words)) return null;
  const second = lines[1];
  if (second && !TITLE_WORD.test(words) && second.number === first.number + 1 && second.markers.length === 0) {
    const below = source.slice(second.start, second.end);
    // 某某公司 / 客户服务管理制度: a title on two lines.
    if (below.length <= 40 && couldBeTitle(below) && TITLE_WORD.test(below)) return { title: `${words} ${below}`, lines: 2, rest: null };
  }
  return { title: words, lines: 1, rest: null };
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
