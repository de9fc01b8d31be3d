import { randomUUIDv7 } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import { TestServer } from "../support/server.ts";
import { addDays, Desk } from "./desk.ts";

describe("what cannot be done with a regulation", () => {
  let server: TestServer;
  let desk: Desk;
  let elsewhere: Department;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    elsewhere = await server.make.department();
  });
  afterAll(() => server.close());

  /** Everything that commands could have left behind. */
  const traces = async () =>
    server.sql(
      `select (select count(*) from "policy_document")::int as a, (select count(*) from "revision" where "published_at" is not null)::int as b,
        (select sum("version") from "revision")::int as c, (select count(*) from "approval")::int as d, (select count(*) from "assignment")::int as e,
        (select count(*) from "audit_event")::int as f`,
    );

  /** Expects a refusal at a field, and that nothing has changed. */
  async function expectInvalid(client: typeof desk.editor, name: string, input: Record<string, unknown>, path: string, what: string) {
    const before = await traces();
    expect(await desk.refusal(client, name, input)).toEqual({ code: "INVALID", path, what });
    expect(await traces()).toEqual(before);
  }

  const newDocument = (values: Record<string, unknown> = {}) => ({
    number: `N-${randomUUIDv7()}`,
    categoryId: desk.category.id,
    owningDepartmentId: desk.department.id,
    title: "规定",
    levelId: desk.levelId,
    ...values,
  });

  it("names the field of a new document that is wrong", async () => {
    const archived = await server.make.department({ archivedOn: "2024-01-01" });
    const old = await server.make.category({ archivedOn: "2024-01-01" });
    const level = await server.make.level({ rank: 90 });
    const taken = await desk.createDocument();
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ owningDepartmentId: archived.id }, "input.owningDepartmentId", "archivedReference"],
      [{ categoryId: old.id }, "input.categoryId", "archivedReference"],
      [{ categoryId: randomUUIDv7() }, "input.categoryId", "referenceMissing"],
      [{ categoryId: "7" }, "input.categoryId", "malformedId"],
      [{ levelId: level.id }, "input.levelId", "levelBeyondClearance"],
      [{ number: taken.number }, "input.number", "alreadyTaken"],
      [{ number: "  " }, "input.number", "required"],
      [{ number: "x".repeat(61) }, "input.number", "tooLong"],
      [{ title: "" }, "input.title", "required"],
      [{ reviewIntervalMonths: 0 }, "input.reviewIntervalMonths", "outOfRange"],
    ];
    for (const [values, path, what] of wrong) await expectInvalid(desk.editor, "createPolicyDocument", newDocument(values), path, what);
  });

  it("keeps editors to their departments, and others from editing", async () => {
    const before = await traces();
    expect(await desk.refusal(desk.editor, "createPolicyDocument", newDocument({ owningDepartmentId: elsewhere.id }))).toEqual({
      code: "FORBIDDEN",
    });
    expect(await desk.refusal(desk.staff, "createPolicyDocument", newDocument())).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(server.stranger, "createPolicyDocument", newDocument())).toEqual({ code: "UNAUTHENTICATED" });
    expect(await traces()).toEqual(before);
    const { openDraft, ...document } = await desk.createDocument();
    // What one may not read does not exist.
    expect(await desk.refusal(desk.staff, "updateRevision", { id: openDraft.id, expectedVersion: 1, title: "x" })).toEqual({
      code: "NOT_FOUND",
    });
    const other = await server.make.person({ in: elsewhere });
    await server.make.role(other, "policyEditor", elsewhere);
    const editor = await server.as(other);
    expect(await desk.refusal(editor, "updateRevision", { id: openDraft.id, expectedVersion: 1, title: "x" })).toEqual({
      code: "NOT_FOUND",
    });
    const moved = { id: document.id, expectedVersion: document.version, owningDepartmentId: elsewhere.id };
    expect(await desk.refusal(desk.editor, "updatePolicyDocument", moved)).toEqual({ code: "FORBIDDEN" });
  });

  it("refuses a stale version", async () => {
    const { openDraft } = await desk.createDocument();
    const change = { id: openDraft.id, expectedVersion: openDraft.version, title: "新的标题" };
    expect(await desk.run(desk.editor, "updateRevision", change)).toMatchObject({ title: "新的标题", version: openDraft.version + 1 });
    expect(await desk.refusal(desk.editor, "updateRevision", change)).toEqual({ code: "CONFLICT" });
    expect(
      await desk.refusal(desk.editor, "importRevision", {
        revisionId: openDraft.id,
        expectedVersion: openDraft.version,
        text: "第一条 一。",
      }),
    ).toEqual({
      code: "CONFLICT",
    });
    const { message } = (
      await desk.editor.ask(`mutation ($input: UpdateRevisionInput!) { updateRevision(input: $input) { id } }`, { input: change })
    ).errors![0]!;
    expect(message).toContain(`edit ${openDraft.version + 1}`);
  });

  it("names what is wrong with approvers", async () => {
    const { openDraft } = await desk.createDocument();
    await expectInvalid(
      desk.editor,
      "submitRevision",
      { id: openDraft.id, expectedVersion: openDraft.version, approverIds: [desk.people.approver.id] },
      "input.id",
      "draftWithoutText",
    );
    const draft = await desk.import(openDraft, "第一条 一。");
    const submission = (...approverIds: string[]) => ({ id: draft.id, expectedVersion: draft.version, approverIds });
    await server.make.role(desk.people.editor, "approver");
    const distant = await server.make.person();
    await server.make.role(distant, "approver", elsewhere);
    const past = await server.make.person();
    Object.assign(await server.make.role(past, "approver"), { until: "2021-01-01" });
    await server.make.em.flush();
    const wrong: [string[], string, string][] = [
      [[], "input.approverIds", "approversMissing"],
      [[desk.people.approver.id, desk.people.editor.id], "input.approverIds.1", "approverIsDrafter"],
      [[desk.people.staff.id], "input.approverIds.0", "approverWithoutRole"],
      [[distant.id], "input.approverIds.0", "approverWithoutRole"],
      [[past.id], "input.approverIds.0", "approverWithoutRole"],
      [[randomUUIDv7()], "input.approverIds.0", "referenceMissing"],
      [["x"], "input.approverIds.0", "malformedId"],
    ];
    for (const [ids, path, what] of wrong) await expectInvalid(desk.editor, "submitRevision", submission(...ids), path, what);
    const level = await server.make.level({ rank: 50 });
    await server.make.clearance(desk.people.editor, level);
    const secret = await desk.run(desk.editor, "updateRevision", { id: draft.id, expectedVersion: draft.version, levelId: level.id });
    await expectInvalid(
      desk.editor,
      "submitRevision",
      { ...submission(desk.people.approver.id), expectedVersion: secret.version },
      "input.approverIds.0",
      "approverNotCleared",
    );
  });

  it("lets nobody approve their own draft, nor decide without being asked, nor reject without a reason", async () => {
    const { openDraft } = await desk.createDocument();
    const submitted = await desk.submit(await desk.import(openDraft, "第一条 一。"));
    const decision = (values = {}) => ({ id: submitted.id, expectedVersion: submitted.version, decision: "approved", ...values });
    expect(await desk.refusal(desk.editor, "decideRevision", decision())).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.administrator, "decideRevision", decision())).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.second, "decideRevision", decision())).toEqual({ code: "NOT_FOUND" });
    await expectInvalid(
      desk.approver,
      "decideRevision",
      decision({ decision: "rejected", comment: " " }),
      "input.comment",
      "rejectionNeedsReason",
    );
    await expectInvalid(desk.approver, "decideRevision", decision({ decision: "pending" }), "input.decision", "required");
    // Even an approval that got there past the commands does not let the drafter decide.
    await server.sql(
      `insert into "approval" ("id", "revision_id", "approver_id", "round", "decision", "created_at", "updated_at") select gen_random_uuid(), "id", $2, "submitted_at", 'pending', now(), now() from "revision" where "id" = $1`,
      [submitted.id, desk.people.editor.id],
    );
    await server.make.role(desk.people.editor, "approver");
    expect(await desk.refusal(desk.editor, "decideRevision", decision())).toEqual({ code: "FORBIDDEN" });
  });

  it("keeps a text as it was handed in", async () => {
    const { openDraft } = await desk.createDocument();
    const submitted = await desk.submit(await desk.import(openDraft, "第一条 一。"));
    const [provision] = submitted.provisions;
    const file = { fileName: "附表.txt", base64: Buffer.from("附表").toString("base64") };
    const asAgreed = async () => {
      const { approvals: _, state: _state, version: _version, ...text } = await desk.revision(submitted.id);
      return text;
    };
    const before = await asAgreed();
    for (const state of ["submitted", "approved"]) {
      const { version } = state === "submitted" ? submitted : await desk.decide(submitted, "approved");
      const seen = { expectedVersion: version };
      for (const [name, input] of [
        ["updateRevision", { id: submitted.id, ...seen, title: "x" }],
        ["updateRevision", { id: submitted.id, ...seen, subjects: ["pay"] }],
        ["importRevision", { revisionId: submitted.id, ...seen, text: "第一条 二。" }],
        ["saveProvisions", desk.saving({ ...submitted, version }, [{ operation: "insert", kind: "article", text: "x" }])],
        [
          "saveProvisions",
          desk.saving({ ...submitted, version }, [{ operation: "remove", id: provision.id, expectedVersion: provision.version }]),
        ],
        ["renumber", { revisionId: submitted.id, ...seen }],
        ["attachFile", { revisionId: submitted.id, ...file }],
        ["submitRevision", { id: submitted.id, ...seen, approverIds: [desk.people.second.id] }],
        ["discardDraft", { id: submitted.id, ...seen }],
      ] as const) {
        expect([name, await desk.refusal(desk.editor, name, input)]).toEqual([name, { code: "FORBIDDEN" }]);
      }
      expect(await asAgreed()).toEqual(before);
    }
  });

  it("names what is wrong with a publication", async () => {
    const approved = await desk.approved();
    const publication = (values: Record<string, unknown>) => desk.publication(approved, values);
    const yesterday = addDays(desk.today, -1);
    const nobodyHere = await server.make.department();
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ effectiveFrom: yesterday }, "input.effectiveFrom", "effectiveBeforePublication"],
      [{ trialUntil: yesterday }, "input.trialUntil", "trialBeforeEffective"],
      [{ audience: null }, "input.audience", "audienceMissing"],
      [{ audience: {} }, "input.audience", "audienceEmpty"],
      [{ audience: { departments: [{ id: nobodyHere.id, subtree: true }] } }, "input.audience", "audienceEmpty"],
      [
        { audience: { departments: [{ id: desk.department.id }], except: { departments: [{ id: desk.department.id }] } } },
        "input.audience",
        "audienceEmpty",
      ],
      [{ audience: { people: [randomUUIDv7()] } }, "input.audience.people.0", "referenceMissing"],
      [{ dueWorkingDays: null, dueOn: yesterday }, "input.dueOn", "dueInPast"],
      [{ dueWorkingDays: null }, "input.dueOn", "required"],
      [{ dueOn: desk.today }, "input.dueWorkingDays", "dueTwice"],
      [{ dueWorkingDays: 0 }, "input.dueWorkingDays", "outOfRange"],
      [{ material: false, materialReason: "x" }, "input.material", "firstIsMaterial"],
    ];
    for (const [values, path, what] of wrong) await expectInvalid(desk.administrator, "publishRevision", publication(values), path, what);
    expect(await desk.refusal(desk.editor, "publishRevision", publication({}))).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.staff, "publishRevision", publication({}))).toEqual({ code: "NOT_FOUND" });
  });

  it("says each thing in the person's language", async () => {
    const approved = await desk.approved();
    const input = desk.publication(approved, { effectiveFrom: addDays(desk.today, -1) });
    const ask = async (language: string) =>
      (
        await desk.administrator.ask(
          `mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { id } }`,
          { input },
          { "accept-language": language },
        )
      ).errors![0]!.extensions.fields![0]!.message;
    expect(await ask("zh")).toBe("生效日期不得早于发布日期，请选择今天或之后的日期。");
    expect(await ask("en")).toMatch(/^It cannot take effect before it is published/);
    // Also what GraphQL itself refuses, whatever the value says.
    const raw = async (values: object) => {
      const variables = { input: { ...input, ...values } };
      const query = `mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { id } }`;
      const { errors } = await desk.administrator.ask(query, variables, { "accept-language": "zh" });
      const [{ path, code, message } = { path: "", code: "", message: "" }] = errors?.[0]?.extensions.fields ?? [];
      return [path, code, message, errors?.[0]?.message === message];
    };
    const missing = ["required", "请填写此项。", true];
    const malformed = ["malformedValue", "格式不正确，请改正。", true];
    expect(await raw({ effectiveFrom: null })).toEqual(["input.effectiveFrom", ...missing]);
    expect(await raw({ effectiveFrom: undefined })).toEqual(["input.effectiveFrom", ...missing]);
    expect(await raw({ effectiveFrom: 'x"; Expected at "input.id' })).toEqual(["input.effectiveFrom", ...malformed]);
    expect(await raw({ changes: [{ identity: null, material: true }] })).toEqual(["input.changes.0.identity", ...missing]);
    expect(await raw({ changes: [{ material: true }] })).toEqual(["input.changes.0.identity", ...missing]);
    expect(await raw({ material: "yes" })).toEqual(["input.material", ...malformed]);
    // A field that there is not is nobody's to fill in.
    expect((await raw({ demo: true }))[0]).toBe("");
  });

  it("lets a later text need a reason when it is not material, and a day of its own", async () => {
    const document = await desk.createDocument();
    await desk.publish(await desk.approved("第一条 一。", document));
    const next = await desk.nextApproved(document.id, "第一条 二。");
    await expectInvalid(desk.administrator, "publishRevision", desk.publication(next), "input.effectiveFrom", "effectiveDateTaken");
    const tomorrow = addDays(desk.today, 1);
    await expectInvalid(
      desk.administrator,
      "publishRevision",
      desk.publication(next, { effectiveFrom: tomorrow, material: false, audience: null, dueWorkingDays: null }),
      "input.materialReason",
      "whyNotMaterial",
    );
    const repealed = await desk.run(
      desk.administrator,
      "repealPolicyDocument",
      {
        id: document.id,
        expectedVersion: (await desk.administrator.get(`{ policyDocument(id: "${document.id}") { version } }`)).policyDocument.version,
        repealedOn: tomorrow,
        reason: "x",
      },
      "id",
    );
    expect(repealed.id).toBe(document.id);
    await expectInvalid(
      desk.administrator,
      "publishRevision",
      desk.publication(next, { effectiveFrom: tomorrow }),
      "input.effectiveFrom",
      "effectiveAfterRepeal",
    );
  });

  it("counts people who are not cleared, and leaves them out when told to", async () => {
    const level = await server.make.level({ rank: 40 });
    for (const one of [desk.people.editor, desk.people.approver, desk.people.administrator, desk.people.staff])
      await server.make.clearance(one, level);
    const document = await desk.createDocument({ levelId: level.id });
    const approved = await desk.approved("第一条 一。", document);
    const audience = { people: [desk.people.staff.id, desk.people.second.id] };
    const { errors } = await desk.administrator.ask(`mutation ($input: PublishRevisionInput!) { publishRevision(input: $input) { id } }`, {
      input: desk.publication(approved, { audience }),
    });
    expect(errors![0]!.extensions.fields).toEqual([
      { path: "input.audience", code: "audienceNotCleared", message: expect.stringMatching(/^1 of the people/) },
    ]);
    const published = await desk.publish(approved, { audience, leaveOutUncleared: true });
    const asked = await server.sql<[string]>(`select "person_id" from "obligation" where "revision_id" = $1`, [published.id]);
    expect(asked).toEqual([[desk.people.staff.id]]);
  });

  it("keeps drafts within the drafter's clearance, and a document at its level until the officer lowers it", async () => {
    const [low, high] = [await server.make.level({ rank: 70 }), await server.make.level({ rank: 80 })];
    const { openDraft } = await desk.createDocument();
    await expectInvalid(
      desk.editor,
      "updateRevision",
      { id: openDraft.id, expectedVersion: openDraft.version, levelId: high.id },
      "input.levelId",
      "levelBeyondClearance",
    );
    for (const one of [desk.people.editor, desk.people.approver, desk.people.administrator, desk.people.staff])
      await server.make.clearance(one, high);
    const document = await desk.createDocument({ levelId: high.id });
    await desk.publish(await desk.approved("第一条 一。", document));
    const draft = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    await expectInvalid(
      desk.editor,
      "updateRevision",
      { id: draft.id, expectedVersion: draft.version, levelId: low.id },
      "input.levelId",
      "levelLowered",
    );
  });

  it("writes no field that the input does not name", async () => {
    const { openDraft } = await desk.createDocument();
    const { errors } = await desk.editor.ask(`mutation ($input: UpdateRevisionInput!) { updateRevision(input: $input) { id } }`, {
      input: { id: openDraft.id, expectedVersion: openDraft.version, publishedAt: "2024-01-01T00:00:00Z" },
    });
    expect(errors?.[0]?.extensions.code).toBe("INVALID");
    expect((await desk.revision(openDraft.id)).version).toBe(openDraft.version);
  });

  it("repeals and withdraws only what was published, with a reason, and not in the past", async () => {
    const { openDraft, ...draftOnly } = await desk.createDocument();
    const repeal = (document: any, values: Record<string, unknown> = {}) => ({
      id: document.id,
      expectedVersion: document.version,
      repealedOn: desk.today,
      reason: "x",
      ...values,
    });
    await expectInvalid(desk.administrator, "repealPolicyDocument", repeal(draftOnly), "input.id", "documentNeverPublished");
    expect(await desk.refusal(desk.editor, "repealPolicyDocument", repeal(draftOnly))).toEqual({ code: "FORBIDDEN" });
    expect(await desk.refusal(desk.administrator, "withdrawRevision", { id: openDraft.id, expectedVersion: 1, reason: "x" })).toEqual({
      code: "FORBIDDEN",
    });
    const document = await desk.createDocument();
    const published = await desk.publish(await desk.approved("第一条 一。", document));
    await expectInvalid(
      desk.administrator,
      "repealPolicyDocument",
      repeal(document, { repealedOn: addDays(desk.today, -1) }),
      "input.repealedOn",
      "repealInPast",
    );
    await expectInvalid(desk.administrator, "repealPolicyDocument", repeal(document, { reason: "" }), "input.reason", "required");
    await expectInvalid(
      desk.administrator,
      "withdrawRevision",
      { id: published.id, expectedVersion: published.version, reason: " " },
      "input.reason",
      "required",
    );
  });

  it("asks categories without approval for the reason", async () => {
    await expectInvalid(
      desk.administrator,
      "createCategory",
      { code: "X", name: "X", approvalRoute: "noApproval" },
      "input.noApprovalReason",
      "required",
    );
    const category = await desk.run(desk.administrator, "createCategory", { code: "Y", name: "Y" }, "id version approvalRoute archivedOn");
    expect(category.approvalRoute).toBe("approval");
    await expectInvalid(
      desk.administrator,
      "updateCategory",
      { id: category.id, expectedVersion: category.version, approvalRoute: "noApproval" },
      "input.noApprovalReason",
      "required",
    );
    expect(await desk.refusal(desk.editor, "updateCategory", { id: category.id, expectedVersion: category.version, name: "Z" })).toEqual({
      code: "FORBIDDEN",
    });
    const archived = await desk.run(
      desk.administrator,
      "archiveCategory",
      { id: category.id, expectedVersion: category.version },
      "archivedOn",
    );
    expect(archived).toEqual({ archivedOn: desk.today });
  });

  it("takes questions about published texts only", async () => {
    const { openDraft } = await desk.createDocument();
    const draft = await desk.import(openDraft, "第一条 一。");
    const question = { kind: "question", text: "为什么？" };
    await expectInvalid(desk.editor, "createInquiry", { ...question, revisionId: draft.id }, "input.revisionId", "notPublishedYet");
    await expectInvalid(desk.staff, "createInquiry", { ...question, revisionId: draft.id }, "input.revisionId", "referenceMissing");
    const one = await desk.publish(await desk.approved());
    const other = await desk.publish(await desk.approved());
    await expectInvalid(
      desk.staff,
      "createInquiry",
      { ...question, revisionId: one.id, provisionId: other.provisions[0].id },
      "input.provisionId",
      "provisionElsewhere",
    );
  });
});
