import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Course } from "../../schema/training/Course.ts";
import { type Client, TestServer } from "../support/server.ts";

const ASSIGN = `mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id title } }`;
const START = `mutation ($courseId: ID!) { startAttempt(input: { courseId: $courseId }) { id questions submittedAt } }`;
const SUBMIT = `mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id receiptNumber score passed answers } }`;
const KEEP = `mutation ($input: KeepAnswersInput!) { keepAnswers(input: $input) { id answers } }`;
const MINE = `{ myObligations { total } }`;
interface Question {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly options: readonly { readonly key: string; readonly text: string }[];
}
interface Asked {
  readonly questions: readonly Question[];
}
const SECRETS = ["the-reason-why", "the-source-of-it"];

describe("training", () => {
  let server: TestServer;
  let department: Department;
  let head: Person;
  let asHead: Client;
  let asManager: Client;
  let course: Course;
  const learner = async () => server.make.person({ in: department });

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    department = await make.department();
    head = await make.person({ in: department });
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [head.id, department.id]);
    const owner = await make.department();
    const manager = await make.person({ in: owner });
    await make.role(manager, "trainingManager", owner);
    [asHead, asManager] = [await server.as(head), await server.as(manager)];
    course = await make.course({ owningDepartment: owner, attemptLimit: 2, passingScore: 50 });
    const secrets = { explanation: SECRETS[0]!, source: SECRETS[1]! };
    const options = ["A", "B", "C"].map((key) => ({ key, text: `Option ${key}` }));
    await make.question(course, { place: 0, kind: "single", rightKeys: ["B"], options, ...secrets });
    await make.question(course, { place: 1, kind: "multiple", rightKeys: ["A", "C"], options, ...secrets });
  });
  afterAll(() => server.close());

  const assigned = async (): Promise<Client> => {
    const person = await learner();
    await asHead.get(ASSIGN, { input: { courseId: course.id, audience: { people: [person.id] }, dueWorkingDays: 5 } });
    return server.as(person);
  };
  /** The questions in the order of the course, whatever the attempt's is. */
  const inOrder = ({ questions }: Asked) => [...questions].sort((a, b) => a.kind.localeCompare(b.kind)).reverse();
  /** The keys under which this attempt offers "Option A" and so on. */
  const keysOf = ({ options }: Question, letters: readonly string[]) =>
    letters.map((letter) => options.find(({ text }) => text === `Option ${letter}`)?.key ?? letter);
  const answers = (attempt: Asked, ...letters: string[][]) =>
    inOrder(attempt).map((question, index) => ({ questionId: question.id, keys: keysOf(question, letters[index] ?? []) }));

  it("is graded on the server, and passing fulfils what asked for it", async () => {
    const asLearner = await assigned();
    expect((await asLearner.get(MINE)).myObligations.total).toBe(1);
    const { startAttempt: first } = await asLearner.get(START, { courseId: course.id });
    expect((await asLearner.get(START, { courseId: course.id })).startAttempt.id).toBe(first.id);
    const failed = (await asLearner.get(SUBMIT, { input: { id: first.id, answers: answers(first, ["A"], ["A"]) } })).submitAttempt;
    expect(failed).toMatchObject({ score: 0, passed: false });
    expect((await asLearner.get(MINE)).myObligations.total).toBe(1);
    const { startAttempt: second } = await asLearner.get(START, { courseId: course.id });
    expect(second.id).not.toBe(first.id);
    const both = await Promise.all(
      Array.from({ length: 4 }, () =>
        asLearner.get(SUBMIT, { input: { id: second.id, answers: answers(second, ["B"], ["C", "A", "A"]) } }),
      ),
    );
    expect(new Set(both.map(({ submitAttempt }) => submitAttempt.receiptNumber)).size).toBe(1);
    expect(both[0]?.submitAttempt).toMatchObject({ score: 100, passed: true });
    const several = inOrder(second)[1]!;
    const given = both[0]?.submitAttempt.answers.find(({ kind }: Question) => kind === "multiple");
    expect(given).toMatchObject({
      options: several.options,
      chosenKeys: keysOf(several, ["C", "A"]),
      correct: true,
      explanation: SECRETS[0],
    });
    expect(new Set(given.rightKeys)).toEqual(new Set(keysOf(several, ["A", "C"])));
    expect((await asLearner.get(MINE)).myObligations.total).toBe(0);
    expect(await asLearner.codes(START, { courseId: course.id })).toEqual(["CONFLICT"]);
  });

  it("asks for an answer to every question, from its options", async () => {
    const asLearner = await assigned();
    const { startAttempt: attempt } = await asLearner.get(START, { courseId: course.id });
    const [one, two] = inOrder(attempt);
    const problems = async (...keys: string[][]) =>
      (await asLearner.ask(SUBMIT, { input: { id: attempt.id, answers: answers(attempt, ...keys) } })).errors?.[0]?.extensions.fields?.map(
        ({ path, code }) => [path, code],
      );
    expect(await problems(["B"])).toEqual([[`input.answers.${two!.id}`, "answerMissing"]]);
    expect(await problems(["B"], ["Z"])).toEqual([[`input.answers.${two!.id}`, "answerUnknown"]]);
    expect(await problems(["A", "B"], ["A"])).toEqual([[`input.answers.${one!.id}`, "answerOne"]]);
    expect(await server.sql(`select 1 from "training_result" where "attempt_id" = $1`, [attempt.id])).toEqual([]);
  });

  it("keeps answers under way for another device, question by question, and gives nothing away", async () => {
    const asLearner = await assigned();
    const { startAttempt: attempt } = await asLearner.get(START, { courseId: course.id });
    const [one, two] = inOrder(attempt);
    const keep = async (client: Client, ...given: { questionId: string; keys: string[] }[]) =>
      (await client.get(KEEP, { input: { attemptId: attempt.id, answers: given } })).keepAnswers;
    const first = { questionId: one!.id, keys: ["A"] };
    expect(await keep(asLearner, first)).toEqual({ id: attempt.id, answers: [first] });
    // Two devices at once take nothing from each other, and what is chosen last counts.
    const second = { questionId: two!.id, keys: ["C", "A"] };
    await Promise.all([keep(asLearner, second), keep(asLearner, { ...first, keys: ["B"] })]);
    const READ = `query ($id: ID!) { attempt(id: $id) { answers } }`;
    const kept = attempt.questions.map(({ id }: Question) => (id === one!.id ? { ...first, keys: ["B"] } : second));
    expect((await asLearner.get(READ, { id: attempt.id })).attempt.answers).toEqual(kept);
    expect((await asLearner.get(START, { courseId: course.id })).startAttempt.id).toBe(attempt.id);
    // Right or wrong, the answer is the same.
    expect(await keep(asLearner, { ...second, keys: [] })).toEqual({ id: attempt.id, answers: [{ ...first, keys: ["B"] }] });
    const problem = async (...given: { questionId: string; keys: string[] }[]) => {
      const { errors } = await asLearner.ask(KEEP, { input: { attemptId: attempt.id, answers: given } });
      return errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
    };
    expect(await problem({ ...first, keys: ["A", "B"] })).toEqual([[`input.answers.${one!.id}`, "answerOne"]]);
    expect(await problem({ ...second, keys: ["Z"] })).toEqual([[`input.answers.${two!.id}`, "answerUnknown"]]);
    expect(await problem({ questionId: attempt.id, keys: ["A"] })).toEqual([[`input.answers.${attempt.id}`, "answerUnknown"]]);
    const input = { attemptId: attempt.id, answers: [first] };
    for (const client of [await assigned(), asHead, asManager]) expect(await client.codes(KEEP, { input })).toEqual(["NOT_FOUND"]);
    await asLearner.get(SUBMIT, { input: { id: attempt.id, answers: answers(attempt, ["B"], ["A"]) } });
    expect(await asLearner.codes(KEEP, { input })).toEqual(["FORBIDDEN"]);
    expect((await asLearner.get(READ, { id: attempt.id })).attempt.answers).toBeNull();
    const events = await server.sql<[string]>(`select "command" from "audit_event" where "command" = 'keepAnswers'`);
    expect(events).toEqual([]);
  });

  it("keeps the questions as they were when the attempt began", async () => {
    const asLearner = await assigned();
    const { startAttempt: attempt } = await asLearner.get(START, { courseId: course.id });
    await server.sql(`update "quiz_question" set "right_keys" = '["A"]', "text" = 'Changed' where "id" = $1`, [inOrder(attempt)[0]!.id]);
    const result = (await asLearner.get(SUBMIT, { input: { id: attempt.id, answers: answers(attempt, ["B"], ["A", "C"]) } })).submitAttempt;
    expect(result.score).toBe(100);
    expect(result.answers.map(({ question }: { question: string }) => question)).not.toContain("Changed");
    await server.sql(`update "quiz_question" set "right_keys" = '["B"]' where "id" = $1`, [inOrder(attempt)[0]!.id]);
  });

  it("never shows a learner what is right beforehand, whatever they read", async () => {
    const asLearner = await assigned();
    await asLearner.get(START, { courseId: course.id });
    const { __schema } = await asLearner.get(
      `{ __schema { types { name kind fields { name type { name kind ofType { name kind ofType { name kind ofType { name kind } } } } } } } }`,
    );
    const types = new Map<string, any>(__schema.types.map((type: any) => [type.name, type]));
    const inner = (type: any): any => (type.ofType ? inner(type.ofType) : type);
    const seen: string[] = [];
    const lists = types
      .get("Query")
      .fields.filter(({ type }: any) => String(inner(type).name).endsWith("List") && inner(type).name !== "MyObligationList");
    expect(lists.length).toBeGreaterThan(25);
    for (const { name, type } of lists) {
      const item = types.get(inner(types.get(inner(type).name).fields.find((field: any) => field.name === "items").type).name);
      const leaves = item.fields
        .filter((field: any) => ["SCALAR", "ENUM"].includes(inner(field.type).kind))
        .map((field: any) => field.name);
      const answer = await asLearner.ask(`{ ${name}(page: { limit: 100 }) { items { ${leaves.join(" ")} } } }`);
      seen.push(JSON.stringify(answer.data));
    }
    const nested = await asLearner.ask(
      `{ courses { items { questions { id text options rightKeys explanation source } } } attempts { items { questions course { questions { rightKeys } } } }
         quizQuestions { items { id rightKeys explanation source } } }`,
    );
    seen.push(JSON.stringify(nested.data));
    const text = seen.join("\n");
    expect(text).toContain("Option A");
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/"rightKeys":\s*\[/);
    for (const filter of [`rightKeys: { isNull: false }`, `explanation: { contains: "the" }`, `source: { startsWith: "the" }`]) {
      expect(await asLearner.codes(`{ quizQuestions(where: { ${filter} }) { total } }`)).toEqual(["INVALID"]);
    }
    expect((await asLearner.get(`{ quizQuestions(where: { q: "the-reason" }) { total } }`)).quizQuestions.total).toBe(0);
  });

  it("is assigned by heads within their departments, and by nobody else", async () => {
    const outsider = await server.make.person();
    const ask = (input: object) => ({ input: { courseId: course.id, dueWorkingDays: 5, audience: { people: [outsider.id] }, ...input } });
    expect((await asHead.ask(ASSIGN, ask({}))).errors?.[0]?.extensions.fields?.[0]?.code).toBe("audienceOutsideScope");
    expect(await asManager.codes(ASSIGN, ask({}))).toEqual([]);
    expect(await (await server.as(outsider)).codes(ASSIGN, ask({}))).toEqual(["FORBIDDEN"]);
    expect(await (await server.as(await server.make.person())).codes(ASSIGN, ask({}))).toEqual(["NOT_FOUND"]);
    const old = await server.make.course({ archivedOn: "2024-01-01" });
    expect((await asHead.ask(ASSIGN, ask({ courseId: old.id }))).errors?.[0]?.extensions.fields?.[0]).toMatchObject({
      path: "input.courseId",
      code: "archivedReference",
    });
    expect(await (await server.as(await learner())).codes(START, { courseId: course.id })).toEqual(["NOT_FOUND"]);
  });

  it("is kept up to date by its manager alone", async () => {
    const CREATE = `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { id version passingScore } }`;
    const owningDepartmentId = course.owningDepartment.id;
    const made = (await asManager.get(CREATE, { input: { title: "New", text: "Learn", owningDepartmentId } })).createCourse;
    expect(made).toMatchObject({ version: 1, passingScore: 80 });
    expect(await asHead.codes(CREATE, { input: { title: "New", text: "Learn", owningDepartmentId } })).toEqual(["FORBIDDEN"]);
    expect(await asManager.codes(CREATE, { input: { title: "New", text: "Learn", owningDepartmentId: department.id } })).toEqual([
      "FORBIDDEN",
    ]);
    const QUESTION = `mutation ($input: CreateQuizQuestionInput!) { createQuizQuestion(input: $input) { id place version } }`;
    const question = {
      courseId: made.id,
      kind: "single",
      text: "Which?",
      options: [
        { key: "A", text: "This" },
        { key: "B", text: "That" },
      ],
      rightKeys: ["A"],
    };
    const refused = async (more: object) =>
      (await asManager.ask(QUESTION, { input: { ...question, ...more } })).errors?.[0]?.extensions.fields?.[0]?.code;
    expect(await refused({ rightKeys: [] })).toBe("rightKeyMissing");
    expect(await refused({ rightKeys: ["A", "B"] })).toBe("oneRightKey");
    expect(await refused({ rightKeys: ["C"] })).toBe("rightKeyUnknown");
    expect(await refused({ options: question.options.slice(1) })).toBe("twoOptionsAtLeast");
    expect(await refused({ options: [question.options[0], question.options[0]] })).toBe("optionKeyTwice");
    for (const place of [0, 1]) expect((await asManager.get(QUESTION, { input: question })).createQuizQuestion.place).toBe(place);
    const [[id] = [""]] = await server.sql<[string]>(`select "id" from "quiz_question" where "course_id" = $1 and "place" = 0`, [made.id]);
    const UPDATE = `mutation ($input: UpdateQuizQuestionInput!) { updateQuizQuestion(input: $input) { text version } }`;
    const { courseId: _, ...changed } = { ...question, id, expectedVersion: 1, text: "What?" };
    expect((await asManager.get(UPDATE, { input: changed })).updateQuizQuestion).toEqual({ text: "What?", version: 2 });
    expect(await asManager.codes(UPDATE, { input: changed })).toEqual(["CONFLICT"]);
    const REMOVE = `mutation ($input: RecordVersionInput!) { removeQuizQuestion(input: $input) { id questions { id } } }`;
    expect((await asManager.get(REMOVE, { input: { id, expectedVersion: 2 } })).removeQuizQuestion.questions).toHaveLength(1);
    const ARCHIVE = `mutation ($input: RecordVersionInput!) { archiveCourse(input: $input) { archivedOn } }`;
    expect((await asManager.get(ARCHIVE, { input: { id: made.id, expectedVersion: 1 } })).archiveCourse.archivedOn).toMatch(/^\d{4}-/);
  });

  it("is held in a room, where each person is recorded once", async () => {
    const SESSION = `mutation ($input: CreateTrainingSessionInput!) { createTrainingSession(input: $input) { id } }`;
    const input = { courseId: course.id, startsAt: new Date(Date.now() - 86_400_000).toISOString(), minutes: 60, place: "Room 1" };
    const { id: sessionId } = (await asManager.get(SESSION, { input })).createTrainingSession;
    const ATTEND = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { person { id } } }`;
    const person = await learner();
    expect((await asManager.get(ATTEND, { input: { sessionId, personId: person.id } })).recordAttendance.person.id).toBe(person.id);
    expect(await asManager.codes(ATTEND, { input: { sessionId, personId: person.id } })).toEqual(["INVALID"]);
    expect(await asHead.codes(SESSION, { input })).toEqual(["FORBIDDEN"]);
  });
});
