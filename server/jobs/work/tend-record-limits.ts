import { loadCalendars } from "../../calendar/load-calendar.ts";
import { recordsWithDueLimits, tendLimits } from "../../register/limits/tend-limits.ts";
import type { JobWork } from "./job-work.ts";

/** Warns, notes what was missed and escalates, record by record, each kept although a later one fails. */
export const tendRecordLimits: JobWork<"tendRecordLimits"> = async ({ sql, inPieces }) => {
  const counts = { warned: 0, missed: 0, escalated: 0 };
  const due = await recordsWithDueLimits(sql);
  if (due.length === 0) return counts;
  const calendars = await loadCalendars(sql);
  for (const id of due) {
    const { warned, missed, escalated } = await inPieces((piece, now) => tendLimits(piece, id, now, calendars));
    counts.warned += warned;
    counts.missed += missed;
    counts.escalated += escalated;
  }
  return counts;
};
