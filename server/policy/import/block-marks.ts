import { LABEL_START } from "./markup-signs.ts";
import { squeeze } from "./white-space.ts";

const QUOTE = /^[ \t]{0,20}>[ \t]?(?![0-9=])/;
const BULLET = /^[ \t]{0,40}[-\x2a\x2b][ \t\u3000]{1,20}(?![0-9]{1,4}[ \t]{0,5}-)(?:\[[ xX]\][ \t]{1,20})?/;
/** Bullets that are printed are text, unless a label stands behind one. */
const PRINTED_BULLET = /^[ \t\u3000]{0,20}[•●▪◦‣·■□◆◇○][ \t\u3000]{0,4}/;
/** 1. **第一条**: a list of articles, numbered by the converter. */
const NUMBERED_LABEL = /^[ \t]{0,20}[0-9]{1,4}[.)][ \t]{1,20}(?=(?:\x2a{1,3}|_{2,3})[ ]?第)/;
const PAGE_NUMBER = /^[ \t]{0,40}-[ \t]{0,5}[0-9]{1,4}[ \t]{0,5}-[ \t]{0,40}$/;
const RULE = /^(?:-{3,200}|\x2a{3,200}|_{3,200})$/;
const HEADING = /^[ \t]{0,20}(#{1,6})(?:[ \t\u3000]{1,20}|(?=(?:\x2a{1,3}|_{2,3}|\[|<|[\u3400-\u9fff（(])))/;
const CLOSING = /[ \t]{1,20}#{1,6}[ \t]{0,20}$/;
/** Nothing but an emphasis or a bracket may stand between a bullet and the label. */
const BEFORE_LABEL = /^(?:\x2a{1,3}|_{1,3}|~~|`|\[)?/;

const leadsToLabel = (rest: string) => LABEL_START.test(rest.replace(BEFORE_LABEL, ""));

/** A line of a text without markup, and without a bullet that would hide its label. */
export function withoutHidingBullet(line: string): string {
  const bullet = PRINTED_BULLET.exec(line) ?? BULLET.exec(line);
  return bullet && leadsToLabel(line.slice(bullet[0].length)) ? line.slice(bullet[0].length) : line;
}

/** A line that separates, and is no text. */
export const isRule = (line: string): boolean => line.length <= 200 && RULE.test(squeeze(line));

/** [TOC], {:toc} and addresses of links, which are written below a text. */
export const isDirective = (line: string): boolean =>
  /^[ \t]{0,3}(?:\[\[?_?TOC_?\]?\]|\{:?[.#]?toc\}|\[[^[\]\n]{1,60}\]:[ \t]{0,4}<?(?:https?:|#|\.{0,2}\/)\S{0,500}(?:[ \t].{0,200})?)[ \t]{0,20}$/i.test(
    line,
  );

/** The line without quotation marks, bullets and boxes to tick; a heading as `#` marks, a space and its words. */
export function withoutBlockMarks(line: string): string {
  let rest = line;
  for (let depth = 0; depth < 8; depth++) {
    const quoted = QUOTE.exec(rest);
    const bullet = PAGE_NUMBER.test(rest) ? null : BULLET.exec(rest);
    const printed = PRINTED_BULLET.exec(rest);
    const numbered = NUMBERED_LABEL.exec(rest);
    const mark = quoted ?? bullet ?? (printed && leadsToLabel(rest.slice(printed[0].length)) ? printed : null) ?? numbered;
    if (!mark) break;
    rest = rest.slice(mark[0].length);
  }
  const heading = HEADING.exec(rest);
  return heading ? `${heading[1]} ${rest.slice(heading[0].length).replace(CLOSING, "")}` : rest;
}
