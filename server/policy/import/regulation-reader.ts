import { MarkerJudge } from "./accept-marker.ts";
import { findTitle, repeatedTitleEnd } from "./document-title.ts";
import {
  articleCaption,
  isPlaceholder,
  looksLikeArticleHeading,
  looksLikeRungHeading,
  splitChapterHeading,
  splitGluedHeading,
} from "./heading-text.ts";
import { annexLabel, isTableRow } from "./line-roles.ts";
import { NumberingOutlook } from "./numbering-outlook.ts";
import { isDocumentHeader } from "./page-furniture.ts";
import { HEADING_RANK, type ProvisionNode } from "./provision-node.ts";
import { ProvisionTree } from "./provision-tree.ts";
import { endsSentence, lastCharacter, leavesOpen, looksLikeHeading } from "./punctuation.ts";
import type { SourceDocument, TextLine } from "./source-document.ts";
import { placeText, type Written } from "./text-placement.ts";
import { UnnumberedLines } from "./unnumbered-lines.ts";
import type { WarningList } from "./warning-list.ts";
import { trimWhite } from "./white-space.ts";

/** Broken lines are as wide as a page of large type; a shorter line ended because its paragraph did. */
const NARROWEST_PAGE = 24;
const WIDEST_PAGE = 40;

const isLatin = (character: string): boolean => /[a-zA-Z]/.test(character);

/** Reads the lines of a document in order and grows the tree of its provisions. */
export class RegulationReader {
  readonly #document: SourceDocument;
  readonly #source: string;
  readonly #warnings: WarningList;
  readonly #judge: MarkerJudge;
  readonly #unnumbered: UnnumberedLines;
  readonly tree: ProvisionTree;
  /** Furniture that is only a part of its line, by the line's number. */
  readonly furniture: { line: number; text: string }[] = [];
  title: string | null = null;
  #written: Written | null = null;
  /** Its last character. Looking at the end of a text that is still growing would copy it each time. */
  #lastWritten = "";
  #previous: TextLine | null = null;

  constructor(document: SourceDocument, warnings: WarningList) {
    this.#document = document;
    this.#source = document.source;
    this.#warnings = warnings;
    const outlook = new NumberingOutlook(document.lines.flatMap(({ markers }) => markers));
    this.tree = new ProvisionTree(outlook, (code, line, excerpt) => warnings.add(code, line, excerpt));
    const marked = document.lines.some(
      ({ level, markers, start }) => level > 0 && markers[0]?.type === "heading" && markers[0].start === start,
    );
    this.#judge = new MarkerJudge(this.tree, outlook, marked);
    this.#unnumbered = new UnnumberedLines(document, this.tree);
  }

  read(): void {
    const { lines } = this.#document;
    const found = findTitle(this.#source, lines);
    this.title = found?.title ?? null;
    let index = 0;
    while (index < lines.length) {
      if (found?.first !== index) index = this.#readLine(index);
      else {
        const line = lines[index];
        if (found.rest !== null && line) this.#readSegments(line, found.rest, null);
        index += Math.max(1, found.lines);
        this.#previous = null;
      }
    }
  }

  /** Reads what begins at this line and returns the index of the next line to read. */
  #readLine(index: number): number {
    const line = this.#document.lines[index];
    if (!line) return index + 1;
    const start = this.#afterRepeatedTitle(line);
    if (start >= line.end) return index + 1;
    if (start === line.start) {
      const special = this.#readSpecial(index, line);
      if (special > index) {
        this.#previous = this.#document.lines[special - 1] ?? line;
        return special;
      }
    }
    this.#readSegments(line, start, null);
    this.#previous = line;
    return index + 1;
  }

