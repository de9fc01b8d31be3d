import { OptimisticLockError } from "@mikro-orm/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { translateDatabaseError } from "../../server/commands/database-error.ts";
import { tryAgain } from "../../server/commands/try-again.ts";
import { publicErrorOf } from "../../server/errors.ts";
import { Desk } from "../policy/desk.ts";
import { rememberingLog } from "../support/log-lines.ts";
import { type Client, TestServer } from "../support/server.ts";

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

describe("two at once in one draft", () => {
  let server: TestServer;
  let desk: Desk;
  let other: Client;
  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const colleague = await server.make.person({ in: desk.department });
    for (const role of ["policyEditor", "administrator"] as const) await server.make.role(colleague, role);
    other = await server.as(colleague);
  });
  afterAll(() => server.close());

  const TEXT = "第一条 一。\n第三条 三，见第一条。\n（一）甲；\n（二）乙。";
  const begun = async () => desk.import((await desk.createDocument()).openDraft, TEXT);
  const sent = (name: string, input: object) =>
    `mutation { ${name}(input: ${JSON.stringify(input)
      .replace(/"(\w+)":/g, "$1:")
      .replace(/(kind|outcome|decision|operation):"(\w+)"/g, "$1:$2")}) { id } }`;

  /** Both give the command as they saw the draft, three times each: what became of the draft, and what they heard in Chinese. */
  async function together(name: string, input: object): Promise<number> {
    const answers = await Promise.all(
      [desk.editor, other, desk.editor, other, desk.editor, other].map((client) =>
        client.ask(sent(name, input), {}, { "accept-language": "zh" }),
      ),
    );
    const refused = answers.flatMap(({ errors }) => errors ?? []);
    expect([name, refused.map(({ extensions }) => extensions.code).filter((code) => !["CONFLICT", "FORBIDDEN"].includes(code))]).toEqual([
      name,
      [],
    ]);
    for (const { message } of refused) expect(message).toMatch(/[一-鿿]/);
    return answers.filter(({ errors }) => !errors).length;
  }

  /** What must hold of a text whatever was done to it. */
  async function isWhole(id: string, labels: readonly string[]): Promise<void> {
    const { provisions } = await desk.revision(id);
    expect(provisions.map(({ label }: any) => label)).toEqual(labels);
    expect(provisions.map(({ place }: any) => place)).toEqual(provisions.map((_: unknown, place: number) => place));
    const ids = new Set(provisions.map((one: any) => one.id));
    expect(provisions.filter(({ parent }: any) => parent && !ids.has(parent.id))).toEqual([]);
    expect(new Set(provisions.map(({ identity }: any) => identity)).size).toBe(provisions.length);
  }

  it("renumber it once, bring it back once, and what is done is done wholly", async () => {
    const draft = await begun();
    expect(await together("renumber", { revisionId: draft.id, expectedVersion: draft.version, follow: true })).toBe(1);
    await isWhole(draft.id, ["第一条", "第二条", "（一）", "（二）"]);
    const [[sitting] = [""]] = await server.sql<[string]>(
      `select "id"::text from "draft_sitting" where "revision_id" = $1 and "work" = 'renumber'`,
      [draft.id],
    );
    const { version } = await desk.revision(draft.id);
    expect(await together("restoreDraft", { revisionId: draft.id, expectedVersion: version, sittingId: sitting })).toBe(1);
    await isWhole(draft.id, ["第一条", "第三条", "（一）", "（二）"]);
    const restored = await desk.revision(draft.id);
    const [{ id, version: seen }] = restored.provisions;
    const operations = [{ operation: "update", id, expectedVersion: seen, text: "一，改。" }];
    expect(await together("saveProvisions", { revisionId: draft.id, expectedVersion: restored.version, operations })).toBe(1);
    const importing = { revisionId: draft.id, expectedVersion: restored.version + 1, text: TEXT };
    expect(await together("importRevision", importing)).toBe(1);
    await isWhole(draft.id, ["第一条", "第三条", "（一）", "（二）"]);
  });

  it("take over a proposal, answer it, ask for comments, hand it in and take it back once", async () => {
    const draft = await begun();
    const [{ identity }] = draft.provisions;
    const proposal = { revisionId: draft.id, identity, kind: "proposal", proposed: "一，另写。" };
    const made = await desk.run(other, "comment", proposal, "id version");
    expect(await together("takeOver", { id: made.id, expectedVersion: made.version })).toBe(1);
    await isWhole(draft.id, ["第一条", "第三条", "（一）", "（二）"]);
    const said = await desk.run(other, "comment", { ...proposal, kind: "comment", proposed: null, text: "为何？" }, "id version");
    expect(await together("answerComment", { id: said.id, expectedVersion: said.version, outcome: "accepted" })).toBe(1);
    const round = { revisionId: draft.id, audience: { people: [desk.people.staff.id] }, until: desk.today };
    expect(await together("openCommentRound", round)).toBe(1);
    const { version } = await desk.revision(draft.id);
    const handing = { id: draft.id, expectedVersion: version, approverIds: [desk.people.approver.id] };
    expect(await together("submitRevision", handing)).toBe(1);
    expect(await together("takeBackSubmission", { id: draft.id, expectedVersion: version + 1 })).toBe(1);
    const [rounds] = await server.sql(
      `select count(*) filter (where "decision" = 'pending')::int as "open", count(*)::int as "all" from "approval" where "revision_id" = $1`,
      [draft.id],
    );
    expect(rounds).toEqual([0, 1]);
  });

  it("publish it once, and withdraw, review and repeal what holds once", async () => {
    const approved = await desk.approved();
    const publishing = { ...desk.publication(approved), id: approved.id };
    expect(await together("publishRevision", publishing)).toBe(1);
    const { document } = (await desk.administrator.get(`{ revision(id: "${approved.id}") { document { id version } } }`)).revision;
    const reviewing = { id: document.id, expectedVersion: document.version, note: "仍然适用。" };
    expect(await together("recordReview", reviewing)).toBe(1);
    const { version } = await desk.revision(approved.id);
    expect(await together("withdrawRevision", { id: approved.id, expectedVersion: version, reason: "有误" })).toBe(1);
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
