import { icsText } from "../../../schema/calendar/ics-text.screen.ts";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { request } from "../../graphql/request.ts";
import { useSay } from "../../i18n/say.ts";
import { saveFile } from "../../shared/save-file.ts";
import { OwnShifts } from "./roster-queries.ts";
import { rosterWords } from "./words.ts";

const instant = (moment: string) => `${moment.slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

/** Saves one's own shifts from today on as a file for calendar programs. */
export function useOwnCalendar({ roster, me, now }: RosterPlan): () => Promise<void> {
  const say = useSay();
  return async () => {
    const { rosterShifts } = await request(OwnShifts, { me, roster: roster.id });
    const title = say(inBoth(roster.label));
    const events = rosterShifts.items.flatMap(({ id, shift, startsAt, endsAt }) => {
      const known = roster.shifts.find(({ key }) => key === shift);
      if (!startsAt || !endsAt) return [];
      return [
        {
          uid: `${id}@rulebook`,
          summary: known ? `${title} ${say(inBoth(known.label))}` : title,
          lines: [`DTSTART:${instant(startsAt)}`, `DTEND:${instant(endsAt)}`],
        },
      ];
    });
    const bytes = new TextEncoder().encode(icsText(title, "Roster", events, instant(now)));
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    saveFile({ fileName: `${say(rosterWords.fileName)}.ics`, contentType: "text/calendar;charset=utf-8", base64 });
  };
}
