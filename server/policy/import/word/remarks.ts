import type { WordRemark, WordRemarkCode } from "./word-blocks.ts";

/** Of one kind this many places are named; a document full of them needs no list of all. */
const MOST_OF_A_KIND = 100;
const EXCERPT = 60;

/** Collects remarks on a document. */
export class Remarks {
  readonly all: WordRemark[] = [];
  readonly #counts = new Map<WordRemarkCode, number>();

  add(code: WordRemarkCode, place: number, words = ""): void {
    const count = this.#counts.get(code) ?? 0;
    this.#counts.set(code, count + 1);
    if (count < MOST_OF_A_KIND) this.all.push({ code, place, excerpt: words.trim().slice(0, EXCERPT) });
  }

  /** What holds for a paragraph is said once of it. */
  oncePerPlace(code: WordRemarkCode, place: number, words: string): void {
    if (!this.all.some((one) => one.code === code && one.place === place)) this.add(code, place, words);
  }

  /** What holds for the whole document is said once, at its first place. */
  once(code: WordRemarkCode, place: number, words = ""): void {
    if (!this.#counts.has(code)) this.add(code, place, words);
  }
}
