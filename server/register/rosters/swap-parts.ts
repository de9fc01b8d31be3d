import type { Roster } from "../../../schema/register/Roster.ts";
import type { RosterShift } from "../../../schema/register/RosterShift.ts";
import type { RosterSwap } from "../../../schema/register/RosterSwap.ts";
import { loadCalendars } from "../../calendar/load-calendar.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, invalidAll } from "../../errors.ts";
import { peopleMeant } from "../who/people-meant.ts";
import { shiftProblems } from "./check-shifts.ts";
import type { KeptRoster } from "./kept-roster.ts";

/** The two sides of a swap. */
export type Sides = Pick<RosterSwap, "gives" | "takes" | "asker" | "other">;

/** Locks the plan, so that nobody changes it meanwhile. */
export async function lockPlan(tx: Transaction, roster: Pick<Roster, "id">): Promise<void> {
  await tx.sql.rows(`select 1 from "roster" where "id" = $1 for update`, [roster.id]);
}

/** Refuses what cannot be swapped any more: shifts that have begun, went to somebody else, or are gone. */
export function refuseStale(tx: Transaction, { gives, takes, asker, other }: Sides): void {
  const stands = (shift: RosterShift, whose: string) => !shift.clearedAt && shift.person.id === whose;
  if (!stands(gives, asker.id) || (takes && !stands(takes, other.id))) throw conflict("swapChanged");
  if (gives.startsAt <= tx.now || (takes && takes.startsAt <= tx.now)) throw conflict("swapTooLate");
}

/** Refuses a swap after which the plan would not hold, at the places where the request names the shifts. */
export async function refuseClashes(tx: Transaction, kept: KeptRoster, { gives, takes, asker, other }: Sides, path: string): Promise<void> {
  const side = (shift: RosterShift, personId: string) => ({
    ...{ day: shift.day, shift: shift.shift, personId, path },
    time: { from: shift.startsAt.getTime(), until: shift.endsAt.getTime() },
  });
  const after = [side(gives, other.id), ...(takes ? [side(takes, asker.id)] : [])];
  const without = [gives.id, ...(takes ? [takes.id] : [])];
  const problems = await shiftProblems(tx, kept, after, without, await loadCalendars(tx.sql));
  const [first, ...rest] = problems.map((problem) => ({ ...problem, path }));
  if (first) throw invalidAll([first, ...rest]);
}

/** Who can approve a swap now: nobody their own. */
export async function approversOf(tx: Transaction, { definition, at }: KeptRoster, { asker, other }: Sides): Promise<ReadonlySet<string>> {
  const meant = await peopleMeant(tx.sql, definition.swapApprovedBy, at);
  return new Set([...meant].filter((id) => id !== asker.id && id !== other.id));
}
