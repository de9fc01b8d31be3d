import type { IPropertiesOptions } from "docx";
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
