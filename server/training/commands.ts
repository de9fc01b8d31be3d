import type { Works } from "../commands/bound-work.ts";
import { correctAttendance, recordAttendance } from "./attendance.ts";
import { archiveCourse, createCourse, updateCourse } from "./course.ts";
import { keepAnswers } from "./keep-answers.ts";
import { createQuizQuestion, removeQuizQuestion, updateQuizQuestion } from "./quiz-question.ts";
import { saveCourseProgress } from "./save-course-progress.ts";
import { startAttempt } from "./start-attempt.ts";
import { submitAttempt } from "./submit-attempt.ts";
import { cancelTrainingSession, createTrainingSession, updateTrainingSession } from "./training-session.ts";

/** The works behind the commands of training. */
export const trainingWorks = {
  createCourse,
  updateCourse,
  archiveCourse,
  createQuizQuestion,
  updateQuizQuestion,
  removeQuizQuestion,
  createTrainingSession,
  updateTrainingSession,
  cancelTrainingSession,
  recordAttendance,
  correctAttendance,
  saveCourseProgress,
  startAttempt,
  keepAnswers,
  submitAttempt,
} satisfies Works;
