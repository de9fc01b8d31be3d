import { dayAfter } from "../schema/shared/days.screen.ts";
import type { AttemptQuestion } from "../schema/training/Attempt.ts";
import { courseSteps } from "../schema/training/course-steps.screen.ts";
import { assignTraining } from "../server/obligation/assign-training.ts";
import { createCourse } from "../server/training/course.ts";
import { createQuizQuestion } from "../server/training/quiz-question.ts";
import { saveCourseProgress } from "../server/training/save-course-progress.ts";
import { startAttempt } from "../server/training/start-attempt.ts";
import { submitAttempt } from "../server/training/submit-attempt.ts";
import type { Answers } from "./answers.ts";
import { attach } from "./attach.ts";
import { chance } from "./chance.ts";
import type { DemoWorld } from "./demo-world.ts";
import { clock } from "./office-hours.ts";
import type { SeedAssignment, SeedCourse, SeedQuestion } from "./seed-types.ts";
import type { Timeline } from "./timeline.ts";

/** Days that a course is ready before it is assigned for the first time. */
const READY_BEFORE = 5;

/** How a quiz is answered. */
type Performance = "pass" | "fail";

/** Puts on the timeline how courses were written, assigned and taken. */
export function tellTraining(world: DemoWorld, timeline: Timeline, answers: Answers): void {
  const { courses, assignments } = world.seeds;
  for (const course of courses) {
    const first = assignments
      .filter((one) => one.course === course.code)
      .map(({ assigned }) => world.day(assigned))
      .sort()[0];
    timeline.add(dayAfter(first ?? world.today, -READY_BEFORE), clock(9), () => write(world, course));
  }
  for (const assignment of assignments) {
    timeline.add(world.day(assignment.assigned), clock(10, 30), () => assignCourse(world, assignment, answers));
    timeline.add(world.day(assignment.assigned), clock(15), () => answers.plan());
  }
}

/** Who keeps the courses of the whole organisation. */
function trainer({ seeds }: DemoWorld): string {
  const found = seeds.accounts.find(({ roles }) => roles.some(({ role, department }) => role === "trainingManager" && department === null));
  if (!found) throw new Error("The seeds name no training manager of the whole organisation.");
  return found.person;
}

/** Where a rule says so, as people cite it. */
function citation({ seeds }: DemoWorld, { document: number, revision, provision }: SeedQuestion["source"]): string {
  const title = seeds.documents.find((one) => one.number === number)?.revisions[revision - 1]?.title ?? "";
  return seeds.language === "zh" ? `${number}《${title}》${provision.join("")}` : `${number} ${title}, ${provision.join(" ")}`;
}

async function write(
  world: DemoWorld,
  { code, title, owningDepartment, text, minutes, passingScore, questions }: SeedCourse,
): Promise<void> {
  const by = trainer(world);
  const owningDepartmentId = world.id("department", owningDepartment);
  const course = { title, owningDepartmentId, text: world.seeds.text(text), minutes, passingScore, answersShown: "afterPassing" } as const;
  const { id: courseId } = await world.act(by, "createCourse", course, createCourse);
  world.name("course", code, courseId);
  await attach(world, by, { courseId }, (meant) => meant.course === code);
  for (const { right, source, options, ...question } of questions) {
    const input = { courseId, ...question, options: [...options], rightKeys: [...right], source: citation(world, source) };
    await world.act(by, "createQuizQuestion", input, createQuizQuestion);
  }
}

async function assignCourse(world: DemoWorld, assignment: SeedAssignment, answers: Answers): Promise<void> {
  const { code, course, assignedBy, audience, due, mandatory, reason, results } = assignment;
  const courseId = world.id("course", course);
  const input = { courseId, audience: world.audience(audience), dueOn: dayAfter(world.clock.today(), due), mandatory, reason };
  const { id } = await world.act(assignedBy, "assignTraining", input, assignTraining);
  answers.expect(id, {
    name: code,
    deeds: [
      { who: results.failed, act: (person) => takeQuiz(world, person, course, "fail") },
      { who: results.inProgress, act: (person) => learnHalf(world, person, course) },
      { who: results.passed, act: (person) => takeQuiz(world, person, course, "pass") },
    ],
    waived: results.waived,
    never: results.notYet,
    before: null,
  });
}

/** How many questions may be wrong so that the quiz is still passed. */
const slack = ({ questions, passingScore }: SeedCourse) => Math.floor((questions.length * (100 - passingScore)) / 100);

/** A wrong answer to a question: whatever a single choice or a part of a multiple choice would have left. */
const wrongKeys = ({ options, right }: SeedQuestion) =>
  options
    .map(({ key }) => key)
    .filter((key) => !right.includes(key))
    .slice(0, 1);

const courseOf = ({ seeds }: DemoWorld, code: string): SeedCourse => {
  const course = seeds.courses.find((one) => one.code === code);
  if (!course) throw new Error(`The seeds name no course ${code}.`);
  return course;
};

/** Works through a share of a course's material, from its first step on. */
async function learn(world: DemoWorld, person: string, code: string, share: number): Promise<void> {
  const { text, title } = courseOf(world, code);
  const steps = courseSteps(world.seeds.text(text), title).length;
  const input = { courseId: world.id("course", code), step: Math.max(1, Math.floor(share * steps)), steps };
  await world.act(person, "saveCourseProgress", input, saveCourseProgress);
}

/** Is in the middle of it: half of the material, and the quiz opened. */
async function learnHalf(world: DemoWorld, person: string, code: string): Promise<void> {
  await learn(world, person, code, 0.5);
  await world.act(person, "startAttempt", { courseId: world.id("course", code) }, startAttempt);
}

async function takeQuiz(world: DemoWorld, person: string, code: string, performance: Performance): Promise<void> {
  const course = courseOf(world, code);
  await learn(world, person, code, 1);
  const courseId = world.id("course", code);
  const { id } = await world.act(person, "startAttempt", { courseId }, startAttempt);
  const [row] = await world.sql.rows<[AttemptQuestion[]]>(`select "questions" from "attempt" where "id" = $1`, [id]);
  const mistakes = performance === "fail" ? slack(course) + 1 : chance(code, person, "mistakes") < 0.4 ? slack(course) : 0;
  const first = Math.floor(chance(code, person, "first") * course.questions.length);
  const chosen = course.questions.map((question, index) => {
    const isMistake = (index - first + course.questions.length) % course.questions.length < mistakes;
    const keys = isMistake ? wrongKeys(question) : question.right;
    return { text: question.text, options: question.options.filter(({ key }) => keys.includes(key)).map((option) => option.text) };
  });
  // Keys stand for other options at each attempt: what an option says is what is chosen.
  const answers = (row?.[0] ?? []).map(({ id: questionId, text, options }) => {
    const meant = chosen.find((one) => one.text === text)?.options ?? [];
    return { questionId, keys: options.filter((option) => meant.includes(option.text)).map(({ key }) => key) };
  });
  await world.act(person, "submitAttempt", { id, answers }, submitAttempt);
}
