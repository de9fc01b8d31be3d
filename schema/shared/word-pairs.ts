/**
 * SQL of the pairs of neighbouring Chinese characters in a text, as the function `word_pairs` of the database works them out:
 * 年休假 → {年休, 休假}. An index over them finds words of two characters, for which trigrams are too long.
 */
export const wordPairs = (text: string) => `word_pairs(${text})`;

/** The pairs in a word that is looked for; empty when it has no two Chinese characters side by side. */
export function pairsIn(word: string): string[] {
  const runs = word.match(/[\u3400-\u9fff]{2,}/g) ?? [];
  return [...new Set(runs.flatMap((run) => Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))))];
}
