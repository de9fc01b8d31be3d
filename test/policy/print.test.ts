import { unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AccessLog } from "../../schema/confidentiality/AccessLog.ts";
import type { ClassificationLevel } from "../../schema/confidentiality/ClassificationLevel.ts";
import { AuditEvent } from "../../schema/evidence/AuditEvent.ts";
import type { Department } from "../../schema/organisation/Department.ts";
import type { Person } from "../../schema/organisation/Person.ts";
import type { Revision } from "../../schema/policy/Revision.ts";
import { missingForPdf } from "../../server/print/print-file.ts";
import { type Client, TestServer } from "../support/server.ts";

const file = "{ fileName contentType base64 copyNumber }";
const REVISION = `query ($id: ID!, $format: PrintFormat!) { file: exportRevision(revisionId: $id, format: $format) ${file} }`;
const COMPARISON = `query ($from: ID!, $to: ID!, $format: PrintFormat!) { file: exportComparison(from: $from, to: $to, format: $format) ${file} }`;
const COLLECTION = `query ($departmentId: ID, $subtree: Boolean, $categoryId: ID, $on: Date, $format: PrintFormat!) {
  file: exportCollection(departmentId: $departmentId, subtree: $subtree, categoryId: $categoryId, on: $on, format: $format) ${file} }`;

/** Words without what setting them adds: spaces and breaks. */
const bare = (text: string) => text.replace(/\s+/gu, "");

const bytesOf = (answer: { base64: string }) => new Uint8Array(Buffer.from(answer.base64, "base64"));

function wordParts(answer: { base64: string }): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytesOf(answer))).map(([name, bytes]) => [name, Buffer.from(bytes).toString("utf8")]));
}

