import type { WorkingCalendar } from "../../../schema/calendar/working-calendar.screen.ts";
import type { LimitEvent, TimeLimit } from "../../../schema/register/definition/limit.screen.ts";
import {
  beginLimit,
  endLimit,
  escalationsAt,
  outcomeOf,
  pauseLimit,
  type RunningLimit,
  resumeLimit,
  warningAt,
} from "../../../schema/register/limit/running-limit.screen.ts";

/** What happened to a record, as limits look at it. */
export type Happened =
  | { readonly what: "opened" }
  | { readonly what: "saved"; readonly changed: readonly string[] }
  | {
      readonly what: "transition";
      readonly transition: string;
      readonly from: string | null;
      readonly to: string | null;
      /** Fields that it filled in or changed. */
      readonly changed: readonly string[];
    };

/** A limit of a record as it is kept. */
export interface KeptLimit extends RunningLimit {
  readonly key: string;
  /** Null for none, and once it was given. */
  readonly warnAt: Date | null;
  /** How many of its escalations have happened. */
  readonly escalated: number;
  /** False once it was missed; null while nothing is known. */
  readonly met: boolean | null;
  readonly byMinutes: number | null;
  readonly nextAt: Date | null;
}

/** What becomes of a limit, by the name of its event in the record's history. */
export type LimitChange = "limitBegun" | "limitPaused" | "limitResumed" | "limitMet" | "limitMissed";

/** What limits know of the record to which something happened. */
export interface LimitedRecord {
  readonly state: string | null;
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether nothing more is done with it: what still runs ends then, neither met nor missed. */
  readonly closed: boolean;
  /** Whether the condition of a limit holds for it. */
  readonly holds: (limit: TimeLimit) => boolean;
}

const isFilled = (value: unknown) => value !== null && value !== undefined && value !== "";

/** Whether this event of a limit is what happened. */
function happens(event: LimitEvent, happened: Happened, { state, values }: LimitedRecord): boolean {
  switch (event.on) {
    case "opened":
      return happened.what === "opened";
    case "entered":
      return happened.what === "opened" ? event.state === state : happened.what === "transition" && happened.to === event.state;
    case "left":
      return happened.what === "transition" && happened.from === event.state && happened.to !== event.state;
    case "transition":
      return happened.what === "transition" && happened.transition === event.transition;
    case "field": {
      const changed = happened.what === "opened" || happened.changed.includes(event.field);
      return changed && isFilled(values[event.field]);
    }
  }
}

/** When something is to happen next to a limit: its warning, its end, or an escalation after that; null for nothing more. */
export function nextOf(limit: TimeLimit, kept: Omit<KeptLimit, "nextAt">, calendar: WorkingCalendar): Date | null {
  if (kept.endedAt || kept.pausedAt) return null;
  if (kept.met === null) {
    // The last instant itself is in time.
    const missedAt = new Date(kept.dueAt.getTime() + 1);
    return kept.warnAt && kept.warnAt < missedAt ? kept.warnAt : missedAt;
  }
  return escalationsAt(limit, kept.dueAt, calendar)[kept.escalated] ?? null;
}

const withNext = (limit: TimeLimit, kept: Omit<KeptLimit, "nextAt">, calendar: WorkingCalendar): KeptLimit => ({
  ...kept,
  nextAt: nextOf(limit, kept, calendar),
});

