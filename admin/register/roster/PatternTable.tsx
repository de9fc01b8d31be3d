import { Box, type Theme } from "@mui/material";
import type { RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import type { PatternPreview } from "./pattern-preview.ts";
import { shiftStyle, shortLabel } from "./shift-style.ts";
import { weekdayWords } from "./weekday.ts";
import { rosterWords } from "./words.ts";

interface PatternTableProps {
  readonly plan: RosterPlan;
  readonly people: readonly string[];
  readonly preview: PatternPreview;
}

const cell = { border: 1, borderColor: "roles.hairline", textAlign: "center", minWidth: 26, height: 28, fontSize: 12, p: 0.25 } as const;

/** What a pattern would plan, person by person; what is left out is struck through. */
export function PatternTable({ plan, people, preview }: PatternTableProps) {
  const say = useSay();
  const labels = plan.roster.shifts.map(({ label }) => say(inBoth(label)));
  const days = plan.days.filter(({ off }) => plan.roster.only !== "daysOff" || off);
  return (
    <Box sx={{ overflowX: "auto", maxHeight: 320 }} role="region" aria-label={say(rosterWords.preview)} tabIndex={0}>
      <Box component="table" sx={{ borderCollapse: "collapse" }}>
        <thead>
          <tr>
            <th />
            {days.map(({ day, off }) => (
              <Box component="th" scope="col" key={day} sx={[cell, { fontWeight: 400 }, off && { bgcolor: "roles.hover" }]}>
                {say(weekdayWords(day).short)}
                <br />
                {Number(day.slice(5, 7))}/{Number(day.slice(8))}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person}>
              <Box component="th" scope="row" sx={{ fontWeight: 400, fontSize: 13, textAlign: "left", whiteSpace: "nowrap", pr: 1 }}>
                {plan.names[person] ?? "—"}
              </Box>
              {days.map(({ day, off }) => {
                const is = (one: { readonly day: string; readonly person: string }) => one.day === day && one.person === person;
                const left = preview.leftOut.some(is);
                const key = (preview.put.find(is) ?? preview.leftOut.find(is))?.shift;
                const place = plan.roster.shifts.findIndex((shift) => shift.key === key);
                const kept = plan.shifts.filter((one) => is(one) && !preview.clear.includes(one.id));
                return (
                  <Box
                    component="td"
                    key={day}
                    sx={[
                      cell,
                      off && { bgcolor: "roles.hover" },
                      (theme: Theme) => (place >= 0 ? { color: shiftStyle(place)(theme).color } : {}),
                      left && { textDecoration: "line-through", opacity: 0.6 },
                    ]}
                    title={place >= 0 ? labels[place] : undefined}
                  >
                    {place >= 0 ? shortLabel(labels[place] ?? "", labels) : kept.length > 0 ? "·" : ""}
                  </Box>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
