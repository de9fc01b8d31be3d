const RAISED: Readonly<Record<string, string>> = signs("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ");
const LOWERED: Readonly<Record<string, string>> = signs("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎");
/** Means the same on the line: 1st, a mark of a note or a source, what is raised by itself. */
const SAME_ON_LINE = /^(?:st|nd|rd|th|[®™©*＊†‡]+|[［[〔]注?[\d\s,，、–-]{0,20}[］\]〕]|[①-⑳])$/i;

function signs(plain: string, placed: string): Record<string, string> {
  const all = [...placed];
  return Object.fromEntries([...plain].map((sign, at) => [sign, all[at] ?? sign]));
}

/** Words above or below the line, as a text holds them. */
export interface PlacedWords {
  readonly text: string;
  /** They say something else on the line, where they stand now: Unicode has no such signs. */
  readonly doubtful: boolean;
}

/** m² is not m2: signs that are printed above or below the line, where Unicode has them all; otherwise the words as they are. */
export function placedSigns(words: string, place: "sup" | "sub"): PlacedWords {
  const known = place === "sup" ? RAISED : LOWERED;
  const said = words.trim();
  if (said === "") return { text: words, doubtful: false };
  const placed = [...said.normalize("NFKC")].map((sign) => known[sign]);
  if (placed.every((sign) => sign !== undefined)) return { text: words.replace(said, placed.join("")), doubtful: false };
  return { text: words, doubtful: !SAME_ON_LINE.test(said) };
}
