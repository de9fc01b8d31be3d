/** A number as an automatic list prints it, by the name of its format (ECMA-376-1, 17.18.59). */
export function listNumeral(number: number, format: string): string {
  const decimal = String(number);
  if (format === "none" || format === "bullet") return "";
  if (number < 0) return decimal;
  return formats[format]?.(number) ?? decimal;
}

type Numeral = (number: number) => string | undefined;

/** The characters of a series of which the first one is 1; none beyond its end. */
const series =
  (first: number, count: number): Numeral =>
  (number) =>
    number >= 1 && number <= count ? String.fromCodePoint(first + number - 1) : undefined;

/** a … z, aa, bb: the letter is repeated. */
const letters =
  (alphabet: string): Numeral =>
  (number) => {
    if (number < 1 || number > alphabet.length * 20) return undefined;
    return alphabet.charAt((number - 1) % alphabet.length).repeat(Math.ceil(number / alphabet.length));
  };

const cycle =
  (words: string): Numeral =>
  (number) =>
    number >= 1 && number <= words.length ? words.charAt(number - 1) : undefined;

const positional =
  (digits: string): Numeral =>
  (number) =>
    String(number).replace(/\d/g, (digit) => digits.charAt(Number(digit)));

/**
 * 一百零一: digits with their places, a zero for places left out. 十一 at the beginning, unless the whole one is written.
 * @param digits those from 0 to 9
 * @param places 十, 百, 千, 万
 */
function counting(digits: string, places: string, wholeTen: boolean): Numeral {
  const section = (number: number): string => {
    let text = "";
    let gap = false;
    for (const [place, size] of [1000, 100, 10, 1].entries()) {
      const digit = Math.floor(number / size) % 10;
      if (digit > 0)
        text += (gap && text !== "" ? digits.charAt(0) : "") + digits.charAt(digit) + (size > 1 ? places.charAt(2 - place) : "");
      gap = digit === 0;
    }
    return text;
  };
  return (number) => {
    if (number === 0) return digits.charAt(0);
    if (number > 99_999_999) return undefined;
    const [above, below] = [Math.floor(number / 10_000), number % 10_000];
    const between = above > 0 && below > 0 && below < 1000 ? digits.charAt(0) : "";
    const text = (above > 0 ? section(above) + places.charAt(3) : "") + between + section(below);
    return !wholeTen && text.startsWith(digits.charAt(1) + places.charAt(0)) ? text.slice(1) : text;
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(number: number): string | undefined {
  if (number < 1 || number > 3999) return undefined;
  let left = number;
  let text = "";
  for (const [value, letter] of ROMAN)
    while (left >= value) {
      text += letter;
      left -= value;
    }
  return text;
}

function ordinal(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1;
  return `${number}${teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th")}`;
}

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const fullWidth = positional("０１２３４５６７８９");
/** One who reads 第101条 says 一百零一 in all of these; programs differ beyond a hundred, and so does the standard. */
const spoken = counting("零一二三四五六七八九", "十百千万", false);

const formats: Readonly<Record<string, Numeral>> = {
  decimalZero: (number) => String(number).padStart(2, "0"),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: series(0x2460, 20),
  decimalEnclosedCircleChinese: series(0x2460, 20),
  decimalEnclosedParen: series(0x2474, 20),
  decimalEnclosedFullstop: series(0x2488, 20),
  ideographEnclosedCircle: series(0x3280, 10),
  numberInDash: (number) => `- ${number} -`,
  hex: (number) => number.toString(16).toUpperCase(),
  upperRoman: roman,
  lowerRoman: (number) => roman(number)?.toLowerCase(),
  upperLetter: letters("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
  lowerLetter: letters("abcdefghijklmnopqrstuvwxyz"),
  ordinal,
  chineseCounting: spoken,
  chineseCountingThousand: spoken,
  taiwaneseCounting: spoken,
  taiwaneseCountingThousand: spoken,
  japaneseCounting: spoken,
  koreanCounting: spoken,
  ideographDigital: positional("〇一二三四五六七八九"),
  japaneseDigitalTenThousand: positional("〇一二三四五六七八九"),
  taiwaneseDigital: positional("○一二三四五六七八九"),
  chineseLegalSimplified: counting("零壹贰叁肆伍陆柒捌玖", "拾佰仟万", true),
  ideographLegalTraditional: counting("零壹貳參肆伍陸柒捌玖", "拾佰仟萬", true),
  japaneseLegal: counting("零壱弐参四伍六七八九", "拾百阡萬", true),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (number) =>
    number >= 1 && number <= 60 ? STEMS.charAt((number - 1) % 10) + BRANCHES.charAt((number - 1) % 12) : undefined,
};

/** ㈠ to ㈩, which no list of Word prints by itself. */
const bracketedChinese = series(0x3220, 10);

/** What a numeral is written in, by its look; null for letters, of which only their list says whether they are Roman. */
function formatOf(numeral: string): Numeral | null {
  if (/^[0-9]+$/.test(numeral)) return (number) => String(number).padStart(numeral.startsWith("0") ? numeral.length : 1, "0");
  if (/^[０-９]+$/.test(numeral)) return fullWidth;
  const code = numeral.codePointAt(0) ?? 0;
  if (code >= 0x2460 && code <= 0x2473) return series(0x2460, 20);
  if (code >= 0x2474 && code <= 0x2487) return series(0x2474, 20);
  if (code >= 0x2488 && code <= 0x249b) return series(0x2488, 20);
  if (code >= 0x3220 && code <= 0x3229) return bracketedChinese;
  // 二〇一 names its digits one by one.
  if (/^[〇○零一二三四五六七八九]{2,}$/.test(numeral)) return positional(`${numeral.includes("○") ? "○" : "〇"}一二三四五六七八九`);
  return /^[a-z]+$/i.test(numeral) ? null : spoken;
}

/** The letters and Roman numerals that a list counts by; which of both, its first one says. */
export const letterSeries = (upper: boolean, isRoman: boolean): Numeral => {
  const written = isRoman ? roman : letters("abcdefghijklmnopqrstuvwxyz");
  return (number) => (upper ? written(number)?.toUpperCase() : written(number)?.toLowerCase());
};

/**
 * A number written as another one is: in Chinese numerals, digits of its width, circles or letters.
 * @returns undefined where that series does not reach so far
 */
export function numeralLike(number: number, numeral: string, isRoman = false): string | undefined {
  const bare = numeral.replace(/\s+/g, "");
  return (formatOf(bare) ?? letterSeries(/^[A-Z]/.test(bare), isRoman))(number);
}
