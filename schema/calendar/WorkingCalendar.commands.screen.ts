import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, flag, inputType, int, nested, optional, otherwise, several, text, wordOf } from "../shared/input.screen.ts";

const dayInput = inputType("CalendarDayInput", "What a day of the calendar is from now on.", {
  day: day("The day, in the year."),
  kind: wordOf("CalendarDayKind", "What it is; ordinary for as its weekday says."),
  name: optional(text("What it is called; needed unless it is ordinary.", { max: 60 })),
});

/** What administrators change about the working calendar. */
export const workingCalendarCommands = {
  saveCalendarYear: command({
    description:
      "Changes the working calendar of a year: days, and whether its public holidays are known. Open due days that were counted in working days across what changes are counted anew, and those concerned are told.",
    about: "workingCalendars",
    action: "update",
    answers: "workingCalendars",
    input: inputType("SaveCalendarYearInput", "What is to change about a year of the working calendar; what is not given stays.", {
      year: int("The year.", { min: 2000, max: 2100 }),
      expectedVersion: optional(int("The version of the year's record that you saw; left out where the year has none yet.")),
      announced: optional(flag("Whether the public holidays of the year are known.")),
      source: optional(text("Where they were announced.", { max: 200 })),
      days: optional(several(nested(dayInput, "Days that are to be something else than they are; at most 366."))),
    }),
    form: { resource: "workingCalendars", occasion: "update", fields: same("announced", "source") },
    words: {
      name: both("修改工作日历", "Change the working calendar"),
      did: both("修改了 %{label} 年工作日历", "changed the working calendar of %{label}"),
    },
  }),
  importCalendar: command({
    description:
      "Takes holidays and make-up days over from a calendar file or a list, or those of China that Rulebook knows; or says what that would do. With anything wrong, nothing is changed.",
    about: "workingCalendars",
    action: "update",
    input: inputType("ImportCalendarInput", "Holidays and make-up days to take over: a file, or years.", {
      fileName: optional(text("Name of the file: .ics, .csv or .xlsx.")),
      base64: optional(text("The file's bytes as base64, at most 5 MB of them.")),
      years: optional(several(int("In place of a file: years of China's public holidays, as `announcedHolidays` lists them."))),
      dryRun: otherwise(true, flag("Only say what would happen; yes unless told otherwise.")),
      replaces: otherwise(
        false,
        flag("Whether public holidays and make-up days that the file leaves out, of years that it has any of, become ordinary days."),
      ),
      announces: otherwise(true, flag("Whether the holidays of years that the file has any of count as known from now on.")),
    }),
    words: { name: both("导入工作日历", "Import a calendar"), did: both("导入工作日历：%{label}", "imported a calendar: %{label}") },
  }),
};
