import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const SHOWN = "id version state label person { id } reason from until approver { id } grantedBy { id }";

describe("exceptions to a provision", () => {
  let server: TestServer;
  let desk: Desk;
  let revision: any;
  let granted: Record<string, unknown>;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    revision = await desk.publish(await desk.approved("第一条 上班着工装。\n第二条 佩戴工牌。"));
    granted = {
      provisionId: revision.provisions[0].id,
      personId: desk.people.staff.id,
      reason: "孕期不便着工装",
      from: desk.today,
      until: addDays(desk.today, 60),
    };
  });
  afterAll(() => server.close());

  const grant = (client: Client, values: object = {}) => desk.run(client, "grantException", { ...granted, ...values }, SHOWN);
  const refused = (client: Client, values: object = {}) => desk.refusal(client, "grantException", { ...granted, ...values });
  const seen = async (client: Client, id: string, fields: string) =>
    (await client.ask(`{ provisionException(id: "${id}") { ${fields} } }`)).data?.provisionException;

  const told = async (client: Client, kind: string) =>
    (await client.get(`{ notifications(where: { kind: { eq: ${kind} } }) { items { message about { id } sender { id } } } }`)).notifications
      .items;

  it("hold at once where an administrator grants them, and tell others only that there is one", async () => {
    const { id } = await grant(desk.administrator);
    expect(await seen(desk.staff, id, "state reason person { id } until")).toEqual({
      ...{ state: "current", reason: "孕期不便着工装", person: { id: desk.people.staff.id }, until: addDays(desk.today, 60) },
    });
    const colleague = await server.make.person({ in: await server.make.department() });
    const outsider = await server.as(colleague);
    const all =
      "state label identity person { id } department { id } reason from until approver { id } grantedBy { id } coveredIds createdAt";
    const { state, label, identity, ...hidden } = await seen(outsider, id, all);
    expect([state, label, identity]).toEqual(["current", "第一条", revision.provisions[0].identity]);
    expect(Object.values(hidden).every((value) => value === null)).toBe(true);
    // No filter finds out more: what a row hides counts as not there, or may not be asked for.
    const count = async (where: string) => {
      const { data, errors } = await outsider.ask(`{ provisionExceptions(where: { id: { eq: "${id}" }, ${where} }) { total } }`);
      return errors ? "refused" : data?.provisionExceptions.total;
    };
    expect(await count(`coveredIds: { contains: "${desk.people.staff.id}" }`)).toBe(0);
    expect(await count(`until: { gte: "${desk.today}" }`)).toBe(0);
    expect(await count(`person: { id: { eq: "${desk.people.staff.id}" } }`)).toBe("refused");
    expect(await count(`reason: { contains: "孕" }`)).toBe("refused");
    const search = `{ provisionExceptions(q: "${desk.people.staff.name}") { total } }`;
    expect((await outsider.ask(search)).data?.provisionExceptions?.total ?? 0).toBe(0);
    // The head of the person reads it, one of elsewhere does not.
    const boss = await server.make.person();
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [boss.id, desk.department.id]);
    expect(await seen(await server.as(boss), id, "reason")).toEqual({ reason: "孕期不便着工装" });
    const stranger = await server.make.person();
    await server.make.department({ head: stranger });
    expect(await seen(await server.as(stranger), id, "reason")).toEqual({ reason: null });
  });

  it("of an editor wait for an approver, who is neither of those who gain nor the one who asks", async () => {
    expect(await refused(desk.editor)).toMatchObject({ path: "input.approverId", what: "required" });
    expect(await refused(desk.editor, { approverId: desk.people.editor.id })).toMatchObject({ what: "exceptionApprover" });
    expect(await refused(desk.editor, { approverId: desk.people.staff.id })).toMatchObject({ what: "exceptionApprover" });
    expect(await refused(desk.editor, { approverId: desk.people.second.id, personId: desk.people.second.id })).toMatchObject({
      path: "input.approverId",
      what: "exceptionForOneself",
    });
    const asked = await grant(desk.editor, { approverId: desk.people.second.id, provisionId: revision.provisions[1].id });
    expect(asked.state).toBe("asked");
    expect(await seen(desk.staff, asked.id, "state reason")).toMatchObject({ state: "asked" });
    const decision = { id: asked.id, expectedVersion: asked.version, agreed: true };
    const [waiting, ...others] = await told(desk.second, "exceptionWaiting");
    expect([waiting.about.id, waiting.sender.id, others]).toEqual([revision.id, desk.people.editor.id, []]);
    expect(waiting.message).toContain("第二条");
    const before = await told(desk.staff, "exceptionGranted");
    expect((await desk.refusal(desk.approver, "decideException", decision)).code).toBe("NOT_FOUND");
    expect((await desk.refusal(desk.editor, "decideException", decision)).code).toBe("FORBIDDEN");
    expect(await desk.refusal(desk.second, "decideException", { ...decision, agreed: false })).toMatchObject({ path: "input.reason" });
    expect(await desk.run(desk.second, "decideException", decision, SHOWN)).toMatchObject({ state: "current" });
    // Whom it is for and who asked for it hear of it, and nobody else.
    expect(await told(desk.staff, "exceptionGranted")).toHaveLength(before.length + 1);
    expect(await told(desk.editor, "exceptionGranted")).toHaveLength(1);
    expect(await told(desk.approver, "exceptionGranted")).toEqual([]);
    const again = await grant(desk.editor, { approverId: desk.people.second.id });
    const declined = { id: again.id, expectedVersion: again.version, agreed: false, reason: "理由不足" };
    await desk.run(desk.second, "decideException", declined, "id");
    expect((await told(desk.editor, "exceptionDeclined"))[0].message).toContain("理由不足");
    expect(await told(desk.staff, "exceptionDeclined")).toEqual([]);
    expect((await desk.refusal(desk.second, "decideException", { ...decision, expectedVersion: 2 })).code).toBe("FORBIDDEN");
  });

  it("are granted by nobody to themselves, by whatever way they would gain", async () => {
    const self = desk.people.administrator.id;
    expect(await refused(desk.administrator, { personId: self })).toMatchObject({ what: "exceptionForOneself" });
    expect(await refused(desk.administrator, { personId: null, departmentId: desk.department.id })).toMatchObject({
      what: "exceptionForOneself",
    });
    const [[position]] = (await server.sql<[string]>(`select "position_id"::text from "membership" where "person_id" = $1`, [self])) as [
      [string],
    ];
    expect(await refused(desk.administrator, { personId: null, positionId: position })).toMatchObject({ what: "exceptionForOneself" });
    expect((await refused(desk.staff)).code).toBe("FORBIDDEN");
    expect(await refused(desk.administrator, { departmentId: desk.department.id })).toMatchObject({ what: "exceptionForOne" });
    expect(await refused(desk.administrator, { personId: null })).toMatchObject({ what: "exceptionForOne" });
  });

  it("always end, within a year, and begin no earlier than today", async () => {
    expect(await refused(desk.administrator, { from: addDays(desk.today, -1) })).toMatchObject({ what: "exceptionInPast" });
    expect(await refused(desk.administrator, { until: addDays(desk.today, -1) })).toMatchObject({ what: "untilBeforeFrom" });
    expect(await refused(desk.administrator, { until: addDays(desk.today, 367) })).toMatchObject({ what: "exceptionTooLong" });
    const later = await grant(desk.administrator, { from: addDays(desk.today, 3), until: addDays(desk.today, 4) });
    expect(later.state).toBe("scheduled");
    const ending = { id: later.id, expectedVersion: later.version, reason: "不再需要" };
    expect((await desk.refusal(desk.staff, "endException", ending)).code).toBe("FORBIDDEN");
    const ended = await desk.run(desk.editor, "endException", ending, SHOWN);
    expect(ended.state).toBe("ended");
    expect((await told(desk.staff, "exceptionEnded"))[0].message).toContain("不再需要");
    expect((await desk.refusal(desk.editor, "endException", { ...ending, expectedVersion: ended.version })).code).toBe("CONFLICT");
    for (const set of [`"until" = "until" + 30`, `"ended_at" = null`, `"person_id" = null, "department_id" = '${desk.department.id}'`])
      await expect(server.sql(`update "provision_exception" set ${set} where "id" = $1`, [later.id])).rejects.toMatchObject({
        code: "RB002",
      });
    const items = await desk.publish(await desk.approved("第三条 下列情形除外：\n（一）外勤；\n（二）值班。"));
    const named = await grant(desk.administrator, { provisionId: items.provisions.find(({ label }: any) => label === "（二）").id });
    expect(named.label).toBe("第三条（二）");
    const draft = await desk.createDocument();
    const { id } = (await desk.import(draft.openDraft, "第一条 草稿。")).provisions[0];
    expect(await refused(desk.administrator, { provisionId: id })).toMatchObject({ what: "notPublishedYet" });
  });
});
