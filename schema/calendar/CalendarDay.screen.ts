import { entityFields, entityFormFields, field, mainSection, recordSection, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { CalendarDay } from "./CalendarDay.ts";

export const calendarDayScreen: ScreenDefault<CalendarDay> = {
  resource: "calendarDays",
  title: titles("日历日", "Calendar day", "Calendar days"),
  recordTitle: ["day", "name"],
  fields: {
    ...entityFields,
    day: field("day", "日期", "Day"),
    kind: word("CalendarDayKind", "类型", "Kind"),
    name: field("text", "名称", "Name"),
  },
  list: {
    columns: [
      { field: "day", width: 130 },
      { field: "kind", width: 150 },
      { field: "name", width: 260 },
      { field: "updatedAt", width: 160 },
    ],
    sort: [{ field: "day", descending: false }],
    filters: ["day", "kind"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "day", section: "main", readOnly: true },
      { field: "kind", section: "main", required: true },
      { field: "name", section: "main" },
      ...entityFormFields,
    ],
  },
};
