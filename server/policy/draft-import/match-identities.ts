import { randomUUIDv7 } from "node:crypto";
import { contentHash } from "../draft/content-hash.ts";
import type { TextProvision } from "../draft/provision-store.ts";
import { type Bigrams, bigrams, similarity } from "../draft/similarity.ts";

/** So similar must two texts be to be the same provision: under the same label, and anywhere. */
const SAME_LABEL = 0.5;
const ANYWHERE = 0.6;
/** A text shorter than this says too little to be recognised under another label. */
const TELLING_LENGTH = 6;
/** Greatest number of pairs that are compared one by one; of longer texts only near neighbours are. */
const MAX_PAIRS = 250_000;

/** Characters that are compared in all; beyond, only equal wordings and labels count. */
const MOST_COMPARED = 5_000_000;

/** So many provisions under the same key are tried. */
const MOST_CANDIDATES = 20;

type NewProvision = Omit<TextProvision, "identity">;

/** As far as it tells which provision it is: white space and the width of characters do not. */
const telling = (words: string) => words.normalize("NFKC").replace(/\s+/g, "");

const wording = ({ heading, text }: NewProvision) => telling(heading && text ? `${heading}\n${text}` : heading + text);

const ownLabel = ({ kind, label }: NewProvision) => `${kind}:${telling(label)}`;
const ownLabels = (provisions: readonly NewProvision[]) => provisions.map(ownLabel);

/** The labels from the top down to each provision: the same （一） stands under many articles. */
function labelPaths(provisions: readonly NewProvision[]): string[] {
  const paths: string[] = [];
  for (const provision of provisions) {
    const above = provision.parent === null ? "" : `${paths[provision.parent] ?? ""}/`;
    paths.push(above + ownLabel(provision));
  }
  return paths;
}

/** Works out which provision of the old text each one of the new text continues. */
class Matching {
  readonly identities: (string | null)[];
  private readonly used = new Set<number>();
  private readonly oldWords: readonly string[];
  private readonly newWords: readonly string[];

  private readonly oldGrams: (Bigrams | undefined)[] = [];
  private readonly newGrams: (Bigrams | undefined)[] = [];
  private left = MOST_COMPARED;

  constructor(
    private readonly before: readonly TextProvision[],
    private readonly after: readonly NewProvision[],
  ) {
    this.identities = after.map(() => null);
    this.oldWords = before.map(wording);
    this.newWords = after.map(wording);
    before.forEach(({ identity }, index) => {
      if (identity === "") this.used.add(index);
    });
  }

  /** How alike an old and a new provision are; null when less than `least`. */
  private alike(old: number, fresh: number, least: number): number | null {
    if (this.left <= 0) return null;
    this.oldGrams[old] ??= bigrams(this.oldWords[old] ?? "");
    this.newGrams[fresh] ??= bigrams(this.newWords[fresh] ?? "");
    const [one, other] = [this.oldGrams[old], this.newGrams[fresh]];
    this.left -= Math.min(one.size, other.size);
    return similarity(one, other, least);
  }

  private pair(old: number, fresh: number): void {
    this.identities[fresh] = this.before[old]?.identity ?? null;
    this.used.add(old);
  }

  /** Pairs those with equal keys in the order in which they come; an empty key is none. */
  byKey(
    oldKey: (index: number) => string,
    newKey: (index: number) => string,
    fits: (old: number, fresh: number) => boolean = () => true,
  ): void {
    const waiting = new Map<string, number[]>();
    this.before.forEach((_, index) => {
      const key = this.used.has(index) ? "" : oldKey(index);
      if (key === "") return;
      const same = waiting.get(key);
      if (same) same.push(index);
      else waiting.set(key, [index]);
    });
    this.after.forEach((_, index) => {
      if (this.identities[index] !== null) return;
      const candidates = waiting.get(newKey(index));
      const place = candidates?.slice(0, MOST_CANDIDATES).findIndex((old) => fits(old, index)) ?? -1;
      const [old] = place >= 0 ? (candidates?.splice(place, 1) ?? []) : [];
      if (old !== undefined) this.pair(old, index);
    });
  }

  byContent(): void {
    const hash = (provision: NewProvision | undefined) => (provision ? `${provision.kind}:${contentHash(provision)}` : "");
    const oldPaths = labelPaths(this.before);
    const newPaths = labelPaths(this.after);
    this.byKey(
      (index) => `${oldPaths[index]} ${hash(this.before[index])}`,
      (index) => `${newPaths[index]} ${hash(this.after[index])}`,
    );
    this.byKey(
      (index) => hash(this.before[index]),
      (index) => hash(this.after[index]),
    );
  }

  byWording(): void {
    const long = (words: string | undefined) => (words && words.length >= TELLING_LENGTH ? words : "");
    this.byKey(
      (index) => long(this.oldWords[index]),
      (index) => long(this.newWords[index]),
    );
  }

  byLabel(): void {
    const labelled = (provisions: readonly NewProvision[], keys: readonly string[]) => (index: number) =>
      provisions[index]?.label ? (keys[index] ?? "") : "";
    const alike = (old: number, fresh: number) =>
      this.oldWords[old] === this.newWords[fresh] || this.alike(old, fresh, SAME_LABEL) !== null;
    for (const keys of [labelPaths, ownLabels])
      this.byKey(labelled(this.before, keys(this.before)), labelled(this.after, keys(this.after)), alike);
  }

  /** Pairs what is left by the similarity of the texts, the most similar first. */
  bySimilarity(): void {
    const olds = this.before.flatMap((_, index) => (this.used.has(index) ? [] : [index]));
    const news = this.after.flatMap((_, index) => (this.identities[index] === null ? [index] : []));
    const reach = Math.max(20, Math.floor(MAX_PAIRS / Math.max(1, news.length) / 2));
    const pairs: { old: number; fresh: number; score: number }[] = [];
    news.forEach((fresh, place) => {
      const middle = Math.round((place * olds.length) / news.length);
      for (let at = Math.max(0, middle - reach); at < Math.min(olds.length, middle + reach); at += 1) {
        const old = olds[at];
        if (old === undefined || this.before[old]?.kind !== this.after[fresh]?.kind) continue;
        const score = this.alike(old, fresh, ANYWHERE);
        if (score !== null) pairs.push({ old, fresh, score });
      }
    });
    pairs.sort((one, other) => other.score - one.score || Math.abs(one.old - one.fresh) - Math.abs(other.old - other.fresh));
    for (const { old, fresh } of pairs) if (!this.used.has(old) && this.identities[fresh] === null) this.pair(old, fresh);
  }
}

/**
 * The identity of each provision of a new text: that of the old provision it continues, else a new one. Equal content comes first,
 * then equal wording under another number, then the same printed label with a similar text, then whatever is most similar; so
 * renumbering, moving and rewording keep a provision's history. Old provisions with an empty identity are only context.
 */
export function matchIdentities(before: readonly TextProvision[], after: readonly NewProvision[]): string[] {
  const matching = new Matching(before, after);
  matching.byContent();
  matching.byWording();
  matching.byLabel();
  matching.bySimilarity();
  return matching.identities.map((identity) => identity ?? randomUUIDv7());
}
