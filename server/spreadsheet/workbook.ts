import type { Archive } from "../office/archive.ts";
import { relationsOf } from "../office/relations.ts";
import { attribute, readXml } from "../office/xml.ts";
import { SheetProblem } from "./sheet-problem.ts";

/** Where the parts of a workbook lie that are read. */
export interface Workbook {
  /** The first sheet that is not hidden. */
  readonly sheet: string;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Whether days are counted from 1904, as old programs of one maker do. */
  readonly from1904: boolean;
}

/** Finds the parts of a workbook. */
export function readWorkbook(archive: Archive): Workbook {
  const path = relationsOf(archive, "").find(({ type, outside }) => type === "officeDocument" && !outside)?.target ?? "xl/workbook.xml";
  const xml = archive.part(path);
  if (xml === undefined) throw new SheetProblem("sheetBroken");
  const sheets: string[] = [];
  let from1904 = false;
  readXml(xml, {
    open: (tag) => {
      const { date1904, state } = tag.attributes;
      if (tag.name === "workbookPr") from1904 = date1904 === "1" || date1904 === "true";
      if (tag.name === "sheet" && (state ?? "visible") === "visible") sheets.push(attribute(tag, "id") ?? "");
    },
  });
  const relations = relationsOf(archive, path).filter(({ outside }) => !outside);
  const sheet = sheets.flatMap((id) => relations.find((relation) => relation.id === id && relation.type === "worksheet")?.target ?? [])[0];
  if (sheet === undefined) throw new SheetProblem("sheetBroken");
  const target = (kind: string) => relations.find(({ type }) => type === kind)?.target;
  return { sheet, strings: target("sharedStrings"), styles: target("styles"), from1904 };
}
