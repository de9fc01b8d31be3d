import { OptimisticLockError } from "@mikro-orm/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translateDatabaseError } from "../../server/commands/database-error.ts";
import { tryAgain } from "../../server/commands/try-again.ts";
import { publicErrorOf } from "../../server/errors.ts";
import { rememberingLog } from "../support/log-lines.ts";
import { TestServer } from "../support/server.ts";

const AT_ONCE = 12;

describe("the same, many times at once", () => {
  const { log, lines } = rememberingLog();
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({}, log);
  });
  afterAll(() => server.close());

  it("is answered by what was asked for, or by what became of it, and never called a fault of the server", async () => {
    const { make } = server;
    const [manager, learner, department] = [await make.person(), await make.person(), await make.department()];
    for (const role of ["trainingManager", "administrator"] as const) await make.role(manager, role);
    const course = await make.course({ owningDepartment: department });
    await make.question(course);
    const [theirs, own] = [await server.as(manager), await server.as(learner)];
    await theirs.get(`mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }`, {
      input: { courseId: course.id, audience: { people: [learner.id] }, dueWorkingDays: 5 },
    });
    const id = course.id;
    for (const [client, command] of [
      [own, "setLanguage(language: %n) { personId }"],
      [own, `startAttempt(input: { courseId: "${id}" }) { id }`],
      [own, `saveCourseProgress(input: { courseId: "${id}", step: 1, steps: 2 }) { id }`],
      [own, "markNotificationsRead(input: { all: true })"],
      [own, `saveScreen(input: { resource: "people", kind: list, personal: true, operations: [] }) { id }`],
      [theirs, `updateCourse(input: { id: "${id}", expectedVersion: 1, title: "At once" }) { id }`],
      [theirs, `createTrainingSession(input: { courseId: "${id}", startsAt: "2027-01-01T08:00:00Z", minutes: 60, place: "Hall" }) { id }`],
      [theirs, `archiveDepartment(input: { id: "${(await make.department()).id}", expectedVersion: 1 }) { id }`],
    ] as const) {
      const answers = await Promise.all(
        Array.from({ length: AT_ONCE }, (_, n) => client.codes(`mutation { ${command.replace("%n", n % 2 ? "en" : "zh")} }`)),
      );
      const refused = answers.flat().filter((code) => code !== "CONFLICT");
      expect([command, refused, refused.length > 0 ? lines.at(-1) : null]).toEqual([command, [], null]);
      expect(answers.some((codes) => codes.length === 0)).toBe(true);
    }
    expect(await own.codes("mutation { setLanguage(language: en) { personId } }")).toEqual([]);
  });
});

describe("what was overtaken", () => {
  const overtaken = [
    new OptimisticLockError("The optimistic lock failed"),
    Object.assign(new Error("deadlock detected"), { code: "40P01" }),
    Object.assign(new Error("could not serialize access"), { code: "40001" }),
  ];
  /** Fails so often before it succeeds. */
  const failing = (times: number, error: Error) => {
    let left = times;
    return async () => {
      left -= 1;
      if (left >= 0) throw error;
      return "done";
    };
  };

  it.each(overtaken)("is tried again, and said to be so when it always is: $message", async (error) => {
    expect(await tryAgain(failing(2, error))).toBe("done");
    await expect(tryAgain(failing(3, error))).rejects.toBe(error);
    expect(publicErrorOf(translateDatabaseError(error))?.code).toBe("CONFLICT");
  });

  it("is nothing else", async () => {
    const error = Object.assign(new Error("duplicate key"), { code: "23505" });
    await expect(tryAgain(failing(1, error))).rejects.toBe(error);
  });
});
