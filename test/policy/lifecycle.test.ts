import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const FIRST = "客服规范\n第一章 总则\n第一条 为规范服务行为，制定本规范。\n第二条 员工应当礼貌待客，使用文明用语。";

describe("a regulation's way from its text to a person's to-do", () => {
  let server: TestServer;
  let desk: Desk;

  /** States of what was asked about a text, past the wall. */
  const asked = async (revisionId: string) =>
    (
      await server.sql<[string | null]>(`select "cancel_reason" from "obligation" where "revision_id" = $1 order by "id"`, [revisionId])
    ).map(([reason]) => reason ?? "open");

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  it("goes from import over approval to publication", async () => {
    const document = await desk.createDocument();
    expect(document).toMatchObject({ state: "draft", openDraft: { ordinal: 1, state: "draft" } });
    const draft = await desk.import(document.openDraft, FIRST);
    expect(draft.provisions.map((provision: any) => [provision.kind, provision.label])).toEqual([
      ["chapter", "第一章"],
      ["article", "第一条"],
      ["article", "第二条"],
    ]);
    const submitted = await desk.submit(draft);
    expect(submitted.state).toBe("submitted");
    const approved = await desk.decide(submitted, "approved");
    expect(approved.state).toBe("approved");
    const published = await desk.publish(approved);
    expect(published).toMatchObject({ state: "inForce", effectiveFrom: desk.today, material: true });
    expect(published.checksum).toMatch(/^3:[0-9a-f]{64}$/);
    const { myObligations } = await desk.staff.get(
      `{ myObligations: obligations(where: { revision: { id: { eq: "${published.id}" } } }) { items { state } } }`,
    );
    expect(myObligations.items).toEqual([{ state: "open" }]);
    const events = await server.sql<[string]>(`select distinct "command" from "audit_event" where "revision_id" = $1`, [published.id]);
    expect(events.flat().sort()).toEqual(["createPolicyDocument", "decideRevision", "importRevision", "publishRevision", "submitRevision"]);
  });

  it("comes back from a rejection, and is approved anew by everybody asked", async () => {
    const { openDraft } = await desk.createDocument();
    const both = [desk.people.approver.id, desk.people.second.id];
    const submitted = await desk.submit(await desk.import(openDraft, FIRST), both);
    const half = await desk.decide(submitted, "approved");
    expect(half.state).toBe("submitted");
    expect(
      await desk.refusal(desk.approver, "decideRevision", { id: half.id, expectedVersion: half.version, decision: "approved" }),
    ).toEqual({
      code: "CONFLICT",
    });
    const back = await desk.decide(half, "rejected", "第二条需要更具体。", desk.second);
    expect(back).toMatchObject({ state: "draft" });
    const again = await desk.submit(back, [desk.people.second.id]);
    expect(again.approvals).toHaveLength(3);
    // Asked of the first round only: reads, but decides no more.
    expect(
      await desk.refusal(desk.approver, "decideRevision", { id: again.id, expectedVersion: again.version, decision: "approved" }),
    ).toEqual({
      code: "FORBIDDEN",
    });
    expect(await desk.decide(again, "approved", null, desk.second)).toMatchObject({ state: "approved" });
  });

  it("goes back to its drafter, who must have it approved anew", async () => {
    const approved = await desk.approved();
    const input = { id: approved.id, expectedVersion: approved.version };
    expect(await desk.refusal(desk.approver, "takeBackSubmission", input)).toEqual({ code: "FORBIDDEN" });
    const draft = await desk.run(desk.editor, "takeBackSubmission", input);
    expect(draft.state).toBe("draft");
    expect(await desk.refusal(desk.administrator, "publishRevision", desk.publication(draft))).toMatchObject({ what: "notApproved" });
  });

  it("needs no approval where its category says why", async () => {
    const reason = "由法律直接规定";
    const category = await server.make.category({ approvalRoute: "noApproval", noApprovalReason: reason });
    const { openDraft } = await desk.createDocument({ categoryId: category.id });
    const submitted = await desk.submit(await desk.import(openDraft, FIRST), []);
    expect(submitted).toMatchObject({ state: "approved", noApprovalReason: reason, approvals: [] });
    expect(await desk.publish(submitted)).toMatchObject({ state: "inForce", noApprovalReason: reason });
  });

  it("starts the next draft from the text in force, identities kept, once at a time", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved(FIRST, document));
    const draft = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    const content = ({ provisions }: any) => provisions.map(({ label, text, identity, depth }: any) => ({ label, text, identity, depth }));
    expect(content(draft)).toEqual(content(first));
    expect(draft).toMatchObject({ ordinal: 2, state: "draft", title: first.title });
    expect(await desk.refusal(desk.editor, "startRevision", { documentId: document.id })).toEqual({ code: "CONFLICT" });
    const renumbered = await desk.import(
      draft,
      "客服规范\n第一章 总则\n第一条 新增：本规范适用于全体员工。\n第二条 为规范服务行为，制定本规范。\n第三条 员工应当礼貌待客，使用文明用语和普通话。",
    );
    const identityOf = (revision: any, label: string) => revision.provisions.find((one: any) => one.label === label).identity;
    expect(identityOf(renumbered, "第二条")).toBe(identityOf(first, "第一条"));
    expect(identityOf(renumbered, "第三条")).toBe(identityOf(first, "第二条"));
    expect(first.provisions.map(({ identity }: any) => identity)).not.toContain(identityOf(renumbered, "第一条"));
    const { compareRevisions } = await desk.editor.get(
      `{ compareRevisions(to: "${draft.id}") { from { id } to { id } changes { kind renumbered after { label } parts { segments { text change } } } } }`,
    );
    expect(compareRevisions).toMatchObject({ from: { id: first.id }, to: { id: draft.id } });
    expect(compareRevisions.changes.map(({ kind, renumbered: anew, after }: any) => [kind, anew, after.label])).toEqual([
      ["unchanged", false, "第一章"],
      ["added", false, "第一条"],
      ["unchanged", true, "第二条"],
      ["changed", true, "第三条"],
    ]);
    expect(compareRevisions.changes[3].parts[0].segments).toContainEqual({ text: "和普通话", change: "added" });
  });

  it("is superseded by the next text, which asks anew, and holds again when that is withdrawn", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved(FIRST, document));
    expect(await asked(first.id)).toEqual(["open"]);
    const second = await desk.publish(await desk.nextApproved(document.id, `${FIRST}\n第三条 本规范自发布之日起施行。`), {
      effectiveFrom: addDays(desk.today, 1),
      material: false,
      materialReason: "仅补充施行日期",
      audience: null,
      dueWorkingDays: null,
    });
    expect(second.state).toBe("scheduled");
    expect((await desk.revision(first.id)).state).toBe("inForce");
    const withdrawn = await desk.run(desk.administrator, "withdrawRevision", {
      id: second.id,
      expectedVersion: second.version,
      reason: "误发",
    });
    expect(withdrawn).toMatchObject({ state: "withdrawn", withdrawReason: "误发" });
    expect((await desk.revision(first.id)).state).toBe("inForce");
    expect(await asked(first.id)).toEqual(["open"]);
    // Its day is free again for another text.
    const third = await desk.nextApproved(document.id, `${FIRST}\n第三条 本规范由客服中心解释。`);
    expect(third.ordinal).toBe(3);
    expect((await desk.publish(third, { effectiveFrom: addDays(desk.today, 1) })).state).toBe("scheduled");
  });

  it("asks those anew who had not acknowledged the text that a change that is not material supersedes", async () => {
    const document = await desk.createDocument();
    const first = await desk.publish(await desk.approved(FIRST, document), { effectiveFrom: addDays(desk.today, 0) });
    await server.sql(`update "revision" set "effective_from" = today() - 1 where "id" = $1`, [first.id]);
    const second = await desk.publish(await desk.nextApproved(document.id, `${FIRST}\n第三条 本规范自发布之日起施行。`), {
      material: false,
      materialReason: "仅补充施行日期",
      audience: null,
      dueWorkingDays: null,
    });
    expect(second.state).toBe("inForce");
    expect((await desk.revision(first.id)).state).toBe("superseded");
    expect(await asked(first.id)).toEqual(["superseded"]);
    expect(await asked(second.id)).toEqual(["open"]);
  });

  it("is repealed from a day on, when nothing more is asked about it", async () => {
    const document = await desk.createDocument();
    const revision = await desk.publish(await desk.approved(FIRST, document));
    const repeal = async (day: string) => {
      const { version } = (await desk.administrator.get(`{ policyDocument(id: "${document.id}") { version } }`)).policyDocument;
      return desk.run(
        desk.administrator,
        "repealPolicyDocument",
        { id: document.id, expectedVersion: version, repealedOn: day, reason: "业务已停止" },
        "state repealedOn repealReason",
      );
    };
    expect(await repeal(addDays(desk.today, 3))).toMatchObject({ state: "inForce", repealedOn: addDays(desk.today, 3) });
    expect(await asked(revision.id)).toEqual(["open"]);
    expect(await repeal(desk.today)).toEqual({ state: "repealed", repealedOn: desk.today, repealReason: "业务已停止" });
    expect(await asked(revision.id)).toEqual(["repealed"]);
    expect(await desk.refusal(desk.editor, "startRevision", { documentId: document.id })).toMatchObject({ what: "documentRepealed" });
  });

  it("is repealed with what replaces it, which leads on whoever may read that, and nobody else", async () => {
    const [old, next, hidden] = [await desk.createDocument(), await desk.createDocument(), await desk.createDocument()];
    for (const document of [old, next]) await desk.publish(await desk.approved(FIRST, document));
    const version = async (id: string) =>
      (await desk.administrator.get(`{ policyDocument(id: "${id}") { version } }`)).policyDocument.version;
    const repealed = async (document: any, replacedById: string | null, repealedOn = desk.today) => ({
      ...{ id: document.id, expectedVersion: await version(document.id), repealedOn, reason: "合并" },
      replacedById,
    });
    const refused = async (document: any, replacedById: string, day = desk.today) =>
      desk.refusal(desk.administrator, "repealPolicyDocument", await repealed(document, replacedById, day));
    expect(await refused(old, old.id)).toMatchObject({ path: "input.replacedById", what: "replacesItself" });
    expect(await refused(old, hidden.id)).toMatchObject({ path: "input.replacedById", what: "replacementNotInForce" });
    const soon = addDays(desk.today, 5);
    await desk.run(desk.administrator, "repealPolicyDocument", await repealed(old, next.id, soon), "id");
    expect(await refused(next, old.id)).toMatchObject({ what: "replacementCircle" });
    expect(await refused(next, old.id, addDays(desk.today, 6))).toMatchObject({ what: "replacementNotInForce" });
    await desk.run(desk.administrator, "repealPolicyDocument", await repealed(old, next.id), "id");
    const shown = `{ policyDocument(id: "${old.id}") { state replacedBy { title } } next: policyDocument(id: "${next.id}") { replaces { id } } }`;
    expect(await desk.staff.get(shown)).toEqual({
      policyDocument: { state: "repealed", replacedBy: { title: "客服规范" } },
      next: { replaces: [{ id: old.id }] },
    });
    const secret = await server.make.level({ rank: 90 });
    await server.sql(`update "revision" set "level_id" = $1 where "document_id" = $2`, [secret.id, next.id]);
    expect((await desk.staff.get(shown)).policyDocument).toEqual({ state: "repealed", replacedBy: null });
    const found = `{ policyDocuments(where: { replacedBy: { title: { contains: "客服" } }, id: { eq: "${old.id}" } }) { total } }`;
    expect((await desk.staff.get(found)).policyDocuments.total).toBe(0);
  });

  it("takes questions about the published text, and their answers", async () => {
    const revision = await desk.publish(await desk.approved(FIRST));
    const provision = revision.provisions[2];
    const inquiry = await desk.run(
      desk.staff,
      "createInquiry",
      { revisionId: revision.id, provisionId: provision.id, kind: "question", text: "是否包括电话服务？" },
      "id version text asker { id } provision { label }",
    );
    expect(inquiry).toMatchObject({ asker: { id: desk.people.staff.id }, provision: { label: "第二条" } });
    const input = { id: inquiry.id, expectedVersion: inquiry.version, answer: "包括。" };
    expect(await desk.refusal(desk.staff, "answerInquiry", input)).toEqual({ code: "FORBIDDEN" });
    expect(await desk.run(desk.editor, "answerInquiry", input, "answer answeredBy { id }")).toEqual({
      answer: "包括。",
      answeredBy: { id: desk.people.editor.id },
    });
    const { inquiry: seen } = await desk.staff.get(`{ inquiry(id: "${inquiry.id}") { answer } }`);
    expect(seen).toEqual({ answer: "包括。" });
  });
});
