import { clashesOf } from "../../../schema/register/roster/clashes.screen.ts";
import type { PlanProblem, PlanShift } from "../../../schema/register/roster/roster-plan.screen.ts";
import type { Transaction } from "../../commands/transaction.ts";
import type { KeptRoster } from "./kept-roster.ts";
import { hasPostOn, type PlanPerson } from "./plan-people.ts";
import { shiftsWhere } from "./plan-shifts.ts";

/** What does not fit, or not any more: people who left, are not meant or cannot sign in, working days in a plan of days off. */
export function misfits(
  kept: KeptRoster,
  shifts: readonly PlanShift[],
  people: ReadonlyMap<string, PlanPerson>,
  isOff: (day: string) => boolean,
): PlanProblem[] {
  return shifts.flatMap(({ id, day, person }): PlanProblem[] => {
    const known = people.get(person);
    const why = !known || !hasPostOn(known, day) ? "left" : !known.meant ? "notForRoster" : known.locked ? "locked" : null;
    const at = { person, days: [day] as const, earlier: id, later: null };
    const wrongDay = kept.definition.only === "daysOff" && !isOff(day);
    return [...(why ? [{ why, ...at } as const] : []), ...(wrongDay ? [{ why: "notADayOff", ...at } as const] : [])];
  });
}

const timedOf = ({ id, person, from: begins, until }: PlanShift) => ({ id, person, from: Date.parse(begins), until: Date.parse(until) });

/** Shifts that clash, of which at least one is shown. */
export function clashing(kept: KeptRoster, shifts: readonly PlanShift[], shown: ReadonlySet<string>): PlanProblem[] {
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  return clashesOf(shifts.map(timedOf), kept.definition.rest).flatMap((clash) => {
    const [earlier, later] = [byId.get(clash.earlier), byId.get(clash.later)];
    if (!earlier || !later || !(shown.has(earlier.id) || shown.has(later.id))) return [];
    return [{ ...clash, person: earlier.person, days: [earlier.day, later.day] as const }];
  });
}

/** Shifts of these people in other rosters at the same time, as far as the actor may read them. */
export async function elsewhere(tx: Transaction, { roster }: KeptRoster, shifts: readonly PlanShift[]): Promise<PlanProblem[]> {
  if (shifts.length === 0) return [];
  const others = await shiftsWhere(
    tx,
    (
      parameters,
    ) => `e."roster_id" <> ${parameters.add(roster.id)}::uuid and e."cleared_at" is null and e."person_id" = any(${parameters.ids([...new Set(shifts.map(({ person }) => person))])})
      and e."ends_at" > ${parameters.add(shifts[0]?.from)}::timestamptz and e."starts_at" < ${parameters.add(
        shifts
          .map(({ until }) => until)
          .sort()
          .at(-1),
      )}::timestamptz`,
  );
  return shifts.flatMap(({ id, person, day, from: begins, until }): PlanProblem[] =>
    others.some((other) => other.person === person && other.from < until && other.until > begins)
      ? [{ why: "elsewhere", person, days: [day], earlier: id, later: null }]
      : [],
  );
}
