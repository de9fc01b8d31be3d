/** A text as its pairs of neighbouring characters: how often each occurs, and how many there are. */
export interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly size: number;
}

/** The pairs of neighbouring characters of a text; a text of one character has itself. */
export function bigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  if (text.length === 1) counts.set(text, 1);
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, size: text.length === 1 ? 1 : Math.max(0, text.length - 1) };
}

/** Whether two texts are at least so alike by their pairs of characters, 0 to 1 (Sørensen–Dice), and how much; null when less. Works for scripts without spaces. */
export function similarity(one: Bigrams, other: Bigrams, least: number): number | null {
  const both = one.size + other.size;
  // No more pairs can be shared than the shorter text has.
  if (both === 0 || (2 * Math.min(one.size, other.size)) / both < least) return null;
  const [few, many] = one.counts.size <= other.counts.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of few.counts) shared += Math.min(count, many.counts.get(pair) ?? 0);
  const score = (2 * shared) / both;
  return score >= least ? score : null;
}
