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
import type { Course } from "./Course.ts";

export const courseScreen: ScreenDefault<Course> = {
  resource: "courses",
  title: titles("课程", "Course", "Courses"),
  recordTitle: ["title"],
  fields: {
    ...entityFields,
    title: field("text", "课程名称", "Title"),
    owningDepartment: one("departments", "归口部门", "Owning department"),
    minutes: field("minutes", "预计时长", "Duration", both("按分钟计", "In minutes")),
    passingScore: field("percent", "及格分", "Passing score", both("答对比例，百分制", "Share of right answers, in percent")),
    attemptLimit: field(
      "number",
      "考核次数上限",
      "Attempts allowed",
      both("含补考；留空表示不限", "Resits included; empty without a limit"),
    ),
    answersShown: {
      ...word("AnswersShown", "答案公布", "Right answers shown"),
      help: both("公布前，学员看不到正确答案", "Until then learners do not see which answers were right"),
    },
    text: field("markdown", "正文", "Text"),
    archivedOn: field("day", "归档日期", "Archived on"),
    attachments: many("attachments", "附件材料", "Attachments"),
    questions: many("quizQuestions", "考题", "Quiz questions"),
  },
  list: {
    columns: [
      { field: "title", width: 300 },
      { field: "owningDepartment", width: 180 },
      { field: "minutes", width: 110 },
      { field: "passingScore", width: 110 },
      { field: "attemptLimit", width: 120 },
      { field: "archivedOn", width: 120 },
    ],
    sort: [{ field: "title", descending: false }],
    filters: ["owningDepartment", "archivedOn"],
  },
  form: {
    sections: [
      mainSection,
      { key: "material", title: both("课程内容", "Material") },
      { key: "quiz", title: both("考核", "Quiz") },
      recordSection,
    ],
    fields: [
      { field: "title", section: "main", required: true },
      { field: "owningDepartment", section: "main", required: true },
      { field: "minutes", section: "main" },
      { field: "text", section: "material", required: true },
      { field: "passingScore", section: "quiz" },
      { field: "attemptLimit", section: "quiz" },
      { field: "answersShown", section: "quiz" },
      { field: "questions", section: "quiz", readOnly: true },
      { field: "archivedOn", section: "record", readOnly: true },
      ...entityFormFields,
    ],
  },
};
