import type { WorkingCalendar } from "../../../schema/calendar/WorkingCalendar.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { mayPerhaps } from "../../access/ability.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid } from "../../errors.ts";
import { CalendarChange } from "./change-calendar.ts";

const MOST_DAYS = 366;

type Input = InputOf<"saveCalendarYear">;

function checkDays({ year, days }: Input): void {
  const given = new Set<string>();
  if ((days?.length ?? 0) > MOST_DAYS) throw invalid("input.days", "calendarDaysTooMany", { max: MOST_DAYS });
  for (const [place, { day, kind, name }] of (days ?? []).entries()) {
    const path = `input.days.${place}`;
    if (Number(day.slice(0, 4)) !== year) throw invalid(`${path}.day`, "calendarDayElsewhere", { day, year });
    if (given.has(day)) throw invalid(`${path}.day`, "calendarDayTwice", { day });
    if (kind !== "ordinary" && !name) throw invalid(`${path}.name`, "calendarNameMissing");
    given.add(day);
  }
}

/** Changes days of a year, and whether its holidays are known; due days counted across what changes are counted anew. */
export async function saveCalendarYear(tx: Transaction, input: Input): Promise<WorkingCalendar> {
  if (!mayPerhaps(tx.actor, "update", "workingCalendars")) throw forbidden();
  checkDays(input);
  const change = await CalendarChange.begin(tx);
  const known = change.year(input.year);
  if ((known?.version ?? null) !== (input.expectedVersion ?? null)) throw conflict("calendarMoved");
  for (const { day, kind, name } of input.days ?? []) change.want({ day, kind, name: kind === "ordinary" ? null : (name ?? null) });
  const source = input.source === undefined ? {} : { source: input.source };
  change.wantYear(input.year, { announced: input.announced ?? known?.announced ?? false, ...source });
  const [year] = await change.keep();
  if (!year) throw new Error("The year was not kept.");
  return year;
}
