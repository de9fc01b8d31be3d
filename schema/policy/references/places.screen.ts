import type { Provision } from "../Provision.ts";
import { labelNumber } from "./label.screen.ts";
import { type Citation, type Reference, type Relative, type Rung, type RungKind, rungRank } from "./reference.screen.ts";

/** A provision as far as citing goes. */
export type CitedProvision = Pick<Provision, "identity" | "kind" | "label" | "depth" | "text">;

type Kind = Provision["kind"];

/** What a rung may be called in a text, the likeliest first; of a paragraph there is more to say. */
const kindsOf: Readonly<Record<Exclude<RungKind, "decimal" | "paragraph">, readonly Kind[]>> = {
  annex: ["annex"],
  part: ["part", "subpart"],
  subpart: ["subpart", "part"],
  chapter: ["chapter"],
  section: ["section", "article"],
  article: ["article", "clause"],
  clause: ["clause", "article", "chapter"],
  item: ["item", "clause", "subitem"],
  subitem: ["subitem", "clause", "item"],
  bracket: ["item", "clause", "subitem", "paragraph"],
};
const divisions: ReadonlySet<RungKind> = new Set(["annex", "part", "subpart", "chapter", "section"]);

/** Places of a text, the last included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The places of a text: finds what is cited, and says how a place is cited. */
export class TextPlaces {
  private readonly parents: readonly number[];
  private readonly ends: readonly number[];
  private readonly numbers: readonly (string | null)[];
  private readonly byNumber = new Map<string, number[]>();
  private readonly byIdentity = new Map<string, number>();

  /** @param provisions a text in order */
  constructor(readonly provisions: readonly CitedProvision[]) {
    const parents: number[] = [];
    const ends = provisions.map(() => provisions.length);
    const open: number[] = [];
    for (const [place, { depth, identity }] of provisions.entries()) {
      while (open.length > 0 && (provisions[open.at(-1) ?? 0]?.depth ?? 0) >= depth) ends[open.pop() ?? 0] = place;
      parents.push(open.at(-1) ?? -1);
      open.push(place);
      this.byIdentity.set(identity, place);
    }
    this.parents = parents;
    this.ends = ends;
    this.numbers = provisions.map(({ label }) => labelNumber(label));
    for (const [place, number] of this.numbers.entries()) {
      if (number === null) continue;
      for (const key of [`${provisions[place]?.kind} ${number}`, `decimal ${number}`]) {
        const places = this.byNumber.get(key);
        if (places) places.push(place);
        else this.byNumber.set(key, [place]);
      }
    }
  }

  placeOf(identity: string): number | null {
    return this.byIdentity.get(identity) ?? null;
  }

  numberAt(place: number): string | null {
    return this.numbers[place] ?? null;
  }

  /** The place behind all that stands below a place. */
  endOf(place: number): number {
    return this.ends[place] ?? this.provisions.length;
  }

  parentOf(place: number): number {
    return this.parents[place] ?? -1;
  }

  private *outwards(place: number): Generator<number> {
    for (let at = place; at >= 0; at = this.parentOf(at)) yield at;
  }

  private ancestor(place: number, kinds: readonly Kind[]): number {
    for (const kind of kinds) for (const at of this.outwards(place)) if (this.provisions[at]?.kind === kind) return at;
    return -1;
  }

  /** The article around a place; in a ladder its outermost rung. */
  articleOf(place: number): number {
    const article = this.ancestor(place, ["article"]);
    if (article >= 0) return article;
    return [...this.outwards(place)].filter((at) => this.provisions[at]?.kind === "clause").at(-1) ?? -1;
  }

  /** The 款 of an article: its own text, where it has some, and the paragraphs below it. */
  paragraphsOf(article: number): readonly number[] {
    const found = this.provisions[article]?.text.trim() ? [article] : [];
    for (let place = article + 1; place < this.endOf(article); place += 1)
      if (this.provisions[place]?.kind === "paragraph") found.push(place);
    return found;
  }

  private firstOf(kinds: readonly (Kind | "decimal")[], number: string, from: number, end: number): number {
    for (const kind of kinds)
      for (const place of this.byNumber.get(`${kind} ${number}`) ?? []) if (place >= from && place < end) return place;
    return -1;
  }

  private find({ kind, number }: Rung, from: number, end: number): number {
    if (kind === "decimal") return this.firstOf(["decimal"], number, from, end);
    if (kind === "paragraph") return this.firstOf(["paragraph"], number, from, end);
    if (kind !== "annex" || number !== "") return this.firstOf(kindsOf[kind], number, from, end);
    const annexes = this.provisions.flatMap((provision, place) =>
      provision.kind === "annex" && place >= from && place < end ? [place] : [],
    );
    return annexes.length === 1 ? (annexes[0] ?? -1) : -1;
  }

  /** What a rung means where nothing is said before it: the nearest one around the place, of parts of an article only one of the same. */
  private nearest(rung: Rung, at: number): number {
    if (at < 0) return this.find(rung, 0, this.provisions.length);
    const inner = rungRank[rung.kind] > rungRank.article;
    const article = this.articleOf(at);
    if (inner && article < 0) return -1;
    if (inner) {
      const paragraph = this.paragraphsOf(article).findLast((place) => place <= at) ?? null;
      const close = paragraph === null ? -1 : this.within(article, rung, paragraph);
      return close >= 0 ? close : this.within(article, rung, null);
    }
    for (const scope of this.outwards(at)) {
      const found = this.find(rung, scope, this.endOf(scope));
      if (found >= 0) return found;
    }
    return this.find(rung, 0, this.provisions.length);
  }

