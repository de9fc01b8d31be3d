import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../support/server.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const QUERY = `query ($revisionId: ID!, $q: String, $limit: Int = 20) { possibleApprovers(revisionId: $revisionId, q: $q, limit: $limit) { id name } }`;

describe("who may be asked to approve a draft", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const ask = async (client: Client, revisionId: string, more: Record<string, unknown> = {}): Promise<string[]> =>
    (await client.get(QUERY, { revisionId, ...more })).possibleApprovers.map(({ id }: { id: string }) => id);

  it("are those who approve for the department, are cleared, and did not draft it", async () => {
    const { approver, second, editor } = desk.people;
    const [elsewhere, former] = [await server.make.person(), await server.make.person()];
    await server.make.role(elsewhere, "approver", await server.make.department());
    const revoked = await server.make.role(former, "approver");
    await server.sql(`update "role_grant" set "until" = today() - 1 where "id" = $1`, [revoked.id]);
    await server.make.role(editor, "approver");
    const { openDraft } = await desk.createDocument();
    expect(await ask(desk.editor, openDraft.id)).toEqual([approver.id, second.id]);
    expect(await ask(desk.editor, openDraft.id, { q: second.name })).toEqual([second.id]);
    expect(await ask(desk.editor, openDraft.id, { limit: 1 })).toEqual([approver.id]);
    expect(await ask(desk.editor, openDraft.id, { q: elsewhere.name })).toEqual([]);
    // Submitting takes just those.
    const draft = await desk.import(openDraft, "第一条 一。");
    for (const { id } of [elsewhere, former, editor]) {
      const input = { id: draft.id, expectedVersion: draft.version, approverIds: [id] };
      expect(await desk.refusal(desk.editor, "submitRevision", input)).toMatchObject({ code: "INVALID", path: "input.approverIds.0" });
    }
    expect(await desk.submit(draft, [approver.id, second.id])).toMatchObject({ state: "submitted" });
  });

  it("are only those who are cleared for its level", async () => {
    const level = await server.make.level({ rank: 40 });
    for (const one of [desk.people.editor, desk.people.second]) await server.make.clearance(one, level);
    const { openDraft } = await desk.createDocument({ levelId: level.id });
    expect(await ask(desk.editor, openDraft.id)).toEqual([desk.people.second.id]);
  });

  it("is told to nobody who may not submit it", async () => {
    const { openDraft } = await desk.createDocument();
    const codes = (client: Client, revisionId: string, more = {}) => client.codes(QUERY, { revisionId, ...more });
    expect(await codes(desk.staff, openDraft.id)).toEqual(["NOT_FOUND"]);
    expect(await codes(desk.administrator, openDraft.id)).toEqual(["FORBIDDEN"]);
    expect(await codes(server.stranger, openDraft.id)).toEqual(["UNAUTHENTICATED"]);
    expect(await codes(desk.editor, "nonsense")).toEqual(["INVALID"]);
    expect(await codes(desk.editor, openDraft.id, { limit: 101 })).toEqual(["INVALID"]);
    await desk.submit(await desk.import(openDraft, "第一条 一。"));
    expect(await codes(desk.editor, openDraft.id)).toEqual(["FORBIDDEN"]);
  });
});
