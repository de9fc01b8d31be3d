/**
 * One way to see that two texts are the same to a person: width (NFKC), case, middle dots, dashes, characters that cannot be seen, and
 * white space do not count. `folded` of the database does the same; a property test compares them.
 */

/** Letters with a small form of one character: those of Latin, Greek, Cyrillic and Armenian script. The final sigma counts as sigma. */
export const smallLetters: ReadonlyMap<string, string> = new Map([
  ...[
    [0x41, 0x5a],
    [0xc0, 0x58f],
    [0x1e00, 0x1fff],
  ].flatMap(([from = 0, to = 0]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at)).flatMap((letter) => {
      const small = letter.toLowerCase();
      return small !== letter && small.length === 1 ? [[letter, small] as const] : [];
    }),
  ),
  ["ς", "σ"] as const,
]);

/** Dots between the parts of a name, as lists and keyboards write them; NFKC makes a full stop of the full-width one. */
export const middleDots = "\u00b7\u2022\u2027\u2219\u22c5\u30fb";
export const dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212";
/** White space that NFKC leaves beside the plain space. */
export const otherSpaces = "\t\n\v\f\r\u0085\u1680\u2028\u2029";

const letters = /[A-Z\u00c0-\u058f\u1e00-\u1fff]/g;
const dots = new RegExp(`[${middleDots}]`, "g");
const hyphens = new RegExp(`[${dashes}]`, "g");
const spaces = new RegExp(`[ ${otherSpaces}]+`, "g");
type Range = readonly [first: number, last: number];

/** Whatever is not drawn by itself: joiners, marks of direction, byte order marks, fillers, choices of a variant. */
export const invisibleRanges: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xe0000, 0xe0fff],
];
/** Chinese and Japanese are written without spaces: those around their characters are a matter of taste. */
export const hanRanges: readonly Range[] = [
  [0x2e80, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
];

const among = (ranges: readonly Range[]) =>
  `[${ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join("")}]`;
const invisible = new RegExp(among(invisibleRanges), "gu");
const besideHan = new RegExp(` (?=${among(hanRanges)})|(?<=${among(hanRanges)}) `, "gu");

/** The text without characters that cannot be seen, and without white space around it; otherwise as it was. */
export const visible = (text: string): string => text.replace(invisible, "").trim();

/** What is compared instead of the text. */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(letters, (letter) => smallLetters.get(letter) ?? letter)
    .replace(dots, ".")
    .replace(hyphens, "-")
    .replace(invisible, "")
    .replace(spaces, " ")
    .replace(besideHan, "")
    .trim();