/** The day or moment until which a limit runs that goes by a field. */
function deadlineOf({ within }: TimeLimit, { values }: LimitedRecord): string | undefined {
  const value = "until" in within ? values[within.until] : undefined;
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The instant from which a limit counts: that of the event, or what its field says. */
function beginning({ begins }: TimeLimit, { values }: LimitedRecord, now: Date, calendar: WorkingCalendar): Date {
  const value = begins.on === "field" ? values[begins.field] : undefined;
  if (typeof value !== "string") return now;
  return value.length === "2026-11-30".length ? beginLimit({ within: { until: "" } }, now, calendar, value).dueAt : new Date(value);
}

function begun(limit: TimeLimit, record: LimitedRecord, now: Date, calendar: WorkingCalendar): KeptLimit | null {
  const deadline = deadlineOf(limit, record);
  if ("until" in limit.within && deadline === undefined) return null;
  const running = beginLimit(limit, beginning(limit, record, now, calendar), calendar, deadline);
  const kept = { ...running, key: limit.key, escalated: 0, met: null, byMinutes: null, warnAt: warningAt(limit, running, calendar) };
  return withNext(limit, kept, calendar);
}

function ended(limit: TimeLimit, kept: KeptLimit, now: Date, calendar: WorkingCalendar): KeptLimit {
  const over = endLimit(kept, now);
  const outcome = outcomeOf(over);
  return withNext(limit, { ...kept, ...over, met: outcome?.met ?? null, byMinutes: outcome?.byMinutes ?? null, warnAt: null }, calendar);
}

/** With another end, as its field says now: what was missed by the old one is open again where the new one is still to come. */
function movedEnd(limit: TimeLimit, kept: KeptLimit, record: LimitedRecord, now: Date, calendar: WorkingCalendar): KeptLimit {
  const anew = begun(limit, record, kept.startedAt, calendar);
  if (!anew || anew.dueAt.getTime() === kept.dueAt.getTime()) return kept;
  const missed = anew.dueAt < now && kept.met === false;
  return withNext(
    limit,
    { ...kept, dueAt: anew.dueAt, met: missed ? false : null, escalated: missed ? kept.escalated : 0, warnAt: anew.warnAt },
    calendar,
  );
}

/** A limit after one step; null for what the record's history tells already. */
export interface LimitStep {
  readonly limit: KeptLimit;
  readonly change: LimitChange | null;
}

/** What becomes of a limit through what happened, step by step; `kept` is the one that has not ended, null for none. */
export function stepLimit(
  limit: TimeLimit,
  kept: KeptLimit | null,
  happened: Happened,
  record: LimitedRecord,
  now: Date,
  calendar: WorkingCalendar,
): readonly LimitStep[] {
  const steps: LimitStep[] = [];
  let running = kept;
  if (running && limit.ends.some((event) => happens(event, happened, record))) {
    const over = ended(limit, running, now, calendar);
    steps.push({ limit: over, change: over.met ? "limitMet" : running.met === false ? null : "limitMissed" });
    running = null;
  } else if (running && "until" in limit.within && happened.what !== "opened" && happened.changed.includes(limit.within.until)) {
    const moved = movedEnd(limit, running, record, now, calendar);
    if (moved !== running) steps.push({ limit: moved, change: "limitBegun" });
    running = moved;
  }
  if (!running && happens(limit.begins, happened, record) && record.holds(limit)) {
    const fresh = begun(limit, record, now, calendar);
    if (fresh) steps.push({ limit: fresh, change: "limitBegun" });
    running = fresh;
  }
  if (running && record.closed) {
    steps.push({ limit: withNext(limit, { ...running, endedAt: now, pausedAt: null, left: null, warnAt: null }, calendar), change: null });
    return steps;
  }
  const paused = limit.pausedIn?.includes(record.state ?? "") ?? false;
  if (running && paused && !running.pausedAt) {
    const stopped = { ...running, ...pauseLimit(running, now, calendar) };
    if (stopped.pausedAt) steps.push({ limit: withNext(limit, stopped, calendar), change: "limitPaused" });
  } else if (running?.pausedAt && !paused) {
    const resumed = { ...running, ...resumeLimit(running, limit, now, calendar) };
    const warnAt = running.warnAt && warningAt(limit, resumed, calendar);
    steps.push({ limit: withNext(limit, { ...resumed, warnAt }, calendar), change: "limitResumed" });
  }
  return steps;
}
