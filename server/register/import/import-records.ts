import type { RecordsImport } from "../../../schema/register/answer/records-import.screen.ts";
import type { FieldKindDefinition, RegisterField } from "../../../schema/register/definition/field.screen.ts";
import { Register } from "../../../schema/register/Register.ts";
import { sayValue } from "../../../schema/register/value/value.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { isObject } from "../../../schema/shared/values.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid } from "../../errors.ts";
import type { Reader } from "../../reading/reader.ts";
import { PAGE_LIMIT } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";
import { currentFields, ownValues, type Recorded, surroundingsOf } from "../recorded/recorded.ts";
import { begunRecord, departmentOf } from "../records/open-record.ts";
import { canBeImported } from "./cell-value.ts";
import { Directory } from "./directory.ts";
import { ImportPlan, type PlannedRow, type Target, targetsOf } from "./import-plan.ts";
import { readTable } from "./read-table.ts";
import { writeRecords } from "./write-records.ts";

/** Rows that are answered: those with problems first found, and some as they would be opened. */
const MOST_WRONG = 200;
const MOST_SHOWN = 20;

const keyOf = (target: Target | undefined): string | null => (!target ? null : typeof target === "string" ? target : target.field.key);

/** Records and documents by their numbers, as far as whoever imports may read them. */
async function numberedTargets(
  reader: Reader,
  slug: string,
  columns: readonly (readonly [RegisterField, readonly string[]])[],
): Promise<(of: FieldKindDefinition, number: string) => string | null> {
  const resourceOf = (of: FieldKindDefinition) => (of.kind === "record" ? (`r/${of.register ?? slug}` as const) : "policyDocuments");
  const known = new Map<string, string>();
  for (const [{ of }, cells] of columns) {
    const numbers = [...new Set(cells.flatMap((cell) => cell.split(/[、,，;；\n]+/u)).flatMap((text) => text.trim() || []))];
    for (let from = 0; from < numbers.length; from += PAGE_LIMIT) {
      const { items } = await reader.list({
        resource: resourceOf(of),
        selection: new SelectionBuilder().add(["id"]).add(["number"]),
        where: { number: { in: numbers.slice(from, from + PAGE_LIMIT) } },
        orderBy: [],
        page: { offset: 0, limit: PAGE_LIMIT },
      });
      for (const row of items) known.set(`${resourceOf(of)} ${String(row.number)}`, String(row.id));
    }
  }
  return (of, number) => known.get(`${resourceOf(of)} ${number.trim()}`) ?? null;
}

/** Rows whose number, or whose value of a field that no two records share, is taken by a record that is there. */
async function withTaken(
  tx: Transaction,
  { register, definition }: Recorded,
  plan: ImportPlan,
  rows: readonly PlannedRow[],
): Promise<readonly PlannedRow[]> {
  const numbers = rows.flatMap(({ number }) => number ?? []);
  const taken = new Set(
    (
      await tx.sql.rows<[string]>(
        `select r."number" from "register_record" r where r."register_id" = $1 and r."number" = any($2::text[])`,
        [register.id, numbers],
      )
    ).map(([number]) => number),
  );
  const held = new Map<string, ReadonlySet<string>>();
  for (const [key, values] of plan.uniqueValues()) {
    const found = await tx.sql.rows<[string]>(
      `select distinct x."value" from unnest($3::text[]) x("value") join "register_record" r on r."data"->$2 = x."value"::jsonb where r."register_id" = $1 and r."struck_at" is null`,
      [register.id, key, values],
    );
    held.set(key, new Set(found.map(([value]) => value)));
  }
  if (taken.size === 0 && [...held.values()].every((values) => values.size === 0)) return rows;
  const label = new Map(definition.fields.map((field) => [field.key, field.label.zh || field.label.en]));
  return rows.map((row) => {
    const problems = [...row.problems];
    if (row.number !== null && taken.has(row.number))
      problems.push({
        heading: null,
        message: { zh: `编号“${row.number}”已有记录`, en: `A record has the number “${row.number}” already` },
      });
    for (const [key, values] of held)
      if (values.has(JSON.stringify(row.data[key])))
        problems.push({ heading: label.get(key) ?? key, message: { zh: "已有记录含有相同内容", en: "A record holds the same already" } });
    return { ...row, problems };
  });
}

