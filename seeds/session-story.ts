import { dayAfter } from "../schema/shared/days.screen.ts";
import { TrainingSession } from "../schema/training/TrainingSession.ts";
import { correctAttendance, recordAttendance } from "../server/training/attendance.ts";
import { cancelTrainingSession, createTrainingSession } from "../server/training/training-session.ts";
import { instantOf, workingDayFrom } from "./days.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedSession } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Puts on the timeline which courses were held in a room, who was there, and which were cancelled. */
export function tellSessions(world: DemoWorld, timeline: Timeline): void {
  for (const session of world.seeds.sessions) {
    timeline.add(world.day(session.planned), clock(11), () => plan(world, timeline, session));
  }
}

async function plan(world: DemoWorld, timeline: Timeline, session: SeedSession): Promise<void> {
  const { course, by, minutes, place, trainer, cancelled } = session;
  const day = workingDayFrom(world.day(session.on));
  const [hours = 0, past = 0] = session.at.split(":").map(Number);
  const begins = clock(hours, past);
  const startsAt = instantOf(day, begins, world.config.timeZone).toISOString();
  const trainerId = trainer && world.id("person", trainer);
  const input = { courseId: world.id("course", course), startsAt, minutes, place, trainerId };
  const { id } = await world.act(by, "createTrainingSession", input, createTrainingSession);
  if (cancelled) timeline.add(world.day(cancelled.on), clock(16), () => cancel(world, id, by, cancelled.reason));
  else if (day < world.today) timeline.add(day, begins + minutes, () => recordAll(world, timeline, id, session));
}

async function cancel(world: DemoWorld, id: string, by: string, reason: string): Promise<void> {
  const input = { id, expectedVersion: await world.version(TrainingSession, id), reason };
  await world.act(by, "cancelTrainingSession", input, cancelTrainingSession);
}

async function recordAll(world: DemoWorld, timeline: Timeline, sessionId: string, { by, present, corrected }: SeedSession): Promise<void> {
  const nextDay = workingDayFrom(dayAfter(world.clock.today(), 1));
  for (const person of present) {
    const input = { sessionId, personId: world.id("person", person) };
    const { id } = await world.act(by, "recordAttendance", input, recordAttendance);
    const wrong = corrected.find((one) => one.person === person);
    if (wrong) timeline.add(nextDay, clock(9), () => correct(world, by, id, wrong.reason));
  }
}

async function correct(world: DemoWorld, by: string, id: string, reason: string): Promise<void> {
  await world.act(by, "correctAttendance", { id, present: false, reason }, correctAttendance);
}
