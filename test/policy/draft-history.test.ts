import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type Client, TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const HISTORY = `query ($id: ID!) { draftHistory(revisionId: $id) { id work person { name } provisionsBefore } }`;
const CHANGES = `query ($id: ID!, $until: ID) { draftChanges(sittingId: $id, untilId: $until) {
  summary { unchanged changed added removed } changes { kind after { label text } } } }`;
const RESTORE = `mutation ($input: RestoreDraftInput!) { restoreDraft(input: $input) { id version provisions { id label text identity } } }`;
const ATTEND = `mutation ($input: AttendDraftInput!) { attendDraft(input: $input) { version others { name identity } } }`;

let server: TestServer;
let desk: Desk;
let other: Client;
beforeAll(async () => {
  server = await TestServer.start();
  desk = await Desk.open(server);
  const colleague = await server.make.person();
  await server.make.role(colleague, "policyEditor");
  other = await server.as(colleague);
});
afterAll(() => server.close());

const sittings = async (id: string) => (await desk.editor.get(HISTORY, { id })).draftHistory;
const entries = async (id: string) =>
  (
    await server.sql<[string]>(
      `select "command" from "audit_event" where "revision_id" = $1 and "subject_type" = 'Revision' order by "sequence"`,
      [id],
    )
  )
    .map(([command]) => command)
    .filter((command) => ["importRevision", "saveProvisions", "restoreDraft"].includes(command));

