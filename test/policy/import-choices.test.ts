import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { applyChoice, applyChoices, parentsOf } from "../../schema/policy/import-choices/apply-choices.screen.ts";
import type { ImportChoice } from "../../schema/policy/import-choices/import-choice.screen.ts";
import { type ImportedKind, type ImportPiece, type ImportText, importText } from "../../schema/policy/import-choices/import-text.screen.ts";
import { words } from "../../schema/shared/words.screen.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { TestServer } from "../support/server.ts";
import { Desk } from "./desk.ts";

const SOURCE = `某某公司考勤办法
第一章 总则
第一条 为规范考勤，制定本办法。
第二条 本办法适用于：
（一）员工；
（二）外包人员。
考勤的时间
第三条 上班时间为九点。
迟到按本条处理。
第三章 附则
第四条 自发布之日起施行。`;

const read = (source = SOURCE): ImportText => {
  const { provisions, furniture, furnitureLines } = parseRegulation(source);
  return importText(provisions, furniture, furnitureLines);
};
const outline = (text: ImportText | number | null) => {
  if (text === null || typeof text === "number") throw new Error(`No text: ${text}`);
  return text.pieces.map(({ kind, label, heading, text: said, depth }) =>
    `${"  ".repeat(depth)}${kind} ${[label, heading && `[${heading}]`, said].filter((part) => part !== "").join(" ")}`.replaceAll(
      "\n",
      "¶",
    ),
  );
};
const keyOf = (text: ImportText, words: string) => {
  const piece = text.pieces.find((one) => (one.label + one.heading + one.text).includes(words));
  if (!piece) throw new Error(`Nothing says ${words}.`);
  return piece.key;
};
const choose = (text: ImportText, words: string, choice: Record<string, unknown>) => {
  const done = applyChoice(text, { piece: keyOf(text, words), ...choice } as ImportChoice);
  if (!done) throw new Error("It makes no sense.");
  return done;
};