  /** The title printed again before the text is a running header; whatever follows it in the line is text. */
  #afterRepeatedTitle(line: TextLine): number {
    if (this.title === null || !this.tree.untouched) return line.start;
    const end = repeatedTitleEnd(this.#source, line, this.title);
    if (end === null || (end < line.end && !line.markers.some(({ start }) => start === end))) return line.start;
    const text = trimWhite(this.#source.slice(line.start, end));
    this.furniture.push({ line: line.number, text });
    this.#warnings.add("titleRepeated", line.number, text);
    return end;
  }

  /** Annexes, signatures, tables and headings without a number. Returns `index` when the line is none of these. */
  #readSpecial(index: number, line: TextLine): number {
    const { tree } = this;
    const text = this.#source.slice(line.start, Math.min(line.end, line.start + 200));
    const numbered = line.markers[0]?.start === line.start;
    const annex = tree.untouched || numbered ? null : annexLabel(text);
    if (annex) {
      const node = tree.openHeading("annex", HEADING_RANK.document, line.number, {
        label: trimWhite(text.slice(0, annex.length)),
        number: annex.number,
        heading: "",
      });
      this.#readSegments(line, line.start + annex.length, node);
      return index + 1;
    }
    const signature = this.#unnumbered.signatureEnd(index);
    if (signature > index) {
      tree.closeAll();
      const words = this.#document.lines.slice(index, signature).map(({ start, end }) => this.#source.slice(start, end));
      this.#written = { node: tree.push("signature", tree.top, line.number, words.join("\n")), field: "text" };
      tree.closeAll();
      return signature;
    }
    const table = numbered ? index : this.#tableEnd(index);
    if (table > index + 1) {
      const words = this.#document.lines.slice(index, table).map(({ start, end }) => this.#source.slice(start, end));
      const holder = tree.innermost("article", "clause") ?? tree.innermostHeading();
      this.#written = { node: tree.addLeaf("table", holder, line.number, words.join("\n")), field: "text" };
      return table;
    }
    const rank = numbered ? null : this.#unnumbered.headingRank(index);
    if (rank === null) return index;
    const heading = this.#source.slice(line.start, line.end);
    this.#written = { node: tree.openHeading("paragraph", rank, line.number, { heading }), field: "heading" };
    this.#warnings.add("headingUnlabelled", line.number, heading);
    return index + 1;
  }

  #tableEnd(index: number): number {
    const { lines } = this.#document;
    let end = index;
    for (; end < lines.length; end++) {
      const line = lines[end];
      if (!line || (end > index && line.number !== (lines[end - 1]?.number ?? 0) + 1)) break;
      const structural = line.markers[0]?.start === line.start && line.markers[0].type !== "rung";
      if (structural || !isTableRow(this.#source.slice(line.start, line.end))) break;
    }
    return end;
  }

  /** Cuts the line at its accepted labels. `holder` is what the words before the first label belong to, if they follow a label of their own. */
  #readSegments(line: TextLine, start: number, holder: ProvisionNode | null): void {
    const broken = holder === null && start === line.start && this.#isBroken(line);
    let segmentStart = start;
    let labelled = holder;
    for (const marker of line.markers) {
      if (marker.start < segmentStart) continue;
      const verdict = this.#judge.judge(marker, {
        source: this.#source,
        line,
        segmentStart,
        afterLabel: labelled === null ? null : labelled.kind === "article" ? "article" : "other",
        start,
        broken: broken && marker.start === start ? (this.#refersOn() ? "referring" : "unfinished") : "no",
      });
      if (verdict === "startDoubtful" || verdict === "referenceDoubtful") {
        this.#warnings.add(verdict, line.number, this.#source.slice(marker.start, Math.min(line.end, marker.start + 60)));
      }
      if (verdict === "text" || verdict === "referenceDoubtful") continue;
      this.#writeSegment(line, segmentStart, marker.start, labelled, broken, true);
      labelled = this.tree.openMarked(marker, trimWhite(this.#source.slice(marker.start, marker.end)), line.number);
      segmentStart = marker.end;
    }
    this.#writeSegment(line, segmentStart, line.end, labelled, broken, false);
  }

  #writeSegment(line: TextLine, start: number, end: number, labelled: ProvisionNode | null, broken: boolean, inner: boolean): void {
    const text = trimWhite(this.#source.slice(start, end));
    if (labelled) this.#writeOwnWords(labelled, text, line, inner);
    else if (text !== "") this.#writeLine(line, text, broken);
  }

  /** Words right after a label: a heading, a text, or a heading with a text glued to it. */
  #writeOwnWords(node: ProvisionNode, text: string, line: TextLine, inner: boolean): void {
    this.#written = { node, field: "text" };
    this.#lastWritten = text.slice(-1);
    if (text === "") return;
    if (isPlaceholder(text)) this.#warnings.add("placeholder", line.number, `${node.label}${text}`);
    if (node.rank !== null) {
      const marked = line.level > 0 && !inner;
      const split = marked ? { heading: text, text: "", guessed: false } : splitChapterHeading(text);
      if (split.guessed) this.#warnings.add("headingGlued", line.number, `${node.label}${text}`);
      node.heading = split.heading;
      node.text = split.text;
      if (split.text === "") this.#written = { node, field: "heading" };
      return;
    }
    if (node.kind === "article") {
      const caption = articleCaption(text);
      node.heading = caption;
      const rest = trimWhite(text.slice(caption.length));
      const heading = caption === "" && !inner && looksLikeArticleHeading(rest);
      this.#writeWords(node, rest, heading);
    } else if (node.kind === "clause") {
      const glued = node.marker?.key === "cn" && !looksLikeHeading(text) ? splitGluedHeading(text, true) : null;
      if (glued) {
        this.#warnings.add("headingGlued", line.number, `${node.label}${text}`);
        node.heading = glued.heading;
        node.text = glued.text;
      } else this.#writeWords(node, text, looksLikeRungHeading(text, !inner));
    } else node.text = text;
  }

