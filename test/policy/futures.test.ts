import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const FIRST = "第一条 礼貌待客。\n第二条 每日值班一人。\n第三条 着工装。";

describe("an urgent text before one that is scheduled", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const OUTLOOK = `query ($revisionId: ID!, $effectiveFrom: Date!) { publicationOutlook(revisionId: $revisionId, effectiveFrom: $effectiveFrom)
    { baseId takenOverBy takenOverOn changes { identity later } } }`;

  it("is neither copied nor told of to a publisher who may not read it", async () => {
    const document = await desk.createDocument();
    await desk.publish(await desk.approved(FIRST, document));
    const scheduled = await desk.nextApproved(document.id, "第一条 价格表在地下室。");
    await desk.publish(scheduled, { effectiveFrom: addDays(desk.today, 20) });
    const urgent = await desk.nextApproved(document.id, "第一条 周到待客。");
    const secret = await server.make.level({ rank: 75 });
    await server.sql(`update "revision" set "level_id" = $2 where "id" = $1`, [scheduled.id, secret.id]);
    const days = { effectiveFrom: addDays(desk.today, 1) };
    const { publicationOutlook } = await desk.administrator.get(OUTLOOK, { revisionId: urgent.id, ...days });
    expect(publicationOutlook.changes.map(({ later }: any) => later)).toEqual([null, null, null]);
    const { publicationProposal } = await desk.administrator.get(
      `query ($id: ID!) { publicationProposal(revisionId: $id) { audience names { name } dueWorkingDays } }`,
      { id: urgent.id },
    );
    expect(publicationProposal).toEqual({ audience: null, names: [], dueWorkingDays: null });
    const carrying = desk.publication(urgent, { ...days, carryOn: true });
    expect(await desk.refusal(desk.administrator, "publishRevision", carrying)).toMatchObject({
      path: "input.carryOn",
      what: "referenceMissing",
    });
  });

  it("is told of by what the later one lacks, and carried on into a draft of it", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved(FIRST, document));
    await server.sql(`update "revision" set "effective_from" = today() - 9 where "id" = $1`, [first.id]);
    const later = addDays(desk.today, 20);
    const scheduled = await desk.nextApproved(document.id, "第一条 热情待客。\n第二条 每日值班一人。\n第三条 着工装。");
    await desk.publish(scheduled, { effectiveFrom: later });
    const urgent = await desk.nextApproved(document.id, "第一条 周到待客。\n第二条 每日值班三人。\n第三条 着工装。");
    const [one, two] = first.provisions.map(({ identity }: any) => identity);
    const asked = { revisionId: urgent.id, effectiveFrom: desk.today };
    const { publicationOutlook } = await desk.administrator.get(OUTLOOK, asked);
    expect(publicationOutlook).toMatchObject({ baseId: first.id, takenOverBy: 2, takenOverOn: later });
    expect(publicationOutlook.changes).toEqual([
      { identity: one, later: "conflict" },
      { identity: two, later: "missing" },
    ]);
    expect((await desk.editor.ask(OUTLOOK, asked)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    await desk.publish(urgent, { carryOn: true });
    const { policyDocument } = await desk.editor.get(
      `{ policyDocument(id: "${document.id}") { openDraft { id ordinal drafter { id } provisions(limit: 10) { text identity }
        comments { id version kind identity provisionPath proposed author { id } } } } }`,
    );
    const { openDraft } = policyDocument;
    expect(openDraft).toMatchObject({ ordinal: 4, drafter: { id: desk.people.editor.id } });
    expect(openDraft.provisions.map(({ text }: any) => text)).toEqual(["热情待客。", "每日值班三人。", "着工装。"]);
    expect(openDraft.provisions.map(({ identity }: any) => identity).slice(0, 2)).toEqual([one, two]);
    // What both changed is not lost: the words of the urgent text wait beside the draft.
    const [proposal, ...others] = openDraft.comments;
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      ...{ kind: "proposal", identity: one, provisionPath: "第一条", proposed: "周到待客。", author: { id: desk.people.editor.id } },
    });
    await desk.run(desk.editor, "takeOver", { id: proposal.id, expectedVersion: proposal.version }, "id");
    const carried = await desk.decide(await desk.submit(await desk.revision(openDraft.id)), "approved");
    expect(carried.provisions[0].text).toBe("周到待客。");
    const refused = (values: object) =>
      desk.refusal(desk.administrator, "publishRevision", desk.publication(carried, { effectiveFrom: later, ...values }));
    const replaceReason = "由第 4 版替代";
    expect(await refused({})).toMatchObject({ path: "input.effectiveFrom", what: "effectiveDateTaken" });
    expect(await refused({ replacesId: scheduled.id })).toMatchObject({ path: "input.replaceReason", what: "required" });
    const nothing = { path: "input.replacesId", what: "replacesNothingScheduled" };
    expect(await refused({ replacesId: first.id, replaceReason })).toMatchObject(nothing);
    expect(await refused({ replacesId: scheduled.id, replaceReason, effectiveFrom: addDays(later, 1) })).toMatchObject(nothing);
    // What holds already is superseded by a later text, and never taken away.
    expect(await refused({ replacesId: urgent.id, replaceReason, effectiveFrom: desk.today })).toMatchObject(nothing);
    await desk.publish(carried, { effectiveFrom: later, replacesId: scheduled.id, replaceReason });
    expect(await desk.revision(scheduled.id)).toMatchObject({ state: "withdrawn", withdrawReason: replaceReason });
    expect(await desk.revision(carried.id)).toMatchObject({ state: "scheduled", effectiveFrom: later });
    const told = await desk.administrator.get(`{ history(resource: "revisions", id: "${scheduled.id}", limit: 1) { command } }`);
    expect(told.history).toEqual([{ command: "publishRevision" }]);
  });

  it("is as secret as the more secret of both when it is carried on, and touches what both touch", async () => {
    const secret = await server.make.level({ rank: 60 });
    for (const person of Object.values(desk.people)) await server.make.clearance(person, secret);
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved(FIRST, document));
    await server.sql(`update "revision" set "effective_from" = today() - 9 where "id" = $1`, [first.id]);
    await desk.publish(await desk.nextApproved(document.id, FIRST.replace("着工装", "着便装")), { effectiveFrom: addDays(desk.today, 20) });
    const urgent = await desk.nextApproved(document.id, FIRST.replace("一人", "两人"));
    await server.sql(`update "revision" set "level_id" = $2, "subjects" = '["hours"]' where "id" = $1`, [urgent.id, secret.id]);
    const waived = { procedureWaiver: "紧急" };
    await desk.publish(await desk.revision(urgent.id), { carryOn: true, ...waived });
    const { policyDocument } = await desk.administrator.get(
      `{ policyDocument(id: "${document.id}") { openDraft { subjects level { id } provisions(limit: 10) { text } comments { id } } } }`,
    );
    expect(policyDocument.openDraft).toMatchObject({ subjects: ["hours"], level: { id: secret.id }, comments: [] });
    expect(policyDocument.openDraft.provisions.map(({ text }: any) => text)).toEqual(["礼貌待客。", "每日值班两人。", "着便装。"]);
  });

  it("leaves a trial to its owner until something follows it, over or not", async () => {
    const document = await desk.createDocument();
    const trial = await desk.publish(await desk.approved(FIRST, document), { trialUntil: addDays(desk.today, 5) });
    const boss = await server.make.person();
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [boss.id, desk.department.id]);
    const head = await server.as(boss);
    const waits = async () => {
      const where = `withoutSuccessor: { eq: true }, document: { id: { eq: "${document.id}" }, owningDepartment: { head: { id: { eq: "${boss.id}" } } } }`;
      return (await head.get(`{ revisions(where: { ${where} }) { items { id state } } }`)).revisions.items;
    };
    expect(await waits()).toEqual([{ id: trial.id, state: "trial" }]);
    await server.sql(`update "revision" set "effective_from" = today() - 9, "trial_until" = today() - 1 where "id" = $1`, [trial.id]);
    expect(await waits()).toEqual([{ id: trial.id, state: "expired" }]);
    const next = await desk.publish(await desk.nextApproved(document.id, FIRST), { effectiveFrom: addDays(desk.today, 9), material: true });
    expect(await waits()).toEqual([]);
    const { version } = await desk.revision(next.id);
    await desk.run(desk.administrator, "withdrawRevision", { id: next.id, expectedVersion: version, reason: "暂缓" }, "id");
    expect(await waits()).toEqual([{ id: trial.id, state: "expired" }]);
    const seen = await desk.administrator.get(`{ policyDocument(id: "${document.id}") { version } }`);
    const repeal = {
      id: document.id,
      expectedVersion: seen.policyDocument.version,
      repealedOn: addDays(desk.today, 2),
      reason: "不再需要",
    };
    await desk.run(desk.administrator, "repealPolicyDocument", repeal, "id");
    expect(await waits()).toEqual([]);
  });

  it("is material by the changes of its provisions, each decided with its reason for good", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved(FIRST, document));
    await server.sql(`update "revision" set "effective_from" = today() - 9 where "id" = $1`, [first.id]);
    const [one, two, three] = first.provisions.map(({ identity }: any) => identity);
    const next = await desk.nextApproved(document.id, "第一条 礼貌地待客。\n第二条 每日值班二人。\n第三条 着工装。");
    const quiet = { material: false, materialReason: "文字调整", audience: null, dueWorkingDays: null };
    const refused = (values: object) => desk.refusal(desk.administrator, "publishRevision", desk.publication(next, values as never));
    const changes = [{ identity: two, material: true, reason: "增加值班人数" }];
    expect(await refused({ ...quiet, changes })).toMatchObject({ path: "input.audience", what: "audienceMissing" });
    expect(await refused({ changes: [{ identity: three, material: false, reason: "x" }] })).toMatchObject({ what: "changeUnknown" });
    expect(await refused({ changes: [{ identity: one, material: false }] })).toMatchObject({
      path: "input.changes.0.reason",
      what: "whyNotMaterial",
    });
    const { id, material } = await desk.publish(next, { material: false, materialReason: "文字调整", changes });
    expect(material).toBe(true);
    const shown = `{ revision(id: "${id}") { material changeDecisions { identity material reason decidedBy { id } } } }`;
    expect((await desk.staff.get(shown)).revision.changeDecisions).toEqual(
      expect.arrayContaining([
        { identity: one, material: false, reason: "文字调整", decidedBy: { id: desk.people.administrator.id } },
        { identity: two, material: true, reason: "增加值班人数", decidedBy: { id: desk.people.administrator.id } },
      ]),
    );
    for (const sql of [
      `update "change_decision" set "material" = false where "revision_id" = $1`,
      `delete from "change_decision" where "revision_id" = $1`,
      `insert into "change_decision" ("id", "revision_id", "identity", "material", "decided_by_id", "decided_at")
       select gen_random_uuid(), "revision_id", 'x', false, "decided_by_id", now() - interval '1 year' from "change_decision" where "revision_id" = $1 limit 1`,
    ])
      await expect(server.sql(sql, [id]), sql).rejects.toMatchObject({ code: "RB002" });
    const both = changes.concat([{ identity: one, material: false, reason: "措辞" }]).map((change) => ({ ...change, material: false }));
    const third = await desk.nextApproved(document.id, "第一条 礼貌待客。\n第二条 每日值班四人。\n第三条 着工装。");
    const quietly = { effectiveFrom: addDays(desk.today, 1), changes: both, audience: null, dueWorkingDays: null };
    expect((await desk.publish(third, quietly)).material).toBe(false);
  });
});
