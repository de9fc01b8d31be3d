import { MarkerJudge } from "./accept-marker.ts";
import { asksForNumber, isBrokenLine, joint } from "./broken-lines.ts";
import { endsLikeTitle, type FoundTitle, findTitle, repeatedTitleEnd } from "./document-title.ts";
import { gluedHeading, isPlaceholder } from "./heading-text.ts";
import { annexLabel } from "./line-roles.ts";
import { NumberingOutlook } from "./numbering-outlook.ts";
import { readOwnWords } from "./own-words.ts";
import { isDocumentHeader } from "./page-furniture.ts";
import { awaitsHeading, HEADING_RANK, type ProvisionNode } from "./provision-node.ts";
import { ProvisionTree } from "./provision-tree.ts";
import { endsSentence } from "./punctuation.ts";
import type { SourceDocument, TextLine } from "./source-document.ts";
import { placeText, type Written } from "./text-placement.ts";
import { UnnumberedLines } from "./unnumbered-lines.ts";
import type { WarningList } from "./warning-list.ts";
import { squeeze, trimWhite } from "./white-space.ts";

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
    this.#unnumbered = new UnnumberedLines(document, this.tree, outlook);
  }

  read(): void {
    const { lines } = this.#document;
    const found = findTitle(this.#source, lines);
    this.title = found?.title ?? null;
    if (found) this.#warnAroundTitle(found);
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

  /** What stands above a title can be a letterhead, a page header, or the beginning of the text. */
  #warnAroundTitle({ title, first, lines, rest, joined }: FoundTitle): void {
    const [line] = this.#document.lines;
    const next = rest === null ? this.#document.lines[first + lines] : undefined;
    const words = next && next.markers[0]?.start !== next.start ? this.#source.slice(next.start, Math.min(next.end, next.start + 200)) : "";
    if (next && endsLikeTitle(words) && squeeze(words) !== squeeze(title)) this.#warnings.add("titleDoubtful", next.number, words);
    if (joined) this.#warnings.add("titleJoined", line?.number ?? 1, title);
    const above = line && first > 0 ? this.#source.slice(line.start, line.end) : "";
    if (line && above !== "" && !isDocumentHeader(above.slice(0, 400))) this.#warnings.add("lineAboveTitle", line.number, above);
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
    if (line.known?.table !== undefined) return this.#readTable(index, line);
    const numbered = line.markers[0]?.start === line.start;
    const annex = tree.untouched || numbered ? null : annexLabel(text, line.known?.annex);
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
    const rank = numbered ? null : this.#unnumbered.headingRank(index);
    if (rank === null) return index;
    this.#openUnlabelled(this.#source.slice(line.start, line.end), rank, line);
    return index + 1;
  }

  #openUnlabelled(heading: string, rank: number, line: TextLine): void {
    this.#written = { node: this.tree.openHeading("paragraph", rank, line.number, { heading }), field: "heading" };
    this.#warnings.add("headingUnlabelled", line.number, heading);
  }

  #readTable(index: number, line: TextLine): number {
    const end = this.#tableEnd(index);
    const rows = this.#document.lines.slice(index, end).map(({ start, end: rowEnd }) => this.#source.slice(start, rowEnd));
    const holder = this.tree.innermost("article", "clause") ?? this.tree.innermostHeading();
    this.#written = { node: this.tree.addLeaf("table", holder, line.number, rows.join("\n")), field: "text" };
    return end;
  }

  #tableEnd(index: number): number {
    const { lines } = this.#document;
    const table = lines[index]?.known?.table;
    let end = index + 1;
    while (lines[end]?.known?.table === table) end++;
    return end;
  }

  /** Cuts the line at its accepted labels. `holder` is what the words before the first label belong to, if they follow a label of their own. */
  #readSegments(line: TextLine, start: number, given: ProvisionNode | null): void {
    const holder = given ?? this.#bareHeading(line, start);
    const broken = holder === null && start === line.start && this.#isBroken(line);
    const brokenness = this.#previous && asksForNumber(this.#source, this.#previous) ? "referring" : "unfinished";
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
        broken: broken && marker.start === start ? brokenness : "no",
      });
      if (verdict === "startDoubtful" || verdict === "referenceDoubtful") {
        this.#warnings.add(verdict, line.number, this.#source.slice(marker.start, Math.min(line.end, marker.start + 60)));
      }
      if (marker.hyphenated) this.#warnings.add("numberHyphenated", line.number, this.#source.slice(marker.start, marker.start + 60));
      if (verdict === "text" || verdict === "referenceDoubtful") continue;
      const heading = marker.type === "article" ? gluedHeading(this.#source, segmentStart, marker.start) : "";
      this.#writeSegment(line, segmentStart, marker.start - heading.length, labelled, broken, true);
      if (heading !== "") this.#openUnlabelled(trimWhite(heading), this.#unnumbered.rankOf(heading), line);
      labelled = this.tree.openMarked(marker, trimWhite(this.#source.slice(marker.start, marker.end)), line.number);
      segmentStart = marker.end;
    }
    this.#writeSegment(line, segmentStart, line.end, labelled, broken, false);
  }

  /** A label alone on its line, whose words stand in this one together with the next label. */
  #bareHeading({ markers }: TextLine, start: number): ProvisionNode | null {
    const { top } = this.tree;
    return awaitsHeading(top) && markers.length > 0 && markers[0]?.start !== start ? top : null;
  }

  #writeSegment(line: TextLine, start: number, end: number, labelled: ProvisionNode | null, broken: boolean, inner: boolean): void {
    const text = trimWhite(this.#source.slice(start, end));
    if (labelled) this.#writeOwnWords(labelled, text, line, inner);
    else if (text !== "") this.#writeLine(line, text, broken);
  }

  /** Words right after a label: a heading, a text, or a heading with a text glued to it. */
  #writeOwnWords(node: ProvisionNode, text: string, line: TextLine, inner: boolean): void {
    const own = readOwnWords(node, text, !inner, line.level > 0);
    if (isPlaceholder(text)) this.#warnings.add("placeholder", line.number, `${node.label}${text}`);
    if (own.guessed) this.#warnings.add("headingGlued", line.number, `${node.label}${text}`);
    node.heading = own.heading;
    node.text = own.text;
    node.headingProvisional = own.provisional;
    this.#written = { node, field: own.heading !== "" && own.text === "" ? "heading" : "text" };
    this.#lastWritten = text.slice(-1);
  }

  /** A line, or a line's beginning, without a label. */
  #writeLine(line: TextLine, text: string, broken: boolean): void {
    if (this.tree.untouched && isDocumentHeader(text.slice(0, 400))) {
      this.furniture.push({ line: line.number, text });
      return;
    }
    const whole = line.known !== undefined && !line.known.continues && !line.afterPageBreak;
    if (this.#written && (broken || (!whole && this.#unfinishedArticle()))) {
      const { node, field } = this.#written;
      node[field] += joint(this.#lastWritten, text.charAt(0)) + text;
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

  /** Whether the line may be the rest of the line before, and there is a text that it can go on. */
  #isBroken(line: TextLine): boolean {
    const { node, field } = this.#written ?? {};
    if (!this.#previous || !node || field === "heading" || node.kind === "table" || node.kind === "signature") return false;
    return isBrokenLine(this.#source, this.#previous, line, !this.tree.untouched);
  }
}
