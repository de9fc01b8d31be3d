import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, plainTextOfCells } from "../../schema/policy/blocks/blocks.screen.ts";
import { replaceWords } from "../../schema/policy/blocks/replace-words.screen.ts";
import { numeralLike } from "../../schema/policy/numerals/written-numeral.screen.ts";
import { labelNumber, relabelled } from "../../schema/policy/references/label.screen.ts";
import { DocumentNames } from "../../schema/policy/references/names.screen.ts";
import { type CitedProvision, TextPlaces } from "../../schema/policy/references/places.screen.ts";
import { recogniseReferences } from "../../schema/policy/references/recognise.screen.ts";
import type { Citation } from "../../schema/policy/references/reference.screen.ts";
import { standing } from "../../schema/policy/references/rewrite.screen.ts";
import { numberedKinds, renumber } from "../../schema/policy/renumbering/renumber.screen.ts";
import { runs } from "../support/runs.ts";

const citation = (one: Citation | null): string => {
  if (!one) return "";
  const start = one.relative ? `${one.relative.step}${one.relative.unit}×${one.relative.count} ` : "";
  return start + [...one.inherited, ...one.rungs].map(({ kind, number }) => `${kind}${number}`).join("/");
};
/** What is found in a text, in short: the words, whose, and what is cited of it. */
const found = (text: string) =>
  recogniseReferences(text).map(({ words, names, first, last }) =>
    [words, names?.at(-1) ?? null, citation(first) + (last ? `..${citation(last)}` : "")].filter((part) => part !== null).join(" | "),
  );

