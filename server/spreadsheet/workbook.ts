import type { Archive } from "./archive.ts";
import { SheetProblem } from "./sheet-problem.ts";
import { attribute, readXml } from "./xml.ts";

/** Where the parts of a workbook lie that are read. */
export interface Workbook {
  /** The first sheet that is not hidden. */
  readonly sheet: string;
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  /** Whether days are counted from 1904, as old programs of one maker do. */
  readonly from1904: boolean;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** A path as a part names it: from the top, or beside the part that names it. */
function resolved(target: string, beside: string): string {
  const steps = target.startsWith("/") ? [] : beside.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What a part refers to inside the archive; whatever lies outside of it is never followed. */
function relationsOf(archive: Archive, path: string): readonly Relation[] {
  const steps = path.split("/");
  const file = steps.pop() ?? "";
  const xml = archive.part([...steps, "_rels", `${file}.rels`].join("/"));
  const relations: Relation[] = [];
  if (xml === undefined) return relations;
  readXml(xml, {
    open: ({ name, attributes: { Id: id, Type: type, Target: target, TargetMode: mode } }) => {
      if (name !== "Relationship" || mode === "External" || !id || !type || !target) return;
      relations.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: resolved(target, path) });
    },
  });
  return relations;
}

/** Finds the parts of a workbook. */
export function readWorkbook(archive: Archive): Workbook {
  const path = relationsOf(archive, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
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
  const relations = relationsOf(archive, path);
  const sheet = sheets.flatMap((id) => relations.find((relation) => relation.id === id && relation.type === "worksheet")?.target ?? [])[0];
  if (sheet === undefined) throw new SheetProblem("sheetBroken");
  const target = (kind: string) => relations.find(({ type }) => type === kind)?.target;
  return { sheet, strings: target("sharedStrings"), styles: target("styles"), from1904 };
}
