import type { ShiftTime } from "./shift-time.screen.ts";

/** A shift as far as it matters for who is on duty twice. */
export interface TimedShift extends ShiftTime {
  readonly id: string;
  readonly person: string;
}

/** Two shifts of one person that do not go together: at once, or with less rest between them than the roster says. */
export interface Clash {
  readonly why: "twice" | "rest";
  /** The one that begins first. */
  readonly earlier: string;
  readonly later: string;
}

const HOUR = 3_600_000;

/** All pairs of shifts that do not go together; what ends as the other begins leaves no rest, and is not at once. */
export function clashesOf(shifts: readonly TimedShift[], rest = 0): readonly Clash[] {
  const byPerson = new Map<string, TimedShift[]>();
  for (const shift of shifts) byPerson.set(shift.person, [...(byPerson.get(shift.person) ?? []), shift]);
  const found: Clash[] = [];
  for (const own of byPerson.values()) {
    const sorted = own.sort((a, b) => a.from - b.from || a.until - b.until || (a.id < b.id ? -1 : 1));
    for (const [place, earlier] of sorted.entries())
      for (const later of sorted.slice(place + 1)) {
        if (later.from < earlier.until) found.push({ why: "twice", earlier: earlier.id, later: later.id });
        else if (later.from < earlier.until + rest * HOUR) found.push({ why: "rest", earlier: earlier.id, later: later.id });
        else break;
      }
  }
  return found;
}