  /** A rung below a place, -1 for none; where a 款 is named, below that alone. */
  private within(above: number, rung: Rung, paragraph: number | null): number {
    const end = this.endOf(above);
    const paragraphs = this.paragraphsOf(this.articleOf(above));
    const next = (place: number) => paragraphs.find((one) => one > place) ?? this.endOf(this.articleOf(place));
    if (rung.kind === "paragraph" || rung.kind === "bracket") {
      const labelled = rung.kind === "bracket" ? this.find(rung, above + 1, end) : -1;
      return labelled >= 0 ? labelled : (this.paragraphsOf(above)[Number(rung.number) - 1] ?? -1);
    }
    if (paragraph !== null) return this.find(rung, paragraph + 1, next(paragraph));
    return this.find(rung, above + 1, end);
  }

  private relative({ unit, step, count }: Relative, at: number): Span | null {
    if (at < 0) return null;
    const [own, places] = this.unitsAround(unit, at);
    if (step === 0) return own < 0 ? null : { first: own, last: own };
    const before = places.filter((place) => place < (own < 0 ? at : own));
    const after = places.filter((place) => place > (own < 0 ? at : own));
    const [first, last] = step < 0 ? [before.at(-count), before.at(-1)] : [after[0], after[count - 1]];
    return first === undefined || last === undefined ? null : { first, last };
  }

  /** The unit in which a place lies, -1 for none, and all its like among which 前条 or 上一章 is counted. */
  private unitsAround(unit: RungKind, at: number): readonly [number, readonly number[]] {
    const article = this.articleOf(at);
    if (unit === "paragraph") {
      const places = article < 0 ? [] : this.paragraphsOf(article);
      return [places.findLast((place) => place <= at) ?? -1, places];
    }
    if (unit === "article" || unit === "decimal" || unit === "clause") {
      const [kind, depth] = [this.provisions[article]?.kind, this.provisions[article]?.depth];
      return [article, this.placesOf((one) => one.kind === kind && (kind === "article" || one.depth === depth))];
    }
    const kinds = kindsOf[unit];
    const own = this.ancestor(at, kinds);
    if (divisions.has(unit)) return [own, this.placesOf(({ kind }) => kind === (this.provisions[own]?.kind ?? kinds[0]))];
    const kind = this.provisions[own]?.kind ?? "item";
    const [from, end] = article < 0 ? [0, 0] : [article + 1, this.endOf(article)];
    const depth = own < 0 ? null : this.provisions[own]?.depth;
    return [
      own,
      this.placesOf((one, place) => one.kind === kind && place >= from && place < end && (depth === null || one.depth === depth)),
    ];
  }

  private placesOf(isOne: (provision: CitedProvision, place: number) => boolean): readonly number[] {
    return this.provisions.flatMap((provision, place) => (isOne(provision, place) ? [place] : []));
  }

  private citedAt({ relative, inherited, rungs }: Citation, at: number): Span | null {
    const start = relative ? this.relative(relative, at) : null;
    if (relative && !start) return null;
    const path = [...inherited, ...rungs];
    if (start && path.length === 0) return start;
    let found = start?.first ?? -1;
    let paragraph = relative?.unit === "paragraph" ? found : null;
    for (const [place, rung] of path.entries()) {
      found = place === 0 && !start ? this.nearest(rung, at) : this.within(found, rung, paragraph);
      if (found < 0) return null;
      paragraph = rung.kind === "paragraph" ? found : null;
    }
    return { first: found, last: found };
  }

  /** What a reference at a place means here, by its numbers; null where there is none of these. */
  resolve({ first, last }: Pick<Reference, "first" | "last">, at: number): Span | null {
    const begin = first && this.citedAt(first, at);
    const end = last ? this.citedAt(last, at) : begin;
    return begin && end && begin.first <= end.last ? { first: begin.first, last: end.last } : null;
  }

  /** The number that a place has as this rung, in plain figures; null where it lies below none. */
  numberAs(kind: RungKind, place: number): string | null {
    if (kind === "paragraph") return this.paragraphNumber(place);
    if (kind === "article") return this.numberOrNull(this.articleOf(place));
    if (kind === "decimal") return this.numberAt(place);
    if (kind === "bracket") return this.numberAt(place) ?? this.paragraphNumber(place);
    if (kind === "clause") return this.numberOrNull([...this.outwards(place)].at(-1) ?? -1);
    const own = this.ancestor(place, kindsOf[kind]);
    return kind === "annex" && own >= 0 ? (this.numberAt(own) ?? "") : this.numberOrNull(own);
  }

  private numberOrNull(place: number): string | null {
    return place < 0 ? null : this.numberAt(place);
  }

  private paragraphNumber(place: number): string | null {
    const article = this.articleOf(place);
    const at = article < 0 ? -1 : this.paragraphsOf(article).findLastIndex((one) => one <= place);
    return at < 0 ? null : String(at + 1);
  }
}
