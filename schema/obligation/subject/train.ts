import { inSubtree } from "../../shared/access.ts";
import { Course } from "../../training/Course.ts";
import { TrainingResult } from "../../training/TrainingResult.ts";
import type { SubjectRecord } from "./subject.ts";

/** A course, to be completed by a passed quiz. */
export const train = {
  target: () => Course,
  description: "The course to complete.",
  evidence: { target: () => TrainingResult, description: "The result that fulfils it." },
  always: [],
  keeper: { role: "trainingManager", when: inSubtree("course.owningDepartment"), reminds: true },
  byHeads: true,
} as const satisfies SubjectRecord;
