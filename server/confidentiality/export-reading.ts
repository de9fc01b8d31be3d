import type { ResourceName } from "../../schema/registry.ts";
import type { Bilingual } from "../../schema/screen/operations.ts";
import type { Role } from "../../schema/shared/access.ts";
import { words } from "../../schema/shared/words.screen.ts";
import type { Actor } from "../access/actor.ts";
import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { invalid } from "../errors.ts";
import { type ExportFile, fileOf, MOST_EXPORTED } from "../export/export-rows.ts";
import type { Cell } from "../export/spreadsheet-cell.ts";
import type { Language } from "../messages/message.ts";
import { leadRevisionId } from "../policy/revision/lead-revision.ts";
import { recordsById } from "../reading/records-by-id.ts";
import { selectionOfFields, shown, shownField } from "../reading/shown-field.ts";
import { columnLabels } from "../screen/effective/column-labels.ts";
import { allReaders, explainingActor, type ReadersRequest } from "./document-readers.ts";
import { openedTo, type ReadableRequest } from "./readable-documents.ts";
import { type ReadingBasis, readingBases } from "./reading-basis.ts";

export type FileFormat = "CSV" | "XLSX";

const reasonHeads: readonly Bilingual[] = [
  { zh: "角色依据", en: "By role" },
  { zh: "密级依据", en: "By clearance" },
  { zh: "查阅密级至", en: "Clearance until" },
  { zh: "知悉范围依据", en: "By need-to-know" },
  { zh: "访问授权至", en: "Access until" },
];

function reasonCells(roles: readonly Role[], basis: ReadingBasis | undefined, language: Language): readonly Cell[] {
  const role = roles.map((one) => words.Role[one][language]).join(language === "zh" ? "、" : ", ");
  if (!basis) return [role, "", "", "", ""];
  const clearance = [words.ClearanceBasis[basis.clearance][language], basis.clearanceLevel].filter(Boolean).join(" · ");
  return [role, clearance, basis.clearanceUntil ?? "", words.NeedToKnowBasis[basis.needToKnow][language], basis.accessUntil ?? ""];
}

/** One line of the file: a record, and why it is there. */
interface Line {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly basis: ReadingBasis | undefined;
}

/** The lines as a file, their records read like in any other list. */
async function fileOfLines(
  context: Context,
  actor: Actor,
  { name, resource, paths, format }: { name: string; resource: ResourceName; paths: readonly string[]; format: FileFormat },
  lines: readonly Line[],
): Promise<ExportFile> {
  const { language, config } = context;
  if (lines.length > MOST_EXPORTED) throw invalid("format", "exportTooBig", { count: lines.length, max: MOST_EXPORTED });
  const columns = paths.map((path) => shownField(actor.models.of(resource), path, actor, "fields"));
  const locale = { language, timeZone: config.timeZone };
  const ids = lines.map(({ id }) => id);
  const records = await recordsById(context.reader, resource, ids, selectionOfFields(columns));
  const cellsOf = (id: string): readonly Cell[] => {
    const row = records.get(id);
    return columns.map((column) => (row ? shown(row, column, locale) : ""));
  };
  const head = [...(await columnLabels(context, resource, paths, language)), ...reasonHeads.map((text) => text[language])];
  const rows = lines.map(({ id, roles, basis }) => [...cellsOf(id), ...reasonCells(roles, basis, language)]);
  return fileOf(`${name}-${actor.today}`, format, head, rows, language);
}

/** That the list was taken out stands in the audit trail before anything is answered. */
async function note(
  context: Context,
  subjectType: "PolicyDocument" | "Person",
  subjectId: string,
  rows: number,
  format: string,
): Promise<void> {
  await runCommand(context, { name: "exportReading", input: { id: subjectId, format } }, async (tx) => {
    tx.drafts.push({
      ...{ subjectType, subjectId },
      // A number tells that there is such a document, so the entry is as secret as it.
      revisionId: subjectType === "Person" ? null : await leadRevisionId(tx, subjectId),
      changes: { rows: { before: null, after: rows }, format: { before: null, after: format } },
    });
    return true;
  });
}

/** All readers of a document with the reasons, as a file; null where the asker may not read the document. */
export async function exportReaders(context: Context, request: ReadersRequest, format: FileFormat): Promise<ExportFile | null> {
  const actor = explainingActor(context);
  const readers = await allReaders(context.database, actor, request);
  if (!readers) return null;
  const documentId = request.documentId.toLowerCase();
  const bases = await readingBases(
    context.database,
    readers.map(({ personId }) => [personId, documentId]),
  );
  const lines = readers.map(({ personId, roles }) => ({ id: personId, roles, basis: bases.get(`${personId} ${documentId}`) }));
  const kind = { name: "readers", resource: "people", paths: ["number", "name", "department"], format } as const;
  const file = await fileOfLines(context, actor, kind, lines);
  await note(context, "PolicyDocument", documentId, lines.length, format);
  return file;
}

/** All documents of a person with the reasons, as a file; null where the asker may not read the person. */
export async function exportReadable(context: Context, request: ReadableRequest, format: FileFormat): Promise<ExportFile | null> {
  const actor = explainingActor(context);
  const found = await openedTo(context.database, actor, { ...request, offset: 0, limit: MOST_EXPORTED });
  if (!found) return null;
  const personId = request.personId.toLowerCase();
  const bases = await readingBases(
    context.database,
    found.documents.map(({ id }) => [personId, id]),
  );
  const lines = found.documents.map(({ id, roles }) => ({ id, roles, basis: bases.get(`${personId} ${id}`) }));
  const kind = { name: "documents", resource: "policyDocuments", paths: ["number", "title", "level"], format } as const;
  const file = await fileOfLines(context, actor, kind, lines);
  await note(context, "Person", personId, lines.length, format);
  return file;
}
