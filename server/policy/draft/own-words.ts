import { bigrams, similarity } from "./similarity.ts";

/** So many words in a row, a Chinese character counting as one, are somebody's: shorter turns of phrase are everybody's. */
const RUN = 8;
/** A text with fewer words than this is known again by its likeness as a whole. */
const SHORT = 2 * RUN;
const ALIKE = 0.5;
/** So many short texts are compared with each other one by one; beyond that only equal ones are known again. */
const MOST_PAIRS = 250_000;

const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

const wordList = (text: string): string[] => text.normalize("NFKC").toLowerCase().match(WORD) ?? [];

/** The words of a text, without what makes no difference to whose they are: width, case, punctuation and white space. */
export const ownWords = (text: string): string => wordList(text).join(" ");

function* runsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + RUN <= words.length; at += 1) yield words.slice(at, at + RUN).join(" ");
}

const isShort = (own: string) => own.split(" ").length < SHORT;

/** Recognises in what people wrote the words of a text, as far as these were not published before. */
export class WordTraces {
  private readonly published: ReadonlySet<string>;
  private readonly texts = new Set<string>();
  private readonly runs = new Set<string>();
  private readonly short: readonly ReturnType<typeof bigrams>[];
  private compared = 0;

  constructor(texts: readonly string[], published: readonly string[]) {
    this.published = new Set(published.map(ownWords));
    const carried = new Set<string>();
    for (const text of this.published) for (const run of runsOf(text.split(" "))) carried.add(run);
    for (const own of texts.map(ownWords)) if (own !== "" && !this.published.has(own)) this.texts.add(own);
    for (const text of this.texts) for (const run of runsOf(text.split(" "))) if (!carried.has(run)) this.runs.add(run);
    this.short = [...this.texts].filter(isShort).map(bigrams);
  }

  /** Whether these words, in exactly this wording, were published. */
  isPublished(words: string): boolean {
    const own = ownWords(words);
    return own === "" || this.published.has(own);
  }

  /** Whether the text still says something of what was written here; something very short may have been reworded, where that is asked. */
  holds(written: string, alike: boolean): boolean {
    const own = ownWords(written);
    if (own === "" || this.published.has(own)) return false;
    if (this.texts.has(own)) return true;
    for (const run of runsOf(own.split(" "))) if (this.runs.has(run)) return true;
    return alike && isShort(own) && this.isLikeShort(own);
  }

  private isLikeShort(own: string): boolean {
    if (this.compared > MOST_PAIRS) return false;
    this.compared += this.short.length;
    const pairs = bigrams(own);
    return this.short.some((text) => similarity(text, pairs, ALIKE) !== null);
  }
}
