import type { ArgumentsOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import { runCommand } from "../commands/command.ts";
import type { Context } from "../context.ts";
import { forbidden, invalid, unauthenticated } from "../errors.ts";
import { modelNamed } from "../reading/resource-name.ts";
import { type ExportFile, fileOf } from "./export-rows.ts";
import { fileNameOf } from "./file-name.ts";
import type { Cell } from "./spreadsheet-cell.ts";

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;
const LONGEST_TEXT = 1_000;

const isCell = (value: unknown): value is Cell =>
  typeof value === "string" ? value.length <= LONGEST_TEXT : typeof value === "number" && Number.isFinite(value);

function rowsOf(rows: unknown, columns: number): Cell[][] {
  if (!Array.isArray(rows)) throw invalid("input.rows", "badTable");
  if (rows.length > MOST_ROWS) throw invalid("input.rows", "outOfRange", { min: 0, max: MOST_ROWS });
  return rows.map((row: unknown) => {
    if (!Array.isArray(row) || row.length !== columns || !row.every(isCell)) throw invalid("input.rows", "badTable");
    return row;
  });
}

/** What the panel shows below a chart as a file; it holds nothing that the person does not see already, and is noted like every export. */
export async function exportTable(
  context: Context,
  { resource: name, title, format, head, rows }: ArgumentsOf<"exportTable">["input"],
): Promise<ExportFile> {
  const { actor } = context;
  if (!actor) throw unauthenticated();
  const model = modelNamed(actor, name, "input.resource");
  const { resource, description } = model;
  if (!mayPerhaps(actor, "read", resource)) throw forbidden();
  if (title.trim() === "" || title.length > 200) throw invalid("input.title", "outOfRange", { min: 1, max: 200 });
  if (head.length < 1 || head.length > MOST_COLUMNS || !head.every(isCell)) throw invalid("input.head", "badTable");
  const cells = rowsOf(rows, head.length);
  const file = await fileOf(`${fileNameOf(title)} ${actor.today}`, format, head, cells, context.language);
  const noted = { resource, title, format, rows: cells.length };
  await runCommand(context, { name: "exportTable", input: noted }, async (tx) => {
    const changes = Object.fromEntries(Object.entries(noted).map(([field, after]) => [field, { before: null, after }]));
    tx.drafts.push({ subjectType: description.name, subjectId: null, subjectLabel: title, revisionId: null, changes, kind: model });
    return true;
  });
  return file;
}
