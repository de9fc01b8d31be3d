import type { PlanDay, PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";

/** The shifts of each person and day. */
export function byPersonAndDay(shifts: readonly PlanShift[]): (person: string, day: string) => readonly PlanShift[] {
  const cells = new Map<string, PlanShift[]>();
  for (const shift of shifts) cells.set(`${shift.person} ${shift.day}`, [...(cells.get(`${shift.person} ${shift.day}`) ?? []), shift]);
  return (person, day) => cells.get(`${person} ${day}`) ?? [];
}

/** The lines of the grid: who can be put on it, and who stands in it though they cannot any more. */
export const peopleShown = ({ people, shifts, names }: RosterPlan): readonly string[] => {
  const further = [...new Set(shifts.map(({ person }) => person))].filter((person) => !people.includes(person));
  return [...people, ...further.sort((a, b) => (names[a] ?? "").localeCompare(names[b] ?? ""))];
};

/** Identities of shifts that something is wrong with. */
export const wrongShifts = ({ problems }: RosterPlan): ReadonlySet<string> =>
  new Set(problems.flatMap(({ earlier, later }) => [earlier, ...(later ? [later] : [])]));

/** The days of the grid: of a plan of days off those alone, and whatever stands in it beside. */
export const daysShown = ({ days, roster, shifts }: RosterPlan): readonly PlanDay[] =>
  roster.only === "daysOff" ? days.filter(({ day, off }) => off || shifts.some((shift) => shift.day === day)) : days;
