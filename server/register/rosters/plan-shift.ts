import { Person } from "../../../schema/organisation/Person.ts";
import { Roster } from "../../../schema/register/Roster.ts";
import { RosterShift } from "../../../schema/register/RosterShift.ts";
import type { InputOf } from "../../../schema/registry.commands.screen.ts";
import { loadCalendars } from "../../calendar/load-calendar.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { conflict, forbidden, invalid, invalidAll, type Problem } from "../../errors.ts";
import { shiftProblems, timed } from "./check-shifts.ts";
import { askByRoster, lapseSwaps, tellPlanned } from "./follow-plan.ts";
import { keptRoster, mayPlan } from "./kept-roster.ts";

/** Shifts that are put or taken at once, at most. */
const MOST = 1_000;
/** So many problems are told at once. */
const MOST_TOLD = 50;

/** The shifts to take from the plan: they stand in it, and are not over. */
async function leaving(tx: Transaction, roster: Roster, ids: readonly string[]): Promise<readonly RosterShift[]> {
  const shifts = await tx.em.find(RosterShift, { id: { $in: [...ids] }, roster, clearedAt: null });
  const found = new Map(shifts.map((shift) => [shift.id, shift]));
  const problems = ids.flatMap((id, place): Problem[] => {
    const shift = found.get(id);
    if (!shift) return [{ path: `input.clear.${place}`, code: "referenceMissing" }];
    return shift.endsAt <= tx.now ? [{ path: `input.clear.${place}`, code: "shiftOver" }] : [];
  });
  refuse(problems);
  return shifts;
}

function refuse(problems: readonly Problem[]): void {
  const [first, ...rest] = problems.slice(0, MOST_TOLD);
  if (first) throw invalidAll([first, ...rest]);
}

/** Puts people on shifts and takes others from the plan, all or nothing; whoever plans at the same time is told that the plan has changed. */
export async function planShift(tx: Transaction, input: InputOf<"planShift">): Promise<Roster> {
  const roster = await tx.load(Roster, input.rosterId, "update", input.expectedVersion);
  const kept = await keptRoster(tx, roster);
  if (!(await mayPlan(tx, kept))) throw forbidden("mayNotPlan");
  if (roster.endedAt || kept.register.archivedOn) throw conflict("rosterEnded");
  const put = input.put ?? [];
  const clear = [...new Set(input.clear ?? [])];
  if (put.length > MOST) throw invalid("input.put", "outOfRange", { min: 0, max: MOST });
  if (clear.length > MOST) throw invalid("input.clear", "outOfRange", { min: 0, max: MOST });
  const gone = await leaving(tx, roster, clear);
  const calendars = await loadCalendars(tx.sql);
  const wanted = put.map((one, place) => ({ ...one, path: `input.put.${place}` }));
  const { shifts, problems } = timed(kept, wanted, calendars.of(null).zone);
  refuse([...problems, ...(await shiftProblems(tx, kept, shifts, clear, calendars))]);
  for (const shift of gone) {
    change(shift, { clearedAt: tx.now, updatedAt: tx.now });
    tx.audit(shift);
  }
  await lapseSwaps(tx, clear);
  await tx.em.flush();
  for (const { day, shift, personId, time } of shifts) {
    const person = tx.em.getReference(Person, personId);
    const times = { startsAt: new Date(time.from), endsAt: new Date(time.until), createdAt: tx.now, updatedAt: tx.now };
    tx.audit(make(tx, RosterShift, { roster, day, shift, person, ...times }));
  }
  change(roster, { changes: roster.changes + 1, updatedAt: tx.now });
  await askByRoster(tx, roster.id);
  await tellPlanned(tx, roster.id, [...gone.map(({ person }) => person.id), ...shifts.map(({ personId }) => personId)]);
  return roster;
}
