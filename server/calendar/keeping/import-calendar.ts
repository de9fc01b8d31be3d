import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../../access/ability.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { forbidden, invalid } from "../../errors.ts";
import { bytesOfBase64 } from "../../files/base64.ts";
import { message } from "../../messages/message.ts";
import { readSheet } from "../../spreadsheet/read-sheet.ts";
import type { CalendarRow } from "../file/calendar-row.ts";
import { readIcs } from "../file/read-ics.ts";
import { readList } from "../file/read-list.ts";
import { chinaHolidays } from "../holidays/china.ts";
import { CalendarChange } from "./change-calendar.ts";
import type { CalendarImport, CalendarImportRow, DayOutcome } from "./import-report.ts";

/** Largest calendar file, in bytes. */
const MAX_BYTES = 5 * 1024 * 1024;

/** The most days that are taken over at once. */
const MOST_DAYS = 5_000;

type Input = InputOf<"importCalendar">;
type Read = Extract<CalendarRow, { day: string }>;

function readCalendarFile(base64: string): CalendarRow[] {
  if (base64.length > (MAX_BYTES * 4) / 3 + 4) throw invalid("input.base64", "sheetTooBig", { megabytes: MAX_BYTES / 1024 ** 2 });
  const bytes = bytesOfBase64(base64);
  if (!bytes) throw invalid("input.base64", "sheetBroken");
  return readIcs(new TextDecoder("utf-8").decode(bytes));
}

function takenOver(years: readonly number[], tx: Transaction): { readonly rows: CalendarRow[]; readonly sources: Map<number, string> } {
  const sources = new Map<number, string>();
  const rows = years.flatMap((year, place) => {
    const known = chinaHolidays.find((one) => one.year === year);
    if (!known) throw invalid(`input.years.${place}`, "calendarYearUnknown", { year });
    sources.set(year, known.source);
    return known.days.map(({ day, kind, name }) => ({ line: 0, day, kind, name: name[tx.context.language] }));
  });
  return { rows, sources };
}

async function rowsOf(tx: Transaction, { fileName, base64, years }: Input): ReturnType<() => Promise<ReturnType<typeof takenOver>>> {
  if (years && years.length > 0) return takenOver(years, tx);
  if (!fileName || !base64) throw invalid("input.fileName", "calendarNothingGiven");
  const kind = /\.(ics|csv|xlsx)$/.exec(fileName.trim().toLowerCase())?.[1];
  if (!kind) throw invalid("input.fileName", "calendarFileType");
  const rows = kind === "ics" ? readCalendarFile(base64) : readList(await readSheet(fileName, base64));
  if (rows.length === 0) throw invalid("input.base64", "calendarFileEmpty");
  if (rows.length > MOST_DAYS) throw invalid("input.base64", "calendarFileTooLong", { max: MOST_DAYS });
  return { rows, sources: new Map() };
}

/** Each day once; a line that says something else of a day than one before it is wrong, and so is one of another century. */
function judged(rows: readonly CalendarRow[]): CalendarRow[] {
  const seen = new Map<string, Read>();
  return rows.flatMap((row): CalendarRow[] => {
    if (!("day" in row)) return [row];
    const { line, day, kind, name } = row;
    const wrong = (problem: Extract<CalendarRow, { text: string }>["problem"]) => [{ line, text: name, problem }];
    if (day < "2000" || day >= "2101") return wrong({ code: "calendarYearOutside", values: { day } });
    const other = seen.get(day);
    if (other && other.kind !== kind) return wrong({ code: "calendarTwoKinds", values: { line: other.line, day } });
    seen.set(day, row);
    return other ? [] : [row];
  });
}

const isPublic = (kind: string) => kind === "holiday" || kind === "makeUpDay";

/** What becomes of a day that is to be this. The organisation's own days stay unless it says something of its own again. */
function outcomeOf(change: CalendarChange, { day, kind, name }: Read): DayOutcome {
  const before = change.day(day);
  if (before.kind === kind && before.name === name) return "unchanged";
  if (before.kind === "ordinary") return "added";
  return isPublic(kind) && !isPublic(before.kind) ? "kept" : "changed";
}

/** Takes holidays and make-up days over, or says what that would change. */
export async function importCalendar(tx: Transaction, input: Input): Promise<CalendarImport> {
  if (!mayPerhaps(tx.actor, "update", "workingCalendars")) throw forbidden();
  const { rows: given, sources } = await rowsOf(tx, input);
  const change = await CalendarChange.begin(tx);
  const rows = judged(given);
  const read = rows.filter((row) => "day" in row);
  const shown: CalendarImportRow[] = rows.map((row) => {
    const line = row.line || null;
    if (!("day" in row)) {
      const problem = message(row.problem.code, tx.context.language, row.problem.values);
      return { line, day: null, kind: null, name: row.text, outcome: "failed", before: null, beforeName: null, problem };
    }
    const { kind: before, name: beforeName } = change.day(row.day);
    return { ...row, line, outcome: outcomeOf(change, row), before, beforeName, problem: null };
  });
  const yearOf = (day: string) => Number(day.slice(0, 4));
  const years = [...new Set(read.filter(({ kind }) => isPublic(kind)).map(({ day }) => yearOf(day)))].toSorted();
  const inFile = new Set(read.map(({ day }) => day));
  for (const day of input.replaces ? change.named : []) {
    const { kind: before, name: beforeName } = change.day(day);
    if (inFile.has(day) || !years.includes(yearOf(day)) || !isPublic(before)) continue;
    shown.push({ line: null, day, kind: "ordinary", name: null, outcome: "removed", before, beforeName, problem: null });
  }
  for (const { day, kind, name, outcome } of shown)
    if (day && kind && (outcome === "added" || outcome === "changed" || outcome === "removed")) change.want({ day, kind, name });
  const announced = input.announces ? years.filter((year) => !change.year(year)?.announced) : [];
  for (const year of input.announces ? years : []) {
    const source = sources.get(year);
    if (announced.includes(year) || source) change.wantYear(year, { announced: true, ...(source ? { source } : {}) });
  }
  const moved = await change.moved();
  const count = (outcome: DayOutcome) => shown.filter((row) => row.outcome === outcome).length;
  const applied = !input.dryRun && count("failed") === 0;
  if (applied) await change.keep();
  const sum = (counted: readonly { readonly count: number }[]) => counted.reduce((all, one) => all + one.count, 0);
  return {
    ...{ dryRun: input.dryRun, applied, announced, movedObligations: sum(moved.obligations), movedDecisions: sum(moved.decisions) },
    ...{ failed: count("failed"), added: count("added"), changed: count("changed"), removed: count("removed") },
    ...{ kept: count("kept"), unchanged: count("unchanged") },
    rows: shown.toSorted(
      (a, b) =>
        Number(b.outcome === "failed") - Number(a.outcome === "failed") ||
        (a.day ?? "").localeCompare(b.day ?? "") ||
        (a.line ?? 0) - (b.line ?? 0),
    ),
  };
}
