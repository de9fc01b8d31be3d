import { parseNumeral } from "../../../schema/policy/numerals/parse-numeral.screen.ts";

/** A sign or a number of a text as it is written, and what it is whatever its form. */
export interface Written {
  readonly text: string;
  readonly key: string;
}

const OPENING = "([{（［｛【〔〖";
const CLOSING = ")]}）］｝】〕〗";
const QUOTES = '"“”＂「」『』';
const APOSTROPHES = "'‘’＇";

/** What is the same sign in another width or another form of bracket, quotation mark or full stop. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  // The full-width forms of ASCII stand as far apart as ASCII's own.
  ...Array.from({ length: 0x5e }, (_, at) => [String.fromCharCode(0xff01 + at), String.fromCharCode(0x21 + at)] as const),
  ...Array.from(OPENING, (sign) => [sign, "("] as const),
  ...Array.from(CLOSING, (sign) => [sign, ")"] as const),
  ...Array.from(QUOTES, (sign) => [sign, '"'] as const),
  ...Array.from(APOSTROPHES, (sign) => [sign, "'"] as const),
  ...([
    ["。", "."],
    ["｡", "."],
    ["､", "、"],
    ["￥", "¥"],
  ] as const),
]);

/** Room within a line, digits, Chinese numerals, and any other sign. */
const SIGN = /[^\S\n]+|[0-9０-９]+|[零〇○一二两三四五六七八九十百千廿卅]+|./gsu;
const ROOM = /^[^\S\n]/;
const NUMBER = /^[0-9０-９零〇○一二两三四五六七八九十百千廿卅]/;
const UNITS = /[零〇○十百千廿卅]/;
/** Signs beside which room is a matter of setting: Chinese has no spaces between words, a number and a line end by themselves. */
const SET_SOLID = /[\n0-9\p{Script=Han}\u2018-\u201d\u3001-\u301f\uff01-\uff60]/u;
/** Whether a word may be written otherwise at all; most may not. */
const HAS_FORMS = /[0-9！-～ \t\u00a0\u2002-\u200a\u3000。｡､￥零〇○一二两三四五六七八九十百千廿卅()[\]{}【】〔〕〖〗「」『』"“”'‘’]/;

/** The value of digits; of several Chinese ones only where they can be no list, as 二三 (two or three) is. */
function numberKey(run: string): string | null {
  const several = run.length > 1 && run.length < 3 && !/[0-9０-９]/.test(run) && !UNITS.test(run);
  const value = several ? null : parseNumeral(run);
  return value === null ? null : `#${value}`;
}

const isSolid = (sign: string): boolean => SET_SOLID.test(sign);

/**
 * Pieces of a text with the room between them: beside Chinese, numbers and the ends of lines it belongs to its neighbour, since it says
 * nothing there; between other words all of it is one piece.
 */
export function withRoom(pieces: readonly string[]): readonly string[] {
  const result: string[] = [];
  let room = "";
  for (const piece of [...pieces, ""]) {
    if (ROOM.test(piece)) {
      room += piece;
      continue;
    }
    const last = result.at(-1) ?? "";
    const isBehind = room !== "" && last !== "" && (piece === "" || isSolid(last.slice(-1)) || piece === "\n");
    const isAhead = !isBehind && piece !== "" && (last === "" || isSolid(piece.charAt(0)));
    if (isBehind) result[result.length - 1] = last + room;
    else if (room !== "" && !isAhead) result.push(room);
    if (piece !== "") result.push(isAhead ? room + piece : piece);
    room = "";
  }
  return result;
}

function keyOf(sign: string): string {
  const said = sign.trim();
  if (said === "") return sign.includes("\n") ? "\n" : " ";
  return (NUMBER.test(said) ? numberKey(said) : null) ?? SIGNS.get(said) ?? said;
}

/** The signs and numbers of a text, in order. */
export function writtenSigns(text: string): Written[] {
  const signs = (text.match(SIGN) ?? []).flatMap((sign) => (NUMBER.test(sign) && numberKey(sign) === null ? Array.from(sign) : [sign]));
  return withRoom(signs).map((sign) => ({ text: sign, key: keyOf(sign) }));
}

/** What a text says whatever the form in which its signs and numbers are written: (十二) and （12） are the same. */
export const formless = (text: string): string =>
  HAS_FORMS.test(text)
    ? writtenSigns(text)
        .map(({ key }) => key)
        .join("\0")
    : Array.from(text).join("\0");
