import type { IPropertiesOptions } from "docx";
import { IMPRINT } from "../office/imprint-style.ts";
import type { PageMeasure } from "./page-measure.ts";

/** Fonts by what they are for, as Chinese offices have them, for Chinese characters and for Latin letters. */
const faces = {
  body: { eastAsia: "仿宋", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  bold: { eastAsia: "黑体", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  title: { eastAsia: "方正小标宋简体", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  note: { eastAsia: "楷体", ascii: "Times New Roman", hAnsi: "Times New Roman" },
  page: { eastAsia: "宋体", ascii: "宋体", hAnsi: "宋体" },
} as const;

export type Face = keyof typeof faces;

/** A font for a run; English texts have one for all. */
export const faceOf = (face: Face, language: "zh" | "en") => (language === "zh" ? faces[face] : faces.note);

/** Points as the half points that Word counts sizes in, and as its twentieths. */
export const halfPoints = (points: number): number => Math.round(points * 2);
export const twentieths = (points: number): number => Math.round(points * 20);

/** Name of the style of what stands in tables. */
export const TABLE_TEXT = "TableText";
/** That of what a file says of itself. */
export const IMPRINT_STYLE = "Imprint";

/**
 * The styles of text and of tables, as XML: the library cannot say of a paragraph that it keeps off the grid. The grid is what Word shows of
 * the page, but LibreOffice counts it in whole cells, of which a character that is wider takes two. So lines and characters have their
 * distances from here, and those of tables are closer.
 */
export function textStyles(language: "zh" | "en", { size, small, tracking, line, between }: PageMeasure): string {
  const { ascii, eastAsia, hAnsi } = faceOf("body", language);
  const sizes = (points: number) => `<w:sz w:val="${halfPoints(points)}"/><w:szCs w:val="${halfPoints(points)}"/>`;
  // A twentieth less, so that rounding costs no line its last character.
  const closer = tracking === 0 ? 0 : Math.floor(tracking * 20) - 1;
  const offGrid = '<w:snapToGrid w:val="0"/>';
  return [
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
    `<w:pPr>${offGrid}<w:spacing w:before="0" w:after="${twentieths(between)}" w:line="${twentieths(line)}" w:lineRule="exact"/></w:pPr>`,
    `<w:rPr><w:rFonts w:ascii="${ascii}" w:eastAsia="${eastAsia}" w:hAnsi="${hAnsi}"/>${offGrid}`,
    `<w:spacing w:val="${closer}"/>${sizes(size)}</w:rPr></w:style>`,
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${TABLE_TEXT}"><w:name w:val="${language === "zh" ? "表格文字" : "Table Text"}"/>`,
    '<w:basedOn w:val="Normal"/><w:qFormat/>',
    `<w:pPr><w:spacing w:before="0" w:after="0" w:line="${twentieths(small * 1.45)}" w:lineRule="atLeast"/></w:pPr>`,
    `<w:rPr><w:spacing w:val="0"/>${sizes(small)}</w:rPr></w:style>`,
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${IMPRINT_STYLE}"><w:name w:val="${IMPRINT}"/><w:basedOn w:val="Normal"/></w:style>`,
    "</w:styles>",
  ].join("");
}

/** How text, titles and headings look unless something else is said. */
export function docxStyles(language: "zh" | "en", measure: PageMeasure): IPropertiesOptions["styles"] {
  const heading = {
    run: { font: faceOf("bold", language), size: halfPoints(measure.size), bold: language === "en", color: "000000" },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: 0 } },
  };
  const title = { ...heading, run: { ...heading.run, font: faceOf("title", language), size: halfPoints(measure.title), bold: true } };
  return {
    default: {
      document: {
        run: {
          font: faceOf("body", language),
          size: halfPoints(measure.size),
          language: { value: "en-GB", eastAsia: "zh-CN" },
        },
        paragraph: {
          spacing: { before: 0, after: twentieths(measure.between), line: twentieths(measure.line), lineRule: "exact" },
        },
      },
      title,
      heading1: heading,
      heading2: heading,
      heading3: heading,
      heading4: heading,
      heading5: heading,
      heading6: heading,
    },
  };
}
