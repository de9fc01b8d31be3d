import { createHash } from "node:crypto";

/** A number from 0 up to 1 that looks random and is always the same for the same words. */
export function chance(...words: readonly (string | number)[]): number {
  return createHash("sha256").update(words.join("\n")).digest().readUInt32BE(0) / 2 ** 32;
}

/** The share of the items that the words pick, always the same: which ones looks random, how many is exact. */
export function pickShare<T extends string>(items: readonly T[], share: number, ...words: readonly string[]): T[] {
  const order = [...items].sort((a, b) => chance(...words, a) - chance(...words, b));
  return order.slice(0, Math.round(items.length * share));
}
