import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  one,
  recordSection,
  state,
  titles,
  word,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Account } from "./Account.ts";

export const accountScreen: ScreenDefault<Account> = {
  resource: "accounts",
  title: titles("账号", "Account", "Accounts"),
  recordTitle: ["login"],
  fields: {
    ...entityFields,
    login: field("text", "登录名", "Login", both("小写，全组织唯一", "Lower case, unique in the organisation")),
    person: one("people", "人员", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    "person.state": state("EmploymentState", "在职状态", "Employment"),
    language: word("Language", "界面语言", "Language"),
    disabledAt: field("moment", "停用时间", "Disabled at"),
  },
  list: {
    columns: [
      { field: "login", width: 160 },
      { field: "person", width: 160 },
      { field: "person.department", width: 180 },
      { field: "person.state", width: 110 },
      { field: "language", width: 100 },
      { field: "disabledAt", width: 160 },
    ],
    sort: [{ field: "login", descending: false }],
    filters: ["person", "person.department", "disabledAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "login", section: "main", required: true, createOnly: true },
      { field: "language", section: "main", readOnly: true },
      { field: "disabledAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
