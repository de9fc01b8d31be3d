import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { CourseProgress } from "./CourseProgress.ts";

export const courseProgressScreen: ScreenDefault<CourseProgress> = {
  resource: "courseProgresses",
  title: titles("学习进度", "Learning progress", "Learning progress"),
  recordTitle: ["person.name", "course.title"],
  fullTitle: ["course"],
  fields: {
    ...entityFields,
    person: one("people", "学员", "Learner"),
    "person.department": one("departments", "部门", "Department"),
    course: one("courses", "课程", "Course"),
    step: field("number", "学到第几步", "Step reached"),
    steps: field("number", "共几步", "Steps", both("当时课程内容的步数", "That the material had then")),
  },
  list: {
    columns: [
      { field: "person", width: 160 },
      { field: "person.department", width: 180 },
      { field: "course", width: 280 },
      { field: "step", width: 110 },
      { field: "steps", width: 90 },
      { field: "updatedAt", width: 160 },
    ],
    sort: [{ field: "updatedAt", descending: true }],
    filters: ["person", "person.department", "course"],
  },
  form: {
    sections: [mainSection, recordSection],
    fields: [
      { field: "person", section: "main", readOnly: true },
      { field: "course", section: "main", readOnly: true },
      { field: "step", section: "main", readOnly: true },
      { field: "steps", section: "main", readOnly: true },
      ...entityFormFields,
    ],
  },
};
