import { Field, Int, ObjectType } from "type-graphql";
import { words } from "../../schema/shared/fields.ts";
import type { Actor } from "../access/actor.ts";
import { apart } from "../apart/apart.ts";
import { bounded } from "../audit/bounded-changes.ts";
import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { invalid, unauthenticated } from "../errors.ts";
import type { Language } from "../messages/message.ts";
import { inOneTransaction } from "../queries/one-transaction.ts";
import { filterOf, orderOf } from "../reading/json-filter.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { type ShownField, selectionOfFields, shown, shownField } from "../reading/shown-field.ts";
import { columnLabels } from "../screen/effective/column-labels.ts";
import { AnsweredFile } from "./answered-file.ts";
import { csvFile } from "./csv-file.ts";
import { inPieces, inTurn } from "./give-turn.ts";
import type { Cell } from "./spreadsheet-cell.ts";
import { type Workbook, xlsxFile } from "./xlsx-file.ts";

/** Kinds of files that a list is exported to. */
export const ExportFormat = words("ExportFormat", "Kinds of files that a list is exported to.", ["CSV", "XLSX"]);

/** A list as a file. */
@ObjectType({ description: "A list as a file." })
export class ExportFile extends AnsweredFile {
  @Field(() => Int, { description: "Rows below the head." })
  rows!: number;
}

/** What is to be exported; all of it untrusted. */
export interface ExportRequest {
  readonly resource: string;
  readonly format: "CSV" | "XLSX";
  readonly fields: readonly string[];
  readonly where: unknown;
  readonly orderBy: unknown;
  readonly language: string | null;
}

/** More rows are refused: nobody reads them, and a file of them does not open on many machines. */
export const MOST_EXPORTED = 50_000;
const MOST_FIELDS = 60;
const BATCH = 2_000;
/** Rows that are written out before others are served. */
const PIECE = 200;
/** Values of a file in all, and their characters: it is made in memory, of which a workbook takes many times as much. */
const MOST_CELLS = { CSV: 1_000_000, XLSX: 300_000 } as const;
const MOST_CHARACTERS = { CSV: 24_000_000, XLSX: 12_000_000 } as const;
/** Workbooks of more values are written in a process of their own: that takes longer than others should wait. */
const FEW_CELLS = 1_000;
/** Characters of a filter or an order that the audit trail keeps as they are. */
const LONGEST_FILTER = 2_000;

async function xlsxOf(workbook: Workbook): Promise<Buffer> {
  if (workbook.rows.length * workbook.head.length <= FEW_CELLS) return xlsxFile(workbook);
  return Buffer.from(await apart<Uint8Array>("xlsx-apart", import.meta.url, workbook, "fields", { lane: "own" }));
}

/** The rows below their head as a file. */
export async function fileOf(
  name: string,
  format: "CSV" | "XLSX",
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  language: Language,
): Promise<ExportFile> {
  const file = await (format === "CSV" ? csvFile(head, rows) : xlsxOf({ head, rows, language }));
  return {
    fileName: `${name}.${format.toLowerCase()}`,
    contentType: contentTypes[format],
    base64: file.toString("base64"),
    rows: rows.length,
  };
}

const contentTypes = {
  CSV: "text/csv; charset=utf-8",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

function columnsOf(actor: Actor, request: ExportRequest): readonly ShownField[] {
  const model = modelNamed(actor, request.resource);
  if (request.fields.length === 0) throw invalid("fields", "required");
  if (request.fields.length > MOST_FIELDS) throw invalid("fields", "outOfRange", { min: 1, max: MOST_FIELDS });
  return request.fields.map((path, index) => shownField(model, path, actor, `fields.${index}`));
}

function languageOf(context: Context, language: string | null): Language {
  if (language === null) return context.language;
  if (language !== "zh" && language !== "en") throw invalid("language", "unknownLanguage");
  return language;
}

/**
 * A list as it is shown, as a file, with the actor's conditions and refusals like everywhere. What was taken out, by whom, stands in
 * the audit trail before anything is answered.
 */
export function exportRows(context: Context, request: ExportRequest): Promise<ExportFile> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  return inTurn(actor.accountId, () => makeFile(context, actor, request));
}

async function makeFile(context: Context, actor: Actor, request: ExportRequest): Promise<ExportFile> {
  const { resource } = modelNamed(actor, request.resource);
  const columns = columnsOf(actor, request);
  const [where, orderBy] = [filterOf(request.where), orderOf(request.orderBy)];
  const language = languageOf(context, request.language);
  const locale = { language, timeZone: context.config.timeZone };
  const head = await columnLabels(context, resource, request.fields, language);
  const selection = selectionOfFields(columns);
  const rows = await inOneTransaction(context, "export", async ({ reader }) => {
    const { count } = await reader.total(resource, where, true);
    if (count > MOST_EXPORTED) throw invalid("where", "exportTooBig", { count, max: MOST_EXPORTED });
    const most = Math.floor(MOST_CELLS[request.format] / columns.length);
    if (count > most) throw invalid("fields", "exportTooWide", { count, columns: columns.length, max: most });
    const cells: Cell[][] = [];
    let characters = 0;
    for await (const batch of reader.batches({ resource, selection, where, orderBy }, BATCH, MOST_EXPORTED)) {
      for await (const piece of inPieces(batch, PIECE)) {
        for (const row of piece) {
          const line = columns.map((column) => shown(row, column, locale));
          for (const cell of line) characters += String(cell).length;
          cells.push(line);
        }
        const max = MOST_CHARACTERS[request.format];
        if (characters > max) throw invalid("fields", "exportTooLong", { max });
      }
    }
    return cells;
  });
  const file = await fileOf(`${resource.replace("/", "-")}-${actor.today}`, request.format, head, rows, language);
  await noteExport(context, request, rows.length);
  return file;
}

async function noteExport(context: Context, { resource, format, fields, where, orderBy }: ExportRequest, rows: number): Promise<void> {
  const asked = {
    ...{ resource, format, fields, rows },
    where: bounded(where ?? null, LONGEST_FILTER),
    orderBy: bounded(orderBy ?? null, LONGEST_FILTER),
  };
  await runCommand(context, { name: "exportRows", input: asked }, async (tx) => {
    const changes = Object.fromEntries(Object.entries(asked).map(([name, after]) => [name, { before: null, after }]));
    const kind = modelNamed(tx.actor, resource);
    tx.drafts.push({
      kind,
      subjectType: kind.description.name,
      subjectId: null,
      subjectLabel: resource,
      revisionId: null,
      changes,
    });
    return true;
  });
}
