import { endsLikeTitle } from "./document-title.ts";
import { annexLabel, couldSign, isDateLine, isSignedDate, isUsualHeading, serialStem } from "./line-roles.ts";
import type { Marker } from "./marker.ts";
import type { NumberingOutlook } from "./numbering-outlook.ts";
import { awaitsHeading, HEADING_RANK } from "./provision-node.ts";
import type { ProvisionTree } from "./provision-tree.ts";
import { endsSentence, lastCharacter, looksLikeHeading } from "./punctuation.ts";
import { referenceStrength } from "./references.ts";
import { spaceCells } from "./row-cells.ts";
import type { SourceDocument, TextLine } from "./source-document.ts";
import { continuesHeading } from "./text-placement.ts";
import { squeeze } from "./white-space.ts";

/** A number alone on a line is none of a heading. */
const HAS_WORDS = /\p{L}/u;
/** Items of lists, rows, and what stands below a picture or above a table (图1 流程图). */
const NO_HEADING = /^[-•●■◆▪·○◦□*+] |[|\t]|^[图圖表][ \u3000]{0,2}[0-9０-９一二三四五六七八九十]/;
/** 办法, 规定, 条例: a number behind a name is one of its articles. */
const NAME_END = /[法例定则程》]$/;
/** A name and a date seldom take more lines. */
const LONGEST_SIGNATURE = 4;

/** Between a title and the first number stand a date, a note, a few words. */
const FURTHEST_NUMBER = 6;

/** Words apart from each other; 附　　则 is one word. */
const inColumns = (text: string): boolean => spaceCells(text)?.some(({ length }) => length > 1) ?? false;
const endsText = (heading: string): boolean => /^附[则則]$/.test(squeeze(heading));

/** Tells headings without a number and signatures from text, by their shape and by what stands around them. */
export class UnnumberedLines {
  readonly #document: SourceDocument;
  readonly #tree: ProvisionTree;
  readonly #outlook: NumberingOutlook;
  /** Stems of titles of which several stand in this file: 服务制度1, 服务制度2. */
  readonly #series = new Map<string, number>();
  /** Levels of marked headings below that of a title, the outermost first. */
  readonly #levels: readonly number[];
  /** Index of the last line that begins an article, a heading or an outermost rung. */
  #lastStructure = -1;

  constructor(document: SourceDocument, tree: ProvisionTree, outlook: NumberingOutlook) {
    this.#document = document;
    this.#tree = tree;
    this.#outlook = outlook;
    const levels = document.lines.slice(1).flatMap(({ level }) => (level > 1 ? [level] : []));
    this.#levels = [...new Set(levels)].sort((one, other) => one - other);
    document.lines.forEach((line, index) => {
      const marker = line.markers[0];
      if (marker?.start === line.start && (marker.type !== "rung" || marker.key === "cn")) this.#lastStructure = index;
      const stem = this.#beginsDocument(index) ? serialStem(this.#text(line)) : null;
      if (stem !== null) this.#series.set(stem, (this.#series.get(stem) ?? 0) + 1);
    });
  }

