import fc from "fast-check";
import { expect, test } from "vitest";
import { isArabic, parseNumeral, singleCharacterNumber } from "../../schema/policy/numerals/parse-numeral.screen.ts";

const DIGITS = "零一二三四五六七八九";

/** The usual way to write a number below 10,000. */
function chinese(number: number): string {
  let written = "";
  for (const [unit, word] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(number / unit) % 10;
    if (digit > 0) written += DIGITS.charAt(digit) + word;
    else if (written !== "" && !written.endsWith("零") && number % unit > 0) written += "零";
  }
  return written.replace(/^一十/, "十");
}

test("every number below 10,000 is read back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (number) => parseNumeral(chinese(number)) === number));
});

test.each([
  ["十", 10],
  ["一百零一", 101],
  ["二百〇三", 203],
  ["一百一十", 110],
  ["廿一", 21],
  ["两", 2],
  ["二〇一", 201],
  ["十 五", 15],
  ["１２", 12],
  ["007", 7],
  ["", null],
  ["甲", null],
  ["1a", null],
])("%s is %s", (printed, number) => {
  expect(parseNumeral(printed)).toBe(number);
});

test("numbers of one character", () => {
  expect(["①", "⑳", "㉑", "⑴", "⒈", "㈠", "㈩", "一"].map((character) => singleCharacterNumber(character.charCodeAt(0)))).toEqual([
    1,
    20,
    21,
    1,
    1,
    1,
    10,
    null,
  ]);
});

test("Arabic is told from Chinese", () => {
  expect(["12", "１２", "十二"].map(isArabic)).toEqual([true, true, false]);
});
