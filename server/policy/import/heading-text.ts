import { looksLikeHeading } from "./punctuation.ts";
import { trimWhite } from "./white-space.ts";

/** A heading and the text that followed its label without a break. */
export interface HeadingAndText {
  heading: string;
  text: string;
  /** The border was guessed. */
  guessed: boolean;
}

/** Headings that stand in nearly every regulation, so that the text glued to them can be cut off for certain. */
const USUAL_HEADING = /^(总[ \u3000]{0,6}则|附[ \u3000]{0,6}则|一般规定|基本原则|基本规定|适用范围|目[ \u3000]{0,4}的|法律责任)/;
/** How the sentence after a heading usually begins. */
const OPENER =
  /为了|为规范|为加强|为进一步|为提高|为保障|为确保|为维护|为促进|为明确|根据|依据|按照|凡是?|本(?:制度|办法|规定|条例|细则|规范|规程|公司|单位|企业|章)/;
const OPENS_SENTENCE = /^(?:为|本|根据|依据|依照|按照|凡|公司|单位|企业|各|所有|全体|第|员工|[（(])/;

const CAPTION = /^(?:【[^】\n]{1,30}】|［[^］\n]{1,30}］|\[[^\]\n]{1,30}\])/;
const ROUND_CAPTION = /^[（(]([^（()）\n]{2,20})[）)]/;
const NO_CAPTION = /^(?:[一二三四五六七八九十0-9]+$|以下|简称|删|略|废止|保留|已|试行|暂行|修订|含|包括|即)/;

const LONGEST_GLUED = 26;

/** Cuts what stands between a chapter's label and the end of its line into the heading and glued text. */
export function splitChapterHeading(raw: string): HeadingAndText {
  const rest = trimWhite(raw);
  if (rest === "") return { heading: "", text: "", guessed: false };
  if (looksLikeHeading(rest, 40)) {
    // Unpunctuated, but "总则为规范…" without any punctuation would still be a heading and a text.
    const usual = USUAL_HEADING.exec(rest);
    const after = usual ? trimWhite(rest.slice(usual[0].length)) : "";
    if (!usual || after.length < 12 || !OPENS_SENTENCE.test(after)) return { heading: rest, text: "", guessed: false };
  }
  return (
    splitGluedHeading(rest) ??
    (rest.length <= 40 && !/[。；;]/.test(rest) ? { heading: rest, text: "", guessed: true } : { heading: "", text: rest, guessed: true })
  );
}

/** 总则为规范…: the heading that a sentence is glued to; null when none can be told apart. */
export function splitGluedHeading(rest: string, onlyUsual = false): HeadingAndText | null {
  const usual = USUAL_HEADING.exec(rest);
  if (usual) {
    const after = trimWhite(rest.slice(usual[0].length));
    if (OPENS_SENTENCE.test(after)) return { heading: usual[0], text: after, guessed: true };
  }
  if (onlyUsual) return null;
  const opener = OPENER.exec(rest.slice(0, 40));
  if (!opener || opener.index < 2 || opener.index > 20) return null;
  const heading = trimWhite(rest.slice(0, opener.index));
  // "对违反|本制度" is one sentence.
  if (!looksLikeHeading(heading, 20) || /[反照据合行由以在对与和及的按]$/.test(heading)) return null;
  return { heading, text: trimWhite(rest.slice(opener.index)), guessed: true };
}

/** …另有规定的除外。保护措施第十三条: the words between the end of a sentence and the next article, when they are a heading; else "". */
export function gluedHeading(source: string, start: number, end: number): string {
  const phrase = /[。；;]([^。；;]{0,24})$/.exec(source.slice(Math.max(start, end - LONGEST_GLUED), end))?.[1] ?? "";
  const words = trimWhite(phrase);
  return words.length >= 2 && looksLikeHeading(words, 20) && !/^[（(]|[）)》”」』]$/.test(words) ? phrase : "";
}

/** 第一条【目的】为了…: the caption of an article, with its brackets; "" without one. */
export function articleCaption(rest: string): string {
  const square = CAPTION.exec(rest);
  if (square) return square[0];
  const round = ROUND_CAPTION.exec(rest);
  if (!round || NO_CAPTION.test(round[1] ?? "")) return "";
  return round[0].length < rest.length ? round[0] : "";
}

const SENTENCE_WORD = /应当|可以|不得|必须|负责|根据|依据|依照|按照|违反|之日起|适用于|制定本/;

/** Words after an article's number that are a heading and no sentence whose full stop was forgotten. */
export function looksLikeArticleHeading(rest: string): boolean {
  return looksLikeHeading(rest, 20) && !SENTENCE_WORD.test(rest) && !/[.、]$/.test(rest);
}

/** Words after a rung's number that are a heading, with or without a colon at their end (目的：); 要求如下： announces a list. */
export function looksLikeRungHeading(words: string, atLineEnd: boolean): boolean {
  if (looksLikeHeading(words)) return !words.endsWith(".");
  return (
    atLineEnd &&
    words.length <= 14 &&
    /[：:]$/.test(words) &&
    looksLikeHeading(words.slice(0, -1)) &&
    !/(?:如下|下列|以下|包括|包含|分为|是|为)[：:]$/.test(words)
  );
}

/** （删去）, 【已废止】, （略）: a provision that keeps its number but says nothing. */
const PLACEHOLDER =
  /^[（(【［[]?[ \u3000]{0,2}(?:删[ \u3000]{0,2}[去除]|已?废止|略|保留|预留|空缺|此[条款项](?:已)?(?:删[去除]|废止))[ \u3000]{0,2}[）)】］\]]?[。.]?$/;

export function isPlaceholder(text: string): boolean {
  return text.length <= 20 && PLACEHOLDER.test(text);
}
