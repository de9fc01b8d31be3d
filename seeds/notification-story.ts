import { dayAfter } from "../schema/shared/days.screen.ts";
import { currentPeriod } from "../schema/shared/period.sql.ts";
import { forgetNotifications } from "../server/notification/forget-notifications.ts";
import { markNotificationsRead } from "../server/notification/mark-notifications-read.ts";
import { remindObligations } from "../server/notification/remind-obligations.ts";
import { tellOfDay } from "../server/notification/tell-of-day.ts";
import { chance } from "./chance.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { Timeline } from "./timeline.ts";

/** For so many days the company was told each morning what is due and what ends; what was told before is forgotten by now. */
const TOLD_DAYS = 30;

/** Days before today on which people looked at what they were told, and how many of them. */
const looked = [
  { daysAgo: 9, share: 1 },
  { daysAgo: 1, share: 0.4 },
] as const;

/** Puts on the timeline what people are told of by itself, who took note of it, and which heads reminded their people. */
export function tellNotifications(world: DemoWorld, timeline: Timeline): void {
  for (let daysAgo = TOLD_DAYS; daysAgo >= 0; daysAgo -= 1) {
    timeline.add(dayAfter(world.today, -daysAgo), clock(0, 8), async () => {
      await tellOfDay(world.sql, world.clock.now());
      await forgetNotifications(world.sql);
    });
  }
  for (const { daysAgo, share } of looked) {
    timeline.add(dayAfter(world.today, -daysAgo), clock(17, 50), () => look(world, share));
  }
  for (const { by, department, on, message } of world.seeds.reminders) {
    timeline.add(world.day(on), clock(16, 20), async () => {
      const input = { departmentId: world.id("department", department), message };
      await world.act(by, "remindObligations", input, remindObligations);
    });
  }
}

/** So many of those who work here take note of everything. */
async function look(world: DemoWorld, share: number): Promise<void> {
  const rows = await world.sql.rows<[string]>(
    `select distinct p."number" from "person" p join "membership" m on m."person_id" = p."id" and ${currentPeriod("m")} order by 1`,
    [],
  );
  for (const [person] of rows) {
    if (chance("looks", person, world.clock.today()) > share) continue;
    await world.act(person, "markNotificationsRead", { all: true }, markNotificationsRead);
  }
}