describe("the history of a draft", () => {
  const begin = async () => desk.import((await desk.createDocument()).openDraft, "第一条 一。\n第二条 二。");
  const write = async (draft: any, text: string, as = desk.editor) => {
    const { provisions } = await desk.revision(draft.id);
    const [{ id, version }] = provisions;
    const { version: expectedVersion } = await desk.revision(draft.id);
    await as.get("mutation ($input: SaveProvisionsInput!) { saveProvisions(input: $input) { id } }", {
      input: { revisionId: draft.id, expectedVersion, operations: [{ operation: "update", id, expectedVersion: version, text }] },
    });
    return desk.revision(draft.id);
  };

  it("tells a sitting once, in the history and in the trail, and another one after a pause, another person or another kind of work", async () => {
    const draft = await begin();
    for (const text of ["一，改。", "一，再改。", "一，又改。"]) await write(draft, text);
    expect((await sittings(draft.id)).map(({ work, provisionsBefore }: any) => [work, provisionsBefore])).toEqual([
      ["write", 2],
      ["import", 0],
    ]);
    expect(await entries(draft.id)).toEqual(["importRevision", "saveProvisions"]);
    await write(draft, "别人改。", other);
    await write(draft, "一，接着改。");
    expect(await sittings(draft.id)).toHaveLength(3);
    await server.sql(`update "draft_sitting" set "last_at" = "last_at" - interval '31 minutes' where "revision_id" = $1`, [draft.id]);
    await write(draft, "一，下午改。");
    await desk.import(await desk.revision(draft.id), "第一条 重新导入。");
    await write(draft, "一，导入后改。");
    expect((await sittings(draft.id)).map(({ work }: any) => work)).toEqual(["write", "import", "write", "write", "write", "import"]);
    expect(await entries(draft.id)).toEqual(["importRevision", ...Array(3).fill("saveProvisions"), "importRevision", "saveProvisions"]);
  });

  it("shows what became of the text since, and brings it back under the same identities, which can be taken back too", async () => {
    const draft = await begin();
    const before = await desk.revision(draft.id);
    await write(draft, "一，改。");
    const [sitting] = await sittings(draft.id);
    const { draftChanges } = await desk.editor.get(CHANGES, { id: sitting.id });
    expect(draftChanges.summary).toEqual({ unchanged: 1, changed: 1, added: 0, removed: 0 });
    const { version: expectedVersion } = await desk.revision(draft.id);
    const input = { revisionId: draft.id, expectedVersion, sittingId: sitting.id };
    const { restoreDraft } = await desk.editor.get(RESTORE, { input });
    const plain = ({ label, text, identity }: any) => ({ label, text, identity });
    expect(restoreDraft.provisions.map(plain)).toEqual(before.provisions.map(plain));
    expect(await entries(draft.id)).toEqual(["importRevision", "saveProvisions", "restoreDraft"]);
    const [restored] = await sittings(draft.id);
    expect(restored.work).toBe("restore");
    const back = await desk.editor.get(RESTORE, { input: { ...input, sittingId: restored.id, expectedVersion: restoreDraft.version } });
    expect(back.restoreDraft.provisions[0].text).toBe("一，改。");
    const stale = await desk.editor.ask(RESTORE, { input });
    expect(stale.errors?.[0]?.extensions.code).toBe("CONFLICT");
    const [, , first] = (await sittings(draft.id)).slice(-3);
    const empty = await desk.editor.ask(RESTORE, { input: { ...input, sittingId: first.id, expectedVersion: back.restoreDraft.version } });
    expect(empty.errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "input.sittingId", code: "nothingToRestore" });
  });

  it("is for those who edit, administer or audit, of their own draft alone", async () => {
    const draft = await begin();
    await write(draft, "甲写的话，足够长的一句。", other);
    await write(draft, "一。");
    const submitted = await desk.submit(await desk.revision(draft.id));
    const [own] = await sittings(draft.id);
    for (const [client, code] of [
      [desk.staff, "NOT_FOUND"],
      [desk.approver, "FORBIDDEN"],
    ] as const) {
      expect((await client.ask(HISTORY, { id: draft.id })).errors?.[0]?.extensions.code).toBe(code);
      expect((await client.ask(CHANGES, { id: own.id })).errors?.[0]?.extensions.code).toBe(code);
    }
    expect((await desk.administrator.get(HISTORY, { id: draft.id })).draftHistory).toHaveLength(3);
    const late = { revisionId: draft.id, expectedVersion: submitted.version, sittingId: own.id };
    expect((await desk.editor.ask(RESTORE, { input: late })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const another = await begin();
    const strange = { revisionId: another.id, expectedVersion: another.version, sittingId: own.id };
    expect((await desk.editor.ask(RESTORE, { input: strange })).errors?.[0]?.extensions.fields?.[0]?.path).toBe("input.sittingId");
    const mixed = await desk.editor.ask(CHANGES, { id: own.id, until: (await sittings(another.id))[0].id });
    expect(mixed.errors?.[0]?.extensions.fields?.[0]?.path).toBe("untilId");
  });

  it("tells what a draft said while it was more secret to those alone who are cleared for that, and logs it as that level asks", async () => {
    const secret = await server.make.level({ rank: 60, logged: true });
    for (const person of [desk.people.editor, desk.people.administrator]) await server.make.clearance(person, secret);
    const draft = await desk.import((await desk.createDocument({ levelId: secret.id })).openDraft, "第一条 价格表在地下室。");
    const open = await write(draft, "价格表另行规定。");
    const lowered = { id: draft.id, expectedVersion: open.version, levelId: desk.levelId };
    const { version: expectedVersion } = await desk.run(desk.editor, "updateRevision", lowered);
    const [written] = await sittings(draft.id);
    expect((await other.get(HISTORY, { id: draft.id })).draftHistory).toEqual([]);
    expect((await other.ask(CHANGES, { id: written.id })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    await write(draft, "价格表见附件。", other);
    const [own] = (await other.get(HISTORY, { id: draft.id })).draftHistory;
    const mixed = await other.ask(CHANGES, { id: own.id, until: written.id });
    expect(mixed.errors?.[0]?.extensions.fields).toMatchObject([{ path: "untilId", code: "referenceMissing" }]);
    const restoring = { revisionId: draft.id, expectedVersion: expectedVersion + 1, sittingId: written.id };
    expect(await desk.refusal(other, "restoreDraft", restoring)).toMatchObject({ path: "input.sittingId", what: "referenceMissing" });
    const openings = () => server.sql(`select "way" from "access_log" where "revision_id" = $1 and "way" = 'history'`, [draft.id]);
    const before = (await openings()).length;
    expect((await desk.editor.get(CHANGES, { id: own.id })).draftChanges.summary.changed).toBe(1);
    expect(await openings()).toHaveLength(before);
    expect((await desk.editor.get(CHANGES, { id: written.id })).draftChanges.summary.changed).toBe(1);
    expect(await openings()).toHaveLength(before + 1);
  });
});

describe("who else is in a draft", () => {
  it("is known by name and place within ten seconds, and forgotten after", async () => {
    const draft = await desk.import((await desk.createDocument()).openDraft, "第一条 一。");
    const [{ identity }] = (await desk.revision(draft.id)).provisions;
    const attend = async (client: Client, input = {}) =>
      (await client.get(ATTEND, { input: { revisionId: draft.id, ...input } })).attendDraft;
    expect((await attend(desk.editor, { identity })).others).toEqual([]);
    const seen = await attend(other);
    expect(seen).toEqual({ version: draft.version, others: [{ name: desk.people.editor.name, identity }] });
    const outside = await server.make.person({ in: null });
    await server.make.role(outside, "policyEditor");
    await server.make.clearance(outside, await server.make.level());
    expect((await attend(await server.as(outside))).others.map(({ name }: any) => name)).toEqual([null, null]);
    await server.sql(`update "draft_presence" set "seen_at" = "seen_at" - interval '11 seconds'`, []);
    expect((await attend(other)).others).toEqual([]);
    expect((await desk.staff.ask(ATTEND, { input: { revisionId: draft.id } })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });
});