describe("references in a text", () => {
  it.each<[string, string[]]>([
    ["违反本办法第五条第二款第（三）项的", ["本办法第五条第二款第（三）项 | article5/paragraph2/item3"]],
    ["本暂行规定（试行）第５條", ["本暂行规定（试行）第５條 | article5"]],
    ["第 十二 条之一第 二 款", ["第 十二 条之一第 二 款 | article12-1/paragraph2"]],
    [
      "前款、前两款、前条第二款和前三项",
      ["前款 | -1paragraph×1 ", "前两款 | -1paragraph×2 ", "前条第二款 | -1article×1 paragraph2", "前三项 | -1item×3 "],
    ],
    ["本章、上一章和本条第一款", ["本章 | 0chapter×1 ", "上一章 | -1chapter×1 ", "本条第一款 | 0article×1 paragraph1"]],
    ["第三条至第五条、第七条", ["第三条至第五条 | article3..article5", "第七条 | article7"]],
    ["第三至五条，第五、六、七条", ["第三至五条 | article3..article5", "第五 | article5", "六 | article6", "七条 | article7"]],
    ["第五条第一款、第二款", ["第五条第一款 | article5/paragraph1", "第二款 | article5/paragraph2"]],
    ["第六条第（一）、（三）项", ["第六条第（一） | article6/item1", "（三）项 | article6/item3"]],
    ["第二条第（一）项至第（三）项", ["第二条第（一）项至第（三）项 | article2/item1..article2/item3"]],
    ["第三条第（一）项至第（三）项之一的", ["第三条第（一）项至第（三）项 | article3/item1..article3/item3"]],
    ["第三章第二节", ["第三章第二节 | chapter3/section2"]],
    ["按1.2.3执行，第4.1条", ["1.2.3 | decimal1.2.3", "第4.1条 | decimal4.1"]],
    ["本制度一、（二）", ["本制度一、（二） | clause1/item2"]],
    ["见附件1和附件二，详见附件", ["附件1 | annex1", "附件二 | annex2", "附件 | annex"]],
    [
      "《员工手册（试行）》第三条、第五条",
      ["《员工手册（试行）》第三条 | 员工手册（试行） | article3", "第五条 | 员工手册（试行） | article5"],
    ],
    ["依据《员工手册》和KF-2025-001第五条", ["《员工手册》 | 员工手册 | ", "KF-2025-001第五条 | KF-2025-001 | article5"]],
    [
      "劳动合同法第四条和该办法第六条",
      ["第四条 | 合同法 | article4", "第六条 | 办法 | article6"].map((one) => expect.stringContaining(one.split(" |")[0]!)),
    ],
    [
      "Article 5(2), Articles 5 to 7, Section 3.1",
      ["Article 5(2) | article5/bracket2", "Articles 5 to 7 | article5..article7", "Section 3.1 | decimal3.1"],
    ],
    [
      "Annex A, the preceding article and this chapter",
      ["Annex A | annexa", "preceding article | -1article×1 ", "this chapter | 0chapter×1 "],
    ],
    ["Staff Handbook, Article 4", ["Staff Handbook, Article 4 | Handbook | article4"]],
    ["paragraph 2 of Article 5 of the Leave Policy", ["paragraph 2 of Article 5 of the Leave Policy | Leave Policy | article5/paragraph2"]],
    ["Articles 3, 4 and 6 of this Policy", ["Articles 3 | article3", "4 | article4", "6 | article6"]],
    [
      "附件1第二条、第三条和附件二的第一条",
      ["附件1第二条 | annex1/article2", "第三条 | annex1/article3", "附件二的第一条 | annex2/article1"],
    ],
    ["违反第五条的，依照该条第二款、第三款", ["第五条 | article5", "该条第二款 | article5/paragraph2", "第三款 | article5/paragraph3"]],
    ["《员工手册》第五条和同条第二款", ["《员工手册》第五条 | 员工手册 | article5", "同条第二款 | 员工手册 | article5/paragraph2"]],
    ["第二十三条、二十四条，四条路线", ["第二十三条 | article23", "二十四条 | article24"]],
    ["《员工手册》（编号：KF-2025-001）第八条", ["《员工手册》（编号：KF-2025-001）第八条 | 员工手册 | article8"]],
    ["劳动合同法（2012年修正）第四条", ["第四条 | 合同法 | article4"]],
    [
      "《工伤保险条例》（中华人民共和国国务院令第586号）第十四条",
      ["《工伤保险条例》（中华人民共和国国务院令第586号）第十四条 | 工伤保险条例 | article14"],
    ],
    ["人字〔2024〕3号第五条", ["第五条 | 〔2024〕3号 | article5"].map((one) => expect.stringContaining(one.split(" |")[0]!))],
    [
      "Paragraph (2) of Article 5 and subparagraph (b) of Article 6",
      ["Paragraph (2) of Article 5 | article5/bracket2", "subparagraph (b) of Article 6 | article6/bracketb"],
    ],
    ["Paragraphs 1 and 2 of Article 3", ["Paragraphs 1 | article3/paragraph1", "2 of Article 3 | article3/paragraph2"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ..."第一条例外 第三条件 目前条件 基本条件 成本项目 前款项 第一项工作 第二节课 第一章程 第一目标 第一条线 以前条款 附件材料 满2.5小时 第一时间".split(
      " ",
    ),
    "第二条　申请由本人提出",
    "该条第二款不变",
    "Sections 2 and 3 of Article 4",
    "the first section of the road",
    "section of the staff",
  ])("%s holds none", (text) => expect(found(text)).toEqual([]));

  it.each([
    ["第一条、", 20_000],
    ["第（一）、（", 0],
    ["（一）、", 0],
    ["《", 0],
    ["Article 1, ", 20_000],
    ["前款，", 20_000],
  ])("are found in a text of any length: %s", (piece, count) => expect(found(piece.repeat(20_000))).toHaveLength(count));
});

describe("numbers of labels", () => {
  it.each([
    ["第十二条之一", "12-1", "13-1", "第十三条之一"],
    ["第十二条之一", "12-1", "13", "第十三条"],
    ["第五条", "5", "12-1", "第十二条之一"],
    ["第 5 条", "5", "10", "第 10 条"],
    ["（九）", "9", "10", "（十）"],
    ["①", "1", "20", "⑳"],
    ["1．2.3", "1.2.3", "4.5.6", "4．5.6"],
    ["Article 4", "4", "12-1", "Article 12-1"],
    ["附件１", "1", "2", "附件２"],
    ["总则", null, "1", null],
  ])("%s", (label, number, next, expected) => expect([labelNumber(label), relabelled(label, next)]).toEqual([number, expected]));

  it("are written as others are", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom("第三条", "第3条", "３、"), (number, label) => {
        expect(labelNumber(relabelled(label, String(number)) ?? "")).toBe(String(number));
      }),
    );
    expect([numeralLike(101, "二"), numeralLike(21, "①"), numeralLike(3, "b"), numeralLike(4, "i", true)]).toEqual([
      "一百零一",
      undefined,
      "c",
      "iv",
    ]);
  });
});

