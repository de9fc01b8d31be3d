import { momentText } from "../../schema/shared/moment-text.screen.ts";
import { relativeDay } from "../i18n/dates.ts";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/say.ts";
import { useMe } from "./me.ts";

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
    moment: (moment: string) => momentText(moment, timeZone),
    /** The day in the organisation's time zone on which an instant lies. */
    day: (moment: string) => momentText(moment, timeZone).slice(0, 10),
    relative: (day: string) => relativeDay(day, today, language),
  };
}
