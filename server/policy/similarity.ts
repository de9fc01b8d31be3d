/** Pairs of neighbouring characters with how often each occurs. */
export type Bigrams = ReadonlyMap<string, number>;

/** The pairs of neighbouring characters of a text; a text of one character has itself. */
export function bigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  if (text.length === 1) counts.set(text, 1);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

const sizeOf = (grams: Bigrams) => {
  let size = 0;
  for (const count of grams.values()) size += count;
  return size;
};

/** How alike two texts are by their pairs of characters, 0 to 1 (Sørensen–Dice); works for scripts without spaces. */
export function similarity(one: Bigrams, other: Bigrams): number {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  if (a === 0 || b === 0) return 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few) shared += Math.min(count, many.get(pair) ?? 0);
  return (2 * shared) / (a + b);
}