  #writeWords(node: ProvisionNode, words: string, heading: boolean): void {
    if (!heading) {
      node.text = words;
      return;
    }
    node.heading = words;
    node.headingProvisional = true;
    this.#written = { node, field: "heading" };
  }

  /** A line, or a line's beginning, without a label. */
  #writeLine(line: TextLine, text: string, broken: boolean): void {
    if (this.tree.untouched && isDocumentHeader(text.slice(0, 400))) {
      this.furniture.push({ line: line.number, text });
      return;
    }
    if (this.#written && (broken || this.#unfinishedArticle())) {
      const { node, field } = this.#written;
      // Chinese is written without spaces; a word of Latin letters was broken at one.
      node[field] += (isLatin(this.#lastWritten) && isLatin(text.charAt(0)) ? " " : "") + text;
      this.#lastWritten = text.slice(-1);
      this.#warnings.add("linesJoined", line.number, text);
      return;
    }
    this.#lastWritten = text.slice(-1);
    const written = placeText(this.tree, text, line.number);
    if (written.headingContinued) this.#warnings.add("headingContinued", line.number, text);
    this.#written = written;
  }

  /** An article whose first paragraph stops without punctuation was cut by a lost line break. */
  #unfinishedArticle(): boolean {
    const { top } = this.tree;
    if (top.kind !== "article" || top.children > 0 || this.#written?.node !== top || this.#written.field !== "text") return false;
    return top.text !== "" && !endsSentence(this.#lastWritten) && !(top.text.length < 20 && isPlaceholder(top.text));
  }

  /** The line before ends in 依照, 按照 or the like, which ask for the number of a provision. */
  #refersOn(): boolean {
    const previous = this.#previous;
    return (
      previous !== null &&
      /(?:依照|按照|根据|依据|违反|符合|参照|适用|本[办制规条细规章]?[法度定例则程]?)$/.test(
        this.#source.slice(Math.max(previous.start, previous.end - 3), previous.end),
      )
    );
  }

  /** Whether the line may be the rest of the line before: nothing was finished there. */
  #isBroken(line: TextLine): boolean {
    const previous = this.#previous;
    if (!previous || !this.#written || line.level > 0 || previous.level > 0) return false;
    if (line.number !== previous.number + 1 && !line.afterPageBreak) return false;
    if (this.#written.field === "heading" || this.#written.node.kind === "table" || this.#written.node.kind === "signature") return false;
    if (/^(?:[*•●■◆▪·○◇□√☆★-]|注[：:])/.test(this.#source.slice(line.start, line.start + 2))) return false;
    const last = lastCharacter(this.#source, previous.start, previous.end);
    if (endsSentence(last)) return false;
    const width = previous.end - previous.start;
    if (isLatin(last) && /[a-z]/.test(this.#source.charAt(line.start))) return true;
    if (this.#refersOn()) return true;
    return leavesOpen(last) || line.afterPageBreak || (width >= NARROWEST_PAGE && width <= WIDEST_PAGE);
  }
}
