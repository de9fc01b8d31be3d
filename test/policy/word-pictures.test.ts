import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { work } from "../../server/policy/import/read-regulation.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";
import { cell, par, run, table, type WordParts, wordFile } from "./word-file.ts";

const PNG = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
const files = {
  "word/media/image1.png": PNG,
  "word/media/image2.emf": "\x01\0\0\0",
  "word/media/image3.jpeg": "MZ no picture",
};
const relations = [
  ["a", "media/image1.png"],
  ["b", "media/image2.emf"],
  ["c", "media/image3.jpeg"],
] as const;
const related = relations.map(([id, target]) => `<Relationship Id="${id}" Type="${IMAGE}" Target="${target}"/>`).join("");
const picture = (relation: string, shows = "") =>
  `<w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="1" name="图片 1" descr="${shows}"/><a:blip xmlns:a="a" r:embed="${relation}"/></wp:inline></w:drawing></w:r>`;

function read(body: string, more: Partial<WordParts> = {}) {
  const answer = work({
    content: wordFile({ body, relations: related, others: files, ...more }),
    page: false,
    part: null,
  });
  if ("problem" in answer || !answer.parsed) throw new Error("It cannot be read.");
  const { parsed, pictures } = answer;
  return {
    title: parsed.title,
    lost: parsed.lost,
    texts: parsed.provisions.map(({ kind, label, heading, text }) => [kind, label, heading, text].filter((part) => part !== "").join(" ")),
    doubts: parsed.warnings.map(({ code, line }) => `${code}@${line}`),
    pictures: pictures.map(({ place, fileName }) => `${fileName} ${place}`),
  };
}

const FIRST = "00000000-0000-8000-8000-000000000000";
const HEAD = par("某某办法");

