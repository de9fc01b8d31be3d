import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Membership } from "./Membership.ts";

export const membershipScreen: ScreenDefault<Membership> = {
  resource: "memberships",
  title: titles("任职", "Post", "Posts"),
  recordTitle: ["person.name", "department.name", "position.name"],
  fields: {
    ...entityFields,
    person: one("people", "人员", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    department: one("departments", "部门", "Department"),
    position: one("positions", "岗位", "Position"),
    primary: field("flag", "主任职", "Main post", both("同一人的主任职时间不得重叠", "Main posts of one person never overlap")),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日；留空表示在任", "Inclusive; empty while it goes on")),
    current: field("flag", "当前在任", "Current"),
  },
  list: {
    columns: [
      { field: "person", width: 160 },
      { field: "department", width: 180 },
      { field: "position", width: 160 },
      { field: "primary", width: 100 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
      { field: "current", width: 100 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["person", "department", "position", "current", "primary", "from", "until"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "department", section: "main", required: true, createOnly: true },
      { field: "position", section: "main", required: true, createOnly: true },
      { field: "primary", section: "main", createOnly: true },
      { field: "from", section: "main", required: true, createOnly: true },
      { field: "until", section: "main" },
      { field: "current", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
