/** White space within a numeral, characters without any width included. */
const WHITE = /[\s\u00ad\u200b-\u200f\u2060-\u206f\ufeff]+/g;

/** Characters that Chinese numerals in regulations are made of, and digits of both widths: for patterns. */
export const CHINESE_DIGITS = "零〇○一二两三四五六七八九十百千廿卅";
export const ARABIC_DIGITS = "0-9０-９";

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  "○": 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Contracted tens: 廿 is 二十, 卅 is 三十. */
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** First code point, last code point and the value of the first, for numbers that are one character. */
const SINGLE_CHARACTERS: ReadonlyArray<readonly [number, number, number]> = [
  [0x2460, 0x2473, 1], // ①–⑳
  [0x3251, 0x325f, 21], // ㉑–㉟
  [0x2474, 0x2487, 1], // ⑴–⒇
  [0x2488, 0x249b, 1], // ⒈–⒛
  [0x3220, 0x3229, 1], // ㈠–㈩
];

/** The value of ①, ⑴, ⒈ or ㈠; null for other characters. */
export function singleCharacterNumber(code: number): number | null {
  for (const [first, last, value] of SINGLE_CHARACTERS) if (code >= first && code <= last) return code - first + value;
  return null;
}

/** Arabic digits, half or full width; null when there is anything else. */
function arabicNumber(text: string): number | null {
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return text.length === 0 ? null : value;
}

/** 一百二十三, 廿一, and the positional 二〇一. */
function chineseNumber(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  for (const character of text) {
    const digit = DIGITS[character];
    const unit = UNITS[character];
    const tens = TENS[character];
    if (digit !== undefined) pending = pending === null ? digit : pending * 10 + digit;
    else if (unit !== undefined) {
      // 十二 has no digit before its unit, 一百零十 has a zero there.
      total += (pending === null || pending === 0 ? 1 : pending) * unit;
      pending = null;
    } else if (tens !== undefined) {
      total += tens;
      pending = null;
    } else return null;
  }
  return text.length === 0 ? null : total + (pending ?? 0);
}

/** The value of a numeral as printed (Chinese, Arabic or full-width digits, white space inside allowed); null when it is none. */
export function parseNumeral(printed: string): number | null {
  const text = printed.replace(WHITE, "");
  const value = arabicNumber(text) ?? chineseNumber(text);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

/** Whether a numeral is printed in Arabic digits. */
export function isArabic(printed: string): boolean {
  return arabicNumber(printed.replace(WHITE, "")) !== null;
}
