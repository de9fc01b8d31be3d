/** What the server says about courses and quizzes. */
export const trainingMessages = {
  courseWithoutQuestions: {
    en: "This course has no questions yet, so nobody could pass it. Add questions first.",
    zh: "该课程还没有考题，学员无法通过考核，请先添加考题。",
  },
  twoOptionsAtLeast: { en: "A question needs at least two options.", zh: "每道题至少需要两个选项。" },
  optionKeyTwice: { en: "Each option needs a key of its own.", zh: "每个选项的编号不能重复。" },
  rightKeyUnknown: { en: "Name the right options by their keys.", zh: "正确答案须为选项中的编号。" },
  rightKeyMissing: { en: "Say which options are right.", zh: "请指定正确答案。" },
  oneRightKey: { en: "A single-choice question has exactly one right option.", zh: "单选题只能有一个正确答案。" },
  attemptsUsedUp: {
    en: "All {limit} attempts are used up. Ask your head to assign the course again.",
    zh: "允许的 {limit} 次考核机会已用完，请联系部门负责人重新指派。",
  },
  answerMissing: { en: "Answer this question.", zh: "请回答此题。" },
  answerUnknown: { en: "Choose among the options of this question.", zh: "请从此题的选项中作答。" },
  answerOne: { en: "Choose exactly one option.", zh: "此题为单选题，只能选择一项。" },
} as const;