describe("pictures of a Word file", () => {
  it("stand where they stand, with what they show, once each", () => {
    const body =
      HEAD +
      par("第一条 流程见下图：") +
      par(picture("a", "处理\n流程")) +
      par("第二条 乙。") +
      par(run("第三条 见") + picture("a") + run("所示。"));
    expect(read(body)).toMatchObject({
      title: "某某办法",
      lost: 0,
      texts: [
        `article 第一条 流程见下图：\n![处理 流程](image:${FIRST})`,
        "article 第二条 乙。",
        `article 第三条 见![处理 流程](image:${FIRST})所示。`,
      ],
      doubts: [],
      pictures: [`word/media/image1.png ${FIRST}`],
    });
  });

  it("are told of where no text can show them, and are never fetched", () => {
    const outside = `<Relationship Id="d" Type="${IMAGE}" Target="https://example.com/x.png" TargetMode="External"/>`;
    const body = HEAD + par("第一条 甲。") + ["b", "c", "d", "none"].map((relation) => par(picture(relation))).join("");
    expect(read(body, { relations: related + outside })).toMatchObject({
      texts: ["article 第一条 甲。"],
      doubts: ["wordOutside@1", "wordImage@3", "wordImage@4", "wordImage@5", "wordImage@6"],
      pictures: [],
    });
    // A note names pictures by relations of its own.
    const note = `<w:r><w:footnoteReference w:id="1"/></w:r>`;
    const noted = read(HEAD + par(run("第一条 甲") + note + run("。")), {
      footnotes: `<w:footnote w:id="1">${par(run("乙") + picture("a"))}</w:footnote>`,
    });
    expect(noted).toMatchObject({ texts: ["article 第一条 甲［注1］。", "paragraph 注1：乙"], pictures: [] });
    expect(
      read(HEAD + par("第一条 甲。") + par(run("藏", "<w:vanish/>") + picture("a").replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>"))),
    ).toMatchObject({ pictures: [] });
  });

  it("take no part in titles, headings and labels, and stand in cells of tables", () => {
    const shown = `![](image:${FIRST})`;
    expect(read(par(picture("a")) + HEAD + par("第一条 甲。"))).toMatchObject({
      title: "某某办法",
      lost: 0,
      texts: [`preamble ${shown}`, "article 第一条 甲。"],
    });
    expect(read(par(picture("a") + run("某某办法")) + par("第一条 甲。"))).toMatchObject({
      title: "某某办法",
      lost: 0,
      texts: [`preamble ${shown}`, "article 第一条 甲。"],
    });
    expect(read(HEAD + par(run("第一章 总则") + picture("a")) + par("第一条 甲。"))).toMatchObject({
      lost: 0,
      texts: [`chapter 第一章 总则 ${shown}`, "article 第一条 甲。"],
    });
    expect(read(HEAD + par("第一条 见表：") + table(["图", "说明"], [cell(par(picture("a", "甲|乙"))), "丙"]))).toMatchObject({
      texts: ["article 第一条 见表：", `table | 图 | 说明 |\n| --- | --- |\n| ![甲\\|乙](image:${FIRST}) | 丙 |`],
    });
    expect(read(HEAD + par("第一条 甲。") + par(picture("a") + run("图1 流程")) + par("第二条 乙。"))).toMatchObject({ lost: 0 });
  });
});

it("of a page stand where the page holds them itself, and are never fetched", () => {
  const page = `<h1>某某办法</h1><p>第一条 见图：<img alt="流程" src="data:image/png;base64,${PNG.toString("base64")}">。</p><p>第二条 <img src="https://example.com/a.png"><img src="data:image/svg+xml;base64,PHN2Zy8+">乙。</p>`;
  const answer = work({ content: page, page: true, part: null });
  if ("problem" in answer || !answer.parsed) throw new Error("It cannot be read.");
  expect(answer.parsed.provisions.map(({ text }) => text)).toEqual([`见图：![流程](image:${FIRST})。`, "乙。"]);
  expect(answer.pictures).toMatchObject([{ place: FIRST, bytes: PNG }]);
  expect(answer.parsed.warnings.filter(({ code }) => code === "wordImage")).toHaveLength(2);
});

describe("pictures of a Word file that is imported", () => {
  let server: TestServer;
  let desk: Desk;
  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  const png = (background: string) =>
    sharp({ create: { width: 30, height: 10, channels: 3, background } })
      .png()
      .toBuffer();

  it("are kept with the draft, once, and shown by its text; damaged ones are told of and left out", async () => {
    const { openDraft } = await desk.createDocument();
    const others = { "word/media/image1.png": await png("#2f4b7c"), "word/media/image3.jpeg": Buffer.from([0xff, 0xd8, 0xff, 0]) };
    const strange = "01930000-0000-7000-8000-000000000000";
    const body =
      HEAD +
      par(run("第一条 见图：") + picture("a", "流程")) +
      par(run("第二条 坏图") + picture("c", "照片")) +
      par(`第三条 ![别处](image:${strange})。`);
    const file = { fileName: "办法.docx", base64: Buffer.from(wordFile({ body, relations: related, others })).toString("base64") };
    const { previewImport } = await desk.editor.get(
      `query ($input: PreviewImportInput!) { previewImport(input: $input) { warnings { code line } pictures { place address } } }`,
      { input: { ...file, revisionId: openDraft.id } },
    );
    expect(previewImport.warnings).toEqual([{ code: "wordImage", line: 3 }]);
    expect(previewImport.pictures).toEqual([{ place: FIRST, address: expect.stringMatching(/^data:image\/webp;base64,/) }]);
    const imported = await desk.run(desk.editor, "importRevision", {
      revisionId: openDraft.id,
      expectedVersion: openDraft.version,
      ...file,
    });
    const kept = imported.attachments.filter(({ fileName }: { fileName: string }) => fileName === "image1.png");
    expect(kept).toHaveLength(1);
    expect((await desk.revision(openDraft.id)).provisions.map(({ text }: { text: string }) => text)).toEqual([
      `见图：![流程](image:${kept[0].id})`,
      "坏图照片",
      // Whoever writes such a mark in a file shows no picture by it.
      `\\![别处](image:${strange})。`,
    ]);
    const again = await desk.revision(openDraft.id);
    await desk.run(desk.editor, "importRevision", { revisionId: again.id, expectedVersion: again.version, ...file });
    expect((await desk.revision(again.id)).provisions[0].text).toBe(`见图：![流程](image:${kept[0].id})`);
  });
});
