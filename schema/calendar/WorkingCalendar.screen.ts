import { both, entityFields, entityFormFields, field, mainSection, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { WorkingCalendar } from "./WorkingCalendar.ts";

export const workingCalendarScreen: ScreenDefault<WorkingCalendar> = {
  resource: "workingCalendars",
  title: titles("工作日历", "Working calendar", "Working calendars"),
  recordTitle: ["year"],
  fields: {
    ...entityFields,
    year: field("number", "年度", "Year"),
    announced: field(
      "flag",
      "放假安排已公布",
      "Holidays announced",
      both("未公布的年度按周末推算，期限可能变动", "A year that is not is counted by weekends alone, and due days may move"),
    ),
    source: field("text", "公布依据", "Announced by", both("如国务院办公厅通知的文号", "For example the number of the notice")),
  },
  list: {
    columns: [
      { field: "year", width: 100 },
      { field: "announced", width: 150 },
      { field: "source", width: 320 },
    ],
    sort: [{ field: "year", descending: true }],
    filters: ["announced"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "year", section: "main", readOnly: true },
      { field: "announced", section: "main", required: true },
      { field: "source", section: "main" },
      ...entityFormFields,
    ],
  },
};
