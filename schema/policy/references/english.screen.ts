import { numeralKey } from "./label.screen.ts";
import { matchAt } from "./patterns.screen.ts";
import { type Citation, type Reference, type Relative, type Rung, type RungKind, rungRank } from "./reference.screen.ts";

const kinds: Readonly<Record<string, RungKind>> = {
  article: "article",
  art: "article",
  clause: "article",
  section: "section",
  sec: "section",
  paragraph: "paragraph",
  para: "paragraph",
  chapter: "chapter",
  part: "part",
  item: "item",
  subparagraph: "item",
  subsection: "paragraph",
  subclause: "paragraph",
  annex: "annex",
  annexe: "annex",
  appendix: "annex",
  schedule: "annex",
};

const S = "[ \\u00a0\\n]{1,2}";
const NUMBER = "(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,5}(?:-[0-9]{1,2})?|[A-Z]|[IVX]{1,6})(?![A-Za-z0-9])";
const UNIT =
  "[Aa]rt(?:icle)?s?|ARTICLES?|[Cc]lauses?|CLAUSES?|[Ss]ec(?:tion)?s?|SECTIONS?|[Pp]ara(?:graph)?s?|[Ss]ub(?:paragraph|section|clause)s?|[Cc]hapters?|Parts?|[Ii]tems?|[Aa]nnexe?s?|ANNEX|[Aa]ppendix|Schedules?";
const CITED = new RegExp(`(${UNIT})\\.?${S}(?:(${NUMBER})|(?=\\())`, "y");
const BRACKET = /[ \u00a0]?\(([0-9]{1,2}|[a-z]{1,4})\)/y;
const LIST = new RegExp(`(?:,${S}(?:and${S}|or${S})?|${S}(?:and|or)${S})(${NUMBER}|(?=\\())`, "y");
const RANGE = new RegExp(`(?:${S}(?:to|through)${S}|[ ]?[-–—][ ]?)(${NUMBER}|(?=\\())`, "y");
const OF_OUTER = new RegExp(`(?:,${S}|${S}of${S})(?=${UNIT})`, "y");
const OF_OWN = new RegExp(`${S}of${S}(?:this|these|the${S}present)${S}[A-Za-z]{1,20}`, "y");
/** Words that begin with capitals, as names do. */
const NAME = "[A-Z][A-Za-z&'’-]{1,24}(?:[ \\u00a0](?:(?:of|on|and|for|the|in|to)[ \\u00a0]){0,2}[A-Z][A-Za-z&'’-]{0,24}){0,8}";
const OF_NAMED = new RegExp(`${S}of${S}(?:the${S})?(?!(?:${UNIT})${S})(?:[“"]([^“”"\\n]{2,80})[”"]|(${NAME}))`, "y");
const QUOTED = /[“"]([^“”"\n]{2,80})[”"](?:,?[ \u00a0\n]{1,2})?/y;
const NAMED = new RegExp(`(${NAME}),${S}(?=${UNIT})`, "y");
const RELATIVE = new RegExp(
  `(?:(preceding|previous|foregoing|following|next)${S}(?:(two|three|four|five)${S})?|(this)${S})(article|clause|section|paragraph|chapter|part|item|annex)s?(?![A-Za-z])`,
  "iy",
);
const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };
const STARTS = new RegExp(`(?<![A-Za-z])(?:(?=${UNIT})|(?=[A-Z][a-z])|(?=preceding|previous|foregoing|following|next|this))|[“"]`, "gi");

const kindOf = (word: string): RungKind => kinds[word.toLowerCase().replace(/s$/, "")] ?? kinds[word.toLowerCase()] ?? "article";

const rungOf = (word: RungKind, number: string, from: number, to: number): Rung => ({
  kind: number.includes(".") ? "decimal" : word,
  number: /^[0-9]+-[0-9]+$/.test(number) ? number : number.split(".").map(numeralKey).join("."),
  from,
  to,
});

/** All names that end like this one: a sentence may have begun with a capital before it. */
function endingsOf(name: string): readonly string[] {
  const words = name.split(/[ \u00a0]/);
  return words.map((_, from) => words.slice(from).join(" "));
}