describe("what somebody chooses before a text is imported", () => {
  it("makes a line a heading or takes it back, and what stands below it follows", () => {
    const chapter = choose(read(), "考勤的时间", { operation: "kind", kind: "chapter" });
    expect(outline(chapter).slice(5)).toEqual([
      "chapter [考勤的时间]",
      "  article 第三条 上班时间为九点。",
      "    paragraph 迟到按本条处理。",
      "chapter 第三章 [附则]",
      "  article 第四条 自发布之日起施行。",
    ]);
    const line = choose(chapter, "考勤的时间", { operation: "kind", kind: "paragraph" });
    expect(outline(line).slice(4, 8)).toEqual([
      "    item （二） 外包人员。",
      "    paragraph 考勤的时间",
      "  article 第三条 上班时间为九点。",
      "    paragraph 迟到按本条处理。",
    ]);
    // What was taken for an article is a reference: what stood below it goes on below the one before.
    expect(outline(choose(read(), "上班时间", { operation: "kind", kind: "paragraph" })).slice(5, 8)).toEqual([
      "paragraph [考勤的时间]",
      "paragraph 第三条 上班时间为九点。",
      "paragraph 迟到按本条处理。",
    ]);
    expect(outline(choose(read(), "第一章", { operation: "kind", kind: "part" })).slice(0, 2)).toEqual([
      "part 第一章 [总则]",
      "  article 第一条 为规范考勤，制定本办法。",
    ]);
  });

  it("puts deeper and less deep with all below, joins, cuts, drops and takes back", () => {
    const deeper = choose(read(), "上班时间", { operation: "level", by: -1 });
    expect(outline(deeper).slice(6, 8)).toEqual(["article 第三条 上班时间为九点。", "  paragraph 迟到按本条处理。"]);
    expect(applyChoice(read(), { operation: "level", piece: "p0", by: -1 })).toBe(null);
    expect(applyChoice(read(), { operation: "level", piece: "p0", by: 1 })).toBe(null);
    expect(outline(choose(read(), "迟到", { operation: "merge" }))[6]).toBe("  article 第三条 上班时间为九点。¶迟到按本条处理。");
    const torn: ImportText = importText(
      ["员工应当遵守", "考勤制度。"].map((text, depth) => ({
        kind: "paragraph",
        label: "",
        number: null,
        heading: "",
        text,
        depth,
        line: 1,
      })),
      [],
      [],
    );
    expect(outline(choose(torn, "考勤制度", { operation: "merge" }))[0]).toBe("paragraph 员工应当遵守考勤制度。");
    const glued = read("第一条 甲。\n第三条 依照第二条乙。\n第四条 丙。");
    const three = ["article 第一条 甲。", "article 第三条 依照", "article 第二条 乙。", "article 第四条 丙。"];
    expect(outline(applyChoice(glued, { operation: "split", piece: "p1", at: 2 }))).toEqual(three);
    expect(outline(applyChoice(glued, { operation: "split", piece: "p1", at: 5 }))[2]).toBe("  paragraph 乙。");
    const dropped = choose(read(), "考勤的时间", { operation: "drop" });
    expect(outline(dropped).slice(4, 7)).toEqual([
      "    item （二） 外包人员。",
      "  article 第三条 上班时间为九点。",
      "    paragraph 迟到按本条处理。",
    ]);
    expect(dropped.leftOut).toEqual([{ key: "-p5", text: "考勤的时间", line: 7 }]);
    const back = applyChoice(dropped, { operation: "takeBack", piece: "-p5" });
    expect(outline(back)[5]).toBe("    paragraph 考勤的时间");
    expect(back?.leftOut).toEqual([]);
    for (const choice of [
      { operation: "merge", piece: "p0" },
      { operation: "split", piece: "p1", at: 0 },
      { operation: "split", piece: "p1", at: 999 },
      { operation: "drop", piece: "p99" },
      { operation: "takeBack", piece: "f0" },
    ] as const)
      expect(applyChoice(read(), choice)).toBe(null);
  });

  it("makes rows of lines in columns, also of those that are joined to a table", () => {
    const source = read("甲办法\n第一条 费用：\n项目    金额\n第二条 乙。\n级别\t住宿\n一级\t500\n二级    300\n第三条 丙。");
    const table = choose(source, "项目", { operation: "kind", kind: "table" });
    expect(outline(table)[1]).toBe("  table 项目\t金额");
    const key = keyOf(table, "二级");
    const joined = outline(applyChoice(table, { operation: "merge", piece: key }));
    expect(joined[3]).toBe("  table | 级别 | 住宿 |¶| --- | --- |¶| 一级 | 500 |¶| 二级 | 300 |");
    const marked = choose(read("甲办法\n第一条 费用：\n单列"), "单列", { operation: "kind", kind: "table" });
    expect(outline(marked)[1]).toBe("  table 单列");
  });

  const kinds = Object.keys(words.ProvisionKind) as ImportedKind[];
  const choice = fc.record({
    operation: fc.constantFrom("kind", "level", "merge", "split", "drop", "takeBack"),
    place: fc.nat(30),
    kind: fc.constantFrom(...kinds),
    by: fc.constantFrom(1, -1),
    at: fc.nat(20),
  });
  const signs = (text: ImportText) =>
    [...text.pieces.flatMap(({ label, heading, text: said }) => [label, heading, said]), ...text.leftOut.map((one) => one.text)]
      .join("")
      // The bars and escapes of rows are no characters of the text.
      .replace(/[\s|\\]/g, "");
  const counted = (text: ImportText) => [...signs(text)].sort().join("");

  it("never loses or invents a character, and always leaves a tree, whatever is chosen", () => {
    const sources = [
      read(),
      read("一、总则\n（一）甲。\n1.乙；\n2.丙。\n（二）丁 ![图](image:01930000-0000-7000-8000-000000000000) 戊。\n二、附则\n己。"),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.array(choice, { maxLength: 12 }), (source, choices) => {
        let text = source;
        for (const { place, ...one } of choices) {
          const among = one.operation === "takeBack" ? text.leftOut : text.pieces;
          const piece = among[place % Math.max(1, among.length)]?.key ?? "none";
          text = applyChoice(text, { ...one, piece } as ImportChoice) ?? text;
        }
        expect(counted(text)).toBe(counted(source));
        expect(new Set(text.pieces.map(({ key }) => key)).size).toBe(text.pieces.length);
        text.pieces.forEach(({ depth }, at) => {
          expect(depth).toBeGreaterThanOrEqual(0);
          expect(depth).toBeLessThanOrEqual((text.pieces[at - 1]?.depth ?? -1) + 1);
        });
        parentsOf(text.pieces).forEach((parent, at) => {
          expect(parent === null ? 0 : (text.pieces[parent]?.depth ?? 99) + 1).toBe(text.pieces[at]?.depth);
        });
      }),
    );
    expect(
      applyChoices(read(), [
        { operation: "drop", piece: "p1" },
        { operation: "drop", piece: "p1" },
      ]),
    ).toBe(1);
  });
});

