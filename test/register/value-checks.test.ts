import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { both } from "../../schema/shared/field.screen.ts";
import { Desk } from "../policy/desk.ts";
import { TestServer } from "../support/server.ts";
import { complaints, RegisterDesk } from "./register-desk.ts";

const CHECKS = `{ valueChecks(orderBy: [{ askedAt: ASC }]) { items { id version label cause outcome note figures askedIds
  register { slug } revision { id } before { id } decidedBy { id } } } }`;

describe("figures that a provision says", () => {
  let server: TestServer;
  let desk: RegisterDesk;
  let policy: Desk;
  let document: any;
  let first: any;
  let slug: string;
  let registerId: string;

  const definition = (hours: number, provision: string, documentId: string) =>
    complaints({
      limits: [
        {
          ...{ key: "answer", label: both("答复", "Answer"), begins: { on: "opened" }, ends: [{ on: "entered", state: "answered" }] },
          within: { amount: hours, unit: "hours" },
        },
      ],
      bindings: [{ at: "limits.answer.within", document: documentId, provision }],
    });
  const checks = async (client = desk.head) => (await client.get(CHECKS)).valueChecks.items;
  const told = async (client = desk.head) =>
    (await client.get(`{ notifications(where: { kind: { eq: valuesToCheck } }) { items { revision { id } record { id } } } }`))
      .notifications.items;
  const publishVersion = async (hours: number, provision: string) => {
    const { register } = await desk.head.get("query ($id: ID!) { register(id: $id) { version } }", { id: registerId });
    const saved = await desk.run(desk.head, "saveRegisterDraft", {
      ...{ registerId, expectedVersion: register.version, definition: definition(hours, provision, document.id) },
    });
    await desk.run(desk.head, "publishRegister", { registerId, expectedVersion: saved.expectedVersion }, "id");
  };
  const next = async (text: string, days = 0) => {
    const approved = await policy.nextApproved(document.id, text);
    const [[effectiveFrom]] = (await server.sql<[string]>("select (today() + $1::int)::text", [days])) as [[string]];
    return policy.publish(approved, { effectiveFrom, material: false, materialReason: "试" });
  };
  const bound = (text: any) => text.provisions.find(({ label }: any) => label === "第二条").identity;

  beforeAll(async () => {
    server = await TestServer.start();
    policy = await Desk.open(server);
    desk = await RegisterDesk.open(server);
    document = await policy.createDocument({ title: "投诉办法" });
    first = await policy.publish(await policy.approved("第一条 总的。\n第二条 投诉应当在二十四小时内答复。\n第三条 其他。", document));
    const made = await desk.register(definition(24, bound(first), document.id));
    [slug, registerId] = [made.slug, made.id];
  });
  afterAll(() => server.close());

  it("are shown at the provision to those who read the register, and to nobody else", async () => {
    const BINDINGS = `{ registerBindings { items { at figure provision register { slug } document { id } } } }`;
    expect((await desk.clerk.get(BINDINGS)).registerBindings.items).toEqual([
      {
        ...{ at: "limits.answer.within", figure: { zh: "答复 · 时长：24 小时", en: "Answer · length: 24 h" }, provision: bound(first) },
        ...{ register: { slug }, document: { id: document.id } },
      },
    ]);
    expect((await desk.outsider.get(BINDINGS)).registerBindings.items).toEqual([]);
  });

  it("are asked about once, of the register's owner, when the provision has other words", async () => {
    await next("第一条 总的，改了。\n第二条 投诉应当在二十四小时内答复。\n第三条 其他。", 1);
    expect(await checks()).toEqual([]);
    const changed = await next("第一条 总的，改了。\n第二条 投诉应当在十二小时内答复。\n第三条 其他。", 3);
    const [asked, ...others] = await checks();
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ label: "第二条", cause: "reworded", outcome: null, register: { slug }, revision: { id: changed.id } });
    expect(asked.figures).toEqual([{ at: "limits.answer.within", says: { zh: "答复 · 时长：24 小时", en: "Answer · length: 24 h" } }]);
    expect(asked.askedIds).toEqual([desk.people.head.id]);
    expect(await told()).toEqual([{ revision: { id: changed.id }, record: null }]);
    for (const client of [desk.outsider, desk.auditor]) expect(await checks(client)).toEqual([]);
    expect(await told(desk.clerk)).toEqual([]);
    const answer = { id: asked.id, expectedVersion: asked.version, note: "小时按工作时间算" };
    expect(await desk.refusal(desk.outsider, "confirmValue", answer)).toMatchObject({ code: "NOT_FOUND" });
    await desk.run(desk.head, "confirmValue", answer, "id");
    expect((await checks())[0]).toMatchObject({ outcome: "stays", decidedBy: { id: desk.people.head.id } });
    expect((await desk.refusal(desk.head, "confirmValue", { ...answer, expectedVersion: asked.version + 1 })).code).toBe("FORBIDDEN");
    const [event] = await server.sql<[string]>(`select "subject_type" from "audit_event" where "command" = 'confirmValue'`, []);
    expect(event).toEqual(["ValueCheck"]);
  });

  it("are asked about when the provision is renumbered or gone, and a version that changes them answers", async () => {
    const draft = await policy.run(policy.editor, "startRevision", { documentId: document.id });
    const second = draft.provisions.find(({ label }: any) => label === "第二条");
    const saved = await policy.save(draft, [{ operation: "update", id: second.id, expectedVersion: second.version, label: "第四条" }]);
    const approved = await policy.decide(await policy.submit(saved), "approved");
    const renumbered = await policy.publish(approved, {
      ...{ effectiveFrom: (await server.sql<[string]>("select (today() + 2)::text", []))[0]?.[0], material: false, materialReason: "试" },
    });
    expect((await checks()).at(-1)).toMatchObject({ cause: "renumbered", label: "第四条", revision: { id: renumbered.id } });
    await publishVersion(12, bound(first));
    expect((await checks()).at(-1)).toMatchObject({ outcome: "changed", decidedBy: { id: desk.people.head.id } });
    const gone = await next("第一条 总的，改了。", 4);
    expect((await checks()).at(-1)).toMatchObject({ cause: "removed", outcome: null, revision: { id: gone.id } });
    await policy.run(policy.administrator, "withdrawRevision", { id: gone.id, expectedVersion: gone.version, reason: "误发" }, "id");
    const [removed, withdrawn] = (await checks()).slice(-2);
    expect(removed).toMatchObject({ cause: "removed", outcome: "over" });
    expect(withdrawn).toMatchObject({ cause: "withdrawn", outcome: null });
    const count = (await checks()).length;
    await publishVersion(12, bound(first));
    expect(await checks()).toHaveLength(count);
    expect((await checks()).at(-1)).toMatchObject({ outcome: null });
  });
});
