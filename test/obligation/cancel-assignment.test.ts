import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { NotificationsQuery, type Told } from "../../admin/notification/notifications.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { toldKinds } from "../../schema/told/kinds.screen.ts";
import { tell } from "../../schema/told/tell.screen.ts";
import type { Course } from "../../schema/training/Course.ts";
import { type Client, TestServer } from "../support/server.ts";

const ASSIGN = `mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id version } }`;
const CANCEL = `mutation ($input: CancelAssignmentInput!) { cancelAssignment(input: $input) { id cancelledAt closedAt cancelReason cancelledBy { id } } }`;
const MINE = `{ myObligations { total } courses { total } notifications(where: { unread: { eq: true } }) { total } }`;
const STATES = `query ($id: ID!) { obligations(where: { assignment: { id: { eq: $id } } }) { items { state cancelReason person { id } } } }`;
const PROGRESS = `query ($id: ID!) { progress(assignmentId: $id) { total done open overdue } }`;

describe("an assignment made by mistake", () => {
  let server: TestServer;
  let department: Department;
  let apart: Department;
  let course: Course;
  let head: Person;
  let asHead: Client;
  let asOtherHead: Client;
  let asManager: Client;
  let done: Person;
  let waiting: Person;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    department = await make.department();
    apart = await make.department();
    const heads: Client[] = [];
    for (const led of [department, apart]) {
      const person = await make.person({ in: led });
      await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [person.id, led.id]);
      heads.push(await server.as(person));
      if (led === department) head = person;
    }
    [asHead, asOtherHead] = heads as [Client, Client];
    const owner = await make.department();
    const manager = await make.person({ in: owner });
    await make.role(manager, "trainingManager", owner);
    asManager = await server.as(manager);
    course = await make.course({ owningDepartment: owner, passingScore: 0 });
    await make.question(course);
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    [done, waiting] = [await server.make.person({ in: department }), await server.make.person({ in: department })];
  });

  const assign = async (client: Client, more: object = {}): Promise<{ id: string; version: number }> => {
    const audience = { people: [done.id, waiting.id] };
    return (await client.get(ASSIGN, { input: { courseId: course.id, audience, dueWorkingDays: 5, ...more } })).assignTraining;
  };
  const pass = async (client: Client) => {
    const { startAttempt } = await client.get(`mutation ($id: ID!) { startAttempt(input: { courseId: $id }) { id questions } }`, {
      id: course.id,
    });
    const answers = startAttempt.questions.map(({ id }: { id: string }) => ({ questionId: id, keys: ["A"] }));
    await client.get(`mutation ($input: SubmitAttemptInput!) { submitAttempt(input: $input) { id } }`, {
      input: { id: startAttempt.id, answers },
    });
  };
  const cancel = ({ id, version }: { id: string; version: number }) => ({
    input: { id, expectedVersion: version, reason: "Meant for another course" },
  });

  it("stops asking, and what was done stays", async () => {
    const assignment = await assign(asHead);
    const [asDone, asWaiting] = [await server.as(done), await server.as(waiting)];
    await pass(asDone);
    expect(await asWaiting.get(MINE)).toMatchObject({ myObligations: { total: 1 }, courses: { total: 1 }, notifications: { total: 1 } });
    const { cancelAssignment } = await asHead.get(CANCEL, cancel(assignment));
    expect(cancelAssignment).toMatchObject({ cancelReason: "Meant for another course", cancelledBy: { id: head.id } });
    expect(cancelAssignment.closedAt).toBe(cancelAssignment.cancelledAt);
    expect(await asWaiting.get(MINE)).toMatchObject({ myObligations: { total: 0 }, courses: { total: 0 } });
    const { items } = (await asHead.get(STATES, { id: assignment.id })).obligations;
    expect(new Map(items.map(({ person, ...rest }: { person: Person }) => [person.id, rest]))).toEqual(
      new Map([
        [done.id, { state: "done", cancelReason: null }],
        [waiting.id, { state: "cancelled", cancelReason: "mistaken" }],
      ]),
    );
    expect((await asHead.get(PROGRESS, { id: assignment.id })).progress).toEqual({ total: 1, done: 1, open: 0, overdue: 0 });
    expect((await asDone.get(`{ trainingResults { total } }`)).trainingResults.total).toBe(1);
    const trail = await server.sql<[string]>(
      `select "command" from "audit_event" where "subject_id" = $1 and "command" = 'cancelAssignment' and "changes" ? 'cancelReason'`,
      [assignment.id],
    );
    expect(trail).toHaveLength(1);
    // Nothing brings it back, and it is not cancelled twice.
    expect(await asHead.codes(CANCEL, cancel(assignment))).toEqual(["CONFLICT"]);
    expect(await asHead.codes(CANCEL, cancel({ ...assignment, version: assignment.version + 2 }))).not.toEqual([]);
  });

  it("is told, with the reason, to those alone who had it still to do, in their language", async () => {
    const [waived, asWaiting, asDone] = [await server.make.person({ in: department }), await server.as(waiting), await server.as(done)];
    const assignment = await assign(asHead, { audience: { people: [done.id, waiting.id, waived.id, head.id] }, reason: "Quarrel" });
    await pass(asDone);
    await server.sql(
      `update "obligation" set "waived_at" = now(), "waive_reason" = 'Ill', "waived_by_id" = $3 where "assignment_id" = $1 and "person_id" = $2`,
      [assignment.id, waived.id, head.id],
    );
    const reason = "Meant for people of another team";
    await asHead.get(CANCEL, { input: { ...cancel(assignment).input, reason } });
    const told = async (client: Client): Promise<Told[]> => {
      const where = { kind: { eq: "assignmentCancelled" }, message: { eq: reason } };
      return (await client.get(NotificationsQuery.text, { where, offset: 0, limit: 10 })).notifications.items;
    };
    const [news, ...more] = await told(asWaiting);
    expect(more).toEqual([]);
    const said = (language: "zh" | "en") => tell(language, toldKinds.assignmentCancelled, [news!]);
    const facts = ["无需办理"];
    const [quote, place] = [reason, `/obligations/${(news!.obligation as { id: string }).id}/show`];
    expect(said("zh")).toMatchObject({ text: `${head.name}撤销了对您的指派《${course.title}》`, facts, quote, place });
    expect(said("en").text).toBe(`${head.name} cancelled what was asked of you: “${course.title}”`);
    // It is read like any other; the record behind it keeps the reason why it was asked to itself.
    expect((await asWaiting.get("{ unreadNotifications }")).unreadNotifications).toBeGreaterThan(0);
    await asWaiting.get("mutation { markNotificationsRead(input: { all: true }) }");
    expect((await asWaiting.get("{ unreadNotifications }")).unreadNotifications).toBe(0);
    const own = "{ obligations(where: { state: { eq: cancelled } }) { items { title assignment { reason audience cancelReason } } } }";
    expect((await asWaiting.get(own)).obligations.items).toEqual([{ title: course.title, assignment: null }]);
    for (const client of [asDone, await server.as(waived), asHead]) expect(await told(client)).toEqual([]);
  });

  it("asks nobody who joins later, and may be made again", async () => {
    const assignment = await assign(asHead, { audience: { departments: [{ id: department.id, subtree: true }] } });
    await asHead.get(CANCEL, cancel(assignment));
    const joining = await server.make.person();
    const admin = await server.make.person();
    await server.make.role(admin, "administrator");
    const position = await server.make.position();
    await (await server.as(admin)).get(`mutation ($input: StartMembershipInput!) { startMembership(input: $input) { id } }`, {
      input: { personId: joining.id, departmentId: department.id, positionId: position.id, primary: false },
    });
    expect((await (await server.as(joining)).get(MINE)).myObligations.total).toBe(0);
    const again = await assign(asHead);
    expect((await (await server.as(waiting)).get(MINE)).myObligations.total).toBe(1);
    expect(again.id).not.toBe(assignment.id);
  });

  it("is cancelled by whoever may assign it, with a reason, and by nobody else", async () => {
    const byManager = await assign(asManager);
    // All of them belong to the head, who could have assigned it as well.
    expect(await asOtherHead.codes(CANCEL, cancel(byManager))).toEqual(["NOT_FOUND"]);
    expect(await (await server.as(waiting)).codes(CANCEL, cancel(byManager))).toEqual(["FORBIDDEN"]);
    expect(await asHead.codes(CANCEL, { input: { ...cancel(byManager).input, reason: "  " } })).toEqual(["INVALID"]);
    expect(await asHead.codes(CANCEL, cancel(byManager))).toEqual([]);
    const stranger = await server.make.person({ in: apart });
    const wide = await assign(asManager, { audience: { people: [waiting.id, stranger.id] } });
    const { errors } = await asHead.ask(CANCEL, cancel(wide));
    expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("beyond your departments"), extensions: { code: "FORBIDDEN" } });
    expect((await (await server.as(waiting)).get(MINE)).myObligations.total).toBe(1);
    expect(await asManager.codes(CANCEL, cancel(wide))).toEqual([]);
    const byHead = await assign(asHead);
    expect(await asManager.codes(CANCEL, cancel(byHead))).toEqual([]);
  });

  it("is not cancelled by those of whom somebody else asks it: that would be waiving one's own", async () => {
    const manager = await server.make.person({ in: apart });
    await server.make.role(manager, "trainingManager");
    const asAnother = await server.as(manager);
    for (const [who, people, code] of [
      [asHead, [head.id], "FORBIDDEN"],
      [asHead, [head.id, waiting.id], "FORBIDDEN"],
      [asAnother, [manager.id], "FORBIDDEN"],
      // Whoever keeps the course takes back what is asked of many, though of them as well.
      [asAnother, [manager.id, waiting.id], undefined],
    ] as const) {
      const assignment = await assign(asManager, { audience: { people } });
      expect(await who.codes(CANCEL, cancel(assignment))).toEqual(code ? [code] : []);
      const { items } = (await asManager.get(STATES, { id: assignment.id })).obligations;
      expect(new Set(items.map(({ state }: { state: string }) => state))).toEqual(new Set([code ? "open" : "cancelled"]));
    }
    const own = await assign(asHead, { audience: { people: [head.id] } });
    expect(await asHead.codes(CANCEL, cancel(own))).toEqual([]);
  });
});
