import { weekdayOf } from "../../../schema/calendar/working-days.screen.ts";
import { weekdays } from "../../calendar/words.ts";
import { both } from "../../i18n/say.ts";

const none = { name: both("", ""), short: both("", "") };

/** What the weekday of a day is called. */
export const weekdayWords = (day: string) => weekdays[weekdayOf(day)] ?? none;
