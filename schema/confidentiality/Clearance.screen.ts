import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Clearance } from "./Clearance.ts";

export const clearanceScreen: ScreenDefault<Clearance> = {
  resource: "clearances",
  title: titles("查阅密级", "Clearance", "Clearances"),
  recordTitle: ["person.name", "level.name"],
  fields: {
    ...entityFields,
    person: one("people", "人员", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    level: one("classificationLevels", "密级", "Up to level"),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日；留空表示持续有效", "Inclusive; empty while it goes on")),
    current: field("flag", "当前有效", "Current"),
    reason: field("longText", "授予理由", "Reason"),
    grantedBy: one("people", "授予人", "Granted by"),
    revokedAt: field("moment", "收回时间", "Revoked at"),
    revokedBy: one("people", "收回人", "Revoked by"),
  },
  list: {
    columns: [
      { field: "person", width: 150 },
      { field: "person.department", width: 170 },
      { field: "level", width: 120 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
      { field: "current", width: 100 },
      { field: "grantedBy", width: 140 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["person", "person.department", "level", "current", "until"],
  },
  form: {
    sections: [mainSection, { key: "grant", title: both("授予与收回", "Granting and revoking") }, recordSection],
    fields: [
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "level", section: "main", required: true, createOnly: true },
      { field: "from", section: "main", required: true, createOnly: true },
      { field: "until", section: "main", createOnly: true },
      { field: "reason", section: "main", required: true, createOnly: true },
      { field: "current", section: "grant", readOnly: true },
      { field: "grantedBy", section: "grant", readOnly: true },
      { field: "revokedAt", section: "grant", readOnly: true },
      { field: "revokedBy", section: "grant", readOnly: true },
      ...entityFormFields,
    ],
  },
};