describe("names of documents", () => {
  const names = new DocumentNames(
    [
      { id: "a", number: "KF-2025-001", title: "澄川公司员工手册" },
      { id: "b", number: "RL-1", title: "休假办法（试行）" },
      { id: "c", number: "RL-2", title: "值班办法" },
      { id: "d", number: "RL-3", title: "值班办法" },
      { id: "e", number: "RL-4", title: "来访管理办法", formerTitles: ["访客办法", "值班办法", "员工手册"] },
    ],
    "澄川公司",
  );
  it.each([
    ["员工手册", "a"],
    ["澄川公司员工手册", "a"],
    ["ＫＦ－2025－001", "a"],
    ["休假办法", "b"],
    ["休假 办法（暂行）", "b"],
    ["值班办法", null],
    ["劳动法", null],
    ["访客办法", "e"],
  ])("%s", (name, id) => expect(names.find([name])).toBe(id));
});

/** Random regulations: chapters with articles that run on, with paragraphs and items below some. */
const regulations = fc
  .array(fc.array(fc.record({ paragraphs: fc.nat(2), items: fc.nat(3) }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((chapters) => {
    const provisions: CitedProvision[] = [];
    const add = (kind: CitedProvision["kind"], label: string, depth: number, text = "") =>
      provisions.push({ identity: `id${provisions.length}`, kind, label, depth, text });
    let article = 0;
    for (const [place, articles] of chapters.entries()) {
      add("chapter", relabelled("第一章", String(place + 1)) ?? "", 0);
      for (const { paragraphs, items } of articles) {
        article += 1;
        add("article", relabelled("第一条", String(article)) ?? "", 1, "正文。");
        for (let item = 1; item <= items; item += 1) add("item", relabelled("（一）", String(item)) ?? "", 2, "一项；");
        for (let paragraph = 0; paragraph < paragraphs; paragraph += 1) add("paragraph", "", 2, "又一款。");
      }
    }
    return provisions;
  });

const cited = (places: TextPlaces, place: number): string | null => {
  const number = (kind: "chapter" | "article" | "paragraph" | "item") => places.numberAs(kind, place);
  const { kind } = places.provisions[place]!;
  if (kind === "chapter") return relabelled("第一章", number("chapter")!);
  const article = relabelled("第一条", number("article")!);
  if (kind === "article") return article;
  const paragraph = `${article}${relabelled("第一款", number("paragraph")!)}`;
  return kind === "paragraph" ? paragraph : `${paragraph}第${relabelled("（一）", number("item")!)}项`;
};

describe("references in a table", () => {
  it("never begin in one cell and end in the next", () => {
    const text =
      "| 序号 | 内容 | 依据 |\n| --- | --- | --- |\n| 6.33 | 节能量 | 见第 |\n| 第三 | 条件 | 第五条 |\n| 4.1 | 条 | 第六条、 |\n| 7 | 第七 | 款项 |";
    expect(found(plainTextOfCells({ kind: "paragraph", text })).map((one) => one.split(" |")[0])).toEqual(["第五条", "第六条"]);
    expect(plainTextOfCells({ kind: "paragraph", text }).replaceAll("\t", " ")).toBe(plainText({ kind: "paragraph", text }));
  });
});

describe("words for what has another number now", () => {
  const text = (shift: number): CitedProvision[] =>
    Array.from({ length: 4 }, (_, at) => at + 1).flatMap((article) => [
      { identity: `${article}`, kind: "article", label: `第${article + shift}条`, depth: 0, text: "正文。" },
      { identity: `${article}b`, kind: "paragraph", label: "", depth: 1, text: "又一款。" },
    ]);
  const annexed = (shift: number): CitedProvision[] => [
    ...text(0),
    { identity: "annex", kind: "annex", label: `附件${1 + shift}`, depth: 0, text: "" },
    { identity: "annexed", kind: "article", label: "第1条", depth: 1, text: "正文。" },
  ];
  it.each<[string, string, (shift: number) => CitedProvision[]]>([
    ["第2条，该条第2款", "第3条，第3条第2款", text],
    ["附件1第1条", "附件2第1条", annexed],
    ["paragraph 2 of Article 3", "paragraph 2 of Article 4", text],
    ["Paragraphs 1 and 2 of Article 3", "Paragraphs 1 and 2 of Article 4", text],
    ["Article 3, paragraph 2", "Article 4, paragraph 2", text],
  ])("%s", (words, expected, numbered) => {
    const [before, after] = [new TextPlaces(numbered(0)), new TextPlaces(numbered(1))];
    const replacements = recogniseReferences(words).map((reference) => {
      const { first, last } = before.resolve(reference, -1)!;
      const [from, to] = [before.provisions[first]!.identity, before.provisions[last]!.identity];
      const stands = standing(reference, -1, words, { first: from, last: to }, after);
      return { from: reference.from, to: reference.to, words: stands.words! };
    });
    expect(replaceWords({ kind: "paragraph", text: words }, replacements)).toBe(expected);
  });
});

describe("references of random regulations", () => {
  it("are recognised as they are printed, and lead to what they cite", () => {
    fc.assert(
      fc.property(regulations, fc.nat(), (provisions, pick) => {
        const places = new TextPlaces(provisions);
        const place = pick % provisions.length;
        const words = cited(places, place)!;
        const text = `依照${words}的规定`;
        const [reference] = recogniseReferences(text);
        expect(reference?.words).toBe(words);
        expect(places.resolve(reference!, -1)).toEqual({ first: place, last: place });
      }),
      { numRuns: runs(200) },
    );
  });

  it("lead to the same provision after insertion, removal, renumbering and mending", () => {
    const edits = fc.array(fc.record({ at: fc.nat(), removes: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(regulations, edits, fc.nat(), fc.nat(), (provisions, changes, one, other) => {
        const before = new TextPlaces(provisions);
        const [first, last] = [one % provisions.length, other % provisions.length].toSorted((a, b) => a - b) as [number, number];
        const isRange = first !== last && provisions[first]!.kind === "article" && provisions[last]!.kind === "article";
        const words = isRange ? `${cited(before, first)}至${cited(before, last)}` : cited(before, first)!;
        const text = `违反**${words}**的`;
        const meaning = { first: provisions[first]!.identity, last: provisions[isRange ? last : first]!.identity };
        const fixed = new Set([meaning.first, meaning.last]);
        const after = [...provisions];
        for (const { at, removes } of changes) {
          const place = at % after.length;
          const there = after[place]!;
          if (there.kind !== "article") continue;
          let end = place + 1;
          while (end < after.length && after[end]!.depth > there.depth) end += 1;
          if (!removes) after.splice(place, 0, { ...there, identity: `new${after.length}`, label: "" });
          else if (!after.slice(place, end).some(({ identity }) => fixed.has(identity))) after.splice(place, end - place);
        }
        // Where nothing is left that has a number, nothing says how one is written.
        fc.pre(after.some(({ kind, label }) => kind === "article" && label !== ""));
        const { changes: labels } = renumber(after, { from: 0, kinds: new Set(numberedKinds), countsInserted: false });
        for (const { place, after: label } of labels) after[place] = { ...after[place]!, label };
        const places = new TextPlaces(after);
        const plain = text.replaceAll("**", "");
        const [reference] = recogniseReferences(plain);
        const stands = standing(reference!, -1, plain, meaning, places);
        const mended = replaceWords({ kind: "paragraph", text }, [{ from: reference!.from, to: reference!.to, words: stands.words! }]);
        expect(mended).toMatch(/^违反\*\*.*\*\*的$/);
        const [again] = recogniseReferences(mended.replaceAll("**", ""));
        expect(places.resolve(again!, -1)).toEqual({ first: places.placeOf(meaning.first), last: places.placeOf(meaning.last) });
        // Articles run on and chapters count through, new ones included.
        const numbers = after.filter(({ kind }) => kind === "article").map(({ label }) => Number(labelNumber(label)));
        expect(numbers).toEqual(numbers.map((_, place) => place + 1));
      }),
      { numRuns: runs(300) },
    );
  });
});
