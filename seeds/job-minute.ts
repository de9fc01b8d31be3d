import { dayAt, instantAt } from "../schema/calendar/zone.screen.ts";
import type { DemoWorld } from "./demo-world.ts";
import type { Timeline } from "./timeline.ts";

/** Has the job of the minute at or after the instant do something, unless that is still to come. */
export function atMinuteOf({ today, minute, config }: DemoWorld, timeline: Timeline, instant: Date, work: () => Promise<void>): void {
  const run = Math.ceil(instant.getTime() / 60_000) * 60_000;
  const day = dayAt(run, config.timeZone);
  const since = (run - instantAt(day, 0, config.timeZone)) / 60_000;
  if (day < today || (day === today && since < minute)) timeline.add(day, since, work);
}
