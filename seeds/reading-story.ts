import { dayAfter } from "../schema/shared/days.screen.ts";
import { chance } from "./chance.ts";
import { isWeekend } from "./days.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock, shift } from "./office-hours.ts";
import type { SeedReader } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts on the timeline who opened classified texts: a little on most weeks, and once in a while far more than usual. */
export function tellReadings(world: DemoWorld, timeline: Timeline): void {
  for (const reader of world.seeds.readers) {
    for (let day = world.day(reader.from); day < world.today; day = dayAfter(day, 1)) {
      if (isWeekend(day) || chance("reads", reader.person, day) > reader.daysPerWeek / 5) continue;
      open(world, timeline, reader, day, 1 + Math.floor(chance("often", reader.person, day) * 3), shift);
    }
    for (const { day, openings } of reader.unusual) {
      open(world, timeline, reader, world.day(day), openings, { from: clock(18, 40), until: clock(21, 10) });
    }
  }
}

/** Opens the reader's texts in turn, at times between which nothing looks regular. */
function open(
  world: DemoWorld,
  timeline: Timeline,
  reader: SeedReader,
  day: string,
  times: number,
  hours: { from: number; until: number },
): void {
  for (let time = 0; time < times; time += 1) {
    const minute = hours.from + Math.floor(chance("when", reader.person, day, time) * (hours.until - hours.from));
    const text = reader.texts[time % reader.texts.length] ?? "";
    timeline.add(day, minute, () => world.open(reader.person, world.id("revision", text)));
  }
}
