import { dayAt } from "../../../schema/calendar/zone.screen.ts";
import type { RegisterDefinition } from "../../../schema/register/definition/definition.screen.ts";
import { loadCalendars } from "../../calendar/load-calendar.ts";
import { timeOf } from "../../database/clock.ts";
import { tellStreaks } from "../../register/points/tell-streaks.ts";
import type { JobWork } from "./job-work.ts";

/** Tells whoever registers name who stayed below the mark for several periods, once. */
export const proposeByPoints: JobWork<"proposeByPoints"> = async ({ sql }) => {
  const rows = await sql.rows<[string, RegisterDefinition]>(
    `select g."id"::text, v."definition" from "register" g join "register_version" v on v."id" = g."published_id"
     where g."archived_on" is null and v."definition" @? '$.points[*].streak' order by g."id"`,
    [],
  );
  const now = await timeOf(sql);
  const today = dayAt(now.getTime(), (await loadCalendars(sql)).of(null).zone);
  let told = 0;
  for (const [registerId, definition] of rows)
    for (const points of definition.points ?? [])
      told += await tellStreaks(sql, { registerId, definition, points }, { today, now: now.toISOString() });
  return { told };
};
