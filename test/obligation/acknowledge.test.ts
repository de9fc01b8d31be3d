import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { assign } from "../../server/obligation/assign.ts";
import { type Client, TestServer } from "../support/server.ts";
import { actAs } from "./acting.ts";

const ACKNOWLEDGE = `mutation ($input: AcknowledgeInput!) { acknowledge(input: $input) {
  id receiptNumber statement language confirmedBy checksum person { id } actor { id } department { id } onBehalfReason at } }`;
const MINE = `query ($state: [ObligationState!]) { myObligations(state: $state) { total items { id title state dueOn version revision { id } acknowledgement { receiptNumber } } } }`;

describe("acknowledging", () => {
  let server: TestServer;
  let department: Department;
  let head: Person;
  let ann: Person;
  let bob: Person;
  let asAnn: Client;
  let asHead: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    department = await make.department();
    head = await make.person({ in: department });
    await server.sql(`update "department" set "head_id" = $1 where "id" = $2`, [head.id, department.id]);
    [ann, bob] = [await make.person({ in: department }), await make.person({ in: department })];
    [asAnn, asHead] = [await server.as(ann), await server.as(head)];
  });
  afterAll(() => server.close());

  const ask = async (revision: Revision, people: Person[]): Promise<string> => {
    const assignment = await actAs(server, head, (tx) =>
      assign(tx, {
        subject: { kind: "acknowledge", revisionId: revision.id },
        audience: { people: people.map(({ id }) => id) },
        due: { dueWorkingDays: 3 },
      }),
    );
    return assignment.id;
  };
  const input = (revision: Revision, more: object = {}) => ({
    input: { revisionId: revision.id, checksum: revision.checksum, language: "en", confirmedBy: "button", ...more },
  });

  it("leaves one receipt and fulfils everything that asked for the text", async () => {
    const revision = await server.make.published();
    await ask(revision, [ann]);
    await ask(revision, [ann, bob]);
    expect((await asAnn.get(MINE)).myObligations.total).toBe(2);
    const { acknowledge } = await asAnn.get(ACKNOWLEDGE, input(revision));
    expect(acknowledge).toMatchObject({ confirmedBy: "button", language: "en", checksum: revision.checksum, person: { id: ann.id } });
    expect(acknowledge.receiptNumber).toMatch(/^A-\d{4}-\d{6}$/);
    expect(acknowledge.department).toEqual({ id: department.id });
    const { statement } = await asAnn.get(`{ statement(kind: acknowledge, language: "en") }`);
    expect(acknowledge.statement).toBe(statement);
    expect((await asAnn.get(MINE)).myObligations.total).toBe(0);
    const done = await asAnn.get(MINE, { state: ["done"] });
    expect(done.myObligations.items.map((item: any) => item.acknowledgement.receiptNumber)).toEqual(
      Array(2).fill(acknowledge.receiptNumber),
    );
    expect((await (await server.as(bob)).get(MINE)).myObligations.total).toBe(1);
  });

  it("happens once, also when asked many times at once", async () => {
    const revision = await server.make.published();
    await ask(revision, [ann]);
    const answers = await Promise.all(Array.from({ length: 6 }, () => asAnn.get(ACKNOWLEDGE, input(revision))));
    expect(new Set(answers.map(({ acknowledge }) => acknowledge.receiptNumber)).size).toBe(1);
    expect(await server.sql(`select count(*)::int from "acknowledgement" where "revision_id" = $1`, [revision.id])).toEqual([[1]]);
  });

  it("refuses another text than the one that holds, and names the one to read instead", async () => {
    const old = await server.make.published();
    const wrong = await asAnn.ask(ACKNOWLEDGE, input(old, { checksum: "0".repeat(64) }));
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", values: { revisionId: old.id } });
    const successor = await server.make.published({ document: old.document, effectiveFrom: "2025-01-01" });
    const moved = await asAnn.ask(ACKNOWLEDGE, input(old));
    expect(moved.errors?.[0]?.extensions).toMatchObject({ code: "CONFLICT", values: { revisionId: successor.id } });
    await server.sql(`update "revision" set "withdrawn_at" = now() where "document_id" = $1`, [old.document.id]);
    const gone = await asAnn.ask(ACKNOWLEDGE, input(old));
    expect(gone.errors?.[0]?.extensions.code).toBe("CONFLICT");
    expect(gone.errors?.[0]?.extensions).not.toHaveProperty("values");
    expect(await server.sql(`select 1 from "acknowledgement" where "revision_id" = $1`, [old.id])).toEqual([]);
  });

  it("does not find a text that is beyond the clearance", async () => {
    const secret = await server.make.published({ level: await server.make.level({}).then(() => server.make.level({ needToKnow: true })) });
    expect(await asAnn.codes(ACKNOWLEDGE, input(secret))).toEqual(["NOT_FOUND"]);
  });

  it("takes a typed name only when it is the person's own", async () => {
    const revision = await server.make.published();
    const typed = await asAnn.ask(ACKNOWLEDGE, input(revision, { confirmedBy: "typedName", typedName: "Somebody" }));
    expect(typed.errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "input.typedName", code: "typedNameOther" });
    const { acknowledge } = await asAnn.get(
      ACKNOWLEDGE,
      input(revision, { confirmedBy: "typedName", typedName: ` ${ann.name.toUpperCase()}\u200b` }),
    );
    expect(acknowledge.confirmedBy).toBe("typedName");
  });

  it("is done on behalf by the head alone, with a reason, where it is asked", async () => {
    const revision = await server.make.published();
    await ask(revision, [ann, bob]);
    const onBehalf = { onBehalfOf: bob.id, reason: "In the field without a network" };
    expect(await asAnn.codes(ACKNOWLEDGE, input(revision, onBehalf))).toEqual(["FORBIDDEN"]);
    const silent = await asHead.ask(ACKNOWLEDGE, input(revision, { onBehalfOf: bob.id }));
    expect(silent.errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "input.reason", code: "required" });
    const { acknowledge } = await asHead.get(ACKNOWLEDGE, input(revision, onBehalf));
    expect(acknowledge).toMatchObject({
      confirmedBy: "onBehalf",
      person: { id: bob.id },
      actor: { id: head.id },
      onBehalfReason: onBehalf.reason,
    });
    const other = await server.make.published();
    const unasked = await asHead.ask(ACKNOWLEDGE, input(other, onBehalf));
    expect(unasked.errors?.[0]?.extensions.fields?.[0]?.code).toBe("nothingAskedOfThem");
  });

  it("keeps the scanned sheet of one on behalf as evidence, for those who may read the acknowledgement", async () => {
    const revision = await server.make.published();
    await ask(revision, [ann, bob]);
    const bytes = Buffer.concat([Buffer.from("%PDF-1.7 "), Buffer.from(revision.id)]);
    const sheet = { fileName: "C:\\scan\\签字件.pdf", base64: bytes.toString("base64") };
    const onBehalf = { onBehalfOf: bob.id, reason: "Signed on paper" };
    const wrong = async (more: object) => {
      const { errors } = await asHead.ask(ACKNOWLEDGE, input(revision, { ...onBehalf, ...more }));
      const [field] = errors?.[0]?.extensions.fields ?? [];
      return [field?.path, field?.code];
    };
    const named = (fileName: string, base64 = sheet.base64) => ({ sheet: { fileName, base64 } });
    expect(await wrong(named("sheet.html"))).toEqual(["input.sheet.fileName", "notScannedSheet"]);
    expect(await wrong(named("sheet.png"))).toEqual(["input.sheet.fileName", "notScannedSheet"]);
    expect(await wrong(named("sheet.pdf", Buffer.from("<html>").toString("base64")))).toEqual(["input.sheet.fileName", "notScannedSheet"]);
    expect(await wrong(named("sheet.pdf", ""))).toEqual(["input.sheet.base64", "attachmentEmpty"]);
    const own = await asAnn.ask(ACKNOWLEDGE, input(revision, { sheet }));
    expect(own.errors?.[0]?.extensions.fields?.[0]).toMatchObject({ path: "input.sheet", code: "sheetOnBehalfOnly" });
    const { acknowledge } = await asHead.get(ACKNOWLEDGE, input(revision, { ...onBehalf, sheet }));
    const EVIDENCE = `query ($id: ID!) { acknowledgement(id: $id) { sheetChecksum attachments { id fileName contentType checksum uploadedBy { id } } } }`;
    const asBob = await server.as(bob);
    const checksum = createHash("sha256").update(bytes).digest("hex");
    const { acknowledgement } = await asBob.get(EVIDENCE, { id: acknowledge.id });
    const [file] = acknowledgement.attachments;
    expect(acknowledgement.sheetChecksum).toBe(checksum);
    expect(file).toMatchObject({ fileName: "签字件.pdf", contentType: "application/pdf", checksum, uploadedBy: { id: head.id } });
    const download = ({ cookie }: { cookie: string | null }) =>
      fetch(`${server.url}/attachments/${file.id}`, { headers: { cookie: cookie ?? "" } });
    for (const client of [asBob, asHead]) expect(Buffer.from(await (await download(client)).arrayBuffer()).equals(bytes)).toBe(true);
    expect((await download(asAnn)).status).toBe(404);
    // The audit entry, whose hash is chained, holds the hash of the file; nobody takes the file away, not even past the API.
    const [[changes]] = (await server.sql<[Record<string, { after: unknown }>]>(
      `select "changes" from "audit_event" where "subject_id" = $1 and "command" = 'acknowledge'`,
      [acknowledge.id],
    )) as [[Record<string, { after: unknown }>]];
    expect(changes.sheetChecksum?.after).toBe(checksum);
    expect(await asHead.codes(`mutation ($id: ID!) { removeAttachment(input: { id: $id }) }`, { id: file.id })).toEqual(["FORBIDDEN"]);
    await expect(server.sql(`delete from "attachment" where "id" = $1`, [file.id])).rejects.toThrow();
    await expect(server.sql(`update "attachment" set "bytes" = '\\x00' where "id" = $1`, [file.id])).rejects.toThrow();
  });

  it("is waived by the head, never by oneself, and stays waived", async () => {
    const WAIVE = `mutation ($input: WaiveObligationInput!) { waiveObligation(input: $input) { id state waiveReason } }`;
    const revision = await server.make.published();
    const assignment = await ask(revision, [ann, head]);
    const [[anns], [heads]] = (await server.sql<[string]>(
      `select "id" from "obligation" where "assignment_id" = $1 order by "person_id" = $2`,
      [assignment, head.id],
    )) as [[string], [string]];
    const waive = (id: string, expectedVersion = 1) => ({ input: { id, expectedVersion, reason: "On parental leave" } });
    expect(await asAnn.codes(WAIVE, waive(anns))).toEqual(["FORBIDDEN"]);
    expect(await asHead.codes(WAIVE, waive(heads))).toEqual(["FORBIDDEN"]);
    expect(await asHead.codes(WAIVE, waive(anns, 7))).toEqual(["CONFLICT"]);
    expect((await asHead.get(WAIVE, waive(anns))).waiveObligation).toMatchObject({ state: "waived", waiveReason: "On parental leave" });
    expect(await asHead.codes(WAIVE, waive(anns, 2))).toEqual(["CONFLICT"]);
  });

  it("shows progress and matrix of what the actor may read", async () => {
    const revision = await server.make.published();
    const outsider = await server.make.person();
    const assignment = await ask(revision, [ann, bob, outsider]);
    await asAnn.get(ACKNOWLEDGE, input(revision));
    const PROGRESS = `query ($id: ID) { progress(assignmentId: $id) { total open done overdue withheld byDepartment { id total done overdue } } }`;
    expect((await asHead.get(PROGRESS, { id: assignment })).progress).toEqual({
      total: 2,
      open: 1,
      done: 1,
      overdue: 0,
      withheld: false,
      byDepartment: [{ id: department.id, total: 2, done: 1, overdue: 0 }],
    });
    expect((await asAnn.get(PROGRESS, { id: assignment })).progress).toMatchObject({ total: 1, done: 1 });
    const editor = await server.make.person();
    await server.make.role(editor, "policyEditor");
    expect((await (await server.as(editor)).get(PROGRESS, { id: assignment })).progress).toMatchObject({
      total: 3,
      done: 1,
      withheld: false,
    });
    const MATRIX = `query ($departmentId: ID) { obligationMatrix(departmentId: $departmentId) { people { id } columns { id } cells { person assignment state } } }`;
    const { obligationMatrix } = await asHead.get(MATRIX, { departmentId: department.id });
    const people = obligationMatrix.people.map(({ id }: { id: string }) => id);
    expect(people).toEqual(expect.arrayContaining([ann.id, bob.id]));
    expect(people).not.toContain(outsider.id);
    expect(obligationMatrix.columns[0]).toEqual({ id: assignment });
    expect(obligationMatrix.cells).toContainEqual({ person: ann.id, assignment, state: "done" });
    const hers = (await asAnn.get(MATRIX, { departmentId: department.id })).obligationMatrix;
    expect(hers.people).toEqual([{ id: ann.id }]);
    expect(await asHead.codes(`{ progress { total } }`)).toEqual(["INVALID"]);
  });

  it("previews an audience with the number that is not cleared", async () => {
    const admin = await server.make.person();
    await server.make.role(admin, "administrator");
    const level = await server.make.level({});
    const top = await server.make.level({ needToKnow: false });
    await server.make.clearance(admin, top, { grantedBy: head });
    await server.make.clearance(bob, top, { grantedBy: head });
    const revision = await server.make.published({ level: top });
    expect(top.rank).toBeGreaterThan(level.rank);
    const PREVIEW = `query ($audience: AudienceInput!, $revisionId: ID) { previewAudience(audience: $audience, revisionId: $revisionId) { total uncleared departments { name count } sample { id } } }`;
    const audience = { departments: [{ id: department.id, subtree: true }] };
    const { previewAudience } = await (await server.as(admin)).get(PREVIEW, { audience, revisionId: revision.id });
    expect(previewAudience).toMatchObject({ total: 3, uncleared: 2, departments: [{ name: department.name, count: 3 }] });
    expect(previewAudience.sample.map(({ id }: { id: string }) => id)).toEqual([head.id, ann.id, bob.id]);
    expect(await asAnn.codes(PREVIEW, { audience })).toEqual(["FORBIDDEN"]);
    const editor = await server.make.person();
    await server.make.role(editor, "policyEditor");
    expect((await (await server.as(editor)).get(PREVIEW, { audience })).previewAudience.total).toBe(3);
    expect(await asHead.codes(PREVIEW, { audience, revisionId: revision.id })).toEqual(["INVALID"]);
  });
});
