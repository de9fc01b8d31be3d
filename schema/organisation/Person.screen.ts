import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  many,
  one,
  recordSection,
  state,
  titles,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Person } from "./Person.ts";

export const personScreen: ScreenDefault<Person> = {
  resource: "people",
  title: titles("人员", "Person", "People"),
  recordTitle: ["name"],
  fields: {
    ...entityFields,
    name: field("text", "姓名", "Name"),
    number: field("text", "工号", "Employee number", both("全组织唯一", "Unique in the organisation")),
    department: one("departments", "部门", "Department", both("当前主任职所在部门", "Department of the main post today")),
    position: one("positions", "岗位", "Position", both("当前主任职的岗位", "Position of the main post today")),
    state: state("EmploymentState", "在职状态", "Employment"),
    email: field("email", "工作邮箱", "Work e-mail"),
    phone: field("phone", "工作电话", "Work phone"),
    supervisor: one("people", "直接上级", "Supervisor"),
    employmentNote: field("longText", "人事备注", "Employment note", both("仅管理员可见", "For administrators only")),
    departmentIds: field("ids", "全部任职部门", "All departments"),
    memberships: many("memberships", "任职", "Posts"),
  },
  list: {
    columns: [
      { field: "name", width: 160 },
      { field: "number", width: 110 },
      { field: "department", width: 180 },
      { field: "position", width: 160 },
      { field: "phone", width: 140 },
      { field: "state", width: 110 },
    ],
    sort: [{ field: "number", descending: false }],
    filters: ["department", "position", "state", "supervisor"],
  },
  form: {
    sections: [
      mainSection,
      { key: "contact", title: both("工作联系方式", "Work contact") },
      { key: "posts", title: both("任职", "Posts") },
      recordSection,
    ],
    fields: [
      { field: "name", section: "main", required: true },
      { field: "number", section: "main", required: true },
      { field: "state", section: "main", readOnly: true },
      { field: "supervisor", section: "main" },
      { field: "email", section: "contact" },
      { field: "phone", section: "contact" },
      { field: "department", section: "posts", readOnly: true },
      { field: "position", section: "posts", readOnly: true },
      { field: "employmentNote", section: "record" },
      ...entityFormFields,
    ],
  },
};
