import { clashesOf } from "../../../schema/register/roster/clashes.screen.ts";
import type { PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";

/** Whether the plan would hold after a shift went to somebody, for one of theirs or for none: nobody twice at once or without rest. */
export function swapFits({ shifts, roster, me }: RosterPlan, gives: PlanShift): (other: string, takes: PlanShift | null) => boolean {
  const timed = ({ id, from, until }: PlanShift, person: string) => ({ id, person, from: Date.parse(from), until: Date.parse(until) });
  return (other, takes) => {
    const moved = new Set([gives.id, ...(takes ? [takes.id] : [])]);
    const standing = shifts
      .filter(({ id, person }) => !moved.has(id) && (person === other || person === me))
      .map((one) => timed(one, one.person));
    const after = [...standing, timed(gives, other), ...(takes ? [timed(takes, me)] : [])];
    const same = shifts.some(
      ({ id, person, day, shift }) => !moved.has(id) && person === other && day === gives.day && shift === gives.shift,
    );
    return !same && !clashesOf(after, roster.rest).some(({ earlier, later }) => moved.has(earlier) || moved.has(later));
  };
}
