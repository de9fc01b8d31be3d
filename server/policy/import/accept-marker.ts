import { isUsualHeading } from "./line-roles.ts";
import type { Marker } from "./marker.ts";
import type { NumberingOutlook } from "./numbering-outlook.ts";
import { allowsArticle, allowsStart, lastCharacter, looksLikeHeading } from "./punctuation.ts";
import { insideName, referenceStrength, refersForward } from "./references.ts";
import type { SourceLine } from "./source-lines.ts";
import { isWhite, skipWhite, trimWhite } from "./white-space.ts";

/** What the numbering read so far says about a marker. */
export interface NumberingSoFar {
  /** The marker's number is the one that comes next in its open list; for headings and articles also 1 where there is none yet. */
  continues(marker: Marker): boolean;
  /** The last number of a key in this document, null when it was not used. */
  lastNumber(key: Marker["key"]): number | null;
  /** The last number of the innermost open list of a key, null when none is open. */
  openNumber(key: Marker["key"]): number | null;
  /** The open list of this key was last continued in this line: its markers do not stand at line starts. */
  runsOnIn(key: Marker["key"], line: number): boolean;
  /** Nothing numbered has been read in this document. */
  readonly untouched: boolean;
}

export interface MarkerPlace {
  source: string;
  line: SourceLine;
  /** Where the text of the line begins: after a title that is printed again. */
  start: number;
  /** End of the last accepted label in this line, or the line's start. */
  segmentStart: number;
  /** The label that was accepted in this line before this place. */
  afterLabel: "article" | "other" | null;
  /** Whether the marker stands at the start of a line that may be the rest of a broken one: nothing ended before it, or it ended in 依照 or the like. */
  broken: "no" | "unfinished" | "referring";
}

export type Verdict = "start" | "startDoubtful" | "text" | "referenceDoubtful";

/** 统一、规范 and 周二、周四 hold no number. */
const WORD_BEFORE_NUMERAL = new Set("统单唯同第其万专之逐划归如某周期初星每月年");
/** 办法, 规定, 条例, 细则, 规程, 制度: a number after a name is one of its articles. */
const NAME_END = /[法定例则程度》”]/;
/** How the first article begins. */
const OPENS_ARTICLE = /^[ \u3000]{0,2}(?:为|根据|依据|本)/;
/** More white space than this after a label is a column of a table. */
const MOST_SPACES = 20;
const MEASURED = /^[ \u3000]{0,2}(?:[级类等次层号楼线元%％度]|[一二三四五六七八九十](?![、.．]))/;

export class MarkerJudge {
  readonly #numbering: NumberingSoFar;
  readonly #outlook: NumberingOutlook;
  readonly #headingsMarked: boolean;

  /** @param headingsMarked the document marks its headings (markdown), so that none of them stands inside a line */
  constructor(numbering: NumberingSoFar, outlook: NumberingOutlook, headingsMarked: boolean) {
    this.#numbering = numbering;
    this.#outlook = outlook;
    this.#headingsMarked = headingsMarked;
  }

  judge(marker: Marker, place: MarkerPlace): Verdict {
    const { source, line } = place;
    if (marker.certain) return "start";
    if (insideName(source, line.start, marker.start)) return "text";
    const atLineStart = marker.start === place.start;
    if (marker.type === "rung") return this.#judgeRung(marker, place, atLineStart);
    const reference = referenceStrength(source, marker);
    if (reference === "strong") return atLineStart ? this.#beforeComma(marker, place) : "text";
    return atLineStart ? this.#atLineStart(marker, place, reference) : this.#insideLine(marker, place, reference);
  }

