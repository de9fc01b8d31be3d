import { strToU8, zipSync } from "fflate";

/** What a made-up workbook holds; every part can be replaced. */
export interface WorkbookParts {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  /** The `<si>` of the shared strings. */
  readonly strings?: string;
  /** `<numFmt>` and the `<xf>` of cells. */
  readonly formats?: readonly [own: string, styles: string];
  readonly workbook?: string;
  readonly relations?: string;
  readonly others?: Readonly<Record<string, string>>;
}

const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const links = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`;
const head = `<?xml version="1.0" encoding="UTF-8"?>`;

/** The parts of a workbook by their names. */
export function workbookParts({ rows = "", strings = "", formats = ["", ""], workbook, relations, others }: WorkbookParts) {
  return {
    "_rels/.rels": `${head}<Relationships ${links}><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook ${main} xmlns:r="${relation}">${workbook ?? `<sheets><sheet name="S" sheetId="1" r:id="s1"/></sheets>`}</workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships ${links}>${
      relations ??
      `<Relationship Id="s1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/>
       <Relationship Id="s2" Type="${relation}/worksheet" Target="/xl/worksheets/sheet2.xml"/>`
    }<Relationship Id="t" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/>
     <Relationship Id="f" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `${head}<sst ${main}>${strings}</sst>`,
    "xl/styles.xml": `${head}<styleSheet ${main}><numFmts>${formats[0]}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats[1]}</cellXfs></styleSheet>`,
    ...others,
  };
}

/** The bytes of a workbook. */
export const workbookFile = (parts: WorkbookParts): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(workbookParts(parts)).map(([name, text]) => [name, strToU8(text)]))));
