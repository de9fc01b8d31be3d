import { loadCalendars } from "../../calendar/load-calendar.ts";
import { recordsWithDueLimits, tendLimits } from "../../register/limits/tend-limits.ts";
import { followLimitsByPoints } from "../../register/points/follow-limits-by-points.ts";
import type { JobWork } from "./job-work.ts";

/** Warns, notes what was missed and escalates, record by record, each kept although a later one fails. */
export const tendRecordLimits: JobWork<"tendRecordLimits"> = async ({ sql, inPieces }) => {
  const counts = { warned: 0, missed: 0, escalated: 0 };
  const due = await recordsWithDueLimits(sql);
  if (due.length === 0) return counts;
  const calendars = await loadCalendars(sql);
  for (const id of due) {
    const { warned, missed, escalated } = await inPieces(async (piece, now) => {
      const done = await tendLimits(piece, id, now, calendars);
      if (done.missed > 0) await followLimitsByPoints(piece, id, now, calendars.of(null).zone);
      return done;
    });
    counts.warned += warned;
    counts.missed += missed;
    counts.escalated += escalated;
  }
  return counts;
};
