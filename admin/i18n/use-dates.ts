import { useMe } from "../providers/me.ts";
import { formatMoment, relativeDay } from "./dates.ts";
import type { Language } from "./language.ts";
import { useLanguage } from "./say.ts";

/** Dates as this person reads them: `const dates = useDates(); dates.moment(record.at)`. */
export function useDates(): Dates {
  const { organisation, today } = useMe();
  const language = useLanguage();
  const key = `${organisation.timeZone} ${today} ${language}`;
  if (last?.key !== key) last = { key, dates: makeDates(organisation.timeZone, today, language) };
  return last.dates;
}

type Dates = ReturnType<typeof makeDates>;

/** The same for every value of a page. */
let last: { readonly key: string; readonly dates: Dates } | undefined;

function makeDates(timeZone: string, today: string, language: Language) {
  return {
    /** Today in the organisation's time zone. */
    today,
    moment: (moment: string) => formatMoment(moment, timeZone),
    /** The day in the organisation's time zone on which an instant lies. */
    day: (moment: string) => formatMoment(moment, timeZone).slice(0, 10),
    relative: (day: string) => relativeDay(day, today, language),
  };
}
