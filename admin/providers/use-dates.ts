import { workingDays } from "../../schema/calendar/working-days.screen.ts";
import { momentText } from "../../schema/shared/moment-text.screen.ts";
import { relativeDay } from "../i18n/dates.ts";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/say.ts";
import { type Me, useMe } from "./me.ts";

/** Dates as this person reads them: `const dates = useDates(); dates.moment(record.at)`. */
export function useDates(): Dates {
  const { organisation, today } = useMe();
  const language = useLanguage();
  const { timeZone, namedDays } = organisation;
  const key = `${timeZone} ${today} ${language}`;
  if (last?.key !== key || last.namedDays !== namedDays)
    last = { key, namedDays, dates: makeDates({ timeZone, today, language, namedDays }) };
  return last.dates;
}

type Dates = ReturnType<typeof makeDates>;

/** The same for every value of a page. */
let last: { readonly key: string; readonly namedDays: NamedDays; readonly dates: Dates } | undefined;

type NamedDays = Me["organisation"]["namedDays"];

interface Asked {
  readonly timeZone: string;
  readonly today: string;
  readonly language: Language;
  readonly namedDays: NamedDays;
}

function makeDates({ timeZone, today, language, namedDays }: Asked) {
  const calendar = workingDays(namedDays, []);
  return {
    /** Today in the organisation's time zone. */
    today,
    moment: (moment: string) => momentText(moment, timeZone),
    /** The day in the organisation's time zone on which an instant lies. */
    day: (moment: string) => momentText(moment, timeZone).slice(0, 10),
    /** The organisation's working days, within a year of today. */
    calendar,
    relative: (day: string) => relativeDay(day, today, language, calendar),
  };
}
