import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import type { RosterDefinition } from "../../../schema/register/definition/roster.screen.ts";
import type { Register } from "../../../schema/register/Register.ts";
import { Roster } from "../../../schema/register/Roster.ts";
import { RosterShift } from "../../../schema/register/RosterShift.ts";
import { shiftTime } from "../../../schema/register/roster/shift-time.screen.ts";
import { loadCalendars } from "../../calendar/load-calendar.ts";
import { change, make } from "../../commands/record-values.ts";
import type { Transaction } from "../../commands/transaction.ts";
import { lapseSwaps, tellPlanned } from "./follow-plan.ts";

/** Characters of a name, as its column holds them. */
const LONGEST_NAME = 120;

/** Lets the shifts to come be as a version says: at other times, or taken from the plan where it has no such shift. */
async function followShifts(tx: Transaction, roster: Roster, definition: RosterDefinition | null): Promise<void> {
  const ahead = await tx.em.find(RosterShift, { roster, clearedAt: null, startsAt: { $gt: tx.now } });
  if (ahead.length === 0) return;
  const { zone } = (await loadCalendars(tx.sql)).of(null);
  const byKey = new Map((definition?.shifts ?? []).map((shift) => [shift.key, shift]));
  const changed: RosterShift[] = [];
  for (const shift of ahead) {
    const now = byKey.get(shift.shift);
    const time = now && shiftTime(now, shift.day, zone);
    if (time && time.from === shift.startsAt.getTime() && time.until === shift.endsAt.getTime()) continue;
    if (time) change(shift, { startsAt: new Date(time.from), endsAt: new Date(time.until), updatedAt: tx.now });
    else change(shift, { clearedAt: tx.now, updatedAt: tx.now });
    tx.audit(shift);
    changed.push(shift);
  }
  await lapseSwaps(
    tx,
    changed.map(({ id }) => id),
  );
  await tx.em.flush();
  await tellPlanned(
    tx,
    roster.id,
    changed.map(({ person }) => person.id),
  );
}

/** Lets the rosters of a register be those of a version that counts from now on; shifts that have begun stay as they were planned. */
export async function keepRosters(tx: Transaction, register: Register, { rosters = [] }: RegisterDefinition): Promise<void> {
  const kept = await tx.em.find(Roster, { register }, { orderBy: { key: "asc" } });
  for (const definition of rosters) {
    const roster = kept.find(({ key }) => key === definition.key) ?? make(tx, Roster, { register, key: definition.key });
    const { zh, en } = definition.label;
    const name = (zh || en || definition.key).slice(0, LONGEST_NAME);
    change(roster, { name, nameEn: en.slice(0, LONGEST_NAME), definition, endedAt: null });
    await tx.em.flush();
    await followShifts(tx, roster, definition);
  }
  for (const roster of kept.filter(({ key, endedAt }) => !endedAt && !rosters.some((one) => one.key === key))) {
    change(roster, { endedAt: tx.now, updatedAt: tx.now });
    await followShifts(tx, roster, null);
  }
}
