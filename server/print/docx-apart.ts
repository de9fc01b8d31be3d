import { AlignmentType, Document, DocumentGridType, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { TextWatermark } from "docx/watermarks";
import { xmlText } from "../office/xml-text.ts";
import { DocxBlocks } from "./docx-blocks.ts";
import { docxStyles, faceOf, halfPoints, textStyles, twentieths } from "./docx-styles.ts";
import { marginsOf, measures, PAPER, points } from "./page-measure.ts";
import { type PrintBlock, type PrintDocument, type PrintJob, textsOf } from "./print-document.ts";

/** From the edge of the paper to the foot of the page number, in millimetres: it stands 7 mm below the type area (GB/T 9704-2012 §7.5). */
const FOOT = 23;

/** What Word adds to each character of a grid, in 4096ths of a point. */
const GRID = 4_096;

/** Characters of which pages are estimated: some hundred pages, which take three seconds. */
const MOST_ESTIMATED = 60_000;

const millimetres = (length: number): number => twentieths(points(length));

/** The page number between dashes, one character from the outer edge. */
function footer({ language }: PrintDocument, even: boolean): Footer {
  const size = halfPoints(language === "zh" ? 14 : 10);
  const number = new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size, font: faceOf("page", language) });
  return new Footer({
    children: [
      new Paragraph({
        alignment: even ? AlignmentType.START : AlignmentType.END,
        indent: even ? { left: size * 10 } : { right: size * 10 },
        children: [number],
      }),
    ],
  });
}

/** Whether the contents come with pages before Word has laid them out. */
const isEstimated = (blocks: readonly PrintBlock[]): boolean =>
  blocks.some(({ kind }) => kind === "contents") && blocks.flatMap(textsOf).reduce((sum, { length }) => sum + length, 0) <= MOST_ESTIMATED;

/** A copy says on every page who took it out. */
function header({ watermark, language }: PrintDocument): Header {
  const mark =
    watermark === null
      ? []
      : [new TextWatermark({ text: xmlText(watermark).replaceAll("\n", " "), font: language === "zh" ? "宋体" : "Times New Roman" })];
  return new Header({ children: [new Paragraph({ children: mark })] });
}

/** Writes a document for Word, in a process of its own (see `apart`). */
export async function work({ document, pictures }: PrintJob): Promise<Uint8Array> {
  const { language, landscape, blocks, title } = document;
  const measure = measures[language];
  const { top, bottom, left, right } = marginsOf(document);
  const pages = new DocxBlocks(document, new Map(pictures.map(({ name, bytes }) => [name, bytes])));
  const file = new Document({
    title: xmlText(title),
    creator: "Rulebook",
    evenAndOddHeaderAndFooters: true,
    ...(isEstimated(blocks) && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    styles: docxStyles(language, measure) ?? {},
    externalStyles: textStyles(language, measure),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: millimetres(PAPER.width),
              height: millimetres(PAPER.height),
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              ...{ top: millimetres(top), bottom: millimetres(bottom), left: millimetres(left), right: millimetres(right) },
              ...{ footer: millimetres(landscape ? bottom - 12 : FOOT), header: millimetres(15) },
            },
          },
          ...(language === "zh" &&
            !landscape && {
              grid: {
                type: DocumentGridType.LINES_AND_CHARS,
                linePitch: twentieths(measure.line),
                charSpace: Math.round(measure.tracking * GRID),
              },
            }),
        },
        headers: { default: header(document), even: header(document) },
        footers: { default: footer(document, false), even: footer(document, true) },
        children: blocks.flatMap((block) => pages.children(block)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}
