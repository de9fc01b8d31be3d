import { Box, type Theme, Typography } from "@mui/material";
import { type NamedDay, type WorkingDays, weekdayOf } from "../../schema/calendar/working-days.screen.ts";
import { dayAfter, daysBetween } from "../../schema/shared/days.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { useSay } from "../i18n/say.ts";
import { calendarWords, months, weekdays } from "./words.ts";

interface MonthSheetProps {
  /** First day of the month. */
  readonly first: string;
  readonly days: WorkingDays<NamedDay>;
  readonly today: string;
  /** Opens a day to change it; left out for those who may not. */
  readonly onDay?: ((day: string) => void) | undefined;
}

const tints = {
  holiday: (theme: Theme) => ({ bgcolor: theme.palette.roles.overdueBack, color: theme.palette.roles.overdue }),
  dayOff: (theme: Theme) => ({ bgcolor: theme.palette.roles.overdueBack, color: theme.palette.roles.amber }),
  makeUpDay: (theme: Theme) => ({ bgcolor: theme.palette.roles.selected, color: theme.palette.roles.indigo }),
  workingDay: (theme: Theme) => ({ bgcolor: theme.palette.roles.selected, color: theme.palette.roles.pine }),
} as const;

/** A month of the calendar: each day with what it is, in words for those who do not see colours. */
export function MonthSheet({ first, days, today, onDay }: MonthSheetProps) {
  const say = useSay();
  const month = Number(first.slice(5, 7));
  const next = month === 12 ? `${Number(first.slice(0, 4)) + 1}-01-01` : `${first.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01`;
  const name = months[month - 1];
  const all = Array.from({ length: daysBetween(first, next) }, (_, place) => dayAfter(first, place));
  return (
    <Box component="section" aria-label={name && say(name)}>
      <Box sx={{ display: "flex", alignItems: "baseline", gap: 1, mb: 0.5 }}>
        <Typography variant="h3">{name && say(name)}</Typography>
        <Typography variant="body2" color="textSecondary">
          {say(calendarWords.workingDays, { smart_count: all.filter((day) => days.isWorkingDay(day)).length })}
        </Typography>
      </Box>
      <Box sx={{ display: "grid", gridTemplateColumns: "repeat(7, minmax(0, 1fr))", gap: 0.5 }}>
        {weekdays.map(({ short }) => (
          <Typography key={short.en} variant="caption" color="textSecondary" aria-hidden sx={{ textAlign: "center" }}>
            {say(short)}
          </Typography>
        ))}
        {all.map((day, place) => {
          const named = days.named(day);
          const works = days.isWorkingDay(day);
          const kind = say(named ? words.CalendarDayKind[named.kind] : works ? calendarWords.plainWorks : calendarWords.plainOff);
          const told = [day, kind, named && named.name !== kind ? named.name : ""].filter(Boolean).join(" ");
          return (
            <Box
              key={day}
              {...(onDay ? { component: "button" as const, type: "button" as const, onClick: () => onDay(day) } : {})}
              aria-label={told}
              title={told}
              {...(day === today ? { "aria-current": "date" as const } : {})}
              sx={[
                {
                  ...{ font: "inherit", border: 1, borderColor: "transparent", borderRadius: 1, p: 0, minHeight: 42, minWidth: 0 },
                  ...{ display: "grid", alignContent: "center", justifyItems: "center", lineHeight: 1.25, overflow: "hidden" },
                  ...{ bgcolor: "transparent", color: works ? "roles.ink" : "roles.quiet" },
                  ...(place === 0 ? { gridColumnStart: weekdayOf(day) + 1 } : {}),
                  ...(day === today ? { borderColor: "roles.indigo" } : {}),
                  ...(onDay ? { cursor: "pointer", "&:hover": { borderColor: "roles.border" } } : {}),
                },
                (theme: Theme) => (named ? tints[named.kind](theme) : {}),
              ]}
            >
              <span>{Number(day.slice(8))}</span>
              <Box component="span" aria-hidden sx={{ fontSize: 11, maxWidth: "100%", overflow: "hidden", whiteSpace: "nowrap" }}>
                {named ? say(works ? calendarWords.works : calendarWords.off) : "\u00a0"}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
