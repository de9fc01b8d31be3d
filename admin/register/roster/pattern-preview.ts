import { clashesOf, type TimedShift } from "../../../schema/register/roster/clashes.screen.ts";
import { type Gap, gapsOf } from "../../../schema/register/roster/cover.screen.ts";
import { layOut, type Pattern, type PlannedShift } from "../../../schema/register/roster/pattern.screen.ts";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { shiftTime } from "../../../schema/register/roster/shift-time.screen.ts";

/** What a pattern would make of a plan. */
export interface PatternPreview {
  readonly put: readonly PlannedShift[];
  /** Left out: they would clash with what is there or with each other, or are over. */
  readonly leftOut: readonly PlannedShift[];
  /** Identities of shifts that are taken from the plan first. */
  readonly clear: readonly string[];
  /** Shifts that lack people afterwards. */
  readonly gaps: readonly Gap[];
}

/** Lays a pattern out over a plan of the same days; of what would clash the later one is left out. */
export function previewOf(plan: RosterPlan, pattern: Pattern, replaces: boolean): PatternPreview {
  const { roster, zone, days, now } = plan;
  const off = new Set(days.flatMap((one) => (one.off ? [one.day] : [])));
  const byKey = new Map(roster.shifts.map((shift) => [shift.key, shift]));
  const all = layOut(pattern, roster.only === "daysOff" ? (day) => off.has(day) : undefined);
  const mine = plan.shifts.filter(
    ({ person, day, until }) => pattern.people.includes(person) && day >= pattern.from && day <= pattern.until && until > now,
  );
  const cleared = replaces ? mine : [];
  const clear = cleared.map(({ id }) => id);
  const standing = plan.shifts.filter(({ id }) => !clear.includes(id));
  const taken: TimedShift[] = standing.map(({ id, person, from, until }) => ({
    id,
    person,
    from: Date.parse(from),
    until: Date.parse(until),
  }));
  const put: PlannedShift[] = [];
  const leftOut: PlannedShift[] = [];
  for (const planned of all) {
    const shift = byKey.get(planned.shift);
    if (!shift) continue;
    const time = {
      id: `${planned.person} ${planned.day} ${planned.shift}`,
      person: planned.person,
      ...shiftTime(shift, planned.day, zone),
    };
    if (standing.some((one) => one.person === planned.person && one.day === planned.day && one.shift === planned.shift)) continue;
    const own = taken.filter(({ person }) => person === planned.person);
    const clashes =
      time.until <= Date.parse(now) ||
      clashesOf([...own, time], roster.rest).some(({ earlier, later }) => earlier === time.id || later === time.id);
    if (clashes) leftOut.push(planned);
    else {
      taken.push(time);
      put.push(planned);
    }
  }
  const wanted = days.filter(({ day, off: free }) => day >= pattern.from && day <= pattern.until && (roster.only !== "daysOff" || free));
  const gaps = gapsOf(
    wanted.map(({ day }) => day),
    roster.shifts,
    [...standing, ...put],
  );
  return { put, leftOut, clear, gaps };
}
