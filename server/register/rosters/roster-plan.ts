import { Register } from "../../../schema/register/Register.ts";
import { Roster } from "../../../schema/register/Roster.ts";
import { gapsOf } from "../../../schema/register/roster/cover.screen.ts";
import type { PlanDay, PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { dayAfter, daysBetween } from "../../../schema/shared/days.screen.ts";
import { readableField } from "../../access/readable.ts";
import { loadCalendars, type WorkingCalendars } from "../../calendar/load-calendar.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { invalid, notFound } from "../../errors.ts";
import { Parameters } from "../../model/parameters.ts";
import { from } from "../../model/place.ts";
import { type KeptRoster, keptRoster, mayPlan } from "./kept-roster.ts";
import { hasPostOn, peopleFor, planPeople } from "./plan-people.ts";
import { clashing, elsewhere, misfits } from "./plan-problems.ts";
import { shiftsWhere } from "./plan-shifts.ts";
import { openSwaps } from "./plan-swaps.ts";

/** So many days are shown at once. */
const MOST_DAYS = 62;
function planDays(first: string, last: string, calendars: WorkingCalendars): PlanDay[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, place) => {
    const day = dayAfter(first, place);
    return { day, off: !calendars.days.isWorkingDay(day), name: calendars.days.named(day)?.name ?? null };
  });
}

/** The roster of the key, else the first one of the register. */
async function chosenRoster(
  tx: Transaction,
  slug: string,
  key: string | null,
): Promise<{ readonly all: readonly KeptRoster[]; readonly kept: KeptRoster }> {
  const register = await tx.em.findOne(Register, { slug });
  if (!register?.published || !(await tx.can("read", Register, register.id))) throw notFound();
  const rosters = await tx.em.find(Roster, { register, endedAt: null });
  const all: KeptRoster[] = [];
  for (const roster of rosters) all.push(await keptRoster(tx, roster));
  all.sort((a, b) => a.place - b.place);
  const kept = key === null ? all[0] : all.find(({ roster }) => roster.key === key);
  if (!kept) throw notFound();
  return { all, kept };
}

/** The plan of a roster over some days, with what is wrong with it and who is on duty now, as far as the actor may see it. */
export async function rosterPlan(tx: Transaction, slug: string, key: string | null, first: string, last: string): Promise<RosterPlan> {
  if (last < first || daysBetween(first, last) >= MOST_DAYS) throw invalid("until", "planDays", { max: MOST_DAYS });
  const { all, kept } = await chosenRoster(tx, slug, key);
  const { roster, register, definition } = kept;
  const calendars = await loadCalendars(tx.sql);
  const plans = (await tx.can("update", Roster, roster.id)) && (await mayPlan(tx, kept));
  const of = (parameters: Parameters) => `e."roster_id" = ${parameters.add(roster.id)}::uuid and e."cleared_at" is null`;
  const day = (parameters: Parameters, value: string) => `${parameters.add(value)}::date`;
  // Days on either side, for what clashes across the edge.
  const around = await shiftsWhere(
    tx,
    (parameters) => `${of(parameters)} and e."day" between ${day(parameters, first)} - 7 and ${day(parameters, last)} + 7`,
  );
  const shifts = around.filter((shift) => shift.day >= first && shift.day <= last);
  const running = await shiftsWhere(
    tx,
    (parameters) => `${of(parameters)} and e."starts_at" <= rulebook_now() and e."ends_at" > rulebook_now()`,
  );
  const whole = await readsWhole(tx, roster.id);
  const swaps = await openSwaps(tx, kept);
  const meant = await peopleFor(tx, kept);
  const named = [...shifts, ...running].map(({ person }) => person);
  const parties = swaps.flatMap(({ asker, other }) => [asker, other]);
  const people = await planPeople(tx, [...new Set([...named, ...parties, ...(whole ? meant : []), tx.actor.personId])], meant);
  const isEmployed = ({ person }: PlanShift) => hasPostOn(people.get(person) ?? { posts: [] }, tx.today);
  const days = planDays(first, last, calendars);
  const off = new Map(days.map((one) => [one.day, one.off]));
  const wrong = misfits(kept, shifts, people, (one) => off.get(one) ?? true).filter(({ why }) => why !== "locked" || plans);
  const unfit = new Set(wrong.flatMap(({ why, earlier }) => (why === "left" || why === "locked" ? [earlier] : [])));
  const planned = definition.only === "daysOff" ? days.filter((one) => one.off) : days;
  return {
    ...{
      slug,
      titles: register.titles,
      zone: calendars.of(null).zone,
      today: tx.today,
      now: tx.now.toISOString(),
      from: first,
      until: last,
    },
    rosters: all.map(({ definition: { key: other, label } }) => ({ key: other, label })),
    roster: {
      ...{ id: roster.id, version: roster.version, key: roster.key, label: definition.label, shifts: definition.shifts },
      ...(definition.only ? { only: definition.only } : {}),
      ...(definition.rest === undefined ? {} : { rest: definition.rest }),
    },
    ...{
      me: tx.actor.personId,
      whole,
      plans,
      approved: definition.swapApprovedBy.length > 0,
      days,
      shifts,
      onDuty: running.filter(isEmployed),
      swaps,
    },
    names: Object.fromEntries([...people].map(([id, { name }]) => [id, name])),
    people: whole ? [...people].flatMap(([id, one]) => (one.meant && !one.locked ? [id] : [])) : [],
    gaps: whole
      ? gapsOf(
          planned.map((one) => one.day),
          definition.shifts,
          shifts.filter(({ id }) => !unfit.has(id)),
        )
      : [],
    problems: [
      ...wrong,
      ...clashing(kept, around, new Set(shifts.map(({ id }) => id))),
      ...(plans ? await elsewhere(tx, kept, shifts) : []),
    ],
    unannounced: calendars.days.unannounced(first, last),
  };
}

/** Whether the actor sees who is on the roster, beside their own shifts. */
async function readsWhole(tx: Transaction, rosterId: string): Promise<boolean> {
  const parameters = new Parameters();
  const place = { model: tx.actor.models.of("rosters"), alias: "e" };
  const reading = readableField(place, "peopleIds", tx.actor, parameters);
  if (typeof reading === "string") return reading === "always";
  const { text, values } = parameters.statement(
    `select ${reading.where} as "whole" from ${from(place)} where e."id" = ${parameters.add(rosterId)}::uuid`,
  );
  const [row] = await tx.sql.rows<[boolean]>(text, values);
  return row?.[0] === true;
}
