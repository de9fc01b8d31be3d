import { both, entityFields, entityFormFields, field, mainSection, one, recordSection, titles, word } from "../shared/field.screen.ts";
import type { ScreenDefault } from "../shared/screen.ts";
import type { QuizQuestion } from "./QuizQuestion.ts";

export const quizQuestionScreen: ScreenDefault<QuizQuestion> = {
  resource: "quizQuestions",
  title: titles("考题", "Quiz question", "Quiz questions"),
  recordTitle: ["text"],
  fields: {
    ...entityFields,
    text: field("longText", "题干", "Question"),
    course: one("courses", "课程", "Course"),
    place: field("number", "题号", "Place"),
    kind: word("QuestionKind", "题型", "Kind"),
    options: field("options", "选项", "Choices"),
    rightKeys: field("keys", "正确答案", "Right answers"),
    explanation: field(
      "longText",
      "解析",
      "Explanation",
      both(
        "随正确答案显示；选项每次顺序不同，请引用选项内容而非字母",
        "Shown with the right answers. Choices come in another order each time: cite their words, not their letters",
      ),
    ),
    source: field(
      "text",
      "出处",
      "Source",
      both("如 KF-2026-003 第十二条；随成绩显示", "E.g. KF-2026-003 第十二条; shown with the result"),
    ),
  },
  list: {
    columns: [
      { field: "text", width: 380 },
      { field: "course", width: 220 },
      { field: "place", width: 80 },
      { field: "kind", width: 90 },
      { field: "source", width: 200 },
    ],
    sort: [
      { field: "course", descending: false },
      { field: "place", descending: false },
    ],
    filters: ["course", "kind"],
  },
  form: {
    sections: [mainSection, { key: "answer", title: both("答案", "Answer") }, recordSection],
    fields: [
      { field: "course", section: "main", required: true, createOnly: true },
      { field: "place", section: "main", readOnly: true },
      { field: "kind", section: "main", required: true },
      { field: "text", section: "main", required: true },
      { field: "options", section: "main", required: true },
      { field: "rightKeys", section: "answer", required: true },
      { field: "explanation", section: "answer" },
      { field: "source", section: "answer" },
      ...entityFormFields,
    ],
  },
};
