import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

describe("a text that only few may know", () => {
  let server: TestServer;
  let desk: Desk;
  let levelId: string;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const level = await server.make.level({ rank: 60, needToKnow: true, logged: true });
    levelId = level.id;
    for (const person of Object.values(desk.people)) await server.make.clearance(person, level);
  });
  afterAll(() => server.close());

  const grant = (documentId: string, personId: string) =>
    server.sql(
      `insert into "access_grant" ("id", "version", "created_at", "updated_at", "document_id", "person_id", "from", "reason", "granted_by_id")
       values (gen_random_uuid(), 1, now(), now(), $1, $2, '2020-01-01', 'test', $2)`,
      [documentId, personId],
    );
  const sees = async (client: typeof desk.staff, id: string) =>
    (await client.get(`query ($id: ID!) { revision(id: $id) { id } }`, { id })).revision !== null;

  it("is open to its drafter and its approvers by their task, and to others by a grant", async () => {
    const document = await desk.createDocument({ levelId });
    const draft = await desk.import(document.openDraft, "第一条 一。");
    expect(await sees(desk.editor, draft.id)).toBe(true);
    expect([await sees(desk.approver, draft.id), await sees(desk.administrator, draft.id)]).toEqual([false, false]);
    const submitted = await desk.submit(draft);
    expect(await sees(desk.approver, draft.id)).toBe(true);
    const approved = await desk.decide(submitted, "approved");
    expect(await desk.refusal(desk.administrator, "publishRevision", desk.publication(approved))).toEqual({ code: "NOT_FOUND" });
    await grant(document.id, desk.people.administrator.id);
    expect(await desk.refusal(desk.administrator, "publishRevision", desk.publication(approved))).toEqual({
      code: "INVALID",
      path: "input.audience",
      what: "audienceNotCleared",
    });
    await grant(document.id, desk.people.staff.id);
    const published = await desk.publish(approved);
    expect([await sees(desk.staff, published.id), await sees(desk.second, published.id)]).toEqual([true, false]);
    // The drafter's task is done, and with it the leave to read.
    expect(await sees(desk.editor, published.id)).toBe(false);
    expect(await desk.refusal(desk.editor, "startRevision", { documentId: document.id })).toEqual({ code: "NOT_FOUND" });
    await grant(document.id, desk.people.editor.id);
    expect(await desk.run(desk.editor, "startRevision", { documentId: document.id })).toMatchObject({ ordinal: 2, level: { id: levelId } });
  });

  it("leaves its details in the audit trail only to those who may read it", async () => {
    const document = await desk.createDocument({ levelId });
    await desk.import(document.openDraft, "第一条 一。");
    const events = await server.sql<[string, string | null]>(
      `select "command", "revision_id" from "audit_event" where "subject_id" = any($1) order by "sequence"`,
      [[document.id, document.openDraft.id]],
    );
    expect(events).toEqual([
      ["createPolicyDocument", document.openDraft.id],
      ["createPolicyDocument", document.openDraft.id],
      ["importRevision", document.openDraft.id],
    ]);
  });
});
