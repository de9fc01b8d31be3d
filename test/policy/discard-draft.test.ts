import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../support/server.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const DOCUMENT = `query ($id: ID!) { policyDocument(id: $id) { title state published level { id } inForce { id } openDraft { id } revisions { id state published } } }`;

describe("a draft that nobody wants any more", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const documentFor = async (client: Client, id: string) => (await client.get(DOCUMENT, { id })).policyDocument;
  const discard = ({ id, version }: { id: string; version: number }) =>
    desk.run(desk.editor, "discardDraft", { id, expectedVersion: version });

  it("leaves the text in force as it is, and makes room for another draft", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved("第一条 一。", document));
    const draft = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const renamed = await desk.run(desk.editor, "updateRevision", { id: draft.id, expectedVersion: draft.version, title: "另一个标题" });
    const gone = await discard(renamed);
    expect(gone).toMatchObject({ state: "withdrawn", title: "另一个标题" });
    expect(gone.provisions).toHaveLength(1);
    const shown = { title: "客服规范", state: "inForce", inForce: { id: first.id }, openDraft: null };
    const kept = { id: first.id, state: "inForce", published: true };
    expect(await documentFor(desk.editor, document.id)).toMatchObject({
      ...shown,
      revisions: [{ id: draft.id, state: "withdrawn", published: false }, kept],
    });
    // Staff never learn that there was a draft.
    expect(await documentFor(desk.staff, document.id)).toMatchObject({ ...shown, revisions: [kept] });
    const next = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    expect(next).toMatchObject({ ordinal: 3, state: "draft", title: "客服规范" });
    expect(next.provisions).toHaveLength(1);
    const events = await server.sql<[string, Record<string, unknown>]>(
      `select "command", "changes" from "audit_event" where "subject_id" = $1 order by "sequence" desc limit 1`,
      [draft.id],
    );
    expect(events[0]![0]).toBe("discardDraft");
    expect(Object.keys(events[0]![1])).toEqual(["withdrawnAt"]);
  });

  it("of a document of which nothing was published stays with its editors, who begin again", async () => {
    const document = await desk.createDocument();
    const draft = await desk.import(document.openDraft, "第一条 一。");
    await discard(draft);
    expect(await documentFor(desk.editor, document.id)).toEqual({
      title: "客服规范",
      state: "draft",
      published: false,
      level: { id: desk.levelId },
      inForce: null,
      openDraft: null,
      revisions: [{ id: draft.id, state: "withdrawn", published: false }],
    });
    expect(await documentFor(desk.staff, document.id)).toBeNull();
    const next = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    expect(next).toMatchObject({ ordinal: 2, state: "draft", title: "客服规范", provisions: [] });
    const submitted = await desk.submit(await desk.import(next, "第一条 二。"));
    const published = await desk.publish(await desk.decide(submitted, "approved"));
    expect(published).toMatchObject({ state: "inForce", material: true });
    expect((await documentFor(desk.staff, document.id)).revisions).toHaveLength(1);
  });

  it("is given up by its editors alone, while they work on it", async () => {
    const { openDraft } = await desk.createDocument();
    const draft = await desk.import(openDraft, "第一条 一。");
    const input = { id: draft.id, expectedVersion: draft.version };
    expect(await desk.refusal(desk.staff, "discardDraft", input)).toEqual({ code: "NOT_FOUND" });
    expect(await desk.refusal(desk.administrator, "discardDraft", input)).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.editor, "discardDraft", { ...input, expectedVersion: 1 })).toEqual({ code: "CONFLICT" });
    const submitted = await desk.submit(draft);
    expect(await desk.refusal(desk.editor, "discardDraft", { id: draft.id, expectedVersion: submitted.version })).toEqual({
      code: "FORBIDDEN",
    });
    const back = await desk.run(desk.editor, "takeBackSubmission", { id: draft.id, expectedVersion: submitted.version });
    const gone = await discard(back);
    const after = { id: draft.id, expectedVersion: gone.version };
    for (const [client, name, more] of [
      [desk.editor, "discardDraft", {}],
      [desk.editor, "updateRevision", { title: "新" }],
      [desk.editor, "submitRevision", { approverIds: [desk.people.approver.id] }],
      [desk.approver, "decideRevision", { decision: "approved" }],
      [desk.administrator, "withdrawRevision", { reason: "x" }],
    ] as const) {
      expect(await desk.refusal(client, name, { ...after, ...more })).toEqual({ code: "FORBIDDEN" });
    }
    expect(await desk.refusal(desk.administrator, "publishRevision", desk.publication(gone))).toMatchObject({ what: "notApproved" });
  });
});
