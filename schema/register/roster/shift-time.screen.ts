import { minutesOfSpan } from "../../calendar/weekly-hours.screen.ts";
import { instantAt } from "../../calendar/zone.screen.ts";
import type { ShiftDefinition } from "../definition/roster.screen.ts";

/** From when until when somebody is on duty, as instants (milliseconds since 1970). */
export interface ShiftTime {
  readonly from: number;
  readonly until: number;
}

/** When the shift of a day begins and ends by the clocks of a zone; one that runs past midnight belongs to the day on which it begins. */
export function shiftTime(shift: Pick<ShiftDefinition, "from" | "until">, day: string, zone: string): ShiftTime {
  const [from, until] = minutesOfSpan(shift);
  return { from: instantAt(day, from, zone), until: instantAt(day, until, zone) };
}
