import type { InputOf } from "../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../access/ability.ts";
import type { Transaction } from "../commands/transaction.ts";
import { forbidden, invalid } from "../errors.ts";
import { readSheet } from "../spreadsheet/read-sheet.ts";
import { applyPlan } from "./import/apply-plan.ts";
import { layoutOf } from "./import/columns.ts";
import { loadKnown } from "./import/known.ts";
import { ImportPlan } from "./import/plan.ts";
import { type PeopleImport, reportOf } from "./import/report.ts";
import { readRow } from "./import/row.ts";

/** A row as long as the headings, as people wrote it. */
const filledUp = (cells: readonly string[], length: number) => [
  ...cells,
  ...Array.from({ length: Math.max(0, length - cells.length) }, () => ""),
];

/**
 * Brings in a list of people with their posts. Says for each row what it does or what is wrong with it; with anything wrong, nothing is
 * changed at all.
 */
export async function importPeople(tx: Transaction, { fileName, base64, dryRun }: InputOf<"importPeople">): Promise<PeopleImport> {
  const actions = ["create", "update"] as const;
  if (!actions.every((action) => mayPerhaps(tx.actor, action, "people") && mayPerhaps(tx.actor, action, "memberships"))) throw forbidden();
  const [first, ...rows] = await readSheet(fileName, base64);
  const headings = first?.cells ?? [];
  const layout = layoutOf(headings);
  const [repeated] = layout.repeated;
  if (repeated) throw invalid("input.base64", "sheetColumnTwice", { column: headings[layout.places.get(repeated) ?? 0] ?? repeated });
  if (!layout.places.has("number")) throw invalid("input.base64", "sheetNoNumber");
  const written = rows.map(({ row, cells }) => readRow(filledUp(cells, headings.length), row, layout));
  if (written.length === 0) throw invalid("input.base64", "sheetEmpty");
  const isDry = dryRun ?? true;
  const numbers = [...new Set(written.flatMap(({ texts }) => texts.number ?? []))];
  const known = await loadKnown(tx.sql, numbers, !isDry);
  const plan = new ImportPlan(known, tx.today);
  plan.takeAll(written);
  const applies = !isDry && plan.rows.every(({ row }) => row.problems.length === 0);
  if (applies) await applyPlan(tx, known);
  return reportOf(plan.rows, { dryRun: isDry, applied: applies, headings, unknownColumns: layout.unknown, language: tx.context.language });
}
