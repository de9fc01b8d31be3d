/** The signs of fonts that draw other signs than the letters they stand for: by font, code and what is seen. */
const FONTS: readonly (readonly [RegExp, Readonly<Record<number, string>>])[] = [
  [
    /^wingdings 2$/i,
    { ...{ 79: "✗", 80: "✓", 81: "☒", 82: "☑", 83: "☒", 84: "☒", 163: "□" }, ...run(106, "①②③④⑤⑥⑦⑧⑨⑩"), 151: "●", 162: "■" },
  ],
  [
    /^wingdings(?: 3)?$/i,
    {
      ...{ 33: "✏", 34: "✂", 40: "☎", 42: "✉", 74: "☺", 108: "●", 109: "❍", 110: "■", 111: "□", 112: "❐", 113: "❑", 114: "❒", 115: "⬧" },
      ...{ 116: "⧫", 117: "◆", 118: "❖", 119: "⬥", 120: "⌧", 158: "·", 159: "•", 161: "○", 164: "◉", 167: "▪", 168: "□", 171: "★" },
      ...{ 216: "➢", 220: "➲", 223: "←", 224: "→", 225: "↑", 226: "↓", 232: "➔", 240: "⇨", 251: "✗", 252: "✓", 253: "☒", 254: "☑" },
      ...run(128, "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿"),
    },
  ],
  [
    /^symbol$/i,
    {
      ...run(32, " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅"),
      ...run(65, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"),
      ...run(97, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
      ...{ 163: "≤", 165: "∞", 168: "♦", 174: "→", 176: "°", 177: "±" },
      ...{ 179: "≥", 180: "×", 183: "•", 184: "÷", 185: "≠", 187: "≈", 215: "·", 229: "∑", 214: "√" },
    },
  ],
];

function run(first: number, signs: string): Record<number, string> {
  return Object.fromEntries([...signs].map((sign, at) => [first + at, sign]));
}

/** Codes of such fonts are written with this added, from where Unicode keeps nothing. */
const PRIVATE = 0xf000;

/** What a character of a font is seen as; null where that is not known. */
export function symbolSeen(code: number, font: string): string | null {
  const signs = FONTS.find(([name]) => name.test(font.trim()))?.[1];
  const plain = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  const seen = signs?.[plain];
  if (seen !== undefined) return seen;
  return signs || plain !== code ? null : String.fromCodePoint(code);
}

/** Letters that are set in such a font, as the signs that are seen: R in Wingdings 2 is ☑. */
export function lettersSeen(text: string, font: string): { readonly text: string; readonly unknown: boolean } {
  if (!FONTS.some(([name]) => name.test(font.trim()))) return { text, unknown: false };
  let unknown = false;
  const seen = text.replace(/[!-~\u00a1-\u00ff]/g, (letter) => {
    const sign = symbolSeen(letter.charCodeAt(0), font);
    unknown ||= sign === null;
    return sign ?? letter;
  });
  return { text: seen, unknown };
}

/** The fonts that such characters are from where no font is named. */
const USUAL_FONTS = ["Wingdings", "Symbol"] as const;

/** Characters of private use in a text, as they are seen; those that nobody knows are left. */
export const withSymbols = (text: string, font: string): string =>
  text.replace(/[\uf000-\uf0ff]/g, (character) => {
    const code = character.charCodeAt(0);
    for (const name of [font, ...USUAL_FONTS]) {
      const seen = symbolSeen(code, name);
      if (seen !== null) return seen;
    }
    return character;
  });

export const UNKNOWN_SYMBOL = /[\uf000-\uf0ff]/g;
