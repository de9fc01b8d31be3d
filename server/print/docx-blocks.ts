import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { xmlText } from "../office/xml-text.ts";
import { type Face, faceOf, halfPoints, IMPRINT_STYLE, TABLE_TEXT, twentieths } from "./docx-styles.ts";
import { marginsOf, measures, PAPER, points } from "./page-measure.ts";
import type { PrintBlock, PrintCell, PrintDocument, PrintPicture, Run } from "./print-document.ts";

/** Pixels of a millimetre, as Word counts the size of pictures (96 an inch). */
const PIXELS = 96 / 25.4;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const headingOf = (level: number) => headings[Math.min(level, headings.length) - 1] ?? HeadingLevel.HEADING_6;

const aligns = {
  justify: AlignmentType.BOTH,
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

interface Look {
  readonly face?: Face;
  readonly size?: number;
}

/** Characters of a row that goes to the next page as a whole. */
const LONGEST_WHOLE = 300;

const lengthOf = (cells: readonly PrintCell[]): number => cells.flatMap(({ runs }) => runs).reduce((sum, { text }) => sum + text.length, 0);

/** Makes what Word shows of each block of a document. */
export class DocxBlocks {
  private readonly language: PrintDocument["language"];
  private readonly measure: (typeof measures)[PrintDocument["language"]];
  private readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Width of the type area in twentieths of a point. */
  private readonly width: number;
  /** Whether the next paragraph begins a page. */
  private turned = false;

  constructor(document: PrintDocument, pictures: ReadonlyMap<string, Uint8Array>) {
    this.pictures = pictures;
    this.language = document.language;
    this.measure = measures[document.language];
    const { left, right } = marginsOf(document);
    this.width = twentieths(points((document.landscape ? PAPER.height : PAPER.width) - left - right));
  }

  children(block: PrintBlock): readonly FileChild[] {
    switch (block.kind) {
      case "page":
        this.turned = true;
        return [];
      case "lead":
        return block.lines.map(
          (line) => new Paragraph({ style: IMPRINT_STYLE, ...this.turn(), children: this.runs([{ text: line, mark: "strong" }]) }),
        );
      case "title":
        return [this.title(block)];
      case "note":
        return [this.note(block.lines)];
      case "heading":
        return [this.heading(block)];
      case "annex":
        return this.annex(block);
      case "paragraph":
        return [this.paragraph(block)];
      case "table":
        return [this.table(block), new Paragraph({ spacing: { line: twentieths(6), lineRule: "exact" } })];
      case "picture":
        return [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { lineRule: "auto", line: 240 }, children: this.picture(block) }),
        ];
      case "contents":
        return [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            keepNext: true,
            children: this.runs([{ text: block.heading, mark: "strong" }]),
          }),
          // Programs that do not lay out the contents show the pages as they are estimated; Word asks and puts its own in their place.
          new TableOfContents(xmlText(block.heading), { hyperlink: true, headingStyleRange: `1-${block.depth}`, beginDirty: true }),
        ];
      case "code":
        return [
          new Paragraph({
            style: IMPRINT_STYLE,
            spacing: { lineRule: "auto", line: 240, before: twentieths(12) },
            keepNext: true,
            children: this.picture(block),
          }),
          this.note(block.lines, AlignmentType.START),
        ];
    }
  }

  private turn(): { readonly pageBreakBefore: boolean } {
    const pageBreakBefore = this.turned;
    this.turned = false;
    return { pageBreakBefore };
  }

  private runs(runs: readonly Run[], look: Look = {}): TextRun[] {
    return runs.flatMap(({ text, mark }) =>
      xmlText(text)
        .split("\n")
        .map(
          (line, place) =>
            new TextRun({
              text: line,
              ...(place > 0 && { break: 1 }),
              ...(look.size !== undefined && { size: halfPoints(look.size) }),
              ...(look.face !== undefined && { font: faceOf(look.face, this.language) }),
              ...(mark === "strong" && { bold: true, font: faceOf("bold", this.language) }),
              ...(mark === "added" && { underline: {} }),
              ...(mark === "removed" && { strike: true }),
              ...(mark === "quiet" && { color: "5A5A5A" }),
            }),
        ),
    );
  }

  private title({ text, level }: Extract<PrintBlock, { readonly kind: "title" }>): Paragraph {
    const { title, line } = this.measure;
    return new Paragraph({
      heading: level === null ? HeadingLevel.TITLE : headingOf(level),
      alignment: AlignmentType.CENTER,
      ...this.turn(),
      spacing: { ...this.display(title), before: twentieths(line), after: twentieths(line / 2) },
      children: this.runs([{ text }], { face: "title", size: title }),
    });
  }

  /** Lines of large type. */
  private display(size: number): IParagraphOptions["spacing"] {
    return { line: twentieths(size * 1.4), lineRule: "exact" };
  }

  private note(lines: readonly string[], alignment: IParagraphOptions["alignment"] = AlignmentType.CENTER): Paragraph {
    const { size, line } = this.measure;
    return new Paragraph({
      style: IMPRINT_STYLE,
      alignment,
      spacing: { after: twentieths(line) },
      children: this.runs([{ text: lines.join("\n") }], { face: "note", size: size - (this.language === "zh" ? 2 : 1) }),
    });
  }

  private heading({ text, level, centred }: Extract<PrintBlock, { readonly kind: "heading" }>): Paragraph {
    const { size, line } = this.measure;
    return new Paragraph({
      heading: headingOf(level),
      alignment: centred ? AlignmentType.CENTER : AlignmentType.START,
      spacing: { before: twentieths(centred || this.language === "en" ? line / 2 : 0) },
      ...(!centred && this.language === "zh" && { indent: { firstLine: twentieths(size * 2) } }),
      children: this.runs([{ text }]),
    });
  }

  private annex({ label, heading, level }: Extract<PrintBlock, { readonly kind: "annex" }>): Paragraph[] {
    const size = this.measure.title - 2;
    if (heading === "") {
      return [new Paragraph({ heading: headingOf(level), pageBreakBefore: true, children: this.runs([{ text: label }]) })];
    }
    const called: Paragraph[] =
      label === ""
        ? []
        : [new Paragraph({ pageBreakBefore: true, keepNext: true, children: this.runs([{ text: label, mark: "strong" }]) })];
    return [
      ...called,
      new Paragraph({
        heading: headingOf(level),
        pageBreakBefore: label === "",
        alignment: AlignmentType.CENTER,
        children: this.runs([{ text: heading }], { face: "title", size }),
        spacing: { ...this.display(this.measure.title - 2), after: twentieths(this.measure.line) },
      }),
    ];
  }

  private paragraph({ label, runs, first, left, align, keep }: Extract<PrintBlock, { readonly kind: "paragraph" }>): Paragraph {
    const em = twentieths(this.measure.size + this.measure.tracking);
    return new Paragraph({
      alignment: aligns[align],
      indent: {
        ...{ firstLine: Math.round(first * em), firstLineChars: Math.round(first * 100), left: Math.round(left * em) },
        ...(align === "end" && { right: 2 * em }),
      },
      keepNext: keep,
      widowControl: true,
      children: this.runs([...(label === null ? [] : [{ text: label, mark: "strong" } as const]), ...runs]),
    });
  }

  private table({ columns, rows, head }: Extract<PrintBlock, { readonly kind: "table" }>): Table {
    const whole = columns.reduce((sum, share) => sum + share, 0);
    const widths = columns.map((share) => Math.floor((this.width * share) / whole));
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      rows: rows.map(
        (cells, place) =>
          new TableRow({
            tableHeader: place < head,
            cantSplit: place < head || lengthOf(cells) <= LONGEST_WHOLE,
            children: cells.map(
              ({ runs, span = 1 }) =>
                new TableCell({
                  columnSpan: span,
                  verticalAlign: place < head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
                  margins: { left: 80, right: 80, top: 50, bottom: 50 },
                  children: [
                    new Paragraph({
                      style: TABLE_TEXT,
                      children: this.runs(place < head ? runs.map(({ text }) => ({ text, mark: "strong" })) : runs),
                    }),
                  ],
                }),
            ),
          }),
      ),
    });
  }

  private picture({ name, width, height, text }: PrintPicture): (ImageRun | TextRun)[] {
    const data = this.pictures.get(name);
    if (!data) return this.runs([{ text }]);
    const said = xmlText(text);
    return [
      new ImageRun({
        type: name.endsWith(".png") ? "png" : "jpg",
        data,
        transformation: { width: Math.round(width * PIXELS), height: Math.round(height * PIXELS) },
        altText: { name: said, title: said, description: said },
      }),
    ];
  }
}
