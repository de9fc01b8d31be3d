import type { RowProblem } from "../../../schema/register/answer/records-import.screen.ts";
import type { RegisterField } from "../../../schema/register/definition/field.screen.ts";
import type { ExtendedResource } from "../../../schema/register/own/own-paths.screen.ts";
import { RegisterRecord } from "../../../schema/register/RegisterRecord.ts";
import { RegisterVersion } from "../../../schema/register/RegisterVersion.ts";
import type { SheetTable } from "../../../schema/register/sheet/sheet-table.screen.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import { both } from "../../../schema/shared/field.screen.ts";
import { fold } from "../../../schema/shared/fold.screen.ts";
import { runCommand } from "../../commands/command.ts";
import { DryRunEnd, orDryRun } from "../../commands/dry-run.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Context } from "../../context.ts";
import { invalid, PublicError } from "../../errors.ts";
import { message } from "../../messages/message.ts";
import { PAGE_LIMIT } from "../../reading/request.ts";
import { SelectionBuilder } from "../../reading/selection-builder.ts";
import { extensionNamed, type LivingExtension, ownRecord } from "../own/own-record.ts";
import { fillIn } from "../own/save-own-fields.ts";
import { currentFields } from "../recorded/recorded.ts";
import { type CellReader, canBeImported, cellValue } from "./cell-value.ts";
import { Directory } from "./directory.ts";
import { readTable } from "./read-table.ts";

/** So many rows can be filled in at once. */
const MOST_ROWS = 5_000;
/** Rows with problems that are answered. */
const MOST_WRONG = 200;

/** The field by which lists name a record of the kind. */
const naming: Readonly<Record<ExtendedResource, string>> = {
  people: "number",
  policyDocuments: "number",
  courses: "title",
  agreements: "title",
  positions: "code",
};

/** What filling in own fields from a list does, or would do. */
export interface OwnFieldsImport {
  readonly dryRun: boolean;
  readonly applied: boolean;
  readonly rows: number;
  readonly failed: number;
  /** Rows that fill in something. */
  readonly filled: number;
  readonly columns: readonly { readonly heading: string; readonly fills: string | null }[];
  readonly wrong: readonly { readonly row: number; readonly problems: readonly RowProblem[] }[];
}

interface PlannedRow {
  readonly row: number;
  readonly recordId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly problems: RowProblem[];
}

const isCalled = (heading: string, { zh, en }: Bilingual): boolean => [zh, en].some((name) => name !== "" && fold(name) === fold(heading));

/** Records by what a list calls them, as far as whoever fills in may read them. */
async function recordsCalled(
  tx: Transaction,
  resource: ExtendedResource,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const field = naming[resource];
  const found = new Map<string, string[]>();
  const all = [...new Set(names)];
  for (let from = 0; from < all.length; from += PAGE_LIMIT) {
    const { items } = await tx.context.readerOf(tx.actor).list({
      resource,
      selection: new SelectionBuilder().add(["id"]).add([field]),
      where: { [field]: { in: all.slice(from, from + PAGE_LIMIT) } },
      orderBy: [],
      page: { offset: 0, limit: PAGE_LIMIT },
    });
    for (const row of items) found.set(String(row[field]), [...(found.get(String(row[field])) ?? []), String(row.id)]);
  }
  return found;
}

function planned(
  table: SheetTable,
  place: number,
  targets: readonly (RegisterField | null)[],
  called: ReadonlyMap<string, readonly string[]>,
  reader: CellReader,
): readonly PlannedRow[] {
  const seen = new Set<string>();
  return table.lines.map(({ row, cells }) => {
    const problems: RowProblem[] = [];
    const wrong = (column: number, said: Bilingual) => problems.push({ heading: table.headings[column] ?? null, message: said });
    const name = (cells[place] ?? "").trim();
    const [recordId = null, ...others] = called.get(name) ?? [];
    if (recordId === null) wrong(place, both(`没有“${name}”`, `There is no “${name}”`));
    else if (others.length > 0) wrong(place, both(`有多个“${name}”`, `Several are called “${name}”`));
    else if (seen.has(recordId)) wrong(place, both(`“${name}”出现两次`, `“${name}” is there twice`));
    if (recordId) seen.add(recordId);
    const data: Record<string, unknown> = {};
    for (const [column, field] of targets.entries()) {
      if (!field || (cells[column] ?? "").trim() === "") continue;
      const read = cellValue(field.of, cells[column] ?? "", reader);
      if ("problem" in read) wrong(column, read.problem);
      else data[field.key] = read.value;
    }
    return { row, recordId, data, problems };
  });
}

