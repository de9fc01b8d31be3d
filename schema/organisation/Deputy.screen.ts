import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Deputy } from "./Deputy.ts";

export const deputyScreen: ScreenDefault<Deputy> = {
  resource: "deputies",
  title: titles("代理负责人", "Deputy", "Deputies"),
  recordTitle: ["person.name", "department.name"],
  fields: {
    ...entityFields,
    person: one("people", "代理人", "Deputy"),
    "person.number": field("text", "代理人工号", "Deputy's employee number"),
    department: one("departments", "部门", "Department"),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日；留空表示持续有效", "Inclusive; empty while it goes on")),
  },
  list: {
    columns: [
      { field: "person", width: 180 },
      { field: "department", width: 200 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["department", "person", "from", "until"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "department", section: "main", required: true, createOnly: true },
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "from", section: "main", required: true },
      { field: "until", section: "main" },
      ...entityFormFields,
    ],
  },
};
