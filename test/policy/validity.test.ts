import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

describe("what holds on a day", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const holds = async (asked: string, on: string, client = desk.staff) =>
    (await client.get(`{ textInForce(${asked}, on: "${on}") { from until revision { ordinal } provision { label text } } }`)).textInForce;

  it("is told of a document and of a provision, with gaps, withdrawn texts and repeal as they were", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved("第一条 礼貌待客。\n第二条 着工装。", document));
    const whose = `documentId: "${document.id}"`;
    const day = (days: number) => addDays(desk.today, days);
    const trial = { effectiveFrom: day(10), trialUntil: day(19) };
    const second = await desk.publish(await desk.nextApproved(document.id, "第一条 热情待客。\n第二条 着工装。"), trial);
    const third = await desk.publish(await desk.nextApproved(document.id, "第一条 周到待客。"), { effectiveFrom: day(30) });
    expect(await holds(whose, day(-1))).toEqual({ from: null, until: null, revision: null, provision: null });
    expect(await holds(whose, day(0))).toEqual({ from: day(0), until: day(9), revision: { ordinal: 1 }, provision: null });
    expect(await holds(whose, day(19))).toMatchObject({ from: day(10), until: day(19), revision: { ordinal: 2 } });
    expect(await holds(whose, day(20))).toMatchObject({ from: day(20), until: day(29), revision: { ordinal: 1 } });
    const provision = `identity: "${first.provisions[1].identity}"`;
    expect(await holds(provision, day(12))).toMatchObject({ provision: { label: "第二条" } });
    expect(await holds(provision, day(30))).toMatchObject({ revision: { ordinal: 3 }, provision: null });
    // A text that was withdrawn later held until then.
    await server.sql(`update "revision" set "effective_from" = today() - 20 where "id" = $1`, [first.id]);
    await server.sql(
      `update "revision" set "effective_from" = today() - 9, "trial_until" = null, "withdrawn_at" = now() - interval '2 days' where "id" = $1`,
      [second.id],
    );
    expect(await holds(whose, day(-5))).toMatchObject({ revision: { ordinal: 2 }, until: day(-3) });
    expect(await holds(whose, day(-2))).toMatchObject({ revision: { ordinal: 1 }, from: day(-2) });
    await server.sql(`update "policy_document" set "repealed_on" = $2 where "id" = $1`, [document.id, day(40)]);
    expect(await holds(whose, day(39))).toMatchObject({ revision: { ordinal: 3 }, until: day(39) });
    expect(await holds(whose, day(40))).toMatchObject({ revision: null });
    // One list for a day.
    const on = `from: { lte: "${day(-5)}" }, or: [{ until: { isNull: true } }, { until: { gte: "${day(-5)}" } }]`;
    const list = `{ textPeriods(where: { ${on}, document: { owningDepartment: { id: { eq: "${desk.department.id}" } } } }) { items { revision { ordinal } } } }`;
    expect((await desk.staff.get(list)).textPeriods.items).toEqual([{ revision: { ordinal: 2 } }]);
    expect(third.state).toBe("scheduled");
  });

  it("says nothing of what somebody may not read, nor of drafts", async () => {
    const document = await desk.createDocument();
    const revision = await desk.publish(await desk.approved("第一条 机密事项。", document));
    const draft = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const identity = revision.provisions[0].identity;
    const changed = { operation: "update", id: draft.provisions[0].id, expectedVersion: draft.provisions[0].version, text: "尚未公布。" };
    await desk.save(draft, [changed]);
    const history = async (client = desk.editor) =>
      (await client.get(`{ provisionHistory(identity: "${identity}") { ordinal change parts { segments { text } } } }`)).provisionHistory;
    expect(JSON.stringify(await history())).not.toContain("尚未公布");
    expect(await history(desk.staff)).toHaveLength(1);
    const secret = await server.make.level({ rank: 80, logged: true });
    await server.sql(`update "revision" set "level_id" = $1 where "document_id" = $2`, [secret.id, document.id]);
    expect(await history(desk.staff)).toEqual([]);
    expect(await holds(`documentId: "${document.id}"`, desk.today)).toMatchObject({ revision: null, from: null });
    expect(await holds(`identity: "${identity}"`, desk.today)).toMatchObject({ revision: null, provision: null });
    await server.make.clearance(desk.people.staff, secret);
    expect(await history(desk.staff)).toHaveLength(1);
    const [[logged]] = (await server.sql<[number]>(`select count(*)::int from "access_log" where "revision_id" = $1 and "person_id" = $2`, [
      revision.id,
      desk.people.staff.id,
    ])) as [[number]];
    expect(logged).toBeGreaterThan(0);
    const { errors } = await desk.staff.ask(`{ textInForce(on: "${desk.today}") { from } }`);
    expect(errors?.[0]?.extensions.fields?.[0]?.code).toBe("oneOfDocumentAndProvision");
  });

  it("tells a provision's history, renumbered, reworded and removed", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved("第一条 礼貌待客。\n第二条 每日值班一人。", document));
    await server.sql(`update "revision" set "effective_from" = today() - 3 where "id" = $1`, [first.id]);
    const second = await desk.publish(await desk.nextApproved(document.id, "第一条 礼貌待客。\n第二条 着工装。\n第三条 每日值班二人。"));
    await server.sql(`update "revision" set "effective_from" = today() - 2 where "id" = $1`, [second.id]);
    await desk.publish(await desk.nextApproved(document.id, "第一条 礼貌待客。\n第二条 着工装。"));
    const { identity } = first.provisions[1];
    const asked = `{ provisionHistory(identity: "${identity}") { ordinal change label parts { segments { text change } } } }`;
    const [removed, reworded, added] = (await desk.staff.get(asked)).provisionHistory;
    expect(removed).toMatchObject({ ordinal: 3, change: "removed", label: null });
    expect(reworded).toMatchObject({ ordinal: 2, change: "changed", label: "第三条" });
    expect(reworded.parts[0].segments).toContainEqual({ text: "二人", change: "added" });
    expect(added).toMatchObject({ ordinal: 1, change: "added", label: "第二条" });
  });
});