const saysInWord = (answer: { base64: string }) =>
  [...(wordParts(answer)["word/document.xml"] ?? "").matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join("");

/** PDF is made of optional packages: without them there is nothing to look at. */
const withPdf = it.skipIf(missingForPdf.length > 0);

describe("texts taken along", () => {
  let server: TestServer;
  let care: Department;
  let team: Department;
  let logged: ClassificationLevel;
  let plain: Revision;
  let newer: Revision;
  let secret: Revision;
  let cleared: Person;
  let staff: Client;
  let reader: Client;

  beforeAll(async () => {
    server = await TestServer.start();
    const { make } = server;
    care = await make.department({ code: "CS", name: "客服中心" });
    team = await make.department({ code: "CS-1", name: "热线组", parent: care });
    logged = await make.level({ rank: 30, name: "普通商密", logged: true, watermark: true });
    cleared = await make.person({ in: care, name: "王晓明", number: "RB021" });
    await make.clearance(cleared, logged);
    const document = await make.document({ owningDepartment: care, number: "KF-1" });
    plain = await make.published({ document, title: "客户服务规范", effectiveFrom: "2024-01-01" }, [
      "员工应当在 5 日内答复①②㈠，并登记。",
      "标准如下：\n| 职级 | 天数 |\n| --- | --- |\n| 一级 | **10** |\n\\*不是标记 <w:t> & “引号”",
    ]);
    newer = await make.revision({ document, title: "客户服务规范" }, [
      "员工应当在 3 日内答复①②㈠，并登记。",
      "标准如下：\n| 职级 | 天数 |\n| --- | --- |\n| 一级 | **12** |\n\\*不是标记 <w:t> & “引号”",
    ]);
    await server.sql(
      `update "provision" n set "identity" = o."identity" from "provision" o where n."revision_id" = $1 and o."revision_id" = $2 and n."place" = o."place"`,
      [newer.id, plain.id],
    );
    const publication = { publishedAt: new Date("2025-01-01T00:00:00Z"), effectiveFrom: "2025-01-01", material: true };
    Object.assign(newer, { ...publication, checksum: "0".repeat(64) });
    await make.em.flush();
    secret = await make.published(
      {
        document: await make.document({ owningDepartment: team, number: "KF-2" }),
        title: "报价底线",
        level: logged,
        effectiveFrom: "2024-03-01",
      },
      ["底价为七元。"],
    );
    staff = await server.as(await make.person({ in: care }));
    reader = await server.as(cleared);
  });
  afterAll(() => server.close());

  const openings = () => server.make.em.fork().find(AccessLog, {}, { orderBy: { at: "asc" } });
  const lastEvent = async () => (await server.make.em.fork().find(AuditEvent, {}, { orderBy: { sequence: "desc" }, limit: 1 }))[0];

  it("are a Word file with the measures of the standard, what the text says, letter by letter, and nothing of it as markup", async () => {
    const answer = (await staff.get(REVISION, { id: newer.id, format: "docx" })).file;
    expect(answer).toMatchObject({ fileName: "KF-1 客户服务规范.docx", copyNumber: null });
    const parts = wordParts(answer);
    expect(parts["word/document.xml"]).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(parts["word/document.xml"]).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(parts["word/document.xml"]).toMatch(/w:docGrid w:type="linesAndChars" w:linePitch="579"/);
    expect(parts["word/document.xml"]).toMatch(/<w:tblHeader\/>/);
    expect(saysInWord(answer)).toContain(
      "第1条　员工应当在 3 日内答复①②㈠，并登记。第2条　标准如下：职级天数一级12\\*不是标记 &lt;w:t&gt; &amp; “引号”",
    );
    expect(Object.keys(parts).filter((name) => /word\/footer\d/.test(name))).toHaveLength(2);
    expect(await lastEvent()).toMatchObject({ command: "exportRevision", subjectType: "Revision", subjectId: newer.id });
  });

  withPdf("are a PDF that says the same, has a title, a language, an outline and no glyph missing", async () => {
    const answer = (await staff.get(REVISION, { id: newer.id, format: "pdf" })).file;
    expect(answer).toMatchObject({ fileName: "KF-1 客户服务规范.pdf", contentType: "application/pdf" });
    const pdf = await getDocumentProxy(bytesOf(answer));
    const { text } = await extractText(pdf, { mergePages: true });
    const said = bare(`第1条员工应当在 3 日内答复①②㈠，并登记。第2条标准如下：职级天数一级12\\*不是标记 <w:t> & “引号”`);
    expect(bare(text)).toContain(said);
    expect(await pdf.getMetadata()).toMatchObject({ info: { Title: "KF-1 客户服务规范", Language: "zh-CN" } });
    expect((await pdf.getOutline())?.map(({ title }: { title: string }) => title)).toEqual(["第1条", "第2条"]);
    expect((await pdf.getMarkInfo())?.Marked).toBe(true);
    expect(Buffer.from(answer.base64, "base64").toString("latin1")).toMatch(/pdfaid:part>2<(?:.|\n)*pdfaid:conformance>U</);
    const size = (await pdf.getPage(1)).getViewport({ scale: 1 });
    expect([Math.round(size.width), Math.round(size.height)]).toEqual([595, 842]);
  });

  withPdf("are refused as PDF where no font has a character, which is named with its provision", async () => {
    // Of the plane that no standard gives a meaning to, so that no font of any machine has it.
    const rare = await server.make.published({ title: "规定" }, ["☐同意☑不同意。", "张\u{10fffd}负责。", "李\u{10fffd}\u{10fffc}"]);
    const { errors } = await staff.ask(REVISION, { id: rare.id, format: "pdf" }, { "accept-language": "en" });
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path: "format", code: "glyphsMissing" }] });
    expect(errors?.[0]?.extensions.fields?.[0]?.message).toContain("No font here has \u{10fffd}（第2条）、\u{10fffc}（第3条）.");
    expect((await staff.get(REVISION, { id: rare.id, format: "docx" })).file.base64).not.toBe("");
  });

  it("of a level that demands it are logged, numbered, and named on every page", async () => {
    const before = (await openings()).length;
    const answer = (await reader.get(REVISION, { id: secret.id, format: "docx" })).file;
    const again = (await reader.get(REVISION, { id: secret.id, format: "docx" })).file;
    expect(answer.copyNumber).toMatch(/^\d{6}$/);
    expect(Number(again.copyNumber)).toBeGreaterThan(Number(answer.copyNumber));
    expect(saysInWord(answer)).toMatch(new RegExp(`^${answer.copyNumber}普通商密报价底线`));
    const parts = wordParts(answer);
    for (const header of Object.keys(parts).filter((name) => /word\/header\d/.test(name))) {
      expect(parts[header]).toMatch(new RegExp(`普通商密 份号：${answer.copyNumber} 王晓明 RB021 \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}`));
    }
    const after = (await openings()).slice(before);
    expect(after.map(({ way, person, revision }) => [way, person.id, revision.id])).toEqual(
      Array(2).fill(["export", cleared.id, secret.id]),
    );
    expect(await lastEvent()).toMatchObject({ changes: { copyNumber: { after: again.copyNumber } } });
  });

  it("are not there for whoever may not read them", async () => {
    const before = (await openings()).length;
    expect(await staff.codes(REVISION, { id: secret.id, format: "docx" })).toEqual(["NOT_FOUND"]);
    expect(await staff.codes(COMPARISON, { from: secret.id, to: newer.id, format: "docx" })).toEqual(["NOT_FOUND"]);
    expect(await openings()).toHaveLength(before);
  });

  it("are a table of what changed, marked by more than colours, with a summary in numbers", async () => {
    const answer = (await staff.get(COMPARISON, { from: plain.id, to: newer.id, format: "docx" })).file;
    const words = saysInWord(answer);
    expect(words).toContain("新增 0 处，删除 0 处，修改 2 处");
    expect(words).toContain("旧条款（第 1 版）新条款（第 2 版）变化");
    const xml = wordParts(answer)["word/document.xml"] ?? "";
    expect(xml).toMatch(/<w:strike\/>(?:(?!<\/w:r>).)*<w:t[^>]*>5 ?<\/w:t>/);
    expect(xml).toMatch(/<w:u [^>]*>(?:(?!<\/w:r>).)*<w:t[^>]*>3 ?<\/w:t>/);
    expect(xml).toMatch(/w:orient="landscape"/);
    expect(await lastEvent()).toMatchObject({ command: "exportComparison", subjectId: newer.id });
  });

  it("are a collection of what held on a day, which says nothing of what one may not read", async () => {
    const range = { departmentId: care.id, format: "docx" };
    const own = saysInWord((await staff.get(COLLECTION, range)).file);
    expect(own).toContain("客服中心制度汇编");
    expect(own).toContain("共 1 项");
    expect(own).toContain("3 日内");
    expect(own).not.toContain("报价");
    const before = (await openings()).length;
    const all = (await reader.get(COLLECTION, range)).file;
    expect(saysInWord(all)).toContain("共 2 项");
    expect(saysInWord(all)).toContain("底价为七元");
    expect(saysInWord(all)).toMatch(new RegExp(`^${all.copyNumber}普通商密客服中心制度汇编`));
    // Each text in the contents with its page, which programs show that do not lay them out.
    expect(saysInWord(all)).toContain("目　录客户服务规范2报价底线3");
    expect((await openings()).slice(before).map(({ way, revision }) => [way, revision.id])).toEqual([["export", secret.id]]);
    expect(saysInWord((await reader.get(COLLECTION, { ...range, subtree: false })).file)).toContain("共 1 项");
    const earlier = saysInWord((await staff.get(COLLECTION, { ...range, on: "2024-06-30" })).file);
    expect(earlier).toContain("5 日内");
    expect(earlier).toContain("2024年6月30日现行有效");
    const none = await staff.ask(COLLECTION, { ...range, on: "2020-01-01" });
    expect(none.errors?.[0]?.extensions).toMatchObject({ code: "INVALID", fields: [{ path: "on", code: "collectionEmpty" }] });
    expect(await staff.codes(COLLECTION, { departmentId: newer.id, format: "docx" })).toEqual(["NOT_FOUND"]);
  });

  it("do not put an older text in the place of one that may not be read", async () => {
    const document = await server.make.document({ owningDepartment: team, number: "KF-3" });
    await server.make.published({ document, effectiveFrom: "2023-01-01" }, ["先。"]);
    await server.make.published({ document, level: logged, effectiveFrom: "2024-01-01" }, ["中。"]);
    await server.make.published({ document, effectiveFrom: "2025-01-01" }, ["后。"]);
    const heldOn = async (client: Client, on: string) => {
      const { data, errors } = await client.ask(COLLECTION, { departmentId: team.id, on, format: "docx" });
      return (
        errors?.[0]?.extensions.fields?.[0]?.code ?? [..."先中后"].filter((word) => saysInWord(data?.file).includes(`${word}。`)).join("")
      );
    };
    expect(await Promise.all(["2023-06-01", "2024-06-01", "2025-06-01"].map((day) => heldOn(staff, day)))).toEqual([
      "先",
      "collectionEmpty",
      "后",
    ]);
    expect(await heldOn(reader, "2024-06-01")).toBe("中");
  });

  it("come one file a request, and lead by a short address to the text in force", async () => {
    const twice = `query ($id: ID!) { a: exportRevision(revisionId: $id, format: docx) { fileName } b: exportRevision(revisionId: $id, format: docx) { fileName } }`;
    expect(await staff.codes(twice, { id: newer.id })).toEqual(["INVALID"]);
    const { printing } = await staff.get("{ printing { missingForPdf publicUrl } }");
    expect(printing.missingForPdf).toEqual(missingForPdf);
    const answer = await fetch(`${server.url}/d/${encodeURIComponent("KF-1 甲/乙")}`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, `/#/documents/${encodeURIComponent("KF-1 甲/乙")}`]);
    // Codes on paper name the document too, which has another number some day.
    const scanned = await fetch(`${server.url}/d/KF-1?id=${newer.document.id}`, { redirect: "manual" });
    expect(scanned.headers.get("location")).toBe(`/#/documents/KF-1?id=${newer.document.id}`);
  });
});
