import { trimWhite } from "./white-space.ts";

const NUMERAL = "[零〇○一二两三四五六七八九十百千0-9０-９]";
/** The beginning of a label at the end of a line, where printers broke it: 第十 / 二条, （ / 二）. */
const BEGUN = new RegExp(`(?:第${NUMERAL}{0,8}|[（(]${NUMERAL}{0,4})$`);
const WHOLE = new RegExp(`^(?:第${NUMERAL}{1,9}[编編篇章节節条條]|[（(]${NUMERAL}{1,5}[）)])`);
const LONGEST_END = 10;

/** Labels that were broken between two lines, whole at the beginning of the second. Only lines that follow each other are looked at. */
export function withWholeLabels<Line extends { readonly text: string }>(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (let at = 0; at + 1 < whole.length; at += 1) {
    const [line, next] = [whole[at], whole[at + 1]];
    const text = line?.text.trimEnd() ?? "";
    const begun = BEGUN.exec(text.slice(-LONGEST_END))?.[0];
    if (!line || !next || begun === undefined) continue;
    const joined = begun + trimWhite(next.text.slice(0, LONGEST_END * 2)).slice(0, LONGEST_END);
    if (!WHOLE.test(joined)) continue;
    whole[at] = { ...line, text: text.slice(0, text.length - begun.length) };
    whole[at + 1] = { ...next, text: begun + next.text.trimStart() };
  }
  return whole;
}
