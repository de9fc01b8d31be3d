import { useMemo } from "react";
import { useMe } from "../providers/me.ts";
import { formatMoment, relativeDay } from "./dates.ts";
import { useLanguage } from "./say.ts";

/** Dates as this person reads them: `const dates = useDates(); dates.moment(record.at)`. */
export function useDates() {
  const { organisation, today } = useMe();
  const language = useLanguage();
  return useMemo(
    () => ({
      /** Today in the organisation's time zone. */
      today,
      moment: (moment: string) => formatMoment(moment, organisation.timeZone),
      /** The day in the organisation's time zone on which an instant lies. */
      day: (moment: string) => formatMoment(moment, organisation.timeZone).slice(0, 10),
      relative: (day: string) => relativeDay(day, today, language),
    }),
    [organisation.timeZone, today, language],
  );
}
