import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { type Client, TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const TEXT = "第一条 员工应当礼貌待客，使用文明用语，不得推诿。\n第二条 电话应当在三声之内接听，无法处理的应当登记。";
const APPROVALS = `id version step stepName basis decision dueOn comment voidReason stuck approver { id } onBehalfOf { id }`;
const ROUND = `id version state step smallChange changedProvisions changedCharacters submittedAt approvals { ${APPROVALS} }`;

const step = (name: string, asks: string, values: object = {}) => ({ name, asks, ...values });

describe("a way to approval", () => {
  let server: TestServer;
  let desk: Desk;
  let legal: Person;
  let boss: Person;
  let deputy: Person;
  let positionId: string;
  const clients = new Map<string, Client>();
  const as = async (person: Person) => {
    const client = clients.get(person.id) ?? (await server.as(person));
    clients.set(person.id, client);
    return client;
  };

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const { make } = server;
    const position = await make.position();
    positionId = position.id;
    legal = await make.person({ in: null });
    await make.membership({ person: legal, department: desk.department, position });
    boss = await make.person({ in: desk.department });
    deputy = await make.person({ in: desk.department });
    await server.sql(`update "department" set "head_id" = $2 where "id" = $1`, [desk.department.id, boss.id]);
  });
  afterAll(() => server.close());

  const save = async (steps: readonly object[], values: object = {}, client = desk.administrator) => {
    const seen = await desk.administrator.get(`{ category(id: "${desk.category.id}") { version } }`);
    const input = { categoryId: desk.category.id, expectedVersion: seen.category.version, steps, ...values };
    return [client, "saveApprovalRoute", input] as const;
  };
  const route = async (steps: readonly object[], values: object = {}) =>
    desk.run(...(await save(steps, values)), "id route { ordinal steps }");
  const drafted = async (text = TEXT, document?: any) => desk.import((document ?? (await desk.createDocument())).openDraft, text);
  const handIn = (draft: any, values: object = {}) =>
    desk.run(desk.editor, "submitRevision", { id: draft.id, expectedVersion: draft.version, ...values }, ROUND);
  const look = async (id: string) => (await desk.administrator.get(`query ($id: ID!) { revision(id: $id) { ${ROUND} } }`, { id })).revision;
  const decide = async (id: string, person: Person, decision = "approved", comment: string | null = null) => {
    const { version } = await look(id);
    return desk.refusal(await as(person), "decideRevision", { id, expectedVersion: version, decision, comment });
  };
  const asked = (revision: any, at: number) =>
    revision.approvals.filter((a: any) => a.step === at && a.decision === "pending").map((a: any) => a.approver?.id ?? null);
  const waiting = async (person: Person) =>
    (await (await as(person)).get(`{ notifications(where: { kind: { eq: decisionWaiting }, unread: { eq: true } }) { total } }`))
      .notifications.total;

  it("goes step by step, asks heads as of the day, lets nobody in early or twice, and reads no further than the task", async () => {
    await route([step("负责人", "head", { workingDays: 3 }), step("法务", "position", { positionId, quorum: 1 })]);
    const document = await desk.createDocument();
    const draft = await drafted(TEXT, document);
    const page = `{ revision(id: "${draft.id}") { title provisions { text } } policyDocument(id: "${document.id}") { number } }`;
    expect(await (await as(boss)).get(page)).toEqual({ revision: null, policyDocument: null });
    const preview = (
      await desk.editor.get(`{ approvalPreview(revisionId: "${draft.id}") { steps { name asked { id basis as } problem } } }`)
    ).approvalPreview;
    expect(preview.steps.map((s: any) => [s.name, s.asked.map((p: any) => p.id), s.problem])).toEqual([
      ["负责人", [boss.id], null],
      ["法务", [legal.id], null],
    ]);
    expect(
      await desk.refusal(desk.editor, "submitRevision", { id: draft.id, expectedVersion: draft.version, approverIds: [boss.id] }),
    ).toEqual({
      ...{ code: "INVALID", path: "input.approverIds", what: "approversByRoute" },
    });
    const first = await handIn(draft);
    expect(asked(first, 1)).toEqual([boss.id]);
    expect(first.approvals[0].dueOn > desk.today).toBe(true);
    expect(await waiting(boss)).toBe(1);
    expect(await waiting(legal)).toBe(0);
    expect(await decide(draft.id, legal)).toEqual({ code: "NOT_FOUND" });
    expect(await decide(draft.id, boss)).toEqual({ code: "none" });
    expect(await decide(draft.id, boss)).toEqual({ code: "FORBIDDEN" });
    const second = await look(draft.id);
    expect([second.state, second.step, asked(second, 2)]).toEqual(["submitted", 2, [legal.id]]);
    expect((await (await as(legal)).get(page)).revision.provisions).toHaveLength(2);
    // A later change of the route changes nothing under way.
    await route([
      step("负责人", "head"),
      step("领导", "people", { peopleIds: [boss.id] }),
      step("总经理", "people", { peopleIds: [boss.id] }),
    ]);
    expect(await decide(draft.id, legal)).toEqual({ code: "none" });
    expect(await look(draft.id)).toMatchObject({ state: "approved" });
    expect(await waiting(legal)).toBe(0);
  });

  it("voids what was agreed to when it is taken back or refused, keeps all reasons, and asks anew", async () => {
    await route([step("会签", "people", { peopleIds: [boss.id, legal.id] }), step("审定", "chosen")]);
    const draft = await drafted();
    expect(await desk.refusal(desk.editor, "submitRevision", { id: draft.id, expectedVersion: draft.version })).toMatchObject({
      what: "approversMissing",
    });
    await handIn(draft, { approverIds: [desk.people.approver.id] });
    expect(await decide(draft.id, boss)).toEqual({ code: "none" });
    expect(await decide(draft.id, legal, "rejected")).toMatchObject({ what: "rejectionNeedsReason" });
    expect(await decide(draft.id, legal, "rejected", "第二条与合同不符。")).toEqual({ code: "none" });
    const refused = await look(draft.id);
    expect(refused.approvals.map((a: any) => [a.decision, a.voidReason]).sort()).toEqual([
      ["approved", "rejected"],
      ["rejected", null],
    ]);
    const again = await handIn(await desk.revision(draft.id), { approverIds: [desk.people.approver.id] });
    expect(asked(again, 1).sort()).toEqual([boss.id, legal.id].sort());
    await decide(draft.id, boss);
    const { version } = await look(draft.id);
    await desk.run(desk.administrator, "takeBackSubmission", { id: draft.id, expectedVersion: version }, "id");
    const back = await look(draft.id);
    expect([back.state, back.step]).toEqual(["draft", null]);
    expect(back.approvals.map((a: any) => [a.decision, a.voidReason]).sort()).toEqual([
      ["approved", "rejected"],
      ["approved", "takenBack"],
      ["closed", null],
      ["rejected", null],
    ]);
    // Nothing of a round that ended is waited for, nor can it be decided.
    expect([await waiting(boss), await waiting(legal)]).toEqual([0, 0]);
    expect((await decide(draft.id, legal)).code).not.toBe("none");
  });

  it("asks by quorum, and closes what nobody waits for any more", async () => {
    const people = [boss, legal, desk.people.second];
    await route([step("任意两人", "people", { peopleIds: people.map(({ id }) => id), quorum: 2 })]);
    const draft = await handIn(await drafted());
    await decide(draft.id, boss);
    expect(await look(draft.id)).toMatchObject({ state: "submitted" });
    await decide(draft.id, legal);
    const done = await look(draft.id);
    expect([done.state, done.approvals.map((a: any) => a.decision).sort()]).toEqual(["approved", ["approved", "approved", "closed"]]);
    expect(await waiting(desk.people.second)).toBe(0);
    const [one] = (
      await desk.administrator.get(
        `{ approvals(where: { revision: { id: { eq: "${draft.id}" } }, decision: { eq: closed } }) { items { id version } } }`,
      )
    ).approvals.items;
    expect(
      await desk.refusal(desk.editor, "replaceApprover", { id: one.id, expectedVersion: one.version, approverId: desk.people.approver.id }),
    ).toEqual({ code: "CONFLICT" });
  });

  it("lets a stand-in decide on their days alone, never for somebody who is not asked, and never whoever wrote words", async () => {
    await route([step("会签", "people", { peopleIds: [boss.id, legal.id] })]);
    const until = (await server.sql<[string]>(`select (today() + 5)::text`))[0]?.[0] ?? "";
    const client = await as(boss);
    const input = { standInId: deputy.id, until };
    expect(await desk.refusal(client, "createStandIn", { ...input, standInId: boss.id })).toMatchObject({ what: "standInSelf" });
    const first = await handIn(await drafted());
    const named = await desk.run(client, "createStandIn", input, "id version person { id } current");
    expect(named).toMatchObject({ current: true, person: { id: boss.id } });
    expect(await desk.refusal(client, "createStandIn", { ...input, standInId: legal.id })).toMatchObject({ what: "standInTwice" });
    expect((await (await as(legal)).get(`{ standIns { items { id } } }`)).standIns.items).toEqual([]);
    const seats = (await look(first.id)).approvals.map((a: any) => [a.approver.id, a.basis, a.onBehalfOf?.id ?? null]);
    expect(seats).toContainEqual([deputy.id, "standIn", boss.id]);
    expect(await waiting(deputy)).toBe(1);
    expect(await decide(first.id, deputy)).toEqual({ code: "none" });
    // One of both is enough, and nobody decides for two.
    expect(await decide(first.id, boss)).toEqual({ code: "NOT_FOUND" });
    expect(await look(first.id)).toMatchObject({ state: "submitted" });
    const second = await handIn(await drafted());
    expect(asked(second, 1)).toContain(deputy.id);
    await desk.run(
      client,
      "updateStandIn",
      { id: named.id, expectedVersion: named.version, from: "2020-01-01", until: "2020-01-02" },
      "id",
    );
    expect(asked(await look(second.id), 1)).not.toContain(deputy.id);
    expect(["FORBIDDEN", "NOT_FOUND"]).toContain((await decide(second.id, deputy)).code);
    // Whoever edits here as well writes a word, and stands in for nobody about it.
    await server.make.role(deputy, "policyEditor", desk.department);
    const third = await drafted();
    const provision = third.provisions[0];
    const edit = {
      operation: "update",
      id: provision.id,
      expectedVersion: provision.version,
      text: "员工应当礼貌待客，使用文明用语，有问必答，耐心细致。",
    };
    await desk.save(await desk.revision(third.id), [edit], await as(deputy));
    await desk.run(client, "createStandIn", input, "id");
    const handed = await handIn(await desk.revision(third.id));
    expect(asked(handed, 1).sort()).toEqual([boss.id, legal.id].sort());
    await server.sql(`delete from "stand_in"`);
    await server.sql(`delete from "role_grant" where "person_id" = $1`, [deputy.id]);
  });

  it("lets a small change go the shorter way, as far as it is small", async () => {
    await route([step("负责人", "head"), step("法务", "position", { positionId, small: false })], {
      smallProvisions: 1,
      smallCharacters: 10,
    });
    const document = await desk.createDocument();
    const first = await drafted(TEXT, document);
    const claim = (draft: any) =>
      desk.refusal(desk.editor, "submitRevision", { id: draft.id, expectedVersion: draft.version, smallChange: true });
    expect(await claim(first)).toMatchObject({ path: "input.smallChange", what: "smallFirst" });
    await handIn(first);
    await decide(first.id, boss);
    await decide(first.id, legal);
    await desk.publish(await desk.revision(first.id));
    const next = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const large = await desk.import(next, TEXT.replace("三声之内接听", "五声之内接听并且问好致意说明姓名与部门"));
    expect(await claim(large)).toMatchObject({ what: "smallTooMuch" });
    const both = await desk.import(large, TEXT.replace("三声", "五声").replace("礼貌", "热情"));
    expect(await claim(both)).toMatchObject({ what: "smallTooMuch" });
    const small = await desk.import(both, TEXT.replace("三声", "五声"));
    const handed = await handIn(small, { smallChange: true });
    expect(handed).toMatchObject({ smallChange: true, changedProvisions: 1, changedCharacters: 1 });
    expect(await decide(small.id, boss)).toEqual({ code: "none" });
    expect(await look(small.id)).toMatchObject({ state: "approved" });
  });

  it("refuses a submission that nobody could decide, with the step's name, and is helped where it gets stuck under way", async () => {
    const empty = await server.make.department();
    await route([step("信息部", "head", { departmentId: empty.id })]);
    const draft = await drafted();
    const refused = await desk.editor.ask(`mutation ($input: SubmitRevisionInput!) { submitRevision(input: $input) { id } }`, {
      input: { id: draft.id, expectedVersion: draft.version },
    });
    expect(refused.errors?.[0]?.extensions?.fields?.[0]).toMatchObject({ path: "input.id", code: "stepWithoutPeople" });
    await route([step("负责人", "head"), step("信息部", "head", { departmentId: empty.id })]);
    await server.sql(`update "department" set "head_id" = $2 where "id" = $1`, [empty.id, legal.id]);
    await handIn(draft);
    await server.sql(`update "department" set "head_id" = null where "id" = $1`, [empty.id]);
    await decide(draft.id, boss);
    const stuck = await look(draft.id);
    expect([stuck.state, stuck.step]).toEqual(["submitted", 2]);
    const vacant = stuck.approvals.find((a: any) => a.step === 2);
    expect(vacant).toMatchObject({ decision: "pending", approver: null, stuck: true });
    const found = await desk.administrator.get(`{ approvals(where: { stuck: { eq: true } }) { items { id } } }`);
    expect(found.approvals.items).toEqual([{ id: vacant.id }]);
    const replace = { id: vacant.id, expectedVersion: vacant.version, approverId: desk.people.approver.id };
    await desk.run(desk.administrator, "replaceApprover", replace, "id");
    expect(await decide(draft.id, desk.people.approver)).toEqual({ code: "none" });
    expect(await look(draft.id)).toMatchObject({ state: "approved" });
    // A head who is one no more decides no more, and the new one takes the place.
    await route([step("负责人", "head")]);
    const next = await handIn(await drafted());
    await server.sql(`update "department" set "head_id" = $2 where "id" = $1`, [desk.department.id, deputy.id]);
    expect(await decide(next.id, boss)).toEqual({ code: "FORBIDDEN" });
    const [seat] = (await look(next.id)).approvals;
    expect(seat.stuck).toBe(true);
    const possible = `{ possibleApprovers(revisionId: "${next.id}", approvalId: "${seat.id}") { id } }`;
    expect((await desk.editor.get(possible)).possibleApprovers).toContainEqual({ id: deputy.id });
    await desk.run(desk.editor, "replaceApprover", { id: seat.id, expectedVersion: seat.version, approverId: deputy.id }, "id");
    expect(await decide(next.id, deputy)).toEqual({ code: "none" });
    await server.sql(`update "department" set "head_id" = $2 where "id" = $1`, [desk.department.id, boss.id]);
  });

  it("passes on what is late, once, and asks deputies as of their day", async () => {
    await route([step("负责人", "head", { workingDays: 2, passOnToId: desk.people.second.id })]);
    const draft = await handIn(await drafted());
    await server.sql(`insert into "deputy" ("id", "department_id", "person_id", "from") values (gen_random_uuid(), $1, $2, today())`, [
      desk.department.id,
      deputy.id,
    ]);
    await runDailyWork(server.database);
    expect(asked(await look(draft.id), 1).sort()).toEqual([boss.id, deputy.id].sort());
    const before = await waiting(boss);
    await server.sql(`update "approval" set "due_on" = today() - 1 where "revision_id" = $1`, [draft.id]);
    await runDailyWork(server.database);
    await runDailyWork(server.database);
    const late = await look(draft.id);
    expect(asked(late, 1)).toEqual([desk.people.second.id]);
    expect(late.approvals.find((a: any) => a.basis === "passedOn")).toMatchObject({ onBehalfOf: { id: boss.id } });
    expect([await waiting(boss), await waiting(deputy)]).toEqual([before - 1, 0]);
    expect(await decide(draft.id, desk.people.second)).toEqual({ code: "none" });
    expect(await look(draft.id)).toMatchObject({ state: "approved" });
    await server.sql(`delete from "deputy"`);
  });

  it("is made by administrators who have no part in a draft of the category, of steps that make sense", async () => {
    const refusal = async (steps: readonly object[], values: object = {}, client = desk.administrator) =>
      desk.refusal(...(await save(steps, values, client)));
    expect(await refusal([step("负责人", "head")], {}, desk.editor)).toEqual({ code: "FORBIDDEN" });
    expect(await refusal([])).toMatchObject({ path: "input.steps" });
    expect(await refusal([step("某", "people")])).toMatchObject({ path: "input.steps.0.peopleIds" });
    expect(await refusal([step("某", "people", { peopleIds: [boss.id], quorum: 2 })])).toMatchObject({ what: "quorumTooGreat" });
    expect(await refusal([step("某", "head", { positionId })])).toMatchObject({ what: "stepOfOtherKind" });
    expect(await refusal([step("某", "head", { small: false })])).toMatchObject({ what: "smallWithoutStep" });
    expect(await refusal([step("某", "head"), step("某", "head", { small: false })])).toMatchObject({ path: "input.smallProvisions" });
    expect(await refusal([step("某", "chosen"), step("某", "chosen")])).toMatchObject({ what: "chosenTwice" });
    expect(await refusal([step("某", "head", { passOnToId: boss.id })])).toMatchObject({ what: "passOnWithoutDays" });
    // What is wrong with several steps is told at once.
    const all = async (steps: readonly object[]) => {
      const [client, , input] = await save(steps);
      const query = `mutation ($input: SaveApprovalRouteInput!) { saveApprovalRoute(input: $input) { id } }`;
      return (await client.ask(query, { input })).errors?.[0]?.extensions.fields?.map(({ path, code }) => [path, code]);
    };
    expect(await all([step("", "head"), step("某", "head"), step(" ", "head", { workingDays: 61 })])).toEqual([
      ["input.steps.0.name", "required"],
      ["input.steps.2.name", "required"],
      ["input.steps.2.workingDays", "outOfRange"],
    ]);
    expect(await all([step("甲", "people"), step("乙", "position")])).toEqual([
      ["input.steps.0.peopleIds", "required"],
      ["input.steps.1.positionId", "required"],
    ]);
    await server.make.role(desk.people.administrator, "policyEditor", desk.department);
    const draft = await drafted();
    await desk.run(desk.administrator, "takeOverDraft", { id: draft.id, expectedVersion: draft.version }, "id");
    expect(await refusal([step("负责人", "head")])).toMatchObject({ what: "routeOfOwnDraft" });
    const tried = `query ($input: ApprovalRouteInput!, $id: ID!) { approvalRoutePreview(input: $input, departmentId: $id) { asked { id } } }`;
    const variables = { input: { steps: [step("负责人", "head")] }, id: desk.department.id };
    expect((await desk.administrator.get(tried, variables)).approvalRoutePreview).toEqual([{ asked: [{ id: boss.id }] }]);
    expect((await desk.editor.ask(tried, variables)).errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  });

  it("is waited for at the desks of those whom it concerns, and told in its history", async () => {
    const history = await desk.administrator.get(
      `{ history(resource: "categories", id: "${desk.category.id}", limit: 3) { command changes } }`,
    );
    expect(history.history[0]).toMatchObject({ command: "saveApprovalRoute" });
  });
});
