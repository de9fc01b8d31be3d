import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Course } from "../../schema/training/Course.ts";
import { type Client, TestServer } from "../support/server.ts";

const ASSIGN = `mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }`;
const START = `mutation ($courseId: ID!) { startAttempt(input: { courseId: $courseId }) { id questions } }`;
const SUBMIT = `mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id passed answersShown answers } }`;
const UPDATE = `mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { version answersShown } }`;
const RESULTS = `{ trainingResults(orderBy: [{ at: ASC }]) { items { passed answersShown answers } }
  obligations { items { trainingResult { answers } } } attempts { items { questions answers } } }`;
const WHY = "because-the-rule-says-so";
const right = ["Right 0", "Right 1", "Right 2", "Right 3"];

interface Question {
  readonly id: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
}

describe("what is right in a quiz", () => {
  let server: TestServer;
  let department: Department;
  let asManager: Client;
  let course: Course;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    department = await make.department();
    const manager = await make.person({ in: department });
    await make.role(manager, "trainingManager", department);
    asManager = await server.as(manager);
  });
  afterAll(() => server.close());

  const makeCourse = async (values: Partial<Course>) => {
    course = await server.make.course({ owningDepartment: department, passingScore: 100, ...values });
    for (const [place, text] of right.entries()) {
      const options = [text, "Wrong", "Wronger"].map((said, index) => ({ key: "ABC".charAt(index), text: said }));
      await server.make.question(course, { place, options, rightKeys: ["A"], explanation: WHY });
    }
    const person = await server.make.person({ in: department });
    await asManager.get(ASSIGN, { input: { courseId: course.id, audience: { people: [person.id] }, dueWorkingDays: 5 } });
    return { person, client: await server.as(person) };
  };
  const begin = async (client: Client): Promise<{ id: string; questions: Question[] }> =>
    (await client.get(START, { courseId: course.id })).startAttempt;
  const handIn = async (client: Client, passing: boolean) => {
    const { id, questions } = await begin(client);
    const choice = ({ options }: Question) => options.find(({ text }) => right.includes(text) === passing)!.key;
    const answers = questions.map((question) => ({ questionId: question.id, keys: [choice(question)] }));
    return (await client.get(SUBMIT, { input: { id, answers } })).submitAttempt;
  };
  /** Everything of it that the learner can read is without what is right. */
  const keepsSilent = async (client: Client, ...answered: object[]) => {
    const text = JSON.stringify([await client.get(RESULTS), ...answered]);
    expect(text).not.toContain(WHY);
    expect(text).not.toMatch(/rightKeys|correct/);
  };

  it("is shown after passing, and not before", async () => {
    const { client } = await makeCourse({});
    const failed = await handIn(client, false);
    expect(failed).toMatchObject({ passed: false, answersShown: false, answers: null });
    await keepsSilent(client, failed, await handIn(client, false));
    const passed = await handIn(client, true);
    expect(passed).toMatchObject({ passed: true, answersShown: true });
    expect(JSON.stringify(passed.answers)).toContain(WHY);
    expect((await client.get(RESULTS)).trainingResults.items.map(({ answers }: { answers: unknown }) => answers !== null)).toEqual([
      false,
      false,
      true,
    ]);
    expect(JSON.stringify(await asManager.get(RESULTS))).toContain(WHY);
  });

  it("is shown after the last attempt, and a new assignment gives new attempts", async () => {
    const { client, person } = await makeCourse({ attemptLimit: 2 });
    await keepsSilent(client, await handIn(client, false));
    expect(await handIn(client, false)).toMatchObject({ passed: false, answersShown: true });
    await asManager.get(ASSIGN, { input: { courseId: course.id, audience: { people: [person.id] }, dueWorkingDays: 5 } });
    expect(await handIn(client, false)).toMatchObject({ answersShown: false, answers: null });
    expect(await handIn(client, false)).toMatchObject({ answersShown: true });
  });

  it("follows the course's setting at the time, and what was handed in stays as it was", async () => {
    const { client } = await makeCourse({ answersShown: "never" });
    await keepsSilent(client, await handIn(client, false), await handIn(client, true));
    const change = async (answersShown: string, expectedVersion: number) =>
      asManager.get(UPDATE, { input: { id: course.id, expectedVersion, answersShown } });
    expect((await change("afterEachAttempt", 1)).updateCourse).toEqual({ version: 2, answersShown: "afterEachAttempt" });
    await keepsSilent(client);
    expect(JSON.stringify((await handIn(client, false)).answers)).toContain(WHY);
    expect((await change("afterPassing", 2)).updateCourse.answersShown).toBe("afterPassing");
    expect(await handIn(client, false)).toMatchObject({ answersShown: false, answers: null });
  });

  it("stands in another place at each attempt, and in the same one during it", async () => {
    const { client } = await makeCourse({});
    const places = ({ questions }: { questions: Question[] }) => questions.map(({ id }) => id);
    const said = ({ questions }: { questions: Question[] }) =>
      new Map(questions.map(({ id, options }) => [id, options.map(({ text }) => text)]));
    let before = await begin(client);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await begin(client)).toEqual(before);
      for (const { options } of before.questions) expect(options.map(({ key }) => key)).toEqual(["A", "B", "C"]);
      await handIn(client, false);
      const now = await begin(client);
      expect(places(now)).not.toEqual(places(before));
      expect([...places(now)].sort()).toEqual([...places(before)].sort());
      for (const [id, options] of said(now)) {
        expect(options).not.toEqual(said(before).get(id));
        expect([...options].sort()).toEqual([...said(before).get(id)!].sort());
      }
      before = now;
    }
    expect(await handIn(client, true)).toMatchObject({ passed: true });
  });
});
