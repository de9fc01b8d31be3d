import { both, one } from "../../shared/field.screen.ts";
import type { SubjectScreen } from "./subject.screen.ts";

/** To complete a course (培训). */
export const train: SubjectScreen = {
  name: both("培训", "Train"),
  asks: both("请完成课程《%{title}》", "Please complete the course “%{title}”"),
  act: both("去学习", "Learn"),
  field: one("courses", "待学习课程", "Course to complete"),
  filtered: true,
  chosen: true,
  page: "/learn/",
  offered: true,
  onBehalf: false,
  evidence: {
    resource: "trainingResults",
    field: one("trainingResults", "培训成绩", "Training result"),
    page: "/results/%{id}",
    seenAt: "evidence",
  },
};