/** Reads references in the English manner, from the front to the back. */
class Scanner {
  readonly found: Reference[] = [];

  constructor(private readonly text: string) {}

  scan(): readonly Reference[] {
    let end = 0;
    for (const { index } of this.text.matchAll(STARTS)) if (index >= end) end = Math.max(end, this.at(index));
    return this.found;
  }

  private at(at: number): number {
    const quoted = matchAt(QUOTED, this.text, at);
    if (quoted) {
      const to = at + quoted[0].length;
      const end = this.cited(at, to, [quoted[1] ?? ""]);
      if (end === to) this.add(at, at + quoted[0].search(/[”"][^”"]*$/) + 1, [quoted[1] ?? ""], null, null);
      return end;
    }
    const cited = this.cited(at, at, null);
    if (cited > at) return cited;
    const named = matchAt(NAMED, this.text, at);
    if (named) return this.cited(at, at + named[0].length, endingsOf(named[1] ?? ""));
    return this.relative(at);
  }

  private brackets(at: number): readonly Rung[] {
    const rungs: Rung[] = [];
    let end = at;
    while (rungs.length < 3) {
      const match = matchAt(BRACKET, this.text, end);
      if (!match) break;
      const to = end + match[0].length;
      const kind = (["bracket", "item", "subitem"] as const)[rungs.length] ?? "subitem";
      rungs.push({ kind, number: numeralKey(match[1] ?? ""), from: end + match[0].indexOf("("), to });
      end = to;
    }
    return rungs;
  }

  private rungsAt(at: number): readonly Rung[] {
    const match = matchAt(CITED, this.text, at);
    if (!match) return [];
    const [whole, word = "", number] = match;
    const to = at + whole.length;
    const brackets = this.brackets(to);
    if (number !== undefined) return [rungOf(kindOf(word), number, at, to), ...brackets];
    // Paragraph (2), subparagraph (a): the bracket is the number.
    const [first, ...inner] = brackets;
    return first && rungRank[kindOf(word)] > rungRank.article ? [first, ...inner] : [];
  }

  private cited(from: number, start: number, names: readonly string[] | null): number {
    const rungs = this.rungsAt(start);
    const [head] = rungs;
    if (!head || (from === start && this.isLabel(start, rungs))) return start;
    return this.goOn(from, { relative: null, inherited: [], rungs: this.turned(rungs) }, names, head.kind);
  }

  /** A line that begins like an article with its heading is one, whatever it stands in. */
  private isLabel(at: number, rungs: readonly Rung[]): boolean {
    if (at > 0 && this.text.charAt(at - 1) !== "\n") return false;
    return rungs.length === 1 && /^(?:[.:]|[ \u00a0]{1,3}[A-Z])/.test(this.text.slice(rungs[0]?.to ?? at, (rungs[0]?.to ?? at) + 5));
  }

  /** Paragraph 2 of Article 5, and Article 5, paragraph 2: the outer one first. */
  private turned(rungs: readonly Rung[]): readonly Rung[] {
    const to = rungs.at(-1)?.to ?? 0;
    const joint = matchAt(OF_OUTER, this.text, to);
    const other = joint ? this.rungsAt(to + joint[0].length) : [];
    const [one, two] = [rungs[0], other[0]];
    if (!one || !two || rungRank[one.kind] === rungRank[two.kind]) return rungs;
    if (joint?.[0].includes("of")) return rungRank[two.kind] < rungRank[one.kind] ? [...other, ...rungs] : rungs;
    return rungRank[one.kind] < rungRank[two.kind] ? [...rungs, ...other] : rungs;
  }

  private goOn(from: number, first: Citation, names: readonly string[] | null, unit: RungKind, least = from): number {
    let to = Math.max(least, ...first.rungs.map((rung) => rung.to));
    const outer = rungRank[first.rungs[0]?.kind ?? unit] < rungRank[unit];
    const last = outer ? null : this.following(RANGE, to, first, unit);
    to = last?.to ?? to;
    const place = this.found.length;
    this.add(from, to, names, first, last?.citation ?? null);
    let before = last?.citation ?? first;
    for (let next = outer ? null : this.following(LIST, to, before, unit); next; next = this.following(LIST, to, before, unit)) {
      to = next.to;
      before = next.citation;
      this.add(next.from, to, names, next.citation, null);
    }
    if (!outer && matchAt(OF_OUTER, this.text, to)?.[0].includes("of")) return this.within(place, to, unit);
    return names === null ? this.belonging(place, to) : to;
  }

