import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Client } from "../support/server.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const OWN = "第二条 客服人员应当在接到投诉后的两个工作日内回访客户，并将处理结果登记在服务台账中。";
const FIRST = "第一条 为规范客服中心的服务行为，制定本规范。";
const OTHER = "第三条 夜间值班人员每小时巡查一次机房，发现异常立即报告当班负责人。";
const LAST = "第四条 本规范自发布之日起施行。";
const said = (...articles: string[]) => articles.join("\n");

describe("nobody approves what they wrote, and nobody who drafts chooses the way to approval", () => {
  let server: TestServer;
  let desk: Desk;
  /** Edits and approves for the department, as in a small organisation. */
  let both: Client;
  let bothId: string;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const person = await server.make.person({ in: desk.department });
    await server.make.role(person, "policyEditor", desk.department);
    await server.make.role(person, "approver", desk.department);
    both = await server.as(person);
    bothId = person.id;
  });
  afterAll(() => server.close());

  const bring = (client: Client, draft: any, text: string) =>
    desk.run(client, "importRevision", { revisionId: draft.id, expectedVersion: draft.version, text });
  const now = (draft: any) => desk.revision(draft.id);
  const submission = (draft: any) => ({ id: draft.id, expectedVersion: draft.version, approverIds: [bothId] });
  const refused = { code: "INVALID", path: "input.approverIds.0", what: "approverWroteText" };
  const offered = async (draft: any) => {
    const { possibleApprovers } = await desk.editor.get(`{ possibleApprovers(revisionId: "${draft.id}", limit: 50) { id } }`);
    return possibleApprovers.map(({ id }: any) => id).includes(bothId);
  };
  const expectRefused = async (draft: any) => {
    expect(await offered(draft)).toBe(false);
    expect(await desk.refusal(desk.editor, "submitRevision", submission(draft))).toEqual(refused);
  };
  const expectAllowed = async (draft: any) => {
    expect(await offered(draft)).toBe(true);
    const submitted = await desk.run(desk.editor, "submitRevision", submission(draft));
    expect(await desk.decide(submitted, "approved", null, both)).toMatchObject({ state: "approved" });
  };
  const discard = async (draft: any) =>
    desk.run(desk.editor, "discardDraft", { id: draft.id, expectedVersion: (await now(draft)).version }, "id document { id }");

  it("one who wrote a provision, whoever drafts, also after another import over it and a word changed", async () => {
    const { openDraft } = await desk.createDocument();
    await bring(both, await bring(desk.editor, openDraft, said(FIRST)), said(FIRST, OWN));
    await expectRefused(await now(openDraft));
    await bring(desk.editor, await now(openDraft), said(FIRST, OWN.replace("两个", "三个"), LAST));
    await expectRefused(await now(openDraft));
    // What is gone altogether is nobody's any more.
    await bring(desk.editor, await now(openDraft), said(FIRST, LAST));
    await expectAllowed(await now(openDraft));
  });

  it("one who wrote a provision by hand, its title or its change summary", async () => {
    const { openDraft } = await desk.createDocument();
    const draft = await bring(desk.editor, openDraft, said(FIRST, OTHER));
    const [, other] = draft.provisions;
    const rewritten = { operation: "update", id: other.id, expectedVersion: other.version, text: "夜间值班人员每两小时巡查一次。" };
    await desk.save(draft, [rewritten], both);
    await expectRefused(await now(draft));
    await bring(desk.editor, await now(draft), said(FIRST, LAST));
    const titled = await now(draft);
    await desk.run(both, "updateRevision", { id: draft.id, expectedVersion: titled.version, changeSummary: "全面修订值班与巡查要求。" });
    await expectRefused(await now(draft));
  });

  it("one whose draft was given up and is begun anew under another name", async () => {
    const { openDraft } = await desk.createDocument();
    await bring(both, openDraft, said(FIRST, OWN, OTHER));
    const { document } = await discard(openDraft);
    const anew = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    await bring(desk.editor, anew, said(OTHER.replace("第三条", "第一条"), "第二条 服务用语另行规定。"));
    await expectRefused(await now(anew));
    await bring(desk.editor, await now(anew), said("第一条 服务用语另行规定。"));
    await expectAllowed(await now(anew));
  });

  it("but one who wrote what was published since, carried the published text over, or said something about it", async () => {
    const document = await desk.createDocument();
    const draft = await bring(both, document.openDraft, said(FIRST, OWN));
    const submitted = await desk.submit(draft);
    const first = await desk.publish(await desk.decide(submitted, "approved"));
    const next = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    await bring(desk.editor, next, said(FIRST, LAST));
    // Brings the published words back, under other numbers.
    await bring(both, await now(next), said(FIRST.replace("第一条", "第七条"), OWN.replace("第二条", "第九条"), LAST));
    const sent = await desk.run(desk.editor, "submitRevision", submission(await now(next)));
    const back = await desk.decide(sent, "rejected", `请增加：${OTHER}`, both);
    await bring(desk.editor, back, said(FIRST, OWN, OTHER));
    await expectAllowed(await now(next));
    expect(first.state).toBe("inForce");
  });

  it("whoever took a draft over does not make its words theirs, nor lose the writer", async () => {
    const { openDraft } = await desk.createDocument();
    const draft = await bring(both, openDraft, said(FIRST, OWN));
    await desk.run(both, "takeOverDraft", { id: draft.id, expectedVersion: (await now(draft)).version }, "id");
    await desk.run(desk.editor, "takeOverDraft", { id: draft.id, expectedVersion: (await now(draft)).version }, "id");
    await expectRefused(await now(draft));
  });

  it("asks again when the decision is made", async () => {
    const { openDraft } = await desk.createDocument();
    const draft = await bring(desk.editor, openDraft, said(FIRST));
    const submitted = await desk.run(desk.editor, "submitRevision", submission(draft));
    await server.sql(
      `insert into "draft_writing" select gen_random_uuid(), r."document_id", r."id", $2, p."identity", p."text", now()
       from "revision" r join "provision" p on p."revision_id" = r."id" where r."id" = $1`,
      [draft.id, bothId],
    );
    const decision = { id: draft.id, expectedVersion: submitted.version, decision: "approved" };
    expect(await desk.refusal(both, "decideRevision", decision)).toEqual({ code: "FORBIDDEN" });
    // Who wrote what is evidence.
    await expect(server.sql(`delete from "draft_writing" where "revision_id" = $1`, [draft.id])).rejects.toThrow(/never changed/);
  });

  it("the category's way stays with whoever does not draft, and everything that decides about it while a draft is handed in", async () => {
    const free = await server.make.category({ approvalRoute: "noApproval", noApprovalReason: "由法律直接规定" });
    const strict = await server.make.category();
    const elsewhere = await server.make.department({ parent: desk.department });
    const document = await desk.createDocument();
    await bring(desk.editor, document.openDraft, said(FIRST));
    const version = async () => (await desk.editor.get(`{ policyDocument(id: "${document.id}") { version } }`)).policyDocument.version;
    const move = async (values: object) => ({ id: document.id, expectedVersion: await version(), ...values });
    const byAdministrator = { code: "INVALID", path: "input.categoryId", what: "routeByAdministrator" };
    expect(await desk.refusal(desk.editor, "updatePolicyDocument", await move({ categoryId: free.id }))).toEqual(byAdministrator);
    // Another kind of the same way is the editor's to choose.
    await desk.run(desk.editor, "updatePolicyDocument", await move({ categoryId: strict.id }), "id");
    const submitted = await desk.submit(await now(document.openDraft));
    for (const values of [{ categoryId: desk.category.id }, { owningDepartmentId: elsewhere.id }])
      expect(await desk.refusal(desk.editor, "updatePolicyDocument", await move(values))).toEqual({ code: "CONFLICT" });
    expect(await desk.refusal(desk.administrator, "updatePolicyDocument", await move({ categoryId: free.id }))).toEqual({
      code: "CONFLICT",
    });
    const taken = await desk.run(desk.editor, "takeBackSubmission", { id: submitted.id, expectedVersion: submitted.version });
    // An administrator moves it, and changes nothing else of it.
    expect(await desk.refusal(desk.administrator, "updatePolicyDocument", await move({ categoryId: free.id, number: "X" }))).toEqual({
      code: "FORBIDDEN",
    });
    await desk.run(desk.administrator, "updatePolicyDocument", await move({ categoryId: free.id }), "id");
    expect(await desk.submit(taken, [])).toMatchObject({ state: "approved", noApprovalReason: "由法律直接规定" });
  });

  it("nor does the way of a whole category change by those who have a part in a draft of it", async () => {
    const { make } = server;
    const [drafter, writer] = [await make.person({ in: desk.department }), await make.person({ in: desk.department })];
    for (const person of [drafter, writer]) {
      await make.role(person, "administrator");
      await make.role(person, "policyEditor", desk.department);
    }
    const [asDrafter, asWriter] = [await server.as(drafter), await server.as(writer)];
    const { id: categoryId } = await make.category();
    const { openDraft } = await desk.run(
      asDrafter,
      "createPolicyDocument",
      { number: "WAY-1", title: "Ways", categoryId, owningDepartmentId: desk.department.id, levelId: desk.levelId },
      "openDraft { id version }",
    );
    await bring(asWriter, openDraft, said(FIRST));
    const change = async (values: object) => {
      const [row] = await server.sql<[number]>(`select "version" from "category" where "id" = $1`, [categoryId]);
      return { id: categoryId, expectedVersion: row?.[0], ...values };
    };
    const free = { approvalRoute: "noApproval", noApprovalReason: "One will do." };
    for (const client of [asDrafter, asWriter]) {
      expect(await desk.refusal(client, "updateCategory", await change(free))).toEqual({
        ...{ code: "INVALID", path: "input.approvalRoute", what: "routeOfOwnDraft" },
      });
      await desk.run(client, "updateCategory", await change({ name: "Renamed", approvalRoute: "approval" }), "id");
    }
    await desk.run(desk.administrator, "updateCategory", await change(free), "id");
    // Back again neither: a draft that was handed in has gone its way, another one has not.
    expect(await desk.refusal(asDrafter, "updateCategory", await change({ approvalRoute: "approval" }))).toMatchObject({ code: "INVALID" });
    await desk.run(asDrafter, "discardDraft", { id: openDraft.id, expectedVersion: (await now(openDraft)).version }, "id");
    await desk.run(asDrafter, "updateCategory", await change({ approvalRoute: "approval" }), "id");
  });
});
