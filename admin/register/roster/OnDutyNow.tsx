import { Box, Typography } from "@mui/material";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { Sheet } from "../../shared/Sheet.tsx";
import { wallTime } from "../../shared/when.ts";
import { rosterWords } from "./words.ts";

/** Who is on duty at this moment, and until when. */
export function OnDutyNow({ plan: { onDuty, roster, names, zone, today } }: { readonly plan: RosterPlan }) {
  const say = useSay();
  const untilText = (until: string) => {
    const { day, time } = wallTime(until, zone);
    return day === today ? say(rosterWords.until, { time }) : say(rosterWords.untilDay, { day, time });
  };
  return (
    <Sheet heading={say(rosterWords.onDutyNow)} data-no-print>
      {onDuty.length === 0 ? (
        <Typography color="textSecondary">{say(rosterWords.nobodyNow)}</Typography>
      ) : (
        <Box component="ul" sx={{ display: "flex", flexWrap: "wrap", columnGap: 3, rowGap: 0.5, listStyle: "none", p: 0, m: 0 }}>
          {onDuty.map(({ id, person, shift, until }) => {
            const known = roster.shifts.find(({ key }) => key === shift);
            return (
              <Box component="li" key={id}>
                <Typography component="span" sx={{ fontWeight: 600 }}>
                  {names[person] ?? "—"}
                </Typography>{" "}
                <Typography component="span" variant="body2" color="textSecondary">
                  {known ? say(inBoth(known.label)) : ""} {untilText(until)}
                </Typography>
              </Box>
            );
          })}
        </Box>
      )}
    </Sheet>
  );
}
