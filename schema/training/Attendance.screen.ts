import { both, entryFields, field, mainSection, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Attendance } from "./Attendance.ts";

export const attendanceScreen: ScreenDefault<Attendance> = {
  resource: "attendances",
  title: titles("签到记录", "Attendance", "Attendance"),
  recordTitle: ["person.name", "session.startsAt"],
  fullTitle: ["person", "session"],
  fields: {
    ...entryFields,
    person: one("people", "参训人", "Person"),
    "person.number": field("text", "工号", "Employee number"),
    "person.department": one("departments", "部门", "Department"),
    session: one("trainingSessions", "培训场次", "Training session"),
    "session.course": one("courses", "课程", "Course"),
    "session.startsAt": field("moment", "场次时间", "Session begins"),
    present: field("flag", "到场", "Present"),
    counts: field("flag", "有效", "Holds", both("更正后，原记录保留但不再有效", "Once corrected, an entry stays but no longer holds")),
    corrects: one("attendances", "更正的记录", "Corrects"),
    reason: field("longText", "更正理由", "Why corrected"),
    recordedBy: one("people", "登记人", "Recorded by"),
    at: field("moment", "登记时间", "Recorded"),
  },
  list: {
    columns: [
      { field: "person", width: 160 },
      { field: "person.department", width: 180 },
      { field: "session.course", width: 260 },
      { field: "session.startsAt", width: 160 },
      { field: "present", width: 90 },
      { field: "counts", width: 90 },
      { field: "at", width: 160 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["person", "person.department", "session.course", "present", "counts", "at"],
  },
  form: {
    sections: [mainSection],
    fields: [
      { field: "session", section: "main", required: true, createOnly: true },
      { field: "person", section: "main", required: true, createOnly: true },
      { field: "present", section: "main", readOnly: true },
      { field: "counts", section: "main", readOnly: true },
      { field: "corrects", section: "main", readOnly: true },
      { field: "reason", section: "main", readOnly: true },
      { field: "recordedBy", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
    ],
  },
};
