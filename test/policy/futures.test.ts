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
      `{ policyDocument(id: "${document.id}") { openDraft { ordinal drafter { id } provisions(limit: 10) { text identity } } } }`,
    );
    const { openDraft } = policyDocument;
    expect(openDraft).toMatchObject({ ordinal: 4, drafter: { id: desk.people.editor.id } });
    expect(openDraft.provisions.map(({ text }: any) => text)).toEqual(["热情待客。", "每日值班三人。", "着工装。"]);
    expect(openDraft.provisions.map(({ identity }: any) => identity).slice(0, 2)).toEqual([one, two]);
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