  /** Paragraphs 2 and 3 of Article 4. What cannot lie in what is named, as Section 2 of Article 4, is told in no way that is known. */
  private within(place: number, to: number, unit: RungKind): number {
    const outer = this.rungsAt(to + (matchAt(OF_OUTER, this.text, to)?.[0].length ?? 0));
    const end = outer.at(-1)?.to ?? to;
    const lies = rungRank[outer[0]?.kind ?? unit] < rungRank[unit];
    const below = (citation: Citation | null) => citation && { ...citation, inherited: [...outer, ...citation.inherited] };
    const before = (citation: Citation | null) => citation && { ...citation, rungs: [...outer, ...citation.rungs] };
    const found = this.found.splice(place);
    for (const [at, one] of lies ? found.entries() : []) {
      if (at < found.length - 1) this.found.push({ ...one, first: below(one.first), last: below(one.last) });
      else {
        const ends = one.last ? { first: below(one.first), last: before(one.last) } : { first: before(one.first) };
        this.found.push({ ...one, ...ends, to: end, words: this.text.slice(one.from, end) });
      }
    }
    return end;
  }

  /** Whose articles these are, where that is said behind them: of this policy, of the Staff Handbook. */
  private belonging(place: number, to: number): number {
    if (matchAt(OF_OWN, this.text, to)) {
      for (let at = place; at < this.found.length; at += 1) this.found[at] = { ...this.found[at], whole: true } as Reference;
      return to;
    }
    const named = matchAt(OF_NAMED, this.text, to);
    if (!named) return to;
    const names = named[1] === undefined ? [named[2] ?? ""] : [named[1]];
    const end = to + named[0].length;
    for (let at = place; at < this.found.length; at += 1) {
      const reference = this.found[at];
      if (!reference) continue;
      const until = at === this.found.length - 1 ? end : reference.to;
      this.found[at] = { ...reference, names, to: until, words: this.text.slice(reference.from, until) };
    }
    return end;
  }

  private following(joint: RegExp, to: number, before: Citation, unit: RungKind): { citation: Citation; from: number; to: number } | null {
    const match = matchAt(joint, this.text, to);
    if (!match) return null;
    const [whole, number = ""] = match;
    const from = to + whole.length - number.length;
    const brackets = this.brackets(to + whole.length);
    if (number === "" && (brackets.length === 0 || before.rungs.length < 2)) return null;
    const rungs = number === "" ? brackets : [rungOf(unit, number, from, to + whole.length), ...brackets];
    const rank = rungRank[rungs[0]?.kind ?? unit];
    const inherited = [...before.inherited, ...before.rungs].filter(({ kind }) => rungRank[kind] < rank);
    return { citation: { relative: before.relative, inherited, rungs }, from, to: rungs.at(-1)?.to ?? from };
  }

  private relative(at: number): number {
    const match = matchAt(RELATIVE, this.text, at);
    if (!match) return at;
    const [whole, direction = "", count = "", own, word = ""] = match;
    const step = own ? 0 : /^(?:following|next)$/i.test(direction) ? 1 : -1;
    const unit = kindOf(word);
    const relative: Relative = { unit, step, count: counts[count.toLowerCase()] ?? 1 };
    const to = at + whole.length;
    this.add(at, to, null, { relative, inherited: [], rungs: [] }, null);
    return to;
  }

  private add(from: number, to: number, names: readonly string[] | null, first: Citation | null, last: Citation | null): void {
    this.found.push({ from, to, words: this.text.slice(from, to), names, whole: false, first, last });
  }
}

/** References in the English manner, in the order of the text. */
export const englishReferences = (text: string): readonly Reference[] => new Scanner(text).scan();