  /** Rank of the heading that this line is, null when it is none. */
  headingRank(index: number): number | null {
    const line = this.#document.lines[index];
    if (!line) return null;
    const text = this.#text(line);
    // 第一章 / 总则: the words of a label that stands alone on its line.
    if (awaitsHeading(this.#tree.top) && !this.#beginsRegulation(index, text)) return null;
    if (line.level > 0) return this.#markedRank(line);
    if (this.#beginsRegulation(index, text)) return HEADING_RANK.document;
    if (!looksLikeHeading(text, 40) || !HAS_WORDS.test(text) || NO_HEADING.test(text) || inColumns(text)) return null;
    const stem = serialStem(text);
    if (stem !== null && (this.#series.get(stem) ?? 0) > 1 && this.#beginsDocument(index)) return HEADING_RANK.document;
    if (!looksLikeHeading(text, 30) || !this.#standsAlone(index)) return null;
    if (this.#tree.top.rank !== null && continuesHeading(this.#tree.top, text)) return null;
    if (this.#tree.untouched && !isUsualHeading(text)) return null;
    const next = this.#document.lines[index + 1];
    const marker = next?.markers[0];
    if (!next || marker?.start !== next.start || referenceStrength(this.#document.source, marker) === "strong") {
      // Two headings follow each other where only the outer one lost its number, or both.
      return next && this.#followedByHeading(index) ? this.rankOf(text) : null;
    }
    const last = this.#tree.lastNumber(marker.key);
    if (marker.number === 1 && last !== null && last > 1 && marker.key !== "section") return HEADING_RANK.document;
    // 属于民事诉讼法 / 第一百二十七条规定情形的: a sentence on two lines.
    if (marker.type === "article") return NAME_END.test(text) && !this.#tree.continues(marker) ? null : this.rankOf(text);
    return marker.type === "heading" && marker.key === "section" ? HEADING_RANK.chapter : null;
  }

  /** Index after the signature that begins at this line, the line's own index when none does. */
  signatureEnd(index: number): number {
    if (this.#tree.untouched) return index;
    const { lines, source } = this.#document;
    for (let at = index; at < Math.min(lines.length, index + LONGEST_SIGNATURE); at++) {
      const line = lines[at];
      if (!line || line.known?.table !== undefined || line.markers[0]?.type === "heading" || line.end - line.start > 80) return index;
      const text = source.slice(line.start, line.end);
      if (isDateLine(text) || (at === index && isSignedDate(text))) return this.#isClosing(at) ? at + 1 : index;
      if (!couldSign(text) || line.markers[0]?.start === line.start) return index;
    }
    return index;
  }

  #isClosing(index: number): boolean {
    if (index > this.#lastStructure) return true;
    const next = this.#document.lines[index + 1];
    return next !== undefined && (annexLabel(this.#text(next)) !== null || this.#beginsRegulation(index + 1, this.#text(next)));
  }

  #text(line: TextLine): string {
    return this.#document.source.slice(line.start, Math.min(line.end, line.start + 200));
  }

  #beginsDocument(index: number): boolean {
    const next = this.#document.lines[index + 1];
    return next?.markers[0]?.start === next?.start && next?.markers[0]?.number === 1;
  }

  /** A title, below which numbers begin anew, with notes or a few words between them at most: another regulation in the same file. */
  #beginsRegulation(index: number, text: string): boolean {
    if (this.#tree.untouched || !endsLikeTitle(text) || !this.#standsAlone(index)) return false;
    const { lines } = this.#document;
    for (const { markers, start } of lines.slice(index + 1, index + 1 + FURTHEST_NUMBER)) {
      const [marker] = markers;
      if (marker?.start === start) return this.#startsAnew(marker, index);
    }
    return false;
  }

  #startsAnew(marker: Marker, index: number): boolean {
    if (marker.number !== 1 || marker.inserted > 0) return false;
    const last = (key: Marker["key"]): number => this.#tree.lastNumber(key) ?? 0;
    if (marker.type === "rung") {
      const signed = this.#document.lines[index - 1];
      return marker.key === "cn" && (last("cn") > 1 || (last("article") > 1 && signed !== undefined && isDateLine(this.#text(signed))));
    }
    if (marker.key !== "section" && last(marker.key) > 1) return true;
    const annex = this.#tree.innermost("annex");
    if (annex && annex.heading !== "" && annex.children > 0 && last("article") === 0) return true;
    const article = marker.type === "article" ? marker : this.#outlook.nextAfter("article", marker.start);
    return article?.number === 1 && (last("article") > 1 || (last("article") === 0 && last("cn") > 1));
  }

  /** Nothing before it is unfinished. */
  #standsAlone(index: number): boolean {
    const previous = this.#document.lines[index - 1];
    if (!previous || previous.level > 0) return true;
    const { source } = this.#document;
    return endsSentence(lastCharacter(source, previous.start, previous.end)) || looksLikeHeading(this.#text(previous), 30);
  }

  /** The next line is a heading without a number before an article: 大气污染防治措施 / 燃煤污染防治 / 第二十条. */
  #followedByHeading(index: number): boolean {
    const next = this.#document.lines[index + 1];
    const afterNext = this.#document.lines[index + 2];
    if (!next || !afterNext || this.#tree.untouched || next.markers.length > 0) return false;
    return (
      looksLikeHeading(this.#text(next), 30) && afterNext.markers[0]?.type === "article" && afterNext.markers[0].start === afterNext.start
    );
  }

  /** Right below a heading a section begins, elsewhere what began last: a section after a section, otherwise a chapter. */
  #rankHere(): number {
    const heading = this.#tree.innermostHeading();
    if (this.#tree.isRoot(heading) || heading.rank === null || heading.rank < HEADING_RANK.chapter) return HEADING_RANK.chapter;
    return heading === this.#tree.top ? HEADING_RANK.section : heading.rank;
  }

  /** The rank of a heading without a number before an article; 附则 stands beside the outermost ones. */
  rankOf(text: string): number {
    if (!endsText(text)) return this.#rankHere();
    const ranks = this.#tree.nodes.flatMap(({ rank, marker }) => (rank !== null && marker?.type === "heading" ? [rank] : []));
    return ranks.length === 0 ? this.#rankHere() : Math.min(...ranks);
  }

  /** A marked heading without a number is on the level of the last one that was marked alike (附则 beside 编). */
  #markedRank(line: TextLine): number {
    const { lines } = this.#document;
    const numbered = lines.find(
      ({ level, markers, start }) => level === line.level && markers[0]?.type === "heading" && markers[0].start === start,
    );
    const key = numbered?.markers[0]?.key;
    if (key === "part" || key === "subpart" || key === "section") return HEADING_RANK[key];
    if (line.level === 1 && squeeze(this.#text(line)) !== "" && !numbered) return HEADING_RANK.document;
    const [outermost] = this.#levels;
    return line.level === outermost || numbered ? HEADING_RANK.chapter : HEADING_RANK.section;
  }
}
