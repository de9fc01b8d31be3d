import {
  both,
  entityFields,
  entityFormFields,
  field,
  mainSection,
  many,
  one,
  recordSection,
  titles,
  word,
} from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Assignment } from "./Assignment.ts";
import { subjectEditions, subjectNumbers, subjectRelations } from "./subject/subject-paths.screen.ts";
import { filteredSubjects, subjectFields, subjectFormFields } from "./subject/subjects.screen.ts";

export const assignmentScreen: ScreenDefault<Assignment> = {
  resource: "assignments",
  title: titles("任务指派", "Assignment", "Assignments"),
  recordTitle: ["title", ...subjectEditions, ...subjectNumbers],
  fullTitle: subjectRelations,
  fields: {
    ...entityFields,
    title: field("text", "事项", "What is asked"),
    kind: word("AssignmentKind", "类型", "Kind"),
    ...subjectFields,
    audience: field("audience", "适用范围", "Audience"),
    dueOn: field("day", "截止日期", "Due on", both("含当日", "Inclusive")),
    dueWorkingDays: field(
      "workingDays",
      "完成时限",
      "Due in working days",
      both("自下达之日起的工作日数", "Working days after it is asked"),
    ),
    mandatory: field("flag", "必修", "Mandatory"),
    reason: field("longText", "指派理由", "Reason"),
    recurrenceMonths: field("months", "重复周期", "Asked again every", both("按月计；留空表示仅一次", "In months; empty for once")),
    assignedBy: one("people", "指派人", "Assigned by"),
    closedAt: field("moment", "终止时间", "Closed"),
    cancelledAt: field("moment", "撤销时间", "Cancelled"),
    cancelledBy: one("people", "撤销人", "Cancelled by"),
    cancelReason: field("longText", "撤销理由", "Why cancelled"),
    obligations: many("obligations", "个人待办", "Obligations"),
  },
  list: {
    columns: [
      { field: "title", width: 300 },
      { field: "kind", width: 110 },
      { field: "dueOn", width: 120 },
      { field: "dueWorkingDays", width: 110 },
      { field: "mandatory", width: 90 },
      { field: "assignedBy", width: 140 },
      { field: "createdAt", width: 160 },
    ],
    sort: [{ field: "createdAt", descending: true }],
    filters: ["kind", "dueOn", "mandatory", "assignedBy", ...filteredSubjects, "closedAt"],
  },
  form: {
    sections: [
      mainSection,
      { key: "audience", title: both("适用范围与时限", "Audience and due date") },
      { key: "progress", title: both("完成情况", "Progress") },
      recordSection,
    ],
    fields: [
      { field: "kind", section: "main", readOnly: true },
      { field: "title", section: "main", readOnly: true },
      ...subjectFormFields,
      { field: "reason", section: "main", createOnly: true },
      { field: "audience", section: "audience", required: true, createOnly: true },
      { field: "dueOn", section: "audience", createOnly: true },
      { field: "dueWorkingDays", section: "audience", createOnly: true },
      { field: "mandatory", section: "audience", createOnly: true },
      { field: "assignedBy", section: "progress", readOnly: true },
      { field: "closedAt", section: "progress", readOnly: true },
      { field: "cancelledAt", section: "progress", readOnly: true },
      { field: "cancelledBy", section: "progress", readOnly: true },
      { field: "cancelReason", section: "progress", readOnly: true },
      { field: "obligations", section: "progress", readOnly: true },
      ...entityFormFields,
    ],
  },
};
