import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Agreement } from "../../schema/confidentiality/Agreement.ts";
import type { Course } from "../../schema/training/Course.ts";
import { Desk } from "../policy/desk.ts";
import { type Client, TestServer } from "../support/server.ts";

const ATTACH = `mutation ($input: AttachFileInput!, $key: String) {
  attachFile(input: $input, idempotencyKey: $key) { id fileName contentType size checksum imported uploadedBy { id } revision { id } course { id } agreement { id } }
}`;
const REMOVE = `mutation ($id: ID!) { removeAttachment(input: { id: $id }) }`;
const MEGABYTE = 1024 ** 2;

const base64 = (content: string | Buffer) => Buffer.from(content).toString("base64");

describe("files that are kept with records", () => {
  let server: TestServer;
  let desk: Desk;
  let manager: Client;
  let officer: Client;
  let otherEditor: Client;
  let otherManager: Client;
  let course: Course;
  let agreement: Agreement;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
    const { make } = server;
    const elsewhere = await make.department();
    const withRole = async (role: "trainingManager" | "confidentialityOfficer" | "policyEditor", department = desk.department) => {
      const person = await make.person({ in: department });
      await make.role(person, role, role === "confidentialityOfficer" ? undefined : department);
      return server.as(person);
    };
    manager = await withRole("trainingManager");
    officer = await withRole("confidentialityOfficer");
    otherEditor = await withRole("policyEditor", elsewhere);
    otherManager = await withRole("trainingManager", elsewhere);
    course = await make.course({ owningDepartment: desk.department });
    await make.question(course);
    agreement = await make.agreement();
  });
  afterAll(() => server.close());

  let count = 0;
  const file = (values: Record<string, unknown> = {}) => {
    count += 1;
    return { fileName: "附件一.pdf", base64: base64(`%PDF ${count}`), ...values };
  };
  const attach = async (client: Client, input: Record<string, unknown>) => (await client.get(ATTACH, { input })).attachFile;
  const refused = async (client: Client, input: Record<string, unknown>) => {
    const { errors } = await client.ask(ATTACH, { input });
    const { code, fields } = errors?.[0]?.extensions ?? { code: "none" };
    return fields?.[0] ? [code, fields[0].path, fields[0].code] : [code];
  };
  const draft = async () => (await desk.createDocument()).openDraft;
  const download = (client: Client, id: string) => fetch(`${server.url}/attachments/${id}`, { headers: { cookie: client.cookie ?? "" } });
  const filesOf = async (id: string, client = desk.editor) =>
    (await desk.revision(id, client)).attachments.map(({ fileName }: { fileName: string }) => fileName);

  it("come with their name, type, size and checksum, are downloaded whole, and are audited without their bytes", async () => {
    const { id: revisionId } = await draft();
    const bytes = Buffer.from([0, 255, 10, 13, 0, 128, 37]);
    const attached = await attach(desk.editor, { revisionId, fileName: "流程图.PNG", base64: base64(bytes) });
    const checksum = createHash("sha256").update(bytes).digest("hex");
    expect(attached).toMatchObject({ fileName: "流程图.PNG", contentType: "image/png", size: 7, checksum, imported: false });
    expect(attached).toMatchObject({ revision: { id: revisionId }, course: null, uploadedBy: { id: desk.people.editor.id } });
    const response = await download(desk.editor, attached.id);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${encodeURIComponent("流程图.PNG")}`);
    // Whatever the file says it is, no browser shows it as a page.
    expect(response.headers.get("content-type")).toBe("application/octet-stream");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await desk.editor.get(REMOVE, { id: attached.id })).removeAttachment).toBe(true);
    expect((await download(desk.editor, attached.id)).status).toBe(404);
    expect(await filesOf(revisionId)).toEqual([]);
    const events = await server.sql<[string, string, string, Record<string, unknown>]>(
      `select "command", "subject_label", "revision_id"::text, "changes" from "audit_event" where "subject_id" = $1 order by "sequence"`,
      [attached.id],
    );
    expect(events.map(([command]) => command)).toEqual(["attachFile", "removeAttachment"]);
    expect(events.every(([, label, revision]) => label.endsWith("客服规范 · v1 · 流程图.PNG") && revision === revisionId)).toBe(true);
    expect(events[0]?.[3]).toMatchObject({ fileName: { after: "流程图.PNG" }, checksum: { after: checksum } });
    expect(events[0]?.[3]).not.toHaveProperty("bytes");
    expect(events[1]?.[3]).toMatchObject({ fileName: { before: "流程图.PNG", after: null }, checksum: { before: checksum } });
  });

  it("of a draft are for its editors until it is handed in, and what was published keeps them", async () => {
    const document = await desk.createDocument();
    const { id: revisionId } = document.openDraft;
    const own = await attach(desk.editor, file({ revisionId }));
    // Nobody else learns that there is such a draft; an administrator reads it, and does not write it.
    for (const client of [desk.staff, otherEditor, manager, officer]) {
      expect(await refused(client, file({ revisionId }))).toEqual(["NOT_FOUND"]);
      expect(await client.codes(REMOVE, { id: own.id })).toEqual(["NOT_FOUND"]);
    }
    expect(await refused(desk.administrator, file({ revisionId }))).toEqual(["FORBIDDEN"]);
    expect(await desk.administrator.codes(REMOVE, { id: own.id })).toEqual(["FORBIDDEN"]);
    expect(await refused(server.stranger, file({ revisionId }))).toEqual(["UNAUTHENTICATED"]);
    const submitted = await desk.submit(await desk.import(await desk.revision(revisionId), "第一条 一。"));
    expect(await refused(desk.editor, file({ revisionId }))).toEqual(["FORBIDDEN"]);
    expect(await refused(desk.approver, file({ revisionId }))).toEqual(["FORBIDDEN"]);
    await desk.publish(await desk.decide(submitted, "approved"));
    expect(await refused(desk.editor, file({ revisionId }))).toEqual(["FORBIDDEN"]);
    expect(await desk.editor.codes(REMOVE, { id: own.id })).toEqual(["FORBIDDEN"]);
    expect(await desk.staff.codes(REMOVE, { id: own.id })).toEqual(["FORBIDDEN"]);
    expect((await download(desk.staff, own.id)).status).toBe(200);
    // The next text goes on with the annexes, and not with the file that this one was taken from.
    const next = await desk.run(desk.editor, "startRevision", { documentId: document.id });
    expect(await filesOf(revisionId, desk.staff)).toEqual(["附件一.pdf", "pasted.txt"]);
    expect(await filesOf(next.id)).toEqual(["附件一.pdf"]);
    const [carried] = next.attachments;
    expect(carried.id).not.toBe(own.id);
    expect(await (await download(desk.editor, carried.id)).text()).toBe(await (await download(desk.staff, own.id)).text());
    await desk.editor.get(REMOVE, { id: carried.id });
    expect((await download(desk.staff, own.id)).status).toBe(200);
  });

  it("make a draft another one than its editor saw", async () => {
    const { openDraft } = await desk.createDocument();
    const seen = await desk.import(openDraft, "第一条 一。");
    await attach(desk.editor, file({ revisionId: seen.id }));
    const submission = { id: seen.id, expectedVersion: seen.version, approverIds: [desk.people.approver.id] };
    expect(await desk.refusal(desk.editor, "submitRevision", submission)).toEqual({ code: "CONFLICT" });
  });

  it("of a course are for its managers, and reach whoever is asked to learn it", async () => {
    const attached = await attach(manager, file({ courseId: course.id, fileName: "课件.pptx" }));
    expect(attached).toMatchObject({ course: { id: course.id }, revision: null, agreement: null });
    for (const client of [otherManager, desk.staff, desk.editor, officer]) {
      expect(await refused(client, file({ courseId: course.id }))).toEqual(["NOT_FOUND"]);
      expect(await client.codes(REMOVE, { id: attached.id })).toEqual(["NOT_FOUND"]);
    }
    expect((await download(desk.staff, attached.id)).status).toBe(404);
    const audience = { people: [desk.people.staff.id] };
    await manager.get(`mutation ($input: AssignTrainingInput!) { assignTraining(input: $input) { id } }`, {
      input: { courseId: course.id, audience, dueWorkingDays: 5 },
    });
    expect((await download(desk.staff, attached.id)).status).toBe(200);
    expect(await refused(desk.staff, file({ courseId: course.id }))).toEqual(["FORBIDDEN"]);
    expect(await desk.staff.codes(REMOVE, { id: attached.id })).toEqual(["FORBIDDEN"]);
    const query = `query ($id: ID!) { course(id: $id) { attachments { fileName } } }`;
    expect((await desk.staff.get(query, { id: course.id })).course.attachments).toEqual([{ fileName: "课件.pptx" }]);
    expect((await manager.get(REMOVE, { id: attached.id })).removeAttachment).toBe(true);
  });

  it("of an agreement are for officers until it is published, and stay then", async () => {
    const attached = await attach(officer, file({ agreementId: agreement.id }));
    expect(await refused(desk.staff, file({ agreementId: agreement.id }))).toEqual(["NOT_FOUND"]);
    expect(await refused(manager, file({ agreementId: agreement.id }))).toEqual(["NOT_FOUND"]);
    const other = await attach(officer, file({ agreementId: agreement.id, fileName: "多余.docx" }));
    expect((await officer.get(REMOVE, { id: other.id })).removeAttachment).toBe(true);
    const [[version] = [0]] = await server.sql<[number]>(`select "version" from "agreement" where "id" = $1`, [agreement.id]);
    await officer.get(`mutation ($input: PublishAgreementInput!) { publishAgreement(input: $input) { id } }`, {
      input: { id: agreement.id, expectedVersion: version, audience: { people: [desk.people.staff.id] }, dueWorkingDays: 5 },
    });
    expect(await refused(officer, file({ agreementId: agreement.id }))).toEqual(["FORBIDDEN"]);
    expect(await officer.codes(REMOVE, { id: attached.id })).toEqual(["FORBIDDEN"]);
    expect((await download(desk.staff, attached.id)).status).toBe(200);
    for (const statement of [
      `delete from "attachment" where "agreement_id" = $1`,
      `update "attachment" set "bytes" = 'x' where "agreement_id" = $1`,
      `insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "agreement_id", "uploaded_by_id", "created_at", "bytes")
       select gen_random_uuid(), 'b', 'b', 1, 'b', $1, "uploaded_by_id", now(), 'b' from "attachment" limit 1`,
    ]) {
      await expect(server.sql(statement, [agreement.id])).rejects.toThrow("never changed");
    }
  });

  it("belong to exactly one record", async () => {
    const { id: revisionId } = await draft();
    expect(await refused(desk.editor, file())).toEqual(["INVALID", "input", "attachmentOwner"]);
    expect(await refused(desk.editor, file({ revisionId, courseId: course.id }))).toEqual(["INVALID", "input", "attachmentOwner"]);
    expect(await refused(desk.editor, file({ revisionId: "7" }))).toEqual(["INVALID", "input.revisionId", "malformedId"]);
    expect(await refused(desk.editor, file({ revisionId: course.id }))).toEqual(["NOT_FOUND"]);
    expect(await desk.editor.codes(REMOVE, { id: revisionId })).toEqual(["NOT_FOUND"]);
  });

  it.each([
    ["../../etc/表格.xlsx", "表格.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["C:\\Users\\me\\合同.docx", "合同.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
    ["a\u0007b\r\n.txt", "ab.txt", "text/plain"],
    ["  page.html ", "page.html", "application/octet-stream"],
    ["picture.svg", "picture.svg", "application/octet-stream"],
    ["bill\u202efdp.exe", "billfdp.exe", "application/octet-stream"],
    ["README", "README", "application/octet-stream"],
    [`${"长".repeat(251)}.pdf`, `${"长".repeat(251)}.pdf`, "application/pdf"],
  ])("have a plain name and a type from a closed list: %j", async (given, fileName, contentType) => {
    const { id: revisionId } = await draft();
    expect(await attach(desk.editor, file({ revisionId, fileName: given }))).toMatchObject({ fileName, contentType });
  });

  it("without a name, with too long a name, empty or broken are refused", async () => {
    const { id: revisionId } = await draft();
    for (const fileName of ["", "  ", "folder/", "..", "\u0007"]) {
      expect(await refused(desk.editor, file({ revisionId, fileName }))).toEqual(["INVALID", "input.fileName", "required"]);
    }
    const long = `${"x".repeat(252)}.pdf`;
    expect(await refused(desk.editor, file({ revisionId, fileName: long }))).toEqual(["INVALID", "input.fileName", "tooLong"]);
    expect(await refused(desk.editor, file({ revisionId, base64: "" }))).toEqual(["INVALID", "input.base64", "attachmentEmpty"]);
    expect(await refused(desk.editor, file({ revisionId, base64: "<svg>" }))).toEqual(["INVALID", "input.base64", "notBase64"]);
    expect(await filesOf(revisionId)).toEqual([]);
  });

  it("have at most 20 MB, as much as one request carries", async () => {
    const { id: revisionId } = await draft();
    const full = Buffer.alloc(20 * MEGABYTE, 7);
    const { size } = await attach(desk.editor, { revisionId, fileName: "扫描件.pdf", base64: base64(full) });
    expect(size).toBe(20 * MEGABYTE);
    const more = base64(Buffer.alloc(20 * MEGABYTE + 1, 7));
    const input = { revisionId, fileName: "太大.pdf", base64: more };
    expect(await refused(desk.editor, input)).toEqual(["INVALID", "input.base64", "attachmentTooBig"]);
  });

  it("are kept once: the very same file is refused, also when it is sent twice at once, and a retry is not another file", async () => {
    const { id: revisionId } = await draft();
    const same = file({ revisionId, fileName: "一.pdf" });
    const answers = await Promise.all([1, 2, 3].map(() => desk.editor.ask(ATTACH, { input: same })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    const { errors } = await desk.editor.ask(ATTACH, { input: { ...same, fileName: "二.pdf" } });
    expect(errors?.[0]?.extensions.fields?.[0]).toMatchObject({
      path: "input.fileName",
      code: "attachedAlready",
      message: "The very same file is here already, as “一.pdf”.",
    });
    const { id: otherId } = await draft();
    expect(await attach(desk.editor, { ...same, revisionId: otherId })).toMatchObject({ fileName: "一.pdf" });
    const input = file({ revisionId, fileName: "三.pdf" });
    const once = await desk.editor.get(ATTACH, { input, key: "third" });
    expect((await desk.editor.get(ATTACH, { input, key: "third" })).attachFile.id).toBe(once.attachFile.id);
    expect(await filesOf(revisionId)).toEqual(["一.pdf", "三.pdf"]);
  });

  it("are fifty at most, as many as a page shows", async () => {
    const { id: revisionId } = await draft();
    await server.sql(
      `insert into "attachment" ("id", "file_name", "content_type", "size", "checksum", "revision_id", "uploaded_by_id", "created_at", "bytes")
       select gen_random_uuid(), 'n' || n, 'text/plain', 1, n::text, $1, $2, now(), 'x' from generate_series(1, 50) n`,
      [revisionId, desk.people.editor.id],
    );
    expect(await refused(desk.editor, file({ revisionId }))).toEqual(["INVALID", "input.fileName", "attachmentsFull"]);
  });
});
