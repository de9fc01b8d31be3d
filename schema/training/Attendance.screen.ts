import { entryFields, field, mainSection, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Attendance } from "./Attendance.ts";

export const attendanceScreen: ScreenDefault<Attendance> = {
  resource: "attendances",
  title: titles("签到记录", "Attendance", "Attendance"),
  recordTitle: ["person.name", "session.startsAt"],
  fields: {
    ...entryFields,
    person: one("people", "参训人", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    session: one("trainingSessions", "培训场次", "Training session"),
    "session.course": one("courses", "课程", "Course"),
    "session.startsAt": field("moment", "场次时间", "Session begins"),
    recordedBy: one("people", "登记人", "Recorded by"),
    at: field("moment", "登记时间", "Recorded"),
  },
  list: {
    columns: [
      { field: "person", width: 160 },
      { field: "person.department", width: 180 },
      { field: "session.course", width: 260 },
      { field: "session.startsAt", width: 160 },
      { field: "recordedBy", width: 150 },
      { field: "at", width: 160 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["person", "person.department", "session.course", "at"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "session", section: "main", required: true, createOnly: true },
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "recordedBy", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
    ],
  },
};
