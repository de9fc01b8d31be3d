import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { WorkingHours } from "./WorkingHours.ts";

export const workingHoursScreen: ScreenDefault<WorkingHours> = {
  resource: "workingHours",
  title: titles("工作时间", "Working hours", "Working hours"),
  recordTitle: ["department.name", "from"],
  fields: {
    ...entityFields,
    department: one("departments", "部门", "Department", both("留空表示全组织", "Empty for the organisation")),
    "department.name": field("text", "部门名称", "Department's name"),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日；留空表示持续有效", "Inclusive; empty while it goes on")),
    week: field("data", "每周时段", "Hours of the week"),
    openOnHolidays: field("flag", "节假日照常", "Open on holidays"),
  },
  list: {
    columns: [
      { field: "department", width: 200 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
      { field: "openOnHolidays", width: 140 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["department", "from", "until"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "department", section: "main", createOnly: true },
      { field: "from", section: "main", required: true },
      { field: "until", section: "main" },
      { field: "openOnHolidays", section: "main" },
      ...entityFormFields,
    ],
  },
};
