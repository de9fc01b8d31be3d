import { command, same } from "../shared/command.screen.ts";
import { both } from "../shared/field.screen.ts";
import { day, flag, id, inputType, int, nested, optional, several, text } from "../shared/input.screen.ts";
import { changing, making } from "../shared/plain-commands.screen.ts";
import { workingHoursScreen } from "./WorkingHours.screen.ts";

const spanInput = inputType("HoursSpanInput", "A span of opening hours on a day of the week.", {
  weekday: int("1 for Monday to 7 for Sunday.", { min: 1, max: 7 }),
  from: text('When it opens: "08:30".'),
  until: text('When it closes: "12:00"; at or before `from` it closes on the next day, "24:00" is the end of the day.'),
});

const spans = several(nested(spanInput, "The spans of a week, in the order of the clock; a day without any is closed."));

const changed = same("from", "until", "openOnHolidays");

/** What administrators say of everybody's hours, and heads of their departments'. */
export const workingHoursCommands = {
  createWorkingHours: command({
    description:
      "Says the working hours of a department, or of the organisation, from a day on; what held until then ends on the day before.",
    about: "workingHours",
    action: "create",
    answers: "workingHours",
    input: inputType("CreateWorkingHoursInput", "Working hours from a day on.", {
      departmentId: optional(id("Whose; none for the organisation's.")),
      from: optional(day("First day; today unless given.")),
      until: optional(day("Last day, inclusive; empty while they go on.")),
      spans,
      openOnHolidays: optional(flag("Whether it is open on public holidays and days off as on other days of the week.")),
    }),
    form: { resource: "workingHours", occasion: "create", fields: { departmentId: "department", ...changed } },
    words: { name: making(workingHoursScreen.title.singular), did: both("设定了工作时间：%{label}", "set working hours: %{label}") },
  }),
  updateWorkingHours: command({
    description: "Changes working hours, or the days on which they hold.",
    about: "workingHours",
    action: "update",
    answers: "workingHours",
    input: inputType("UpdateWorkingHoursInput", "What is to change about working hours; what is not given stays.", {
      id: id("The working hours."),
      expectedVersion: int("The version that you saw."),
      from: optional(day("First day.")),
      until: optional(day("Last day, inclusive; null while they go on.")),
      spans: optional(spans),
      openOnHolidays: optional(flag("Whether it is open on public holidays and days off as on other days of the week.")),
    }),
    form: { resource: "workingHours", occasion: "update", fields: changed },
    words: { name: changing(workingHoursScreen.title.singular), did: both("修改了工作时间：%{label}", "changed working hours: %{label}") },
  }),
};
