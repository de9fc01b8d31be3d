const RAISED: Readonly<Record<string, string>> = signs("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ");
const LOWERED: Readonly<Record<string, string>> = signs("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

function signs(plain: string, placed: string): Record<string, string> {
  const all = [...placed];
  return Object.fromEntries([...plain].map((sign, at) => [sign, all[at] ?? sign]));
}

/** m² is not m2: signs that are printed above or below the line, where Unicode has them all; otherwise the words as they are. */
export function placedSigns(words: string, place: "sup" | "sub"): string {
  const known = place === "sup" ? RAISED : LOWERED;
  const placed = [...words.trim()].map((sign) => known[sign.replace("−", "-")]);
  return placed.length > 0 && placed.every((sign) => sign !== undefined) ? placed.join("") : words;
}
