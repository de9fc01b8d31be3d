import AddIcon from "@mui/icons-material/Add";
import { Box, Button, Chip, Menu, MenuItem, Typography } from "@mui/material";
import { useState } from "react";
import type { PlanShift, RosterPlan } from "../../../schema/register/roster/roster-plan.screen.ts";
import { inBoth } from "../../../schema/register/said.screen.ts";
import { useSay } from "../../i18n/say.ts";
import { wrongShifts } from "./plan-of-day.ts";
import { isKept, type Planning } from "./use-planning.ts";
import { weekdayWords } from "./weekday.ts";
import { rosterWords } from "./words.ts";

interface DayListProps {
  readonly plan: RosterPlan;
  readonly planning: Planning | null;
  readonly onSwap: (shift: PlanShift) => void;
}

interface Adding {
  readonly day: string;
  readonly shift: string;
  readonly anchor: HTMLElement;
}

/** The plan on a phone: day by day, each shift with its people. */
export function DayList({ plan, planning, onSwap }: DayListProps) {
  const say = useSay();
  const { days, roster, names, today, me } = plan;
  const [adding, setAdding] = useState<Adding | null>(null);
  const wrong = wrongShifts(plan);
  const shown = days.filter(({ day, off }) => {
    const planned = plan.shifts.some((shift) => shift.day === day);
    return planned || ((plan.whole || planning) && (roster.only !== "daysOff" || off) && day >= today);
  });
  if (shown.length === 0) return <Typography color="textSecondary">{say(rosterWords.nothing)}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: "none", p: 0, m: 0 }}>
      {shown.map(({ day, off, name }) => (
        <Box
          component="li"
          key={day}
          sx={{ py: 1.25, borderBottom: 1, borderColor: "roles.hairline" }}
          {...(day === today ? { "aria-current": "date" as const } : {})}
        >
          <Typography sx={{ fontWeight: 600, color: day === today ? "roles.indigo" : off ? "roles.overdue" : undefined }}>
            {day} {say(weekdayWords(day).name)}
            {name ? ` · ${name}` : ""}
          </Typography>
          {roster.shifts.map(({ key, label, from, until, minimum }) => {
            const there = plan.shifts.filter((shift) => shift.day === day && shift.shift === key);
            if (there.length === 0 && !plan.whole && !planning) return null;
            return (
              <Box key={key} sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 0.75, mt: 0.75 }}>
                <Typography variant="body2" color="textSecondary" sx={{ minWidth: 116 }}>
                  {say(inBoth(label))} {from}–{until}
                </Typography>
                {there.map((shift) => {
                  const mine = shift.person === me && shift.from > plan.now;
                  const person = names[shift.person] ?? "—";
                  return (
                    <Chip
                      key={shift.id}
                      label={person}
                      color={shift.person === me ? "primary" : "default"}
                      variant={shift.person === me ? "filled" : "outlined"}
                      {...(wrong.has(shift.id) ? { sx: { outline: 2, outlineColor: "roles.overdue" } } : {})}
                      {...(mine ? { onClick: () => onSwap(shift) } : {})}
                      {...(planning && isKept(shift) && shift.until > plan.now
                        ? {
                            onDelete: () => void planning.change([], [shift.id]),
                            "aria-label": say(rosterWords.remove, { name: person }),
                          }
                        : {})}
                    />
                  );
                })}
                {plan.whole && there.length < minimum && (roster.only !== "daysOff" || off) && (
                  <Typography variant="body2" sx={{ color: "roles.overdue" }}>
                    {there.length}/{minimum}
                  </Typography>
                )}
                {planning && day >= today && (
                  <Button
                    size="small"
                    startIcon={<AddIcon />}
                    onClick={(event) => setAdding({ day, shift: key, anchor: event.currentTarget })}
                  >
                    {say(rosterWords.addPerson)}
                  </Button>
                )}
              </Box>
            );
          })}
        </Box>
      ))}
      <Menu open={adding !== null} anchorEl={adding?.anchor ?? null} onClose={() => setAdding(null)}>
        {adding &&
          plan.people
            .filter(
              (person) => !plan.shifts.some((shift) => shift.day === adding.day && shift.shift === adding.shift && shift.person === person),
            )
            .map((person) => (
              <MenuItem
                key={person}
                onClick={() => {
                  void planning?.change([{ day: adding.day, shift: adding.shift, personId: person }], []);
                  setAdding(null);
                }}
              >
                {names[person] ?? "—"}
              </MenuItem>
            ))}
      </Menu>
    </Box>
  );
}
