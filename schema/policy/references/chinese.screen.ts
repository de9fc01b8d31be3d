import { chineseRungs, type SharedRung, sharedRungs, unitKinds } from "./chinese-rungs.screen.ts";
import { labelNumber, numeralKey, numeralValue } from "./label.screen.ts";
import { DECIMAL, GAP, matchAt, NOT_OTHERWISE, NUMERAL } from "./patterns.screen.ts";
import { type Citation, type Reference, type Relative, type Rung, rungRank } from "./reference.screen.ts";

const NAMES =
  "办法|辦法|规定|規定|制度|条例|條例|细则|細則|规则|規則|章程|规范|規範|守则|守則|规程|規程|手册|手冊|准则|準則|标准|標準|指引|指南|方案|程序|流程|预案|预案|公约|决定|决议|通知|解释|意见|法典|法";
const TITLE = /《([^《》\n]{1,60}(?:〈[^〈〉\n]{1,40}〉[^《》\n]{0,40})?)》/y;
const TRIAL = new RegExp(`${GAP}[（(][^（）()\\n]{1,40}[）)](?=${GAP}(?:的)?${GAP}[第附])`, "y");
const OF = new RegExp(`${GAP}(?:的|之|中)?${GAP}`, "y");
const NUMBER = "[A-Z]{1,8}(?:[-－–][A-Z0-9]{1,8}){1,4}";
const NUMBER_NAME = new RegExp(`${NUMBER}(?![A-Za-z0-9])`, "y");
/** 人字〔2024〕3号, under which a document was issued. */
const ISSUED = "[\\p{Script=Han}A-Z]{1,10}[〔［[(（][0-9]{4}[〕］\\])）]第?[0-9]{1,4}号";
/** The number of a document in brackets behind its title, which tells it from others of that title. */
const CODED = new RegExp(`${GAP}[（(](?:[\\p{Script=Han}]{0,4}[：:])?${GAP}(${NUMBER}|${ISSUED})${GAP}[）)]`, "uy");
const ISSUED_BEFORE = new RegExp(`(${ISSUED})(?:的)?$`, "u");
const OWN = new RegExp(
  `本${GAP}(?:[\\p{Script=Han}]{1,8}?)??(?:${NAMES}|合同|协议|協議)${GAP}(?:[（(][^（）()\\n]{1,8}[）)])?${GAP}(?:的|之|中)?${GAP}`,
  "uy",
);
const RELATIVE = new RegExp(`(?:([前上下])${GAP}(?:(${NUMERAL})${GAP})?|(本))(条|條|款|项|項|章|节|節|编)${NOT_OTHERWISE}`, "uy");
/** 之前条件, 目前条件, 基本条件, 成本项目 hold none. */
const NOT_RELATIVE = /(?:[以之目提当當从從先空生日午会晚早]|[基成资資原范範样樣文版课課日根剧劇书書]|[马早晚线線地网網身之以向])$/;
const ANNEX = new RegExp(`附${GAP}(?:件|表|录|錄|则)${GAP}(${NUMERAL}|[A-Z](?![A-Za-z]))`, "y");
const ONLY_ANNEX = /附[件录錄](?![材上下中名格照大数包列发上预内\d])/y;
const ANNEX_ASKED = /(?:[详詳参參]?[见見]|按照?|依照|本(?:办法|规定|制度|细则|规范)的?|[（(])[ \u3000]{0,2}$/;
const DECIMAL_HERE = new RegExp(`(${DECIMAL})${GAP}(条|條|款|节|節|项|項)?${NOT_OTHERWISE}(?![0-9０-９.．%％‰])`, "y");
const DECIMAL_ASKED = /(?:[见見]|按照?|依照|依据|根据|符合|执行|違反|违反|满足|本(?:制度|规范|标准|规定|办法|规程)的?|第)[ \u3000]{0,2}$/;
/** After these a decimal is a measure. */
const MEASURE = /[ \u3000]{0,2}(?:[元万亿个小时天日月年倍人件次分米克公毫厘吨平㎡℃°版kKmMgGvV]|版本)/y;
const LADDER = new RegExp(`(${NUMERAL})[、]?[（(]${GAP}(${NUMERAL})${GAP}[）)](?:${GAP}([0-9]{1,2})[.．]?)?${GAP}[项項款条條]?`, "y");
const LADDER_ASKED = /(?:[见見]|按照?|依照|依据|违反|本(?:制度|规范|标准|规定|办法|规程)的?|上述)[ \u3000]{0,2}(?:第)?$/;
/** What stands behind a name before its number: （2012年修正）, and 的. */
const BEHIND_NAME = `${GAP}(?:[（(][^（）()\\n]{1,40}[）)]${GAP})?(?:的)?$`;
/** Names before a number, without marks of a title: 劳动合同法第四条, 该办法第五条. */
const NAMED_BEFORE = new RegExp(`([\\p{Script=Han}]{1,24})${BEHIND_NAME}`, "u");
/** Orders and standards, which go by their numbers: 国务院令第586号, GB/T 9704-2012. */
const NUMBERED_BEFORE = new RegExp(`(?:[0-9０-９]号|[A-Z](?:/[A-Z])?[ ]?[0-9][0-9.:：—–-]{2,16})(?:标准|標準)?${BEHIND_NAME}`);
/** What a name and its number take, in characters. */
const NAME_LENGTH = 72;
const ENDS_NAME = new RegExp(`(?:${NAMES}|合同|协议|協議)(?:的)?$`, "u");
const LIST = new RegExp(`${GAP}(?:、|和|及|与|與|或者|或|以及|，)${GAP}`, "y");
const RANGE = new RegExp(`${GAP}(?:至|到|[-－—–~～])${GAP}`, "y");
/** A line that begins like an article is one, whatever it stands in. */
const LIKE_LABEL = /^[ \t\u3000]/;

/** Where a reference could begin. */
const STARTS =
  /[《第本前上下附（(]|[该該同](?=[条條款项項])|[0-9０-９](?<![0-9０-９.．][0-9０-９])|[A-Z](?<![A-Za-z][A-Z])|[一二三四五六七八九十](?=、?[（(])/gu;

/** What a list of citations goes on from. */
interface Taken {
  /** The place behind it. */
  readonly to: number;
  readonly names: readonly string[] | null;
  readonly citation: Citation | null;
}

/** A name without more and more of its first characters, up to so many: words of the sentence may stand before it. */
const endingsOf = (name: string, most: number): readonly string[] =>
  Array.from({ length: Math.max(0, most) }, (_, from) => name.slice(from));

/** Reads references in the Chinese manner, from the front to the back. */
class Scanner {
  readonly found: Reference[] = [];
  /** Whether the text as a whole is named by what is read just now. */
  private whole = false;

  constructor(private readonly text: string) {}

  scan(): readonly Reference[] {
    STARTS.lastIndex = 0;
    let end = 0;
    for (const { index } of this.text.matchAll(STARTS)) {
      if (index < end) continue;
      end = Math.max(end, this.at(index));
    }
    return this.found;
  }

  /** Takes what begins at a place and all that its list goes on with; the place behind it. */
  private at(at: number): number {
    const character = this.text.charAt(at);
    if (character === "《") return this.titled(at);
    if (/[A-Z]/.test(character)) return this.numbered(at);
    if (character === "本") {
      const own = matchAt(OWN, this.text, at);
      this.whole = own !== null;
      const to = own ? this.cited(at, at + own[0].length, null) : at;
      this.whole = false;
      return to > at ? to : this.relative(at);
    }
    if (/[前上下]/.test(character)) return this.relative(at);
    if (/[该該同]/.test(character)) return this.pointing(at);
    return this.cited(at, at, this.outside(at));
  }

  private titled(at: number): number {
    const match = matchAt(TITLE, this.text, at);
    if (!match) return at;
    let to = at + match[0].length;
    const title = match[1] ?? "";
    const coded = matchAt(CODED, this.text, to);
    if (coded) return this.ofDocument(at, to + coded[0].length, [coded[1] ?? "", title]);
    const trial = matchAt(TRIAL, this.text, to);
    if (trial) to += trial[0].length;
    return this.ofDocument(at, to, [title + (trial?.[0].trim() ?? ""), title]);
  }

  private numbered(at: number): number {
    const match = matchAt(NUMBER_NAME, this.text, at);
    return match ? this.ofDocument(at, at + match[0].length, [match[0]]) : at;
  }

  private ofDocument(from: number, to: number, names: readonly string[]): number {
    const behind = to + (matchAt(OF, this.text, to)?.[0].length ?? 0);
    const end = this.cited(from, behind, names);
    if (end > behind) return end;
    this.add(from, to, names, null, null);
    return to;
  }

  /** Names that stand before a number without marks; empty for what names nothing. */
  private outside(at: number): readonly string[] | null {
    if (!/[第附0-9]/.test(this.text.charAt(at))) return null;
    const before = this.text.slice(Math.max(0, at - NAME_LENGTH), at);
    const [, issued] = ISSUED_BEFORE.exec(before) ?? [];
    if (issued) return endingsOf(issued, issued.search(/[〔［[(（]/));
    if (NUMBERED_BEFORE.test(before)) return [];
    const [, run = ""] = NAMED_BEFORE.exec(before) ?? [];
    const name = run.replace(/的$/, "");
    if (!ENDS_NAME.test(name) || /(?:下列|以下|有关|上述|相关|按|照|据)规定$/.test(name)) return null;
    return endingsOf(name, name.length - 2);
  }

  /** A citation that begins at `start`, of a reference that begins at `from`, with what its list goes on with. */
  private cited(from: number, start: number, names: readonly string[] | null): number {
    const shared = sharedRungs(this.text, start);
    if (shared.length > 0) return this.list(this.sharing(from, shared, names, null));
    const rungs = this.rungsAt(start, from < start || names !== null);
    const [first] = rungs;
    if (!first) return start;
    if (from === start && this.isLabel(start, rungs)) return rungs.at(-1)?.to ?? start;
    return this.list(this.taken(from, { relative: null, inherited: [], rungs }, names));
  }

  private isLabel(at: number, rungs: readonly Rung[]): boolean {
    if (at > 0 && this.text.charAt(at - 1) !== "\n") return false;
    return rungs.length === 1 && LIKE_LABEL.test(this.text.slice(rungs[0]?.to ?? at, (rungs[0]?.to ?? at) + 1));
  }

  private rungsAt(at: number, named: boolean): readonly Rung[] {
    const character = this.text.charAt(at);
    if (character === "第") return chineseRungs(this.text, at);
    if (character === "附") return this.annexAt(at, named);
    if (/[（(]/.test(character)) return this.bracketAt(at);
    if (/[0-9０-９]/.test(character)) return this.decimalAt(at, named);
    return this.ladderAt(at, named);
  }

  private before(at: number): string {
    return this.text.slice(Math.max(0, at - 8), at);
  }

  private annexAt(at: number, named: boolean): readonly Rung[] {
    const match = matchAt(ANNEX, this.text, at);
    if (match) {
      const to = at + match[0].length;
      const within = to + (matchAt(OF, this.text, to)?.[0].length ?? 0);
      return [{ kind: "annex", number: numeralKey(match[1] ?? ""), from: at, to }, ...chineseRungs(this.text, within, "annex")];
    }
    if (!named && !ANNEX_ASKED.test(this.before(at))) return [];
    const only = matchAt(ONLY_ANNEX, this.text, at);
    return only ? [{ kind: "annex", number: "", from: at, to: at + only[0].length }] : [];
  }

  /** （三）项 by itself, an item of the same article. */
  private bracketAt(at: number): readonly Rung[] {
    const match = matchAt(BRACKETED_ITEM, this.text, at);
    return match ? [{ kind: "item", number: numeralKey(match[1] ?? ""), from: at, to: at + match[0].length }] : [];
  }

  private decimalAt(at: number, named: boolean): readonly Rung[] {
    const match = matchAt(DECIMAL_HERE, this.text, at);
    if (!match) return [];
    const [whole, number = "", word] = match;
    const to = at + (word ? whole.length : number.length);
    if (!word && !named && (!DECIMAL_ASKED.test(this.before(at)) || matchAt(MEASURE, this.text, to))) return [];
    return [{ kind: "decimal", number: labelNumber(number) ?? "", from: at, to }];
  }

  private ladderAt(at: number, named: boolean): readonly Rung[] {
    const match = matchAt(LADDER, this.text, at);
    if (!match || (!named && !LADDER_ASKED.test(this.before(at)))) return [];
    const [whole, one = "", two = "", three] = match;
    const to = at + whole.trimEnd().length;
    const split = at + whole.search(/[（(]/);
    const closing = this.text.slice(split).search(/[）)]/) + split + 1;
    return [
      { kind: "clause", number: numeralKey(one), from: at, to: split },
      { kind: "item", number: numeralKey(two), from: split, to: three ? closing : to },
      ...(three ? [{ kind: "subitem", number: numeralKey(three), from: closing, to } as const] : []),
    ];
  }

  private relative(at: number): number {
    const match = matchAt(RELATIVE, this.text, at);
    if (!match || NOT_RELATIVE.test(this.before(at))) return at;
    const [whole, direction, numeral, own, word = ""] = match;
    const step = own ? 0 : direction === "下" ? 1 : -1;
    const relative: Relative = { unit: unitKinds[word] ?? "article", step, count: numeral ? (numeralValue(numeral) ?? 1) : 1 };
    const to = at + whole.length;
    const behind = to + (matchAt(OF, this.text, to)?.[0].length ?? 0);
    const shared = sharedRungs(this.text, behind);
    if (shared.length > 0) return this.list(this.sharing(at, shared, null, { relative, inherited: [], rungs: [] }));
    return this.list(this.taken(at, { relative, inherited: [], rungs: chineseRungs(this.text, behind, relative.unit) }, null, to));
  }

  /** 该条第二款: of what was cited last; without that, of something that is not told here. */
  private pointing(at: number): number {
    const match = matchAt(POINTING, this.text, at);
    if (!match) return at;
    const unit = unitKinds[match[1] ?? ""] ?? "article";
    const to = at + match[0].length;
    const rungs = chineseRungs(this.text, to + (matchAt(OF, this.text, to)?.[0].length ?? 0), unit);
    const last = this.found.at(-1);
    const cited = last?.last ?? last?.first ?? null;
    if (rungs.length === 0) return to;
    const isCited =
      cited?.relative?.unit === unit || [...(cited?.inherited ?? []), ...(cited?.rungs ?? [])].some(({ kind }) => kind === unit);
    if (!last || !cited || !isCited) return rungs.at(-1)?.to ?? to;
    return this.list(this.taken(at, taking(cited, rungs), last.names));
  }

  /** Adds a citation, or the range that it begins. */
  private taken(from: number, first: Citation, names: readonly string[] | null, least = from): Taken {
    let to = first.rungs.at(-1)?.to ?? least;
    const range = matchAt(RANGE, this.text, to);
    const last = range ? this.next(to + range[0].length, first) : null;
    if (last) to = last.rungs.at(-1)?.to ?? to;
    this.add(from, to, names, first, last);
    return { to, names, citation: last ?? first };
  }

  /** Takes what a list goes on with; the place behind it. */
  private list(begun: Taken): number {
    let taken = begun;
    for (;;) {
      const { to, names, citation } = taken;
      const joint = matchAt(LIST, this.text, to);
      if (!joint || !citation) return to;
      const start = to + joint[0].length;
      const shared = sharedRungs(this.text, start);
      const next = shared.length > 0 ? null : this.next(start, citation);
      if (shared.length > 0) taken = this.sharing(start, shared, names, citation);
      else if (next) taken = this.taken(start, next, names);
      else return to;
    }
  }

  /** A citation that takes over from the one before it what lies outside of it. */
  private next(at: number, before: Citation): Citation | null {
    const above = [...before.inherited, ...before.rungs];
    if (!/[第（(]/.test(this.text.charAt(at))) return above.at(-1)?.kind === "article" ? this.bareNext(at, before) : null;
    const bracket = /[（(]/.test(this.text.charAt(at));
    if (bracket && above.at(-1)?.kind !== "item") return null;
    const rungs = bracket ? this.followingBracket(at) : chineseRungs(this.text, at);
    const [first] = rungs;
    return first ? taking(before, rungs) : null;
  }

  /** 第三条、四条: a higher number with the word alone. */
  private bareNext(at: number, before: Citation): Citation | null {
    const match = matchAt(BARE_ARTICLE, this.text, at);
    const number = numeralKey(match?.[1] ?? "");
    if (!match || !(Number(number) > Number(before.rungs.at(-1)?.number))) return null;
    return taking(before, [{ kind: "article", number, from: at, to: at + match[0].length }]);
  }

  private followingBracket(at: number): readonly Rung[] {
    const match = matchAt(FOLLOWING_BRACKET, this.text, at);
    return match ? [{ kind: "item", number: numeralKey(match[1] ?? ""), from: at, to: at + match[0].length }] : [];
  }

  /** Adds each of those that share their word. */
  private sharing(from: number, shared: readonly SharedRung[], names: readonly string[] | null, before: Citation | null): Taken {
    let end = from;
    let citation = before;
    for (const [place, { rung, ends }] of shared.entries()) {
      if (ends) continue;
      const following = shared[place + 1];
      const first: Citation = before ? taking(before, [rung]) : { relative: null, inherited: [], rungs: [rung] };
      const last: Citation | null = following?.ends ? { ...first, rungs: [following.rung] } : null;
      citation = last ?? first;
      end = citation.rungs[0]?.to ?? end;
      this.add(place === 0 ? from : rung.from, end, names, first, last);
    }
    return { to: end, names, citation };
  }

  private add(from: number, to: number, names: readonly string[] | null, first: Citation | null, last: Citation | null): void {
    this.found.push({ from, to, words: this.text.slice(from, to), names, whole: this.whole, first, last });
  }
}

const BRACKETED_ITEM = new RegExp(`[（(]${GAP}(${NUMERAL})${GAP}[）)]${GAP}[项項](?!目)`, "y");
const BARE_ARTICLE = new RegExp(`(${NUMERAL})${GAP}[条條]${NOT_OTHERWISE}`, "uy");
const POINTING = new RegExp(`[该該同](条|條|款|项|項)${NOT_OTHERWISE}`, "uy");
const FOLLOWING_BRACKET = new RegExp(`[（(]${GAP}(${NUMERAL})${GAP}[）)](?:${GAP}[项項](?!目))?`, "y");

/** What is named behind another one: 第五条第一款、第二款 are two of the same article. */
function taking(before: Citation, rungs: readonly Rung[]): Citation {
  const rank = rungRank[rungs[0]?.kind ?? "part"];
  const outer = [...before.inherited, ...before.rungs].filter(({ kind }) => rungRank[kind] < rank);
  const relative = before.relative && rungRank[before.relative.unit] < rank ? before.relative : null;
  return { relative, inherited: outer, rungs };
}

/** References in the Chinese manner, in the order of the text. */
export const chineseReferences = (text: string): readonly Reference[] => new Scanner(text).scan();
