import { both, entityFields, entityFormFields, field, mainSection, many, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { TrainingSession } from "./TrainingSession.ts";

export const trainingSessionScreen: ScreenDefault<TrainingSession> = {
  resource: "trainingSessions",
  title: titles("培训场次", "Training session", "Training sessions"),
  recordTitle: ["course.title", "startsAt"],
  fullTitle: ["course"],
  fields: {
    ...entityFields,
    course: one("courses", "课程", "Course"),
    "course.owningDepartment": one("departments", "归口部门", "Owning department"),
    startsAt: field("moment", "开始时间", "Begins"),
    minutes: field("minutes", "时长", "Duration", both("按分钟计", "In minutes")),
    place: field("text", "地点", "Place"),
    trainer: one("people", "讲师", "Trainer"),
    cancelledAt: field("moment", "取消时间", "Cancelled"),
    cancelReason: field("longText", "取消原因", "Why cancelled"),
    attendances: many("attendances", "签到记录", "Attendance"),
  },
  list: {
    columns: [
      { field: "course", width: 240 },
      { field: "startsAt", width: 160 },
      { field: "minutes", width: 120 },
      { field: "place", width: 190 },
      { field: "trainer", width: 180 },
      { field: "cancelledAt", width: 150 },
    ],
    sort: [{ field: "startsAt", descending: true }],
    filters: ["course", "startsAt", "trainer", "cancelledAt"],
  },
  form: {
    sections: [mainSection, { key: "cancelled", title: both("取消", "Cancelled") }, recordSection],
    fields: [
      { field: "course", section: "main", required: true, createOnly: true },
      { field: "startsAt", section: "main", required: true },
      { field: "minutes", section: "main", required: true },
      { field: "place", section: "main", required: true },
      { field: "trainer", section: "main" },
      { field: "cancelledAt", section: "cancelled", readOnly: true },
      { field: "cancelReason", section: "cancelled", readOnly: true },
      ...entityFormFields,
    ],
  },
};