/**
 * Opens a record of each row of a list. What each row comes to, and what is wrong with it, is said beforehand; with anything wrong nothing is opened,
 * unless those rows are to be left out.
 */
export async function importRecords(tx: Transaction, input: InputOf<"importRecords">): Promise<RecordsImport> {
  const { fileName, base64, dryRun, skipsWrong } = input;
  const register = await tx.load(Register, input.registerId, "update");
  if (!register.published) throw invalid("input.registerId", "registerNotPublished");
  if (register.archivedOn) throw invalid("input.registerId", "registerArchived");
  if (register.extends) throw invalid("input.registerId", "ownFieldsHere");
  const recorded = await begunRecord(tx, register, await departmentOf(tx, input.departmentId));
  await tx.requireBeforehand("create", recorded.record);
  if (input.columns !== undefined && input.columns !== null && !isObject(input.columns)) throw invalid("input.columns", "importColumns");
  const table = await readTable(fileName, base64);
  const targets = targetsOf(table, recorded, isObject(input.columns) ? input.columns : {});
  // Beforehand somebody can still say what the columns are.
  const isMatched = targets.some((target) => target !== null);
  if (!isMatched && !dryRun) throw invalid("input.base64", "importNoColumn");
  const reader = tx.context.readerOf(tx.actor);
  const directory = await Directory.read(reader);
  const referring = targets.flatMap((target, column) =>
    target && typeof target === "object" && (target.field.of.kind === "record" || target.field.of.kind === "document")
      ? [[target.field, table.lines.map(({ cells }) => cells[column] ?? "")] as const]
      : [],
  );
  const numbered = await numberedTargets(reader, register.slug, referring);
  const cells = { directory, timeZone: tx.context.config.timeZone, numbered };
  const plan = new ImportPlan(recorded, table, targets, cells, surroundingsOf(tx), ownValues(recorded.record));
  const rows = isMatched ? await withTaken(tx, recorded, plan, plan.rows()) : [];
  const right = rows.filter(({ problems }) => problems.length === 0);
  const failed = rows.length - right.length;
  const applied = !dryRun && right.length > 0 && (failed === 0 || skipsWrong);
  const nameOf = (id: string) => directory.nameOf(id);
  if (applied) {
    await writeRecords(tx, recorded, plan, right, { reason: fileName, nameOf });
    tx.audit(register, { changes: { imported: { after: right.length }, file: { after: fileName } } });
  }
  const { language, config } = tx.context;
  const said = { language, timeZone: config.timeZone, nameOf: (_: string, id: string) => nameOf(id) } as const;
  const filled = new Set(targets.map(keyOf));
  const fields = currentFields(recorded.definition);
  return {
    ...{ dryRun, applied, rows: table.lines.length, failed, opened: right.length },
    columns: table.headings.map((heading, column) => ({ column, heading, fills: keyOf(targets[column]) })),
    unfilled: fields.flatMap(({ key, of }) => (canBeImported(of) && !filled.has(key) ? [key] : [])),
    wrong: rows
      .filter(({ problems }) => problems.length > 0)
      .slice(0, MOST_WRONG)
      .map(({ row, problems }) => ({ row, problems })),
    shown: right.slice(0, MOST_SHOWN).map(({ row, number, state, data }) => ({
      ...{ row, number, state: state?.key ?? null },
      says: Object.fromEntries(fields.flatMap(({ key, of }) => (data[key] === undefined ? [] : [[key, sayValue(of, data[key], said)]]))),
    })),
  };
}
