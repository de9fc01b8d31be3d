import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { RoleGrant } from "./RoleGrant.ts";

export const roleGrantScreen: ScreenDefault<RoleGrant> = {
  resource: "roleGrants",
  title: titles("角色授予", "Role grant", "Role grants"),
  recordTitle: ["person.name", "role", "department.name"],
  fields: {
    ...entityFields,
    person: one("people", "人员", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "人员所在部门", "Person's department"),
    role: word("GrantedRole", "角色", "Role"),
    department: one(
      "departments",
      "授权范围",
      "Scope",
      both("含下级部门；留空表示全组织", "Everything below included; empty for the whole organisation"),
    ),
    from: field("day", "开始日期", "From"),
    until: field("day", "结束日期", "Until", both("含当日；留空表示持续有效", "Inclusive; empty while it goes on")),
    current: field("flag", "当前有效", "Current"),
    grantedBy: one("people", "授予人", "Granted by"),
    revokedAt: field("moment", "收回时间", "Revoked at"),
    revokedBy: one("people", "收回人", "Revoked by"),
  },
  list: {
    columns: [
      { field: "person", width: 160 },
      { field: "role", width: 140 },
      { field: "department", width: 180 },
      { field: "from", width: 120 },
      { field: "until", width: 120 },
      { field: "current", width: 100 },
      { field: "grantedBy", width: 140 },
    ],
    sort: [{ field: "from", descending: true }],
    filters: ["person", "role", "department", "current", "until"],
  },
  form: {
    sections: [mainSection, { key: "grant", title: both("授予与收回", "Granting and revoking") }, recordSection],
    fields: [
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "role", section: "main", required: true, createOnly: true },
      { field: "department", section: "main", createOnly: true },
      { field: "from", section: "main", required: true, createOnly: true },
      { field: "until", section: "main", createOnly: true },
      { field: "current", section: "grant", readOnly: true },
      { field: "grantedBy", section: "grant", readOnly: true },
      { field: "revokedAt", section: "grant", readOnly: true },
      { field: "revokedBy", section: "grant", readOnly: true },
      ...entityFormFields,
    ],
  },
};
