import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Course } from "../../schema/training/Course.ts";
import { type Client, TestServer } from "../support/server.ts";

const ASSIGN = `mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }`;
const SAVE = `mutation ($courseId: ID!, $step: Int!, $steps: Int!) {
  saveCourseProgress(input: { courseId: $courseId, step: $step, steps: $steps }) { id step steps }
}`;
const READ = `{ courseProgresses { items { step steps person { id } } } }`;

describe("how far somebody is in a course's material", () => {
  let server: TestServer;
  let department: Department;
  let course: Course;
  let learner: Person;
  let asHead: Client;
  let asManager: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    department = await make.department();
    const head = await make.person({ in: department });
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [head.id, department.id]);
    const owner = await make.department();
    const manager = await make.person({ in: owner });
    await make.role(manager, "trainingManager", owner);
    course = await make.course({ owningDepartment: owner });
    await make.question(course);
    learner = await make.person({ in: department });
    [asHead, asManager] = [await server.as(head), await server.as(manager)];
    await asHead.get(ASSIGN, { input: { courseId: course.id, audience: { people: [learner.id] }, dueWorkingDays: 5 } });
  });
  afterAll(() => server.close());

  const save = async (client: Client, step: number, steps = 4) =>
    (await client.get(SAVE, { courseId: course.id, step, steps })).saveCourseProgress;
  const seen = async (client: Client) => (await client.get(READ)).courseProgresses.items;

  it("goes on where the person was on another device, and a device that lags takes nothing back", async () => {
    const [phone, desk] = [await server.as(learner), await server.as(learner)];
    expect(await save(phone, 3)).toMatchObject({ step: 3, steps: 4 });
    expect(await seen(desk)).toEqual([{ step: 3, steps: 4, person: { id: learner.id } }]);
    expect(await save(desk, 2)).toMatchObject({ step: 3 });
    await Promise.all([save(phone, 3), save(desk, 4), save(phone, 2)]);
    expect(await seen(phone)).toEqual([{ step: 4, steps: 4, person: { id: learner.id } }]);
  });

  it("counts anew when the material has other steps now", async () => {
    const client = await server.as(learner);
    await save(client, 4);
    expect(await save(client, 2, 6)).toMatchObject({ step: 2, steps: 6 });
  });

  it("is seen by the head, by who keeps the course, and by nobody else", async () => {
    await save(await server.as(learner), 1);
    for (const client of [asHead, asManager]) expect(await seen(client)).toHaveLength(1);
    const colleague = await server.as(await server.make.person({ in: department }));
    const stranger = await server.as(await server.make.person({ in: await server.make.department() }));
    for (const client of [colleague, stranger]) expect(await seen(client)).toEqual([]);
  });

  it("is kept for what is asked of the person alone, within the steps that there are", async () => {
    const colleague = await server.as(await server.make.person({ in: department }));
    expect(await colleague.codes(SAVE, { courseId: course.id, step: 1, steps: 4 })).toEqual(["NOT_FOUND"]);
    expect(await asManager.codes(SAVE, { courseId: course.id, step: 1, steps: 4 })).toEqual(["FORBIDDEN"]);
    const client = await server.as(learner);
    for (const wrong of [
      { step: 0, steps: 4 },
      { step: 5, steps: 4 },
      { step: 1, steps: 0 },
      { step: 1, steps: 100_000 },
    ]) {
      expect(await client.codes(SAVE, { courseId: course.id, ...wrong })).toEqual(["INVALID"]);
    }
  });
});
