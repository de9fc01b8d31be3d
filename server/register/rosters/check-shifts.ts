import { clashesOf } from "../../../schema/register/roster/clashes.screen.ts";
import { type ShiftTime, shiftTime } from "../../../schema/register/roster/shift-time.screen.ts";
import type { Bilingual } from "../../../schema/screen/operations.ts";
import type { WorkingCalendars } from "../../calendar/load-calendar.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { Problem } from "../../errors.ts";
import type { KeptRoster } from "./kept-roster.ts";
import { hasPostOn, type PlanPerson, peopleFor, planPeople } from "./plan-people.ts";

/** Somebody who is to be on a shift, and where the request says so. */
export interface Wanted {
  readonly day: string;
  readonly shift: string;
  readonly personId: string;
  readonly path: string;
}

/** The same with when it is. */
export interface WantedShift extends Wanted {
  readonly time: ShiftTime;
}

const DAY = 86_400_000;

/** Shifts of these people that stand in the register's rosters around a time; without those that go. */
async function standing(tx: Transaction, { register }: KeptRoster, wanted: readonly WantedShift[], without: readonly string[]) {
  const from = Math.min(...wanted.map(({ time }) => time.from)) - 8 * DAY;
  const until = Math.max(...wanted.map(({ time }) => time.until)) + 8 * DAY;
  const rows = await tx.sql.rows<[string, string, Date, Date, string, string, string]>(
    `select s."id"::text as "id", s."person_id"::text as "person", s."starts_at", s."ends_at", s."day"::text as "day", s."shift", s."roster_id"::text as "roster"
     from "roster_shift" s join "roster" r on r."id" = s."roster_id"
     where r."register_id" = $1 and s."person_id" = any($2::uuid[]) and s."cleared_at" is null and s."id" <> all($3::uuid[])
       and s."ends_at" > $4 and s."starts_at" < $5`,
    [register.id, [...new Set(wanted.map(({ personId }) => personId))], without, new Date(from), new Date(until)],
  );
  return rows.map(([id, person, startsAt, endsAt, day, shift, roster]) => ({
    ...{ id, person, day, shift, roster, from: new Date(startsAt).getTime(), until: new Date(endsAt).getTime() },
  }));
}

/** When the wanted shifts are; what is no shift of the roster is told at its place. */
export function timed({ definition }: KeptRoster, wanted: readonly Wanted[], zone: string): { shifts: WantedShift[]; problems: Problem[] } {
  const byKey = new Map(definition.shifts.map((shift) => [shift.key, shift]));
  const shifts: WantedShift[] = [];
  const problems: Problem[] = [];
  for (const one of wanted) {
    const shift = byKey.get(one.shift);
    if (shift) shifts.push({ ...one, time: shiftTime(shift, one.day, zone) });
    else problems.push({ path: `${one.path}.shift`, code: "noSuchShift", values: { shift: one.shift } });
  }
  return { shifts, problems };
}

/** What is wrong with each by itself: who it is, and the day. */
function alone(
  kept: KeptRoster,
  wanted: WantedShift,
  person: PlanPerson | undefined,
  tx: Transaction,
  calendars: WorkingCalendars,
): Problem | null {
  const { day, path, time } = wanted;
  if (!person) return { path: `${path}.personId`, code: "referenceMissing" };
  const { name } = person;
  if (time.until <= tx.now.getTime()) return { path, code: "shiftOver" };
  if (kept.definition.only === "daysOff" && calendars.days.isWorkingDay(day))
    return { path: `${path}.day`, code: "notADayOff", values: { day } };
  if (!hasPostOn(person, day)) return { path: `${path}.personId`, code: "noPostThen", values: { name, day } };
  if (!person.meant) return { path: `${path}.personId`, code: "notForRoster", values: { name } };
  if (person.locked) return { path: `${path}.personId`, code: "personLocked", values: { name } };
  return null;
}

/** What a shift is called: its day, and its words where it is one of this roster. */
function shiftSaid({ definition }: KeptRoster, { day, shift }: { readonly day: string; readonly shift: string }): Bilingual {
  const { zh = "", en = "" } = definition.shifts.find(({ key }) => key === shift)?.label ?? {};
  return { zh: ` ${day} ${zh || en} `.replaceAll(/ +/g, " "), en: [day, en || zh].filter(Boolean).join(" ") };
}

/**
 * What keeps people from being put on shifts: who they are, and what they have beside it in the rosters of the register.
 * @param without identities of shifts that are taken from them at the same time
 */
export async function shiftProblems(
  tx: Transaction,
  kept: KeptRoster,
  shifts: readonly WantedShift[],
  without: readonly string[],
  calendars: WorkingCalendars,
): Promise<Problem[]> {
  if (shifts.length === 0) return [];
  const ids = [...new Set(shifts.map(({ personId }) => personId))];
  const people = await planPeople(tx, ids, await peopleFor(tx, kept, ids));
  const problems: Problem[] = [];
  for (const one of shifts) {
    const problem = alone(kept, one, people.get(one.personId), tx, calendars);
    if (problem) problems.push(problem);
  }
  const there = await standing(tx, kept, shifts, without);
  const own = shifts.map((shift, place) => ({
    ...shift,
    id: `put ${place}`,
    person: shift.personId,
    roster: kept.roster.id,
    ...shift.time,
  }));
  const all = new Map([...there, ...own].map((shift) => [shift.id, shift]));
  const told = new Set<string>();
  for (const { why, earlier, later } of clashesOf([...all.values()], kept.definition.rest)) {
    const put = [later, earlier].map((id) => own.find((shift) => shift.id === id)).find((shift) => shift !== undefined);
    const other = all.get(put?.id === later ? earlier : later);
    if (!put || !other || told.has(put.id)) continue;
    // Rest is what this roster says between its own shifts.
    if (why === "rest" && other.roster !== kept.roster.id) continue;
    told.add(put.id);
    const [said, saidOther] = [shiftSaid(kept, put), shiftSaid(kept, other)];
    const values = { name: people.get(put.personId)?.name ?? "—", ...said, otherZh: saidOther.zh, otherEn: saidOther.en };
    const same = other.day === put.day && other.shift === put.shift && other.roster === kept.roster.id;
    if (same) problems.push({ path: put.path, code: "plannedAlready", values });
    else if (why === "twice") problems.push({ path: put.path, code: "onDutyTwice", values });
    else problems.push({ path: put.path, code: "tooLittleRest", values: { ...values, hours: kept.definition.rest ?? 0 } });
  }
  return problems;
}
