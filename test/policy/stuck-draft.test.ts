import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Client, TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const TEXT = "第一条 员工应当礼貌待客，使用文明用语。";

describe("a draft whose drafter and approver are gone", () => {
  let server: TestServer;
  let desk: Desk;
  let colleague: Client;
  let outsider: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const editor = await server.make.person({ in: desk.department });
    await server.make.role(editor, "policyEditor", desk.department);
    colleague = await server.as(editor);
    const elsewhere = await server.make.person();
    await server.make.role(elsewhere, "policyEditor", await server.make.department());
    outsider = await server.as(elsewhere);
  });
  afterAll(() => server.close());

  const seen = async (draft: any) => ({ id: draft.id, expectedVersion: (await desk.revision(draft.id)).version });
  const waiting = async (client: Client) =>
    (await client.get(`{ notifications(where: { kind: { eq: decisionWaiting }, unread: { eq: true } }) { total } }`)).notifications.total;
  const submitted = async () => desk.submit(await desk.import((await desk.createDocument()).openDraft, TEXT));

  it("is taken over by an editor in scope, taken back, given up and begun anew; the trail says by whom", async () => {
    const draft = await submitted();
    expect(await waiting(desk.approver)).toBe(1);
    await server.sql(`update "account" set "disabled_at" = now() where "person_id" = $1`, [desk.people.editor.id]);
    expect(await desk.refusal(desk.approver, "takeBackSubmission", await seen(draft))).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(outsider, "takeBackSubmission", await seen(draft))).toEqual({ code: "NOT_FOUND" });
    expect(await desk.refusal(outsider, "takeOverDraft", await seen(draft))).toEqual({ code: "NOT_FOUND" });
    expect(await desk.refusal(desk.approver, "takeOverDraft", await seen(draft))).toEqual({ code: "FORBIDDEN" });
    const back = await desk.run(colleague, "takeBackSubmission", await seen(draft));
    await desk.run(colleague, "takeOverDraft", await seen(draft), "id");
    expect(await desk.refusal(colleague, "takeOverDraft", await seen(draft))).toEqual({ code: "CONFLICT" });
    expect(back).toMatchObject({ state: "draft", approvals: [{ decision: "closed" }] });
    expect(await waiting(desk.approver)).toBe(0);
    const { document } = await desk.run(colleague, "discardDraft", await seen(draft), "document { id }");
    expect(await desk.run(colleague, "startRevision", { documentId: document.id })).toMatchObject({ state: "draft", ordinal: 2 });
    const [[changes]] = (await server.sql<[any]>(`select "changes" from "audit_event" where "command" = 'takeOverDraft'`)) as [[any]];
    expect(changes.drafter.before).toBe(desk.people.editor.id);
    await server.sql(`update "account" set "disabled_at" = null where "person_id" = $1`, [desk.people.editor.id]);
  });

  it("is taken over by an administrator, who takes it back and gives it up without editing", async () => {
    const draft = await submitted();
    expect(await desk.refusal(desk.administrator, "discardDraft", await seen(draft))).toEqual({ code: "FORBIDDEN" });
    await desk.run(desk.administrator, "takeOverDraft", await seen(draft), "id");
    expect(await desk.refusal(desk.administrator, "discardDraft", await seen(draft))).toEqual({ code: "FORBIDDEN" });
    await desk.run(desk.administrator, "takeBackSubmission", await seen(draft));
    expect(await desk.refusal(desk.administrator, "importRevision", { revisionId: draft.id, expectedVersion: 9, text: TEXT })).toEqual({
      code: "FORBIDDEN",
    });
    expect(await desk.run(desk.administrator, "discardDraft", await seen(draft))).toMatchObject({ state: "withdrawn" });
    expect(await desk.refusal(desk.administrator, "takeOverDraft", await seen(draft))).toEqual({ code: "FORBIDDEN" });
  });

  it("gets another approver in the place of one who cannot decide, and of no other", async () => {
    const draft = await submitted();
    const where = `{ revision: { id: { eq: "${draft.id}" } } }`;
    const { approvals } = await desk.administrator.get(`{ approvals(where: ${where}) { items { id version } } }`);
    const [one] = approvals.items;
    const input = { id: one.id, expectedVersion: one.version, approverId: desk.people.second.id };
    const stuck = async () => (await colleague.get(`{ stuckApprovals(revisionId: "${draft.id}") }`)).stuckApprovals;
    expect(await stuck()).toEqual([]);
    expect(await desk.refusal(colleague, "replaceApprover", input)).toMatchObject({ code: "INVALID", what: "approverCanDecide" });
    await server.sql(`update "membership" set "until" = today() - 1 where "person_id" = $1`, [desk.people.approver.id]);
    expect(await stuck()).toEqual([one.id]);
    expect(await desk.refusal(outsider, "replaceApprover", input)).toEqual({ code: "NOT_FOUND" });
    expect(await desk.refusal(colleague, "replaceApprover", { ...input, approverId: desk.people.editor.id })).toMatchObject({
      what: "approverIsDrafter",
    });
    await desk.run(colleague, "replaceApprover", input, "id");
    expect(await stuck()).toEqual([]);
    const after = await desk.revision(draft.id);
    expect(after.approvals.map(({ decision }: any) => decision).sort()).toEqual(["closed", "pending"]);
    expect(await waiting(desk.second)).toBe(1);
    expect(await desk.decide(after, "approved", null, desk.second)).toMatchObject({ state: "approved" });
    expect(await desk.refusal(colleague, "replaceApprover", input)).toEqual({ code: "CONFLICT" });
    await server.sql(`update "membership" set "until" = null where "person_id" = $1`, [desk.people.approver.id]);
  });

  it("closes what the others were asked when one of them rejects", async () => {
    const { openDraft } = await desk.createDocument();
    const both = [desk.people.approver.id, desk.people.second.id];
    const draft = await desk.submit(await desk.import(openDraft, TEXT), both);
    const before = await waiting(desk.second);
    expect(before).toBeGreaterThan(0);
    const back = await desk.decide(draft, "rejected", "请补充。");
    expect(back.approvals.map(({ decision }: any) => decision).sort()).toEqual(["closed", "rejected"]);
    expect(await waiting(desk.second)).toBe(before - 1);
  });
});