/** What the server says about a row, in both languages. */
const said = ({ messageCode, values }: PublicError): Bilingual =>
  both(message(messageCode, "zh", values), message(messageCode, "en", values));

/** Fills in what the rows say, one after the other; what one of them is refused for is noted at it. */
async function apply(tx: Transaction, extension: LivingExtension, rows: readonly PlannedRow[]): Promise<number> {
  let filled = 0;
  for (const { recordId, data, problems } of rows) {
    if (recordId === null || problems.length > 0 || Object.keys(data).length === 0) continue;
    const known: RegisterRecord | null = await ownRecord(tx, extension, recordId);
    try {
      await fillIn(tx, { register: extension.register.slug, recordId, expectedVersion: known?.version ?? null, data }, "input");
      filled += 1;
    } catch (error) {
      if (!(error instanceof PublicError)) throw error;
      problems.push({ heading: null, message: said(error) });
    }
  }
  return filled;
}

/**
 * Fills in own fields from a list, such as the list's own export: a column names the records, others are called as the fields. Empty cells change
 * nothing. With anything wrong nothing is filled in; what would be wrong is said beforehand.
 */
export async function fillFromList(tx: Transaction, input: InputOf<"importOwnFields">): Promise<OwnFieldsImport> {
  const { fileName, base64, dryRun } = input;
  const extension = await extensionNamed(tx, input.register, "input.register");
  const { register, resource } = extension;
  const { definition } = await tx.em.findOneOrFail(RegisterVersion, { id: register.published?.id ?? "" });
  const model = tx.actor.models.of(resource);
  const table = await readTable(fileName, base64);
  if (table.lines.length > MOST_ROWS) throw invalid("input.base64", "bulkTooMany", { max: MOST_ROWS });
  const label = model.screen.fields[naming[resource]]?.label;
  const place = table.headings.findIndex((heading) => label !== undefined && isCalled(heading, label));
  if (place < 0) throw invalid("input.base64", "importNamesNothing", { zh: label?.zh ?? "", en: label?.en ?? "" });
  const fields = currentFields(definition).filter(({ of }) => canBeImported(of));
  const targets = table.headings.map((heading, column) =>
    column === place ? null : (fields.find((field) => isCalled(heading, field.label)) ?? null),
  );
  if (targets.every((target) => target === null)) throw invalid("input.base64", "importNoColumn");
  const reader: CellReader = {
    directory: await Directory.read(tx.context.readerOf(tx.actor)),
    timeZone: tx.context.config.timeZone,
    numbered: () => null,
  };
  const called = await recordsCalled(
    tx,
    resource,
    table.lines.map(({ cells }) => (cells[place] ?? "").trim()),
  );
  const rows = planned(table, place, targets, called, reader);
  const filled = await apply(tx, extension, rows);
  const failed = rows.filter(({ problems }) => problems.length > 0).length;
  const report: OwnFieldsImport = {
    ...{ dryRun, applied: !dryRun && failed === 0, rows: rows.length, failed, filled },
    columns: table.headings.map((heading, column) => ({
      heading,
      fills: column === place ? naming[resource] : (targets[column]?.key ?? null),
    })),
    wrong: rows.flatMap(({ row, problems }) => (problems.length > 0 ? [{ row, problems }] : [])).slice(0, MOST_WRONG),
  };
  if (!report.applied) throw new DryRunEnd(report);
  tx.audit(register, { changes: { imported: { after: filled }, file: { after: fileName } } });
  return report;
}

/** See `fillFromList`; what is only tried leaves nothing behind. */
export const importOwnFields = (
  context: Context,
  input: InputOf<"importOwnFields">,
  idempotencyKey: string | null,
): Promise<OwnFieldsImport> =>
  orDryRun(() =>
    runCommand(context, { name: "importOwnFields", input, idempotencyKey: input.dryRun ? null : idempotencyKey }, fillFromList),
  );
