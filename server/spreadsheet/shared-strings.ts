import { readXml } from "../office/xml.ts";

/** Characters that XML cannot hold, as spreadsheet programs write them: _x000D_. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** The texts that the cells of a workbook share, without marks of how they are pronounced. */
export function readSharedStrings(xml: string | undefined): readonly string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let pieces: string[] = [];
  let inText = false;
  let inSound = false;
  readXml(xml, {
    open: ({ name }) => {
      if (name === "si") pieces = [];
      else if (name === "rPh") inSound = true;
      else if (name === "t") inText = !inSound;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(pieces.join("")));
      else if (name === "rPh") inSound = false;
      else if (name === "t") inText = false;
    },
    text: (text) => {
      if (inText) pieces.push(text);
    },
  });
  return strings;
}
