import { parseNumeral } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
import { looksLikeHeading } from "./punctuation.ts";
import { squeeze } from "./white-space.ts";

const YEAR = "(?:\\d{4}|[零〇○一二三四五六七八九]{4}|[Xx×]{4}|20[Xx×]{2}|[_ \\u3000]{1,8})";
const SMALL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|[Xx×]{1,2}|[_ \\u3000]{1,8})";
const DATE = new RegExp(
  `^${YEAR}[ \\u3000]{0,3}(?:年[ \\u3000]{0,3}${SMALL}[ \\u3000]{0,3}月(?:[ \\u3000]{0,3}${SMALL}[ \\u3000]{0,3}日)?|[-./]\\d{1,2}[-./]\\d{1,2})$`,
);
const SIGNED_DATE = new RegExp(`^(.{2,30}?)[ \\t\\u3000]{1,40}(${DATE.source.slice(1, -1)})$`);
const ANNEX =
  /^(附[ \u3000]{0,3}(?:件|录|表|图)|附(?=[ \u3000]{0,2}[：:]))[ \u3000]{0,3}([零一二三四五六七八九十]{1,3}|[0-9０-９]{1,3}|[A-Z](?![a-zA-Z]))?[ \u3000]{0,3}[：:、.．]?/;
/** Annex A, Appendix 1:, SCHEDULE II –; without a number only what is used for nothing else. */
const ENGLISH_ANNEX = new RegExp(
  "^(?:(?:Annex|ANNEX|Appendix|APPENDIX|Schedule|SCHEDULE|Attachment|ATTACHMENT|Exhibit|EXHIBIT)[ \\u00a0]{1,3}([0-9]{1,3}|[IVX]{1,5}|[A-Z])" +
    "(?![0-9A-Za-z-])(?:[ \\u00a0]?[:.–—-])?|(?:Annex|ANNEX|Appendix|APPENDIX)(?:[ \\u00a0]?[:–—]|(?=[ \\u00a0]?$)))(?=[ \\u00a0]|$)",
);
/** Words of a title begin with a capital or a number; a sentence about an annex goes on small: Annex A to this policy, Annex 1 applies. */
const ENGLISH_TITLE = /^(?:$|["“‘'(]?[A-Z0-9][^.;]{0,119}$)/;
const ANNEX_REFERENCE = /^(?:所|中|规定|的|列|为|是|由|应|与|和|及|、|，|,|。|；|）|\))/;

/** A line that is nothing but a date. */
export function isDateLine(text: string): boolean {
  return text.length <= 40 && DATE.test(text);
}

/** XX公司　2024年1月1日 */
export function isSignedDate(text: string): boolean {
  const match = text.length <= 80 ? SIGNED_DATE.exec(text) : null;
  return match !== null && looksLikeHeading(match[1] ?? "", 30);
}

/** A line that could name who signs: short, without punctuation. */
export function couldSign(text: string): boolean {
  return looksLikeHeading(text, 30);
}

const isMention = (rest: string): boolean =>
  ANNEX_REFERENCE.test(rest) || (rest.length > 40 && !/^[（(\d一①]/.test(rest)) || /。/.test(rest.slice(0, 40));

function englishAnnex(text: string): { length: number; number: string | null } | null {
  const match = ENGLISH_ANNEX.exec(text.length > 60 ? text.slice(0, 60) : text);
  return match && ENGLISH_TITLE.test(text.slice(match[0].length).trim()) ? { length: match[0].length, number: match[1] ?? null } : null;
}

/**
 * 附件, 附件1：, 附录A, Annex A at a line's start: the length of its label and its number; null for a sentence that mentions one.
 * @param certain it is known to be no sentence
 */
export function annexLabel(text: string, certain = false): { length: number; number: string | null } | null {
  const match = ANNEX.exec(text.slice(0, 40));
  if (!match) return englishAnnex(text);
  const [whole, , printed] = match;
  const rest = text.slice(whole.length).trimStart();
  if (!certain && isMention(rest)) return null;
  const number = printed ? parseNumeral(printed) : null;
  return { length: whole.length, number: number === null ? (printed ?? null) : String(number) };
}

const SERIAL = /^(.{2,40}?)(?:[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[）)]?|篇[一二三四五六七八九十\d]{1,2})$/;

/** 服务制度1, 服务制度（二）, 服务制度篇3: what several documents pasted into one file have in common; null for other lines. */
export function serialStem(text: string): string | null {
  if (text.length > 44) return null;
  const squeezed = squeeze(text);
  const stem = SERIAL.exec(squeezed)?.[1] ?? null;
  return stem !== null && looksLikeHeading(stem, 40) ? stem : null;
}

/** Headings that nearly every regulation has, so that they are known without a number as well. */
export function isUsualHeading(text: string): boolean {
  return /^(?:[总總][则則]|附[则則]|一般[规規]定|基本[规規]定|法律[责責]任|分[则則])$/.test(squeeze(text.slice(0, 30)));
}