  #atLineStart(marker: Marker, place: MarkerPlace, reference: "weak" | "none"): Verdict {
    const continues = this.#numbering.continues(marker);
    const titled =
      marker.type === "heading" &&
      looksLikeHeading(trimWhite(place.source.slice(marker.end, Math.min(place.line.end, marker.end + 40))), 30);
    const alone = marker.type === "heading" && skipWhite(place.source, marker.end, place.line.end) >= place.line.end;
    if (place.broken === "referring" && alone && continues) return "startDoubtful";
    if (place.broken === "referring" && !titled) return continues ? "referenceDoubtful" : "text";
    const broken = place.broken === "unfinished";
    if (broken && !continues) return "text";
    if (reference === "weak") return continues && !broken ? "startDoubtful" : "text";
    return broken ? "startDoubtful" : "start";
  }

  /** 第一条，… at the start of a paragraph, and the next number likewise: labels with a comma behind them, which references have as well. */
  #beforeComma(marker: Marker, { source, broken }: MarkerPlace): Verdict {
    const comma = source.charAt(marker.end);
    if (marker.type !== "article" || !/[，,]/.test(comma) || broken !== "no" || !this.#numbering.continues(marker)) return "text";
    const next = this.#outlook.nextAfter("article", marker.end);
    if (next?.number === marker.number + 1 && source.charAt(next.end) === comma) return "start";
    return marker.number > 1 ? "startDoubtful" : "text";
  }

  /** 第X章 and 第X条 inside a line: run-on text. A number out of sequence there is a reference, unless much speaks for a start. */
  #insideLine(marker: Marker, place: MarkerPlace, reference: "weak" | "none"): Verdict {
    const { source } = place;
    if (marker.type === "heading" && this.#headingsMarked) return "text";
    const before = lastCharacter(source, place.start, marker.start);
    if (!this.#numbering.continues(marker))
      return reference === "none" && allowsArticle(before) && this.#skipsNumbers(marker) ? "startDoubtful" : "text";
    const afterHeading = place.afterLabel !== "article" && this.#afterHeading(marker, place);
    const free = afterHeading || allowsArticle(before) || isWhite(source.charCodeAt(marker.start - 1));
    if (reference === "weak") return free ? "referenceDoubtful" : "text";
    if (afterHeading) return "start";
    if (refersForward(source, place.start, marker.start)) return "text";
    if (free) return "start";
    // Headings are rarely referred to and often glued to the text before; articles the other way round.
    const article = this.#gluedArticle(marker, place, before) || this.#onlyCandidate(marker, before);
    return marker.type === "heading" || article ? "startDoubtful" : "text";
  }

  /** The next article, after which the one after it comes: were it a reference, an article would be missing. */
  #onlyCandidate(marker: Marker, before: string): boolean {
    const next = this.#outlook.nextAfter("article", marker.end);
    return marker.number > 1 && !NAME_END.test(before) && next?.number === marker.number + 1 && next.inserted === 0;
  }

  /** A number ahead of the sequence after a finished sentence: an article whose list goes on from there, a heading right before the next article. */
  #skipsNumbers(marker: Marker): boolean {
    if (marker.type === "heading") {
      const article = this.#outlook.nextAfter("article", marker.end);
      return article !== null && article.start - marker.end <= 30 && this.#numbering.continues(article);
    }
    const last = this.#numbering.lastNumber("article") ?? 0;
    return (
      marker.inserted === 0 &&
      marker.number > last &&
      marker.number <= last + 4 &&
      this.#outlook.comes("article", marker.number + 1, marker.start)
    );
  }

  /** Between the last label (or the title at the line's start) and the marker stands nothing but a heading. */
  #afterHeading(marker: Marker, place: MarkerPlace): boolean {
    if (place.afterLabel === null && !this.#numbering.untouched) return false;
    if (marker.start - place.segmentStart > 80) return false;
    const between = trimWhite(place.source.slice(place.segmentStart, marker.start));
    return looksLikeHeading(between, place.afterLabel === null ? 60 : 24);
  }

  /** The next article right after a note in brackets, the enactment note, or a few words without punctuation. A name before it makes it a reference. */
  #gluedArticle(marker: Marker, place: MarkerPlace, before: string): boolean {
    const words = trimWhite(place.source.slice(Math.max(place.segmentStart, marker.start - 60), marker.start));
    // 《某法》（以下简称某法）第三条
    if (before === ")" || before === "）") return !/以下(?:简?称|统称)[^（(]*$/.test(words);
    if (this.#numbering.untouched) return OPENS_ARTICLE.test(place.source.slice(marker.end, marker.end + 6));
    const length = marker.start - place.segmentStart;
    if (length < 4) return false;
    const phrase = /[^。；;：:，,！!？?]*$/.exec(words)?.[0] ?? "";
    if (isUsualHeading(phrase)) return true;
    if (NAME_END.test(before)) return false;
    // 第一条目的规范第二条…: no punctuation since the last number. …预算。城乡规划的制定第十条: an unnumbered heading.
    return phrase.length === words.length
      ? length <= 60
      : looksLikeHeading(phrase, 16) && phrase.length >= 4 && /[。；;]$/.test(words.slice(0, -phrase.length));
  }

  #judgeRung(marker: Marker, place: MarkerPlace, atLineStart: boolean): Verdict {
    const { source, line } = place;
    if (referenceStrength(source, marker) === "strong" && !(atLineStart && place.broken === "no" && this.#numbering.continues(marker)))
      return "text";
    if (atLineStart) return this.#rungAtLineStart(marker, place);
    const previous = source.charCodeAt(marker.start - 1);
    const before = lastCharacter(source, place.start, marker.start);
    const near = place.afterLabel !== null && marker.start - place.segmentStart <= MOST_SPACES;
    const rightAfterLabel = near && skipWhite(source, place.segmentStart, marker.start) === marker.start;
    if (!rightAfterLabel && /[第条條款本]/.test(before)) return "text";
    const continues = this.#numbering.continues(marker);
    const begins = marker.number === 1 && this.#outlook.comes(marker.key, 2, marker.start);
    // version 1. ends a sentence: between Latin words there is always room.
    if (marker.key === "n" && isWhite(previous) && /[A-Za-z]/.test(before) && !rightAfterLabel) return "text";
    if (allowsStart(before) || isWhite(previous) || rightAfterLabel) {
      if (continues || begins) return "start";
      return allowsStart(before) && this.#skipsRungs(marker) ? "startDoubtful" : "text";
    }
    // Nobody writes (a) in a sentence, where (b) comes next.
    const runsOn = continues && this.#numbering.runsOnIn(marker.key, line.number);
    if (marker.key === "(a)") return begins || runsOn ? "startDoubtful" : "text";
    if (marker.key === "n" && marker.separator === "、" && !runsOn) return begins && this.#afterHeading(marker, place) ? "start" : "text";
    if (marker.key === "cn") {
      if (WORD_BEFORE_NUMERAL.has(before) || MEASURED.test(source.slice(marker.end, marker.end + 4))) return "text";
      return continues || (begins && this.#afterHeading(marker, place)) ? "start" : "text";
    }
    if (before === "、" || before === "，" || before === ",") return "text";
    if (runsOn) return "start";
    return begins && this.#afterHeading(marker, place) ? "start" : "text";
  }

  /** 一、二、四、: the number is a little ahead, and the list goes on from there. */
  #skipsRungs(marker: Marker): boolean {
    const last = this.#numbering.openNumber(marker.key);
    if (last === null || marker.number <= last || marker.number > last + 3) return false;
    return this.#outlook.comes(marker.key, marker.number + 1, marker.start);
  }

  #rungAtLineStart(marker: Marker, place: MarkerPlace): Verdict {
    const continues = this.#numbering.continues(marker);
    if (continues) return "start";
    const begins = marker.number === 1 && this.#outlook.comes(marker.key, 2, marker.start);
    if (marker.key === "(a)" || marker.key === "d1") return begins ? "start" : "text";
    // 一、二级工伤的职工: two numbers of a sentence.
    if (marker.key === "cn" && !begins && MEASURED.test(place.source.slice(marker.end, marker.end + 4))) return "text";
    if (place.broken !== "no") return begins ? "startDoubtful" : "text";
    if (marker.key === "n" && marker.number > 200) return "text";
    return "start";
  }
}
