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
import type { Confirmation } from "./Confirmation.ts";

export const confirmationScreen: ScreenDefault<Confirmation> = {
  resource: "confirmations",
  title: titles("双人确认", "Second confirmation", "Second confirmations"),
  recordTitle: ["kind", "person.name"],
  fields: {
    ...entityFields,
    kind: word("ConfirmationKind", "事项", "What"),
    person: one("people", "对象", "Whom it is about"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    value: field("text", "登录名或工号", "Login or number"),
    from: field("day", "角色开始日期", "Role from"),
    until: field("day", "角色结束日期", "Role until", both("含当日；留空表示持续有效", "Inclusive; empty while it goes on")),
    askedBy: one("people", "申请人", "Asked by"),
    state: state("ConfirmationState", "状态", "State"),
    outcome: word("ConfirmationState", "处理结果", "Outcome"),
    waitsFor: {
      ...word("ConfirmingParty", "等待谁确认", "Waits for"),
      help: both(
        "先由其他保密专员确认；没有可登录的保密专员时由第二位管理员确认，再无则由服务器运维人员确认",
        "Another officer; where none can sign in a second administrator; else whoever runs the server",
      ),
    },
    decidedBy: one("people", "处理人", "Decided by"),
    decidedAt: field("moment", "处理时间", "Decided at"),
    reason: field("longText", "不同意的理由", "Why it was declined"),
  },
  list: {
    columns: [
      { field: "kind", width: 170 },
      { field: "person", width: 150 },
      { field: "askedBy", width: 140 },
      { field: "createdAt", width: 160 },
      { field: "state", width: 110 },
      { field: "waitsFor", width: 150 },
      { field: "decidedBy", width: 140 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["state", "kind", "person", "askedBy", "waitsFor"],
  },
  form: {
    sections: [mainSection, { key: "decision", title: both("处理", "Decision") }, recordSection],
    fields: [
      { field: "kind", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "person.number", section: "main", readOnly: true },
      { field: "value", section: "main", readOnly: true },
      { field: "from", section: "main", readOnly: true },
      { field: "until", section: "main", readOnly: true },
      { field: "askedBy", section: "main", readOnly: true },
      { field: "state", section: "decision", readOnly: true },
      { field: "waitsFor", section: "decision", readOnly: true },
      { field: "decidedBy", section: "decision", readOnly: true },
      { field: "decidedAt", section: "decision", readOnly: true },
      { field: "reason", section: "decision", readOnly: true },
      ...entityFormFields,
    ],
  },
};
