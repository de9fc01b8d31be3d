import type { WorkingCalendar } from "../../calendar/working-calendar.screen.ts";
import type { TimeLimit } from "../definition/limit.screen.ts";
import { before, type Counted, type CountedIn, counted, endOfDay, lastInstant, left } from "./span.screen.ts";

/** A limit of one record: it runs, is paused with what is left of it, or has ended. */
export interface RunningLimit {
  readonly startedAt: Date;
  readonly countedIn: CountedIn;
  /** The last instant at which it is met; while it is paused, as it was. */
  readonly dueAt: Date;
  readonly pausedAt: Date | null;
  /** What is left while it is paused. */
  readonly left: number | null;
  readonly endedAt: Date | null;
}

/**
 * Begins a limit. An instant before the Unix era or a clock that went back change nothing: what counts is the instant given.
 * @param deadline the day or moment that the field of `until` holds: without one such a limit does not begin, and with another one it begins anew
 */
export function beginLimit(
  { within, at: ends }: Pick<TimeLimit, "within" | "at">,
  at: Date,
  calendar: WorkingCalendar,
  deadline?: string,
): RunningLimit {
  const begun = { startedAt: at, pausedAt: null, left: null, endedAt: null };
  if ("until" in within) {
    if (deadline === undefined) throw new RangeError(`There is no limit until ${within.until} while that is empty.`);
    const isDay = deadline.length === "2026-11-30".length;
    return { ...begun, countedIn: isDay ? "days" : "minutes", dueAt: isDay ? endOfDay(deadline, ends, calendar) : new Date(deadline) };
  }
  const span = counted(within, at, calendar);
  return { ...begun, countedIn: span.in, dueAt: lastInstant(span, at, calendar, ends) };
}

/** Stops counting; what is paused, over or ended already stays as it is: a limit that was missed is not mended by a pause. */
export function pauseLimit(limit: RunningLimit, at: Date, calendar: WorkingCalendar): RunningLimit {
  if (limit.pausedAt || limit.endedAt || at >= limit.dueAt) return limit;
  return { ...limit, pausedAt: at, left: left(limit.countedIn, at, limit.dueAt, calendar).amount };
}

/** Counts on with what was left. */
export function resumeLimit(limit: RunningLimit, { at: ends }: Pick<TimeLimit, "at">, at: Date, calendar: WorkingCalendar): RunningLimit {
  if (!limit.pausedAt || limit.left === null) return limit;
  // A clock that was set back must not take time away from people.
  const since = at < limit.pausedAt ? limit.pausedAt : at;
  const rest: Counted = { in: limit.countedIn, amount: limit.left };
  return { ...limit, dueAt: lastInstant(rest, since, calendar, ends), pausedAt: null, left: null };
}

/** Ends it; an end that is there already stays. */
export const endLimit = (limit: RunningLimit, at: Date): RunningLimit => (limit.endedAt ? limit : { ...limit, endedAt: at });

/** Whether it was met, and by how many minutes of the clock: before the last instant above zero, after it below. */
export interface LimitOutcome {
  readonly met: boolean;
  readonly byMinutes: number;
}

/** What became of a limit that has ended: the last instant itself is still in time, and what ended while paused was in time. */
export function outcomeOf({ dueAt, endedAt, pausedAt }: Pick<RunningLimit, "dueAt" | "endedAt" | "pausedAt">): LimitOutcome | null {
  if (!endedAt) return null;
  const minutes = (dueAt.getTime() - (pausedAt ?? endedAt).getTime()) / 60_000;
  return { met: minutes >= 0, byMinutes: minutes >= 0 ? Math.floor(minutes) : Math.ceil(minutes) || -1 };
}

/** When people are warned: never before it began. */
export function warningAt({ warning }: Pick<TimeLimit, "warning">, limit: RunningLimit, calendar: WorkingCalendar): Date | null {
  if (!warning) return null;
  const at = before(warning.before, limit.dueAt, calendar);
  return at < limit.startedAt ? limit.startedAt : at;
}

/** When each escalation is due, in the order of the definition. */
export function escalationsAt(
  { escalations = [] }: Pick<TimeLimit, "escalations">,
  dueAt: Date,
  calendar: WorkingCalendar,
): readonly Date[] {
  return escalations.map(({ after }) => (after ? lastInstant(counted(after, dueAt, calendar), dueAt, calendar) : dueAt));
}
