import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { suggestedSubjects } from "../../schema/policy/subjects.screen.ts";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

describe("what is held before a text is published", () => {
  let server: TestServer;
  let desk: Desk;
  let categories = 0;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  /** An approved first text of a category with these demands. */
  const approved = async (demands: object) => {
    categories += 1;
    const input = { code: `P${categories}`, name: `类别${categories}`, ...demands };
    const category = await desk.run(desk.administrator, "createCategory", input, "id");
    return desk.approved("第一条 违反劳动纪律的给予警告。", await desk.createDocument({ categoryId: category.id }));
  };
  const held = (revision: any, values: object = {}): Record<string, unknown> => ({
    revisionId: revision.id,
    kind: "congress",
    heldOn: addDays(desk.today, -3),
    withWhom: "第三届职工代表大会",
    headcount: 42,
    outcome: "agreed",
    ...values,
  });
  const record = (revision: any, values: object = {}, client = desk.editor) =>
    desk.run(client, "recordProcedure", held(revision, values), "id version textChecksum");
  const publishing = (revision: any, values: Record<string, unknown> = {}, client = desk.administrator) =>
    desk.refusal(client, "publishRevision", desk.publication(revision, values));

  it("is demanded where the text touches one of the eight subjects, with the minutes, and frozen with it", async () => {
    const revision = await approved({ subjects: ["discipline"] });
    expect(await publishing(revision)).toMatchObject({ path: "input.procedureWaiver", what: "procedureMissing" });
    await record(revision, { kind: "legalReview" });
    expect(await publishing(revision)).toMatchObject({ what: "procedureMissing" });
    const congress = await record(revision);
    const minutes = { procedureRecordId: congress.id, fileName: "会议纪要.txt", base64: Buffer.from("纪要").toString("base64") };
    const file = await desk.run(desk.editor, "attachFile", minutes, "id");
    const published = await desk.publish(await desk.revision(revision.id));
    const shown = `{ revision(id: "${published.id}") { procedureWaiver procedureRecords { kind headcount attachments { id } } } }`;
    expect((await desk.administrator.get(shown)).revision).toMatchObject({
      procedureWaiver: null,
      procedureRecords: [{ kind: "legalReview" }, { kind: "congress", headcount: 42, attachments: [{ id: file.id }] }],
    });
    expect(await desk.refusal(desk.editor, "recordProcedure", held(revision))).toEqual({ code: "CONFLICT" });
    const removed = await desk.editor.ask(`mutation { removeAttachment(input: { id: "${file.id}" }) }`);
    expect(removed.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    for (const [sql, values] of [
      [`update "procedure_record" set "held_on" = "held_on" - 30 where "id" = $1`, [congress.id]],
      [`delete from "procedure_record" where "id" = $1`, [congress.id]],
      [
        `insert into "procedure_record" ("id", "revision_id", "kind", "held_on", "with_whom", "outcome", "text_checksum", "recorded_by_id")
         select gen_random_uuid(), "revision_id", "kind", "held_on", "with_whom", "outcome", "text_checksum", "recorded_by_id" from "procedure_record" where "id" = $1`,
        [congress.id],
      ],
      [`update "attachment" set "procedure_record_id" = null, "revision_id" = $2 where "id" = $1`, [file.id, revision.id]],
      [`delete from "attachment" where "id" = $1`, [file.id]],
      [`update "revision" set "subjects" = '[]' where "id" = $1`, [revision.id]],
    ] as const)
      await expect(server.sql(sql, [...values]), sql).rejects.toMatchObject({ code: "RB002" });
  });

  it("is another document's affair, and nobody else's to see", async () => {
    const [one, other] = [await approved({ subjects: ["pay"] }), await approved({ subjects: ["pay"] })];
    const { id } = await record(one);
    expect(await publishing(other)).toMatchObject({ what: "procedureMissing" });
    const minutes = { procedureRecordId: id, fileName: "a.txt", base64: Buffer.from("x").toString("base64") };
    const file = await desk.run(desk.editor, "attachFile", minutes, "id");
    await desk.publish(await desk.revision(one.id));
    const asked = `{ procedureRecords { total } procedureRecord(id: "${id}") { id } attachments(where: { id: { eq: "${file.id}" } }) { total }
      revision(id: "${one.id}") { subjects procedureRecords { id } } }`;
    expect(await desk.staff.get(asked)).toEqual({
      procedureRecords: { total: 0 },
      procedureRecord: null,
      attachments: { total: 0 },
      revision: { subjects: ["pay"], procedureRecords: [] },
    });
    expect(await desk.refusal(desk.staff, "recordProcedure", held(other))).toMatchObject({ what: "referenceMissing" });
    expect((await desk.refusal(desk.approver, "recordProcedure", held(other))).code).toBe("FORBIDDEN");
    expect((await desk.approver.get(`{ procedureRecords { total } }`)).procedureRecords.total).toBeGreaterThan(0);
  });

  it("needs publicity where nobody is asked to acknowledge, which is whole", async () => {
    const first = await desk.publish(await desk.approved());
    const documentId = (await desk.administrator.get(`{ revision(id: "${first.id}") { document { id } } }`)).revision.document.id;
    const draft = await desk.run(desk.editor, "startRevision", { documentId });
    const input = { id: draft.id, expectedVersion: draft.version, subjects: ["hours", "hours", "rest"] };
    const named = await desk.run(desk.editor, "updateRevision", input, "id version subjects");
    expect(named.subjects).toEqual(["hours", "rest"]);
    const next = await desk.decide(await desk.submit(await desk.import(named, "第一条 每日工作八小时。")), "approved");
    await record(next, { kind: "consultation" });
    const quiet = {
      effectiveFrom: addDays(desk.today, 1),
      material: false,
      materialReason: "文字调整",
      audience: null,
      dueWorkingDays: null,
    };
    expect(await publishing(next, quiet)).toMatchObject({ what: "publicityMissing" });
    const refused = async (values: object) => desk.refusal(desk.editor, "recordProcedure", held(next, values));
    expect(await refused({ kind: "publicity" })).toMatchObject({ path: "input.until", what: "required" });
    expect(await refused({ kind: "publicity", until: desk.today })).toMatchObject({ path: "input.place", what: "required" });
    expect(await refused({ kind: "publicity", place: "公告栏", until: addDays(desk.today, -9) })).toMatchObject({
      what: "untilBeforeFrom",
    });
    expect(await refused({ heldOn: addDays(desk.today, 1) })).toMatchObject({ path: "input.heldOn", what: "procedureInFuture" });
    expect(await refused({ until: desk.today })).toMatchObject({ path: "input.until", what: "untilOfPublicity" });
    await record(next, { kind: "publicity", place: "公告栏", until: addDays(desk.today, 4) });
    const mistaken = await record(next, { kind: "allStaff" }, desk.administrator);
    await desk.administrator.get(`mutation ($input: RemoveProcedureInput!) { removeProcedure(input: $input) }`, {
      input: { id: mistaken.id, expectedVersion: mistaken.version },
    });
    expect(await desk.publish(await desk.revision(next.id), quiet)).toMatchObject({ state: "scheduled" });
  });

  it("may be missing only with a reason, which stays with the text; one that nothing lacks keeps none", async () => {
    const revision = await approved({ subjects: ["safety"] });
    expect(await publishing(revision, { procedureWaiver: "  " })).toMatchObject({ what: "procedureMissing" });
    const { id } = await desk.publish(revision, { procedureWaiver: "疫情应急，事后补充讨论。" });
    const waiver = async (client: typeof desk.staff) => (await client.ask(`{ revision(id: "${id}") { procedureWaiver } }`)).data?.revision;
    expect(await waiver(desk.editor)).toEqual({ procedureWaiver: "疫情应急，事后补充讨论。" });
    expect(await waiver(desk.staff)).toEqual({ procedureWaiver: null });
    const history = `{ history(resource: "revisions", id: "${id}") { command changes } }`;
    const [entry] = (await desk.editor.get(history)).history.filter(({ command }: any) => command === "publishRevision");
    expect(entry.changes).toContainEqual(expect.objectContaining({ field: "procedureWaiver", after: "疫情应急，事后补充讨论。" }));
    const free = await desk.publish(await desk.approved(), { procedureWaiver: "多余" });
    expect((await desk.editor.get(`{ revision(id: "${free.id}") { procedureWaiver } }`)).revision.procedureWaiver).toBeNull();
  });

  it("is a legal review of this very text where the category demands one", async () => {
    const revision = await approved({ legalReviewNeeded: true });
    expect(await publishing(revision)).toMatchObject({ what: "legalReviewMissing" });
    await record(revision, { kind: "legalReview", withWhom: "法务部", outcome: "objected", heldOn: addDays(desk.today, -5) });
    expect(await publishing(revision)).toMatchObject({ what: "legalReviewObjected" });
    await record(revision, { kind: "legalReview", withWhom: "法务部", outcome: "remarks" });
    const [back] = [await desk.run(desk.editor, "takeBackSubmission", { id: revision.id, expectedVersion: revision.version })];
    const changed = await desk.decide(await desk.submit(await desk.import(back, "第一条 违反劳动纪律的给予记过。")), "approved");
    expect(await publishing(changed)).toMatchObject({ what: "legalReviewOfOtherText" });
    await record(changed, { kind: "legalReview", withWhom: "法务部", heldOn: addDays(desk.today, -1) });
    expect(await desk.publish(await desk.revision(changed.id))).toMatchObject({ state: "inForce" });
  });

  it("is suggested by the words of a text, in the order of the law", () => {
    expect(suggestedSubjects(["员工违纪的，扣罚奖金", "加班须经批准"])).toEqual(["pay", "hours", "discipline"]);
    expect(suggestedSubjects(["Overtime and ANNUAL LEAVE"])).toEqual(["hours", "rest"]);
    expect(suggestedSubjects(["打印机的使用"])).toEqual([]);
  });
});
