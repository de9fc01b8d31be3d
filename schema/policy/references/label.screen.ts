import { ARABIC_DIGITS, CHINESE_DIGITS, parseNumeral, singleCharacterNumber } from "../numerals/parse-numeral.screen.ts";
import { numeralLike } from "../numerals/written-numeral.screen.ts";

/** A printed label taken apart, so that another number can be written in its place with everything else as it is. */
export interface LabelParts {
  readonly before: string;
  /** The parts of a decimal before its last, with their dots: `1.2.` of 1.2.3. */
  readonly above: string;
  readonly numeral: string;
  /** What stands between the number and what was inserted behind it: 条之 of 第三条之一, - of 第3-1条. */
  readonly joint: string;
  readonly inserted: string;
  readonly after: string;
}

const GAP = "[ \\t\\u00a0\\u3000]{0,3}";
const CHINESE = `[${CHINESE_DIGITS}](?:${GAP}[${CHINESE_DIGITS}]){0,9}`;
const ARABIC = `[${ARABIC_DIGITS}]{1,5}`;
const CIRCLE = "[①-⑳㉑-㉟⑴-⒇⒈-⒛㈠-㈩]";
const NUMBER = new RegExp(`${ARABIC}|${CIRCLE}|${CHINESE}`);
const DECIMAL = new RegExp(`^([^${ARABIC_DIGITS}]{0,20})((?:${ARABIC}[.．]){1,6})(${ARABIC})(?![${ARABIC_DIGITS}])`);
/** (a), a), a. and what follows a word: Annex A, Chapter IV. */
const LETTERS = /^((?:[（([]|[A-Za-z]{3,12}\.?[ \u00a0])?)([a-zA-Z]{1,6})(?=$|[）)\].、．:：\s])/;
const INSERTED = new RegExp(`^(${GAP}(?:条|條|章|节|项|項|款)?${GAP}之${GAP}|[-－‑–])(${ARABIC}|${CHINESE})`);

/** The parts of a label; null where it holds no number, as 总则 or 附件. */
export function labelParts(label: string): LabelParts | null {
  const decimal = DECIMAL.exec(label);
  if (decimal) {
    const [whole, before = "", above = "", numeral = ""] = decimal;
    return { before, above, numeral, joint: "", inserted: "", after: label.slice(whole.length) };
  }
  const found = NUMBER.exec(label);
  if (!found) {
    const [whole, before = "", numeral = ""] = LETTERS.exec(label) ?? [];
    return whole === undefined ? null : { before, above: "", numeral, joint: "", inserted: "", after: label.slice(whole.length) };
  }
  const rest = label.slice(found.index + found[0].length);
  const [whole = "", joint = "", inserted = ""] = INSERTED.exec(rest) ?? [];
  return { before: label.slice(0, found.index), above: "", numeral: found[0], joint, inserted, after: rest.slice(whole.length) };
}

/** The label that the parts make. */
export const printLabel = ({ before, above, numeral, joint, inserted, after }: LabelParts): string =>
  before + above + numeral + joint + inserted + after;

/** The value of a numeral in any writing but letters; null for those. */
export function numeralValue(numeral: string): number | null {
  const single = numeral.length === 1 ? singleCharacterNumber(numeral.charCodeAt(0)) : null;
  return single ?? parseNumeral(numeral);
}

/** What a numeral is compared by: plain figures, letters as they are. */
export const numeralKey = (numeral: string): string => {
  const value = numeralValue(numeral);
  return value === null ? numeral.toLowerCase() : String(value);
};

/** The number of a label in plain figures, e.g. "12", "12-1", "1.2.3", of letters these; null where it has none. */
export function labelNumber(label: string): string | null {
  const parts = labelParts(label);
  if (!parts) return null;
  const above = parts.above.normalize("NFKC").split(".").filter(Boolean).map(numeralKey);
  const own = numeralKey(parts.numeral);
  return [...above, parts.inserted ? `${own}-${numeralKey(parts.inserted)}` : own].join(".");
}

/** A numeral written as another one, whatever its key is: figures stay in the writing of the list, letters are what they are. */
function written(key: string, like: string): string {
  const number = /^[0-9]+$/.test(key) ? Number(key) : null;
  if (number !== null && numeralValue(like) !== null) return numeralLike(number, like) ?? key;
  return /^[A-Z]/.test(like) ? key.toUpperCase() : key;
}

/**
 * A label, or a rung of a reference, with another number in its place and everything else as it was: 第五条 with 12-1 is 第十二条之一.
 * @param number in plain figures, as `labelNumber` says it
 * @returns null where the label holds no number
 */
export function relabelled(label: string, number: string): string | null {
  const parts = labelParts(label);
  if (!parts) return null;
  const figures = number.split(".");
  const [own = "", behind] = (figures.pop() ?? "").split("-");
  const dots = parts.above.match(/[.．]/g) ?? [];
  const above = figures.map((figure, place) => written(figure, parts.numeral) + (dots[place] ?? dots[0] ?? ".")).join("");
  const numeral = written(own, parts.numeral);
  const changed = { ...parts, above, numeral };
  if (behind === undefined) {
    // 条 of 条之 stays.
    const joint = parts.inserted === "" ? "" : parts.joint.replace(/[-－‑–之 \t\u00a0\u3000]/g, "");
    return printLabel({ ...changed, joint, inserted: "" });
  }
  const inserted = written(behind, parts.inserted || parts.numeral);
  if (parts.inserted !== "") return printLabel({ ...changed, inserted });
  if (/^[A-Za-z. ]*$/.test(parts.before + parts.after) && /^[0-9]+$/.test(parts.numeral))
    return printLabel({ ...changed, joint: "-", inserted });
  const unit = /^[ \t\u00a0\u3000]*(?:分编|[编篇章节節条條款项項目])/.exec(parts.after)?.[0] ?? "";
  return printLabel({ ...changed, joint: `${unit}之`, inserted, after: parts.after.slice(unit.length) });
}
