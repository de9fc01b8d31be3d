import { dayAt } from "../../../schema/calendar/zone.screen.ts";
import type { Surroundings } from "../../../schema/register/expression/part.screen.ts";

/** What surrounds the records of a report at a moment. */
export const surroundingsAt = (now: Date, timeZone: string, me: string | null): Surroundings => ({
  ...{ today: dayAt(now.getTime(), timeZone), now: now.toISOString() },
  ...{ me, timeZone },
});
