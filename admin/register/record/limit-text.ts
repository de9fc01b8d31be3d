import { durationText } from "../../../schema/register/value/duration.screen.ts";
import type { Language } from "../../i18n/language.ts";
import type { Say } from "../../i18n/say.ts";
import type { useDates } from "../../providers/use-dates.ts";
import type { ShownLimit } from "./record-query.ts";
import { recordWords } from "./words.ts";

/** How a limit stands, in words that stay true on paper. */
export function limitText(limit: ShownLimit, say: Say, language: Language, dates: Pick<ReturnType<typeof useDates>, "moment">): string {
  const { endedAt, met, byMinutes, pausedSince, dueAt } = limit;
  if (endedAt) return say(met ? recordWords.met : recordWords.missed, { length: durationText(Math.abs(byMinutes ?? 0), language) });
  if (pausedSince || !dueAt) return say(recordWords.paused);
  return say(recordWords.due, { at: dates.moment(dueAt) });
}
