const DAY = 86_400_000;

/** Offsets are looked up a day at a time, and forgotten before they take noticeable memory. */
const KEPT_DAYS = 5_000;

const formats = new Map<string, Intl.DateTimeFormat>();
const keptOffsets = new Map<string, number | null>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    ...{ timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric" },
    ...{ hour: "numeric", minute: "numeric", second: "numeric" },
  });
  formats.set(zone, made);
  return made;
}

function asked(zone: string, instant: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1_000) * 1_000;
}

/** Milliseconds by which the clocks of an IANA zone are ahead of UTC at an instant (milliseconds since 1970). */
function offsetAt(zone: string, instant: number): number {
  const day = Math.floor(instant / DAY);
  const key = `${zone} ${day}`;
  let offset = keptOffsets.get(key);
  if (offset === undefined) {
    const begin = asked(zone, day * DAY);
    offset = begin === asked(zone, (day + 1) * DAY) ? begin : null;
    if (keptOffsets.size >= KEPT_DAYS) keptOffsets.clear();
    keptOffsets.set(key, offset);
  }
  // On a day on which clocks are changed each instant is asked for.
  return offset ?? asked(zone, instant);
}

/** The day that the clocks of a zone show at an instant: "2026-11-21". */
export const dayAt = (instant: number, zone: string): string => new Date(instant + offsetAt(zone, instant)).toISOString().slice(0, 10);

/**
 * The first instant (milliseconds since 1970) at which the clocks of a zone show so many minutes after a day's midnight, or more; beyond
 * 1,440 on the next day. Where clocks are put forward over it that is the moment of the change, where they show it twice the first time.
 */
export function instantAt(day: string, minutes: number, zone: string): number {
  const wall = Date.parse(day) + minutes * 60_000;
  const [before, after] = [offsetAt(zone, wall - DAY), offsetAt(zone, wall + DAY)];
  const instants = [wall - before, wall - after].filter((instant) => instant + offsetAt(zone, instant) === wall);
  if (instants.length > 0) return Math.min(...instants);
  let [early, late] = [wall - Math.max(before, after), wall - Math.min(before, after)];
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (middle + offsetAt(zone, middle) < wall) early = middle;
    else late = middle;
  }
  return late;
}
