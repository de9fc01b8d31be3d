import { entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { Attempt } from "./Attempt.ts";

export const attemptScreen: ScreenDefault<Omit<Attempt, "answerKey">> = {
  resource: "attempts",
  title: titles("考核作答", "Attempt", "Attempts"),
  recordTitle: ["course.title", "startedAt"],
  fullTitle: ["course"],
  fields: {
    ...entityFields,
    course: one("courses", "课程", "Course"),
    person: one("people", "学员", "Learner"),
    "person.department": one("departments", "部门", "Department"),
    startedAt: field("moment", "开始时间", "Began"),
    submittedAt: field("moment", "交卷时间", "Handed in"),
    questions: field("data", "考题", "Questions"),
    answers: field("data", "作答暂存", "Answers so far"),
  },
  list: {
    columns: [
      { field: "course", width: 280 },
      { field: "person", width: 160 },
      { field: "startedAt", width: 160 },
      { field: "submittedAt", width: 160 },
    ],
    sort: [{ field: "startedAt", descending: true }],
    filters: ["course", "person", "startedAt", "submittedAt"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "course", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "startedAt", section: "main", readOnly: true },
      { field: "submittedAt", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
