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
  attendanceBeforeDay: {
    en: "This session is on {day}. Record attendance on that day or later, or move the session first.",
    zh: "该场次的日期为 {day}，请在当日或之后登记签到；如日期有误，请先修改场次。",
  },
  attendanceRecorded: {
    en: "{name} is recorded for this session already. Correct that entry if it is wrong.",
    zh: "{name} 在该场次已有签到记录；如有误，请更正该记录。",
  },
  attendanceCorrected: {
    en: "This entry has been corrected already. Correct the one that holds now.",
    zh: "该记录已被更正，请更正当前有效的记录。",
  },
  attendanceSame: { en: "The entry says so already. Say the other, or leave it as it is.", zh: "该记录已是此结果，无需更正。" },
  sessionCancelled: {
    en: "This session was cancelled, so nobody was there. Arrange another one.",
    zh: "该场次已取消，不能登记签到，请另行安排场次。",
  },
  sessionHeldAlready: {
    en: "People are recorded as present, so it cannot begin as late as {day}. Correct their attendance first, or choose today or earlier.",
    zh: "该场次已有到场记录，开始日期不能改到 {day}。请选择今天或之前的日期，或先更正签到。",
  },
  sessionHasAttendance: {
    en: "People are recorded as present, so the session was held. Correct their attendance first if that is wrong.",
    zh: "该场次已有到场记录，不能取消；如记录有误，请先更正签到。",
  },
  answerMissing: { en: "Answer this question.", zh: "请回答此题。" },
  answerUnknown: { en: "Choose among the options of this question.", zh: "请从此题的选项中作答。" },
  answerOne: { en: "Choose exactly one option.", zh: "此题为单选题，只能选择一项。" },
} as const;
