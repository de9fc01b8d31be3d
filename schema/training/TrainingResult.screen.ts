import { both, code, entryFields, field, mainSection, one, titles } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { TrainingResult } from "./TrainingResult.ts";

export const trainingResultScreen: ScreenDefault<TrainingResult> = {
  resource: "trainingResults",
  title: titles("培训成绩", "Training result", "Training results"),
  recordTitle: ["receiptNumber"],
  fullTitle: ["receiptNumber", "courseTitle"],
  fields: {
    ...entryFields,
    receiptNumber: code("回执编号", "Receipt number"),
    person: one("people", "学员", "Learner"),
    "person.number": field("text", "工号", "Employee number"),
    courseTitle: field("text", "课程名称", "Course title then"),
    course: one("courses", "课程", "Course"),
    score: field("percent", "成绩", "Score"),
    passingScore: field("percent", "及格分", "Passing score"),
    passed: field("flag", "合格", "Passed"),
    department: one("departments", "当时所在部门", "Department then"),
    position: one("positions", "当时岗位", "Position then"),
    attempt: one("attempts", "考核作答", "Attempt"),
    answers: field("data", "答题详情", "Answers"),
    answersShown: field("flag", "答案已公布", "Answers shown", both("学员本人能否查看答卷", "Whether the learner sees the answers")),
    at: field("moment", "考核时间", "Taken"),
  },
  list: {
    columns: [
      { field: "receiptNumber", width: 150 },
      { field: "person", width: 150 },
      { field: "department", width: 170 },
      { field: "courseTitle", width: 260 },
      { field: "score", width: 90 },
      { field: "passed", width: 90 },
      { field: "at", width: 160 },
    ],
    sort: [{ field: "at", descending: true }],
    filters: ["person", "department", "course", "passed", "at"],
  },
  form: {
    sections: [mainSection, { key: "result", title: both("成绩", "Result") }, { key: "then", title: both("当时任职", "Post then") }],
    fields: [
      { field: "receiptNumber", section: "main", readOnly: true },
      { field: "person", section: "main", readOnly: true },
      { field: "courseTitle", section: "main", readOnly: true },
      { field: "course", section: "main", readOnly: true },
      { field: "at", section: "main", readOnly: true },
      { field: "score", section: "result", readOnly: true },
      { field: "passingScore", section: "result", readOnly: true },
      { field: "passed", section: "result", readOnly: true },
      { field: "answersShown", section: "result", readOnly: true },
      { field: "department", section: "then", readOnly: true },
      { field: "position", section: "then", readOnly: true },
    ],
  },
};
