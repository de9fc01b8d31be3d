import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import { assign } from "../../server/obligation/assign.ts";
import { actAs } from "../obligation/acting.ts";
import { type Client, TestServer } from "../support/server.ts";
import { REMIND, toldOf } from "./reading.ts";

describe("reminding people of what they have still to do", () => {
  let server: TestServer;
  let team: Department;
  let head: Person;
  let atHead: Client;
  let asker: Person;

  beforeAll(async () => {
    server = await TestServer.start();
    asker = await server.make.person();
    head = await server.make.person({ name: "Head" });
    team = await server.make.department({ head });
    atHead = await server.as(head);
  });
  afterAll(() => server.close());

  /** Asks people to read a text; answers the assignment and the obligation of each. */
  async function ask(...people: Person[]) {
    const revision = await server.make.published();
    const subject = { kind: "acknowledge" as const, revisionId: revision.id };
    const assignment = await actAs(server, asker, (tx) =>
      assign(tx, { subject, audience: { people: people.map(({ id }) => id) }, due: { dueWorkingDays: 5 } }),
    );
    const rows = await server.sql<[string, string]>(`select "person_id", "id" from "obligation" where "assignment_id" = $1`, [
      assignment.id,
    ]);
    const byPerson = new Map(rows);
    return { assignment, revision, obligations: people.map(({ id }) => byPerson.get(id)!) };
  }
  const remind = async (client: Client, input: object) => (await client.get(REMIND, { input })).remindObligations;

  it("tells each person once a day, with the words of who reminds, and leaves an audit entry", async () => {
    const [one, other] = [await server.make.person({ in: team, name: "One" }), await server.make.person({ in: team })];
    const { assignment, obligations } = await ask(one, other);
    const first = await remind(atHead, { obligationIds: [obligations[0]], message: "  Before Friday, please.  " });
    expect(first).toEqual({ reminded: 1, people: 1, refused: 0, notReminded: [] });
    const again = await remind(atHead, { assignmentId: assignment.id });
    expect(again).toMatchObject({ reminded: 1, people: 1, refused: 1 });
    expect(again.notReminded).toEqual([{ reason: "remindedToday", obligation: expect.objectContaining({ id: obligations[0] }) }]);
    const [reminder, asked] = await toldOf(await server.as(one));
    expect(reminder).toMatchObject({ kind: "reminder", message: "Before Friday, please.", unread: true, sender: { name: "Head" } });
    expect(asked).toMatchObject({ kind: "asked", obligation: { id: obligations[0] } });
    const events = await server.sql<[string, object]>(
      `select "subject_id", "changes" from "audit_event" where "command" = 'remindObligations' order by "sequence"`,
    );
    expect(events[0]).toEqual([
      assignment.id,
      {
        reminded: { before: null, after: 1 },
        remindedPeople: { before: null, after: "One" },
        message: { before: null, after: "Before Friday, please." },
      },
    ]);
  });

  it("says of whom nobody was reminded, and why", async () => {
    const [done, own] = [await server.make.person({ in: team }), head];
    await server.make.membership({ person: head, department: team, primary: false });
    const { obligations } = await ask(done, own);
    await server.sql(`update "obligation" set "cancelled_at" = now(), "cancel_reason" = 'leftAudience' where "id" = $1`, [obligations[0]]);
    const { reminded, notReminded } = await remind(atHead, { obligationIds: obligations });
    expect(reminded).toBe(0);
    expect(notReminded.map(({ reason, obligation }: any) => [reason, obligation.id]).sort()).toEqual(
      [
        ["notOpen", obligations[0]],
        ["yourself", obligations[1]],
      ].sort(),
    );
  });

  it("takes a department with what lies below, and nobody else's people", async () => {
    const below = await server.make.department({ parent: team });
    const [inside, outside] = [await server.make.person({ in: below }), await server.make.person()];
    const { assignment } = await ask(inside, outside);
    const { reminded, refused } = await remind(atHead, { departmentId: below.id, assignmentId: assignment.id });
    expect([reminded, refused]).toEqual([1, 0]);
    expect((await toldOf(await server.as(outside))).map(({ kind }) => kind)).toEqual(["asked"]);
  });

  it("does the same for training managers of their courses and officers of agreements, and for nobody else", async () => {
    const owner = await server.make.department();
    const [trainer, officer, auditor] = [await server.make.person(), await server.make.person(), await server.make.person()];
    await server.make.role(trainer, "trainingManager", owner);
    await server.make.role(officer, "confidentialityOfficer");
    await server.make.role(auditor, "auditor");
    const learner = await server.make.person();
    const course = await server.make.course({ owningDepartment: owner });
    const agreement = await server.make.agreement({ publishedAt: new Date(), checksum: "a".repeat(64) });
    const audience = { people: [learner.id] };
    const due = { dueWorkingDays: 5 };
    const train = await actAs(server, asker, (tx) => assign(tx, { subject: { kind: "train", courseId: course.id }, audience, due }));
    const sign = await actAs(server, asker, (tx) => assign(tx, { subject: { kind: "sign", agreementId: agreement.id }, audience, due }));
    const codes = async (person: Person, assignmentId: string) => (await server.as(person)).codes(REMIND, { input: { assignmentId } });
    expect(await codes(auditor, train.id)).toEqual(["FORBIDDEN"]);
    expect(await codes(officer, train.id)).toEqual(["NOT_FOUND"]);
    expect(await remind(await server.as(trainer), { assignmentId: train.id })).toMatchObject({ reminded: 1 });
    expect(await remind(await server.as(officer), { assignmentId: sign.id })).toMatchObject({ reminded: 1 });
    const [[obligation]] = (await server.sql<[string]>(`select "id" from "obligation" where "assignment_id" = $1`, [sign.id])) as [
      [string],
    ];
    expect(await (await server.as(auditor)).codes(REMIND, { input: { obligationIds: [obligation] } })).toEqual(["FORBIDDEN"]);
    expect(await atHead.codes(REMIND, { input: { obligationIds: [obligation] } })).toEqual(["NOT_FOUND"]);
  });

  it("refuses what makes no sense, at the field", async () => {
    const person = await server.make.person({ in: team });
    const { assignment, obligations } = await ask(person);
    const problem = async (input: object) => {
      const { errors } = await atHead.ask(REMIND, { input });
      const { code, fields } = errors![0]!.extensions;
      return [code, fields?.[0]?.path, fields?.[0]?.code];
    };
    expect(await problem({})).toEqual(["INVALID", "input.obligationIds", "required"]);
    expect(await problem({ obligationIds: [] })).toEqual(["INVALID", "input.obligationIds", "required"]);
    expect(await problem({ obligationIds: obligations, assignmentId: assignment.id })).toEqual([
      "INVALID",
      "input.obligationIds",
      "oneChoice",
    ]);
    expect(await problem({ obligationIds: ["x"] })).toEqual(["INVALID", "input.obligationIds.0", "malformedId"]);
    expect(await problem({ assignmentId: assignment.id, message: "m".repeat(1_000_000) })).toEqual(["INVALID", "input.message", "tooLong"]);
    expect(await problem({ assignmentId: assignment.id, message: "a\0b" })).toEqual(["INVALID", "input.message", "controlCharacter"]);
    for (const input of [{ obligationIds: [...obligations, randomUUID()] }, { assignmentId: randomUUID() }, { departmentId: randomUUID() }])
      expect((await problem(input))[0]).toBe("NOT_FOUND");
    // Nothing of it has happened.
    expect((await toldOf(await server.as(person))).map(({ kind }) => kind)).toEqual(["asked"]);
  });

  it("keeps no more of those of whom nobody was reminded than it tells", async () => {
    const crowd = await server.make.department({ parent: team });
    const people = await Promise.all(Array.from({ length: 103 }, () => server.make.person({ in: crowd })));
    const { assignment } = await ask(...people);
    const input = { assignmentId: assignment.id };
    expect(await remind(atHead, input)).toMatchObject({ reminded: 103, refused: 0 });
    const idempotencyKey = randomUUID();
    const again = async () =>
      (
        await atHead.get(
          "mutation ($input: RemindObligationsInput!, $key: String) { remindObligations(input: $input, idempotencyKey: $key) { reminded refused notReminded { reason obligation { id } } } }",
          { input, key: idempotencyKey },
        )
      ).remindObligations;
    const first = await again();
    expect(first).toMatchObject({ reminded: 0, refused: 103 });
    expect(first.notReminded).toHaveLength(100);
    expect(await again()).toEqual(first);
    const [[kept]] = (await server.sql<[{ refused: number; notReminded: object[] }]>(
      `select "answer" from "command_receipt" where "key" = $1`,
      [idempotencyKey],
    )) as [[{ refused: number; notReminded: object[] }]];
    expect([kept.refused, kept.notReminded.length]).toEqual([103, 100]);
  });

  it("reminds once although two remind at the same moment", async () => {
    const person = await server.make.person({ in: team });
    const { obligations } = await ask(person);
    const both = await Promise.all([1, 2].map(() => remind(atHead, { obligationIds: obligations })));
    expect(both.map(({ reminded }) => reminded).sort()).toEqual([0, 1]);
    expect((await toldOf(await server.as(person))).map(({ kind }) => kind)).toEqual(["reminder", "asked"]);
  });
});