describe("choices that come with an import", () => {
  let server: TestServer;
  let desk: Desk;
  beforeAll(async () => {
    server = await TestServer.start();
    desk = await Desk.open(server);
  });
  afterAll(() => server.close());

  it("are made again from the source by the server, which says beforehand what would change", async () => {
    const { openDraft } = await desk.createDocument();
    const given = { revisionId: openDraft.id, text: SOURCE };
    const { previewImport } = await desk.editor.get(
      `query ($input: PreviewImportInput!) { previewImport(input: $input) { provisions { kind label number heading text depth line } furniture furnitureLines source { line text } } }`,
      { input: given },
    );
    expect(previewImport.source.map(({ text }: { text: string }) => text)).toEqual(SOURCE.split("\n"));
    const seen = importText(previewImport.provisions, previewImport.furniture, previewImport.furnitureLines);
    expect(seen).toEqual(read());
    const choices = [
      { operation: "kind", piece: "p5", kind: "chapter" },
      { operation: "merge", piece: "p7" },
      { operation: "split", piece: "p1", at: 6 },
      { operation: "level", piece: "p4", by: 1 },
      { operation: "drop", piece: "p9" },
      { operation: "takeBack", piece: "-p9" },
    ] as const;
    const wanted = applyChoices(seen, choices as readonly ImportChoice[]);
    await desk.run(desk.editor, "importRevision", { ...given, expectedVersion: openDraft.version, choices });
    const draft = await desk.revision(openDraft.id);
    expect(draft.provisions.map(({ kind, label, heading, text, depth }: ImportPiece) => ({ kind, label, heading, text, depth }))).toEqual(
      (wanted as ImportText).pieces.map(({ kind, label, heading, text, depth }) => ({ kind, label, heading, text, depth })),
    );
    // What was taken back is an article again, with its number.
    expect(draft.provisions.at(-1)).toMatchObject({ kind: "article", label: "第四条", number: "4" });
    const compare = `query ($input: CompareImportInput!) { compareImport(input: $input) { summary { unchanged changed added removed } } }`;
    expect((await desk.editor.get(compare, { input: { ...given, choices } })).compareImport.summary).toMatchObject({
      changed: 0,
      added: 0,
      removed: 0,
    });
    const others = { ...given, text: SOURCE.replace("九点", "八点半") };
    expect((await desk.editor.get(compare, { input: { ...others, choices } })).compareImport.summary).toMatchObject({
      changed: 1,
      added: 0,
      removed: 0,
    });
    for (const client of [desk.staff, server.stranger]) expect(await client.codes(compare, { input: given })).not.toEqual([]);
    const refused = async (wrong: object) => {
      const input = { ...given, expectedVersion: draft.version, choices: [wrong] };
      const { errors } = await desk.editor.ask(`mutation ($input: ImportRevisionInput!) { importRevision(input: $input) { id } }`, {
        input,
      });
      return errors?.[0]?.extensions.fields?.[0];
    };
    expect(await refused({ operation: "merge", piece: "p0" })).toMatchObject({ path: "input.choices.0", code: "choiceSenseless" });
    expect(await refused({ operation: "kind", piece: "p0" })).toMatchObject({ path: "input.choices.0.kind", code: "required" });
    expect((await desk.revision(openDraft.id)).version).toBe(draft.version);
  });
});
