import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Person } from "../../schema/organisation/Person.ts";
import { runDailyWork } from "../support/daily-work.ts";
import { type Client, TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

const ROUND = "id version state until introduction audience";
const COMMENT =
  "id version state kind identity provisionPath quote quoteFrom text proposed outcome answer takenOverAt author { id } department { id }";
const TEXT = "第一条 员工应当礼貌待客，不得与客户争吵。\n第二条 接到投诉的，按下列规定处理：\n（一）两日内回访；\n（二）登记结果。";

describe("comment rounds", () => {
  let server: TestServer;
  let desk: Desk;
  let asked: Client;
  let other: Client;
  let outside: Client;
  let askedPerson: Person;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const field = await server.make.department();
    askedPerson = await server.make.person({ in: field });
    asked = await server.as(askedPerson);
    other = await server.as(await server.make.person({ in: desk.department }));
    outside = await server.as(await server.make.person({ in: await server.make.department() }));
    fieldId = field.id;
  });
  afterAll(() => server.close());
  let fieldId: string;

  const draftOf = async (text = TEXT) => desk.import((await desk.createDocument()).openDraft, text);
  const both = () => ({ departments: [{ id: fieldId }, { id: desk.department.id }] });
  const opening = (draft: any, values: object = {}) => ({
    revisionId: draft.id,
    audience: both(),
    until: addDays(desk.today, 5),
    ...values,
  });
  const open = (draft: any, values: object = {}) => desk.run(desk.editor, "openCommentRound", opening(draft, values), ROUND);
  const close = (round: any) => desk.run(desk.editor, "closeCommentRound", { id: round.id, expectedVersion: round.version }, ROUND);
  const says = (client: Client, draft: any, values: object) =>
    desk.run(client, "comment", { revisionId: draft.id, kind: "comment", text: "太短", ...values }, COMMENT);
  const reads = async (client: Client, draft: any) => {
    const query = `query ($id: ID!) { revision(id: $id) { title state provisions(limit: 50) { text } }
      all: provisions(where: { revision: { id: { eq: $id } } }) { total } found: comments(where: { revision: { id: { eq: $id } } }) { total items { id } } }`;
    return client.get(query, { id: draft.id });
  };
  /** What the person reads of the draft's comments, also where the draft itself is not theirs to read any more. */
  const listed = async (client: Client, made: readonly any[]) => {
    const query = `query ($ids: [ID!]!) { comments(where: { id: { in: $ids } }, orderBy: [{ createdAt: ASC }]) { total items { ${COMMENT} } } }`;
    return (await client.get(query, { ids: made.map(({ id }) => id) })).comments;
  };
  const own = async (client: Client, draft: any) =>
    (
      await client.get(
        "query ($id: ID!) { invitees(where: { revision: { id: { eq: $id } } }) { items { id version answer waiting person { id } } } }",
        { id: draft.id },
      )
    ).invitees.items;
  const inDraft = async (draft: any, label: string) =>
    (await desk.revision(draft.id, desk.editor)).provisions.find((one: any) => one.label === label);
  const first = async (draft: any) => (await inDraft(draft, "第一条")).identity;

  it("those who are asked read the draft as long as the round is open, and nobody else does", async () => {
    const draft = await draftOf();
    expect(await reads(asked, draft)).toEqual({ revision: null, all: { total: 0 }, found: { total: 0, items: [] } });
    const round = await open(draft, { introduction: "请提意见" });
    expect(round).toMatchObject({ state: "open", introduction: "请提意见" });
    expect(await reads(asked, draft)).toMatchObject({ revision: { state: "draft", provisions: { length: 4 } }, all: { total: 4 } });
    expect((await reads(outside, draft)).revision).toBeNull();
    // Whom else it goes to is not for those who are asked, nor who has answered.
    const { commentRounds } = await asked
      .get(`{ commentRounds { items { until audience invitees(limit: 50) { id } } } }`)
      .catch(() => ({ commentRounds: "refused" }));
    expect(JSON.stringify(commentRounds)).not.toContain(desk.department.id);
    expect(await own(asked, draft)).toEqual([expect.objectContaining({ person: { id: askedPerson.id }, waiting: true, answer: null })]);
    expect((await own(desk.editor, draft)).length).toBeGreaterThan(3);
    const made = await says(asked, draft, { identity: await first(draft) });
    await close(round);
    expect(await reads(asked, draft)).toEqual({ revision: null, all: { total: 0 }, found: { total: 0, items: [] } });
    // One's own words stay one's own.
    expect(await listed(asked, [made])).toMatchObject({ total: 1, items: [{ text: "太短" }] });
    expect(await listed(other, [made])).toMatchObject({ total: 0 });
    expect(await desk.refusal(asked, "comment", { revisionId: draft.id, kind: "comment", text: "晚了" })).toMatchObject({
      what: "referenceMissing",
    });
  });

  it("a round ends with its day, and with the audience of whoever leaves it; who comes in is asked", async () => {
    const draft = await draftOf();
    await open(draft);
    const mover = await server.make.person({ in: await server.make.department() });
    const client = await server.as(mover);
    expect((await reads(client, draft)).revision).toBeNull();
    const start = {
      personId: mover.id,
      departmentId: fieldId,
      positionId: (await server.make.position()).id,
      from: desk.today,
      primary: false,
    };
    const post = await desk.run(desk.administrator, "startMembership", start, "id version");
    expect((await reads(client, draft)).revision).not.toBeNull();
    await server.sql(`update "membership" set "from" = today() - 10 where "id" = $1`, [post.id]);
    const { membership } = await desk.administrator.get("query ($id: ID!) { membership(id: $id) { version } }", { id: post.id });
    await desk.run(
      desk.administrator,
      "endMembership",
      { id: post.id, expectedVersion: membership.version, until: addDays(desk.today, -1) },
      "id",
    );
    expect((await reads(client, draft)).revision).toBeNull();
    await server.sql(`update "comment_round" set "until" = today() - 1 where "revision_id" = $1`, [draft.id]);
    expect((await reads(asked, draft)).revision).toBeNull();
    // The next one may begin.
    expect(await open(draft)).toMatchObject({ state: "open" });
    expect(await desk.refusal(desk.editor, "openCommentRound", opening(draft))).toMatchObject({ code: "CONFLICT" });
  });

  it("who is not cleared is counted, and left out when that is said", async () => {
    const secret = await server.make.level({ rank: 40 });
    const draft = await draftOf();
    await server.make.clearance(desk.people.editor, secret);
    await desk.run(desk.editor, "updateRevision", { id: draft.id, expectedVersion: draft.version, levelId: secret.id });
    expect(await desk.refusal(desk.editor, "openCommentRound", opening(draft))).toMatchObject({
      code: "INVALID",
      what: "audienceNotCleared",
    });
    expect(await desk.refusal(desk.editor, "openCommentRound", opening(draft, { leaveOutUncleared: true }))).toMatchObject({
      what: "audienceEmpty",
    });
    await server.make.clearance(askedPerson, secret);
    await open(draft, { leaveOutUncleared: true });
    expect((await reads(asked, draft)).revision).not.toBeNull();
    expect((await reads(other, draft)).revision).toBeNull();
    await server.sql(`update "clearance" set "revoked_at" = now() where "person_id" = $1`, [askedPerson.id]);
    expect((await reads(asked, draft)).revision).toBeNull();
  });

  it("only editors of the document open and end one, on drafts with a text that are still drafts", async () => {
    const draft = await draftOf();
    for (const client of [desk.approver, desk.administrator, other, asked])
      expect((await desk.refusal(client, "openCommentRound", opening(draft))).code).toMatch(/FORBIDDEN|NOT_FOUND/);
    expect(await desk.refusal(desk.editor, "openCommentRound", opening(draft, { until: addDays(desk.today, -1) }))).toMatchObject({
      path: "input.until",
    });
    const empty = (await desk.createDocument()).openDraft;
    expect(await desk.refusal(desk.editor, "openCommentRound", opening(empty))).toMatchObject({ what: "draftWithoutText" });
    const round = await open(draft);
    expect((await desk.refusal(asked, "closeCommentRound", { id: round.id, expectedVersion: round.version })).code).toBe("FORBIDDEN");
    const published = await desk.publish(await desk.approved());
    expect(await desk.refusal(desk.editor, "openCommentRound", opening(published))).toMatchObject({ what: "draftClosed" });
  });

  it("no comment is an answer; a comment is one, until the last is withdrawn", async () => {
    const draft = await draftOf();
    const round = await open(draft);
    const [mine] = await own(asked, draft);
    expect(await desk.run(asked, "declareNoComment", { id: mine.id, expectedVersion: mine.version }, "answer waiting")).toEqual({
      answer: "noComment",
      waiting: false,
    });
    expect(await desk.refusal(asked, "declareNoComment", { id: mine.id, expectedVersion: mine.version + 1 })).toMatchObject({
      code: "CONFLICT",
    });
    const made = await says(asked, draft, {});
    expect((await own(asked, draft))[0]).toMatchObject({ answer: "commented" });
    await desk.run(asked, "withdrawComment", { id: made.id, expectedVersion: made.version }, "state");
    expect((await own(asked, draft))[0]).toMatchObject({ answer: null, waiting: true });
    const [hers] = await own(other, draft);
    expect((await desk.refusal(asked, "declareNoComment", { id: hers.id, expectedVersion: hers.version })).code).toBe("NOT_FOUND");
    // Whoever has said nothing is reminded, once a day, and by itself before the end.
    const reminded = await desk.run(
      desk.editor,
      "remindInvited",
      { id: round.id, expectedVersion: round.version, message: "请抓紧" },
      ROUND,
    );
    expect(await desk.refusal(desk.editor, "remindInvited", { id: round.id, expectedVersion: reminded.version })).toMatchObject({
      what: "nobodyToRemind",
    });
    const { notifications } = await asked.get(
      `{ notifications(where: { unread: { eq: true } }) { items { kind message invitee { round { until } } } } }`,
    );
    const until = { round: { until: addDays(desk.today, 5) } };
    expect(notifications.items).toContainEqual({ kind: "commentsReminded", message: "请抓紧", invitee: until });
    await says(asked, draft, {});
    const after = await asked.get(
      `{ notifications(where: { unread: { eq: true }, kind: { in: [commentsAsked, commentsReminded] }, revision: { id: { eq: "${draft.id}" } } }) { total } }`,
    );
    expect(after.notifications.total).toBe(0);
    await server.sql(`update "comment_round" set "until" = today() + 1 where "id" = $1`, [round.id]);
    await server.sql(`update "notification" set "day" = "day" - 5`);
    await runDailyWork(server.database);
    const [[told]] = (await server.sql<[number]>(
      `select count(*)::int from "notification" where "kind" = 'commentsReminded' and "day" = today() and "sender_id" is null and "revision_id" = $1`,
      [draft.id],
    )) as [[number]];
    expect(told).toBe(0);
  });

  it("what is quoted stands there; a proposal names a provision of this very draft", async () => {
    const draft = await draftOf();
    await open(draft);
    const identity = await first(draft);
    const elsewhere = await first(await draftOf());
    const wrong = (values: object) => desk.refusal(asked, "comment", { revisionId: draft.id, kind: "comment", text: "x", ...values });
    expect(await wrong({ identity: elsewhere })).toMatchObject({ path: "input.identity", what: "provisionElsewhere" });
    expect(await wrong({ identity, quote: "机密内容", quoteFrom: 0 })).toMatchObject({ path: "input.quote", what: "quoteElsewhere" });
    expect(await wrong({ identity, quote: "礼貌", quoteFrom: 1 })).toMatchObject({ what: "quoteElsewhere" });
    expect(await wrong({ identity, quote: "礼貌" })).toMatchObject({ path: "input.quoteFrom" });
    expect(await wrong({ kind: "proposal", proposed: "新的" })).toMatchObject({ what: "proposalOfProvision" });
    const same = { kind: "proposal", identity, proposed: "员工应当礼貌待客，不得与客户争吵。" };
    expect(await wrong(same)).toMatchObject({ path: "input.proposed", what: "proposalSame" });
    expect(await wrong({ ...same, quote: "礼貌", quoteFrom: 4, proposed: "礼貌" })).toMatchObject({ what: "proposalSame" });
    expect(await wrong({ identity, kind: "proposal", proposed: "\u200b \u00ad" })).toMatchObject({
      path: "input.proposed",
      what: "required",
    });
    expect(await wrong({ text: "\u200b" })).toMatchObject({ path: "input.text", what: "required" });
    const hostile = await says(asked, draft, { text: "<img src=x onerror=alert(1)>\u202e", identity });
    expect(hostile).toMatchObject({
      text: expect.stringContaining("<img src=x onerror=alert(1)>"),
      provisionPath: "第一条",
      department: { id: fieldId },
    });
    const item = await inDraft(draft, "（一）");
    expect(await says(asked, draft, { identity: item.identity, quote: "两日", quoteFrom: 0 })).toMatchObject({
      provisionPath: "第二条（一）",
      quote: "两日",
    });
    expect((await wrong({ revisionId: draft.id, identity })).code).toBe("none");
  });

  it("one's own words are changed and withdrawn until they are answered, by nobody else", async () => {
    const draft = await draftOf();
    await open(draft);
    const made = await says(asked, draft, {});
    const change = (client: Client, version: number) =>
      desk.refusal(client, "updateComment", { id: made.id, expectedVersion: version, text: "改了" });
    expect((await change(other, 1)).code).toBe("FORBIDDEN");
    expect((await change(desk.editor, 1)).code).toBe("FORBIDDEN");
    expect((await change(outside, 1)).code).toBe("NOT_FOUND");
    expect((await change(asked, 1)).code).toBe("none");
    const answer = { id: made.id, expectedVersion: 2, outcome: "partly", answer: "已补充" };
    expect((await desk.refusal(asked, "answerComment", answer)).code).toBe("FORBIDDEN");
    expect(await desk.refusal(desk.editor, "answerComment", { ...answer, answer: null })).toMatchObject({ path: "input.answer" });
    expect(await desk.run(desk.editor, "answerComment", answer, COMMENT)).toMatchObject({
      state: "partly",
      text: "改了",
      answer: "已补充",
    });
    expect((await change(asked, 3)).code).toBe("FORBIDDEN");
    expect((await desk.refusal(desk.editor, "answerComment", { ...answer, expectedVersion: 3 })).code).toBe("FORBIDDEN");
    const { notifications } = await asked.get(
      `{ notifications(where: { kind: { eq: commentAnswered } }) { items { comment { answer } sender { id } } } }`,
    );
    expect(notifications.items).toContainEqual({ comment: { answer: "已补充" }, sender: { id: desk.people.editor.id } });
  });

  it("a proposal is taken over where its words stand now, and with that it is answered", async () => {
    const draft = await draftOf();
    const identity = await first(draft);
    await open(draft);
    const proposal = { kind: "proposal", text: null, identity, quote: "礼貌", quoteFrom: 4 };
    const made = await says(asked, draft, { ...proposal, proposed: "**热情** | 周到" });
    const rival = await says(other, draft, { ...proposal, proposed: "冷静" });
    const take = (client: Client, one: any) => desk.refusal(client, "takeOver", { id: one.id, expectedVersion: one.version });
    for (const client of [asked, other]) expect((await take(client, made)).code).toBe("FORBIDDEN");
    expect((await take(outside, made)).code).toBe("NOT_FOUND");
    // The draft goes on meanwhile: what stands before the words, and another provision.
    const before = await inDraft(draft, "第一条");
    const current = await desk.revision(draft.id);
    await desk.save(current, [{ operation: "update", id: before.id, expectedVersion: before.version, text: `全体${before.text}` }]);
    expect((await take(desk.editor, made)).code).toBe("none");
    expect((await inDraft(draft, "第一条")).text).toBe("全体员工应当\\**热情** | 周到待客，不得与客户争吵。");
    expect(await take(desk.editor, rival)).toMatchObject({ code: "CONFLICT" });
    const { items } = await listed(desk.editor, [made, rival]);
    expect(items.find(({ id }: any) => id === made.id)).toMatchObject({ state: "accepted", takenOverAt: expect.any(String) });
    const plain = await says(asked, draft, { identity });
    expect((await take(desk.editor, plain)).code).toBe("FORBIDDEN");
  });

  it("an approver whose proposal was taken over, or put in by hand, does not approve it", async () => {
    const words = "客服人员接到投诉后应当在两个工作日之内回访并且登记处理结果";
    for (const byHand of [false, true]) {
      const draft = await draftOf();
      const identity = await first(draft);
      const submitted = await desk.submit(draft);
      const made = await says(desk.approver, draft, { identity, kind: "proposal", text: null, proposed: words });
      expect((await desk.refusal(desk.editor, "takeOver", { id: made.id, expectedVersion: made.version })).code).toBe("FORBIDDEN");
      await desk.run(desk.editor, "takeBackSubmission", { id: draft.id, expectedVersion: submitted.version });
      if (byHand) {
        await desk.run(desk.editor, "answerComment", { id: made.id, expectedVersion: made.version, outcome: "accepted" }, "id");
        const { id, version } = await inDraft(draft, "第一条");
        await desk.save(await desk.revision(draft.id), [{ operation: "update", id, expectedVersion: version, text: `${words}。` }]);
      } else await desk.run(desk.editor, "takeOver", { id: made.id, expectedVersion: made.version }, "id");
      const { version } = await desk.revision(draft.id);
      const submission = { id: draft.id, expectedVersion: version, approverIds: [desk.people.approver.id] };
      expect(await desk.refusal(desk.editor, "submitRevision", submission)).toMatchObject({ what: "approverWroteText" });
    }
  });

  it("comments are for those in the round, editors and approvers; after publication for editors and auditors", async () => {
    const auditor = await server.make.person({ in: desk.department });
    await server.make.role(auditor, "auditor");
    const draft = await draftOf();
    const round = await open(draft);
    const made = [await says(asked, draft, { text: "甲" }), await says(desk.editor, draft, { text: "乙" })];
    const totals = async (...clients: Client[]) => Promise.all(clients.map(async (client) => (await listed(client, made)).total));
    const audits = await server.as(auditor);
    expect(await totals(desk.editor, asked, outside, desk.approver, audits)).toEqual([2, 2, 0, 2, 2]);
    await close(round);
    expect(await totals(desk.editor, asked, other, desk.approver, audits)).toEqual([2, 1, 0, 0, 2]);
    const submitted = await desk.submit(await desk.revision(draft.id));
    expect(await totals(desk.approver)).toEqual([2]);
    await desk.publish(await desk.decide(submitted, "approved"));
    expect(await totals(desk.editor, asked, other, desk.approver, desk.administrator, audits)).toEqual([2, 1, 0, 0, 0, 2]);
    expect(await desk.refusal(desk.editor, "comment", { revisionId: draft.id, kind: "comment", text: "晚了" })).toMatchObject({
      what: "draftClosed",
    });
    const history = await audits.get(
      `{ auditEvents(where: { command: { in: ["comment", "openCommentRound", "closeCommentRound"] }, revision: { id: { eq: "${draft.id}" } } }) { total } }`,
    );
    expect(history.auditEvents.total).toBeGreaterThan(3);
  });

  it("is taken along as a table in the order of the text, by those who read it", async () => {
    const draft = await draftOf();
    await open(draft);
    const item = await inDraft(draft, "（一）");
    await says(asked, draft, { identity: item.identity, quote: "两日", quoteFrom: 0, text: "太紧" });
    const gone = await says(other, draft, { text: "收回" });
    await desk.run(other, "withdrawComment", { id: gone.id, expectedVersion: gone.version }, "id");
    const made = await says(other, draft, { kind: "proposal", text: null, identity: await first(draft), proposed: "员工应当热情。" });
    await desk.run(
      desk.editor,
      "answerComment",
      { id: made.id, expectedVersion: made.version, outcome: "rejected", answer: "另行规定" },
      "id",
    );
    const query = `query ($id: ID!) { exportComments(revisionId: $id) { fileName contentType base64 } }`;
    const { exportComments } = await desk.editor.get(query, { id: draft.id });
    expect(exportComments).toMatchObject({ fileName: expect.stringMatching(/\.docx$/) });
    const parts = unzipSync(new Uint8Array(Buffer.from(exportComments.base64, "base64")));
    const table = Buffer.from(parts["word/document.xml"] ?? [])
      .toString("utf8")
      .replace(/<[^>]*>/g, "");
    expect(table).toMatch(/第一条[\s\S]*员工应当热情。[\s\S]*另行规定[\s\S]*第二条（一）[\s\S]*两日[\s\S]*太紧/);
    expect(table).not.toContain("收回");
    expect((await outside.ask(query, { id: draft.id })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it("a reader's question is carried into the next text, and its outcome is heard when that is published", async () => {
    const published = await desk.publish(await desk.approved("第一条 员工应当礼貌待客。"));
    const { revision } = await desk.staff.get(
      `query ($id: ID!) { revision(id: $id) { document { id } provisions(limit: 5) { id path identity } } }`,
      { id: published.id },
    );
    const [provision] = revision.provisions;
    const asks = (values: object) => ({
      revisionId: published.id,
      provisionId: provision.id,
      kind: "suggestion",
      text: "写清楚",
      quote: "礼貌",
      ...values,
    });
    expect(await desk.refusal(desk.staff, "createInquiry", asks({ quote: "粗暴" }))).toMatchObject({
      path: "input.quote",
      what: "quoteElsewhere",
    });
    const inquiry = await desk.run(desk.staff, "createInquiry", asks({}), "id version quote waitingDays late");
    expect(inquiry).toMatchObject({ quote: "礼貌", waitingDays: 0, late: false });
    await server.sql(`update "inquiry" set "created_at" = now() - interval '20 days' where "id" = $1`, [inquiry.id]);
    const head = await server.make.person({ in: desk.department });
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [head.id, desk.department.id]);
    const { inquiries } = await (await server.as(head)).get(
      `{ inquiries(where: { late: { eq: true } }) { items { id waitingDays provision { path } } } }`,
    );
    expect(inquiries.items).toContainEqual({ id: inquiry.id, waitingDays: 20, provision: { path: "第一条" } });
    const draft = await desk.run(desk.editor, "startRevision", { documentId: revision.document.id });
    const taken = { id: inquiry.id, expectedVersion: inquiry.version, revisionId: draft.id, outcome: "changed", note: "已写清" };
    const elsewhere = (await desk.createDocument()).openDraft;
    expect(await desk.refusal(desk.editor, "takeUpInquiry", { ...taken, revisionId: elsewhere.id })).toMatchObject({
      what: "draftElsewhere",
    });
    expect(await desk.refusal(desk.editor, "takeUpInquiry", { ...taken, outcome: "unchanged", note: null })).toMatchObject({
      path: "input.note",
    });
    expect((await desk.refusal(desk.staff, "takeUpInquiry", taken)).code).toBe("FORBIDDEN");
    await desk.run(desk.editor, "takeUpInquiry", taken, "id");
    const asker = () =>
      desk.staff.get(`query ($id: ID!) { inquiry(id: $id) { outcome outcomeNote takenUpIn { id } takenUpAt late } }`, { id: inquiry.id });
    expect((await asker()).inquiry).toMatchObject({ outcome: null, outcomeNote: null, takenUpIn: null, late: false });
    // A draft that is given up lets it wait as before.
    const { version } = await desk.revision(draft.id, desk.editor);
    await desk.run(desk.editor, "discardDraft", { id: draft.id, expectedVersion: version }, "id");
    expect((await asker()).inquiry).toMatchObject({ takenUpAt: null, late: true });
    const next = await desk.run(desk.editor, "startRevision", { documentId: revision.document.id });
    const { inquiry: again } = await desk.editor.get(`query ($id: ID!) { inquiry(id: $id) { version } }`, { id: inquiry.id });
    await desk.run(desk.editor, "takeUpInquiry", { ...taken, expectedVersion: again.version, revisionId: next.id }, "id");
    const approved = await desk.decide(await desk.submit(await desk.import(next, "第一条 员工应当礼貌待客，主动问候。")), "approved");
    await desk.publish(approved, { effectiveFrom: addDays(desk.today, 1) });
    expect((await asker()).inquiry).toMatchObject({ outcome: "changed", outcomeNote: "已写清" });
    const { notifications } = await desk.staff.get(
      `{ notifications(where: { kind: { eq: inquiryConcluded } }) { items { inquiry { id outcome } } } }`,
    );
    expect(notifications.items).toEqual([{ inquiry: { id: inquiry.id, outcome: "changed" } }]);
  });
});
