import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";
import { level, lists, par, table, wordFile } from "./word-file.ts";

const TEXT = "客服规范\n第一章 总则\n第一条 为规范服务，制定本规范。\n第二条 员工应当礼貌待客。";
/** "客服规范\n第一条 礼貌待客。" in GBK, in which old Chinese files are written. */
const GBK = Buffer.from("bfcdb7feb9e6b7b60ab5dad2bbccf520c0f1c3b2b4fdbfcda1a3", "hex");

/** How files of older Word versions begin. */
const OLD_WORD = Buffer.from("d0cf11e0a1b11ae1", "hex");

const PREVIEW = `query ($input: PreviewImportInput!) { previewImport(input: $input) {
  title encoding provisions { kind label number heading text depth parent line } warnings { code line excerpt message } furniture lost invisible regulations { title from to provisionCount } } }`;

describe("bringing a text in", () => {
  let server: TestServer;
  let desk: Desk;

  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const base64 = (content: string | Buffer) => Buffer.from(content).toString("base64");
  const newDraft = async () => (await desk.createDocument()).openDraft;
  const preview = async (input: Record<string, unknown>) => (await desk.editor.get(PREVIEW, { input })).previewImport;

  it("previews the tree with its doubts in the person's language, and saves nothing", async () => {
    const draft = await newDraft();
    const input = { revisionId: draft.id, text: "客服规范\n第一条 一。\n第三条 三。\n1" };
    const seen = await preview(input);
    expect(seen).toMatchObject({ title: "客服规范", encoding: "utf-8", lost: 0 });
    expect(seen.provisions.map(({ label, line }: any) => [label, line])).toEqual([
      ["第一条", 2],
      ["第三条", 3],
    ]);
    expect(seen.warnings).toContainEqual(
      expect.objectContaining({ code: "numberGap", line: 3, message: "A number is missing before this one." }),
    );
    const { data } = await desk.editor.ask(PREVIEW, { input }, { "accept-language": "zh" });
    expect(data?.previewImport.warnings).toContainEqual(expect.objectContaining({ code: "numberGap", message: "此处之前缺少序号。" }));
    expect(await desk.revision(draft.id)).toMatchObject({ version: draft.version, provisions: [], attachments: [] });
  });

  it("keeps the file as it came, readable only to who may read the draft", async () => {
    const draft = await newDraft();
    const imported = await desk.run(desk.editor, "importRevision", {
      revisionId: draft.id,
      expectedVersion: draft.version,
      fileName: "C:\\制度\\..\\客服规范.txt",
      base64: base64(GBK),
    });
    expect(imported.provisions).toMatchObject([{ kind: "article", label: "第一条", text: "礼貌待客。" }]);
    const [attachment] = imported.attachments;
    expect(attachment).toMatchObject({ fileName: "客服规范.txt", size: GBK.length, contentType: "text/plain" });
    const download = (client: typeof desk.staff) =>
      fetch(`${server.url}/attachments/${attachment.id}`, { headers: { cookie: client.cookie ?? "" } });
    const answer = await download(desk.editor);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(GBK);
    expect((await download(desk.staff)).status).toBe(404);
    expect((await download(server.stranger)).status).toBe(401);
    // The same bytes again are kept once.
    const again = await desk.run(desk.editor, "importRevision", {
      revisionId: draft.id,
      expectedVersion: imported.version,
      fileName: "客服规范.txt",
      base64: base64(GBK),
    });
    expect(again.attachments).toHaveLength(1);
    expect(again.provisions[0].identity).toBe(imported.provisions[0].identity);
  });

  it("keeps of pasted texts the last one alone, and a file beside it", async () => {
    const draft = await newDraft();
    const file = { revisionId: draft.id, expectedVersion: draft.version, fileName: "a.txt", base64: base64(GBK) };
    let imported = await desk.import(await desk.run(desk.editor, "importRevision", file), "第一条 甲。");
    for (const text of ["第一条 乙。", "第一条 乙。", "第一条 甲\u200b乙\u00ad。"]) imported = await desk.import(imported, text);
    expect(imported.attachments.map(({ fileName }: any) => fileName)).toEqual(["a.txt", "pasted.txt"]);
    expect(imported.provisions).toMatchObject([{ text: "甲乙。" }]);
    const [[changes]] = (await server.sql<[any]>(
      `select "changes" from "audit_event" where "command" = 'importRevision' and "revision_id" = $1 and "subject_type" = 'Revision' order by "sequence" desc limit 1`,
      [draft.id],
    )) as [[any]];
    expect(changes.source.after.invisible).toBe(2);
    const gone = await server.sql(
      `select 1 from "audit_event" where "command" = 'importRevision' and "revision_id" = $1 and "subject_type" = 'Attachment'`,
      [draft.id],
    );
    expect(gone).toHaveLength(2);
    expect((await preview({ text: "第一条 甲\u200b乙。" })).invisible).toBe(1);
    const [provision] = imported.provisions;
    const typed = { operation: "update", id: provision.id, expectedVersion: provision.version, text: "丙\ufeff丁" };
    expect((await desk.save(imported, [typed])).provisions[0].text).toBe("丙丁");
  });

  it("reads GBK, UTF-16 and marks of byte order", async () => {
    expect(await preview({ fileName: "a.txt", base64: base64(GBK) })).toMatchObject({ title: "客服规范", encoding: "gb18030" });
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, "utf16le")]);
    expect(await preview({ fileName: "A.TXT", base64: base64(utf16) })).toMatchObject({ title: "客服规范", encoding: "utf-16le" });
    expect(await preview({ fileName: "a.md", base64: base64(`\ufeff${TEXT}`) })).toMatchObject({ title: "客服规范", encoding: "utf-8" });
  });

  it("takes a Word document with the labels that Word prints, by its bytes, and keeps it as it came", async () => {
    const numbering = lists({ 0: level(0, "chineseCounting", "第%1条") }, [[1, 0]]);
    const body =
      par("客服规范") + par("礼貌待客。", { list: 1 }) + table(["时限", "渠道"], ["一日", "电话|微信"]) + par("及时回复。", { list: 1 });
    const bytes = Buffer.from(wordFile({ body, numbering, header: par("内部") }));
    const seen = await preview({ fileName: "客服规范.doc", base64: base64(bytes) });
    expect(seen).toMatchObject({ title: "客服规范", encoding: "docx", lost: 0, furniture: ["内部"] });
    expect(seen.warnings).toEqual([
      { code: "wordHeaders", line: 1, excerpt: "内部", message: "Headers, footers and page numbers were left out." },
    ]);
    const draft = await newDraft();
    const input = { revisionId: draft.id, expectedVersion: draft.version, fileName: "客服规范.docx", base64: base64(bytes) };
    const imported = await desk.run(desk.editor, "importRevision", input);
    expect(imported.provisions).toMatchObject([
      { kind: "article", label: "第一条", text: "礼貌待客。" },
      { kind: "table", text: "| 时限 | 渠道 |\n| --- | --- |\n| 一日 | 电话\\|微信 |" },
      { kind: "article", label: "第二条", text: "及时回复。" },
    ]);
    const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    expect(imported.attachments).toMatchObject([{ fileName: "客服规范.docx", size: bytes.length, contentType }]);
  });

  it("offers the regulations of one file, and takes the one that is named", async () => {
    const text = `${TEXT}\n服务承诺制度\n第一条 按时。\n第二条 准确。\n第三条 有礼。`;
    const seen = await preview({ text });
    expect(seen.regulations).toEqual([
      { title: "客服规范", from: 1, to: 4, provisionCount: 3 },
      { title: "服务承诺制度", from: 5, to: 8, provisionCount: 3 },
    ]);
    expect(seen.provisions).toHaveLength(7);
    expect(await preview({ text, part: 2 })).toMatchObject({ title: "服务承诺制度", provisions: [{ line: 6 }, { line: 7 }, { line: 8 }] });
    const draft = await newDraft();
    const input = { revisionId: draft.id, expectedVersion: draft.version, text, part: 2 };
    const imported = await desk.run(desk.editor, "importRevision", input);
    expect(imported.provisions.map(({ text }: any) => text)).toEqual(["按时。", "准确。", "有礼。"]);
    const wrong = { ...input, expectedVersion: imported.version, part: 3 };
    expect(await desk.refusal(desk.editor, "importRevision", wrong)).toEqual({ code: "INVALID", path: "input.part", what: "outOfRange" });
  });

  it("takes pages, as files and from the clipboard, and keeps of what was pasted the last", async () => {
    const html =
      "<script>第九条</script><h1>客服规范</h1><ol style='list-style-type:simp-chinese-informal'><li><p>总则</p></li></ol>第一条 礼貌。";
    const page = { title: "客服规范", provisions: [{ label: "一、", heading: "总则" }, { label: "第一条" }], lost: 0 };
    expect(await preview({ html })).toMatchObject(page);
    expect(await preview({ fileName: "客服规范.htm", base64: base64(html) })).toMatchObject(page);
    const draft = await newDraft();
    let imported = await desk.import(draft, TEXT);
    const input = { revisionId: draft.id, expectedVersion: imported.version };
    imported = await desk.run(desk.editor, "importRevision", { ...input, html });
    expect(imported.attachments.map(({ fileName, contentType }: any) => [fileName, contentType])).toEqual([
      ["pasted.html", "application/octet-stream"],
    ]);
    expect(imported.provisions).toMatchObject(page.provisions);
  });

  it("takes a text without structure: each paragraph is a provision, with a warning", async () => {
    const plain = "会议室使用后请关灯。\n\n请带走自己的物品。\n请把椅子放回原处。";
    const { provisions, warnings } = await preview({ text: plain });
    expect(warnings.map(({ code }: any) => code)).toContain("structureMissing");
    expect(provisions.map(({ heading, text }: any) => heading + text).join("")).toContain("请带走自己的物品。");
    const draft = await newDraft();
    const imported = await desk.import(draft, plain);
    expect(imported.provisions).toHaveLength(provisions.length);
    expect(provisions.length).toBeGreaterThanOrEqual(3);
  });

  it("says at which field an unusable text is wrong, and changes nothing", async () => {
    const draft = await newDraft();
    const zip = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(50)]);
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ fileName: "制度.docx", base64: base64(zip) }, "input.base64", "wordBroken"],
      [{ fileName: "制度.docx", base64: base64(TEXT) }, "input.base64", "wordBroken"],
      [{ fileName: "制度.docx", base64: base64("%PDF-1.7") }, "input.base64", "pdfFile"],
      [{ fileName: "制度.docx", base64: base64(OLD_WORD) }, "input.base64", "wordLocked"],
      [{ fileName: "制度.docx", base64: "" }, "input.base64", "emptyText"],
      [{ fileName: "制度.docx", base64: "这不是编码" }, "input.base64", "notBase64"],
      [{ fileName: "制度.docx", base64: base64(Buffer.from(wordFile({ body: par("") }))) }, "input.base64", "emptyText"],
      [{ fileName: "制度.docx", base64: base64(Buffer.alloc(21 * 1024 * 1024)) }, "input.base64", "fileTooBig"],
      [{ fileName: "制度.doc", base64: base64(OLD_WORD) }, "input.base64", "oldWordFile"],
      [{ fileName: "制度.WPS", base64: base64(OLD_WORD) }, "input.base64", "oldWordFile"],
      [{ fileName: "制度.pdf", base64: base64("%PDF-1.7") }, "input.fileName", "pdfFile"],
      [{ fileName: "制度.xlsx", base64: base64(zip) }, "input.fileName", "wrongFileType"],
      [{ fileName: "制度", base64: base64(TEXT) }, "input.fileName", "wrongFileType"],
      [{ fileName: "制度.txt", base64: base64(zip) }, "input.base64", "undecodableFile"],
      [{ fileName: "制度.txt", base64: base64(Buffer.from([0xc3, 0x28, 0xff, 0xff, 0x80, 0x81])) }, "input.base64", "undecodableFile"],
      [{ fileName: "制度.txt", base64: "这不是编码" }, "input.base64", "notBase64"],
      [{ fileName: "制度.txt", base64: "" }, "input.base64", "emptyText"],
      [{ fileName: "制度.txt", base64: base64(" \r\n\t\u3000") }, "input.base64", "emptyText"],
      [{ base64: base64(TEXT) }, "input.fileName", "required"],
      [{ text: "" }, "input.text", "emptyText"],
      [{ text: TEXT, fileName: "a.txt", base64: base64(TEXT) }, "input.text", "fileOrText"],
      [{}, "input.base64", "fileOrText"],
      [{ text: TEXT, html: TEXT }, "input.html", "fileOrText"],
      [{ html: " " }, "input.html", "emptyText"],
      [{ html: "<p>".repeat(1000) + "<div>".repeat(1000) }, "input.html", "wordDeep"],
      [{ html: "<script>1</script>" }, "input.html", "emptyText"],
      [{ text: "一".repeat(2 * 1024 * 1024) }, "input.text", "fileTooBig"],
      [{ fileName: "制度.txt", base64: base64("一".repeat(2 * 1024 * 1024)) }, "input.base64", "fileTooBig"],
    ];
    for (const [values, path, what] of wrong) {
      const input = { revisionId: draft.id, expectedVersion: draft.version, ...values };
      expect(await desk.refusal(desk.editor, "importRevision", input)).toEqual({ code: "INVALID", path, what });
      const { errors } = await desk.editor.ask(PREVIEW, { input: values });
      expect(errors?.[0]?.extensions.fields).toMatchObject([{ path, code: what }]);
    }
    expect(await desk.revision(draft.id)).toMatchObject({ version: draft.version, provisions: [], attachments: [] });
  });

  it("refuses a body of 50 MB before reading it into memory", async () => {
    const draft = await newDraft();
    const text = "a".repeat(50 * 1024 * 1024);
    const body = JSON.stringify({
      query: `mutation ($input: ImportRevisionInput!) { importRevision(input: $input) { id } }`,
      variables: { input: { revisionId: draft.id, expectedVersion: draft.version, text } },
    });
    const status = await fetch(`${server.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie: desk.editor.cookie ?? "" },
      body,
    }).then(
      (answer) => answer.status,
      // The server may hang up while the rest is still being sent.
      () => 413,
    );
    expect(status).toBe(413);
    expect(await desk.revision(draft.id)).toMatchObject({ version: draft.version, provisions: [] });
  });

  it("is for editors only", async () => {
    expect((await desk.staff.ask(PREVIEW, { input: { text: TEXT } })).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const draft = await newDraft();
    const input = { revisionId: draft.id, text: TEXT };
    expect((await desk.staff.ask(PREVIEW, { input })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
    expect(await desk.refusal(desk.staff, "importRevision", { ...input, expectedVersion: draft.version })).toEqual({ code: "NOT_FOUND" });
  });

  it("keeps what cannot be stored as such readable: half characters and NUL", async () => {
    const draft = await newDraft();
    const imported = await desk.import(draft, "第一条 一\ud800二\u0000三。");
    expect(imported.provisions[0].text).toBe("一\ufffd二\ufffd三。");
    const { openDraft } = await desk.createDocument();
    const published = await desk.publish(
      await desk.decide(await desk.submit(await desk.import(openDraft, "第一条 一\udc00。")), "approved"),
    );
    const rows = published.provisions.map(
      ({ depth, kind, label, heading, text }: any) => `${JSON.stringify([depth, kind, label, heading, text, []])}\n`,
    );
    const expected = createHash("sha256")
      .update(`${JSON.stringify(["text", 3, published.title])}\n${rows.join("")}`)
      .digest("hex");
    expect(published.checksum).toBe(`3:${expected}`);
  });
});
