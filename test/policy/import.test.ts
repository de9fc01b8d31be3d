import { describe, expect, test } from "vitest";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { outline, warnings } from "./import-outline.ts";

describe("articles", () => {
  test("chapters, sections and articles on lines of their own", () => {
    const source =
      "值班管理办法\n\n第一章　总　则\n第一条　为了值班有序，制定本办法。\n第二章 值班\n第一节 白班\n第二条 白班八小时。\n第二节 夜班\n第三条 夜班补休。";
    expect(outline(source)).toEqual([
      "chapter 第一章 [总　则]",
      "  article 第一条 为了值班有序，制定本办法。",
      "chapter 第二章 [值班]",
      "  section 第一节 [白班]",
      "    article 第二条 白班八小时。",
      "  section 第二节 [夜班]",
      "    article 第三条 夜班补休。",
    ]);
    expect(parseRegulation(source)).toMatchObject({ title: "值班管理办法", warnings: [], furniture: [], lost: 0 });
  });

  test("parts, subparts, 篇 and 部分", () => {
    expect(
      outline("第一编 总则\n第一分编 通则\n第一章 甲\n第一条 子。\n第二编 分则\n第一章 乙\n第二条 丑。").map((line) => line.trimStart()),
    ).toEqual([
      "part 第一编 [总则]",
      "subpart 第一分编 [通则]",
      "chapter 第一章 [甲]",
      "article 第一条 子。",
      "part 第二编 [分则]",
      "chapter 第一章 [乙]",
      "article 第二条 丑。",
    ]);
    expect(outline("第一部分 总述\n第一条 子。")[0]).toBe("part 第一部分 [总述]");
  });

  test("run-on text: heading, title and articles without a break", () => {
    const source = "巡查制度第一章总则第一条为做好巡查，制定本制度。第二条本制度适用于各部门。第二章巡查第三条每日巡查两次。";
    expect(outline(source)).toEqual([
      "chapter 第一章 [总则]",
      "  article 第一条 为做好巡查，制定本制度。",
      "  article 第二条 本制度适用于各部门。",
      "chapter 第二章 [巡查]",
      "  article 第三条 每日巡查两次。",
    ]);
    expect(parseRegulation(source).title).toBe("巡查制度");
  });

  test("a title that is printed again before the text is a running header", () => {
    const parsed = parseRegulation("接待制度\n\n接待制度第一章总则第一条来客登记。\n第二条来客领路。");
    expect(parsed.furniture).toEqual(["接待制度"]);
    expect(parsed.warnings.map(({ code }) => code)).toEqual(["titleRepeated"]);
    expect(parsed.provisions.map(({ label }) => label)).toEqual(["第一章", "第一条", "第二条"]);
  });

  test("the text glued to a usual heading is cut off, and said to be", () => {
    const source = "甲制度\n第一章总则为规范服务，制定本制度。\n第二章职责\n各部门各负其责。";
    expect(outline(source)).toEqual(["chapter 第一章 [总则] 为规范服务，制定本制度。", "chapter 第二章 [职责] 各部门各负其责。"]);
    expect(warnings(source)).toEqual(["headingGlued@2"]);
  });

  test("a reference that was broken before its number", () => {
    const source = "甲办法\n第一条 员工违反本制度第五条、\n第六条规定的，予以处罚。\n第二条 依照\n第三条执行。\n第三条 丙。";
    expect(outline(source)).toEqual([
      "article 第一条 员工违反本制度第五条、第六条规定的，予以处罚。",
      "article 第二条 依照第三条执行。",
      "article 第三条 丙。",
    ]);
    expect(warnings(source)).toEqual(["linesJoined@3", "referenceDoubtful@5", "linesJoined@5"]);
  });

  test("run-on articles without any punctuation are doubtful starts", () => {
    const source = "甲制度第一章总则第一条目的是规范管理第二条适用于全体员工第二章附则第三条自发布之日起执行";
    expect(parseRegulation(source).provisions.map(({ label }) => label)).toEqual(["第一章", "第一条", "第二条", "第二章", "第三条"]);
    expect(warnings(source)).toContain("startDoubtful@1");
  });

  test("run-on text is found again after a number that was missed, with a warning", () => {
    const source = "甲制度\n第一条 子。第三条 丑。第四条 寅。第二章 附则第五条 卯。附则第六条 辰。";
    expect(parseRegulation(source).provisions.map(({ label }) => label)).toEqual([
      "第一条",
      "第三条",
      "第四条",
      "第二章",
      "第五条",
      // 附则, which has no number.
      "",
      "第六条",
    ]);
    expect(warnings(source)).toEqual(expect.arrayContaining(["numberGap@2", "headingUnlabelled@2"]));
  });

  test("headings with a separator after their number", () => {
    expect(outline("甲办法\n第一章、总则\n第一条 子。\n第二章：附则\n第二条 丑。")).toEqual([
      "chapter 第一章、 [总则]",
      "  article 第一条 子。",
      "chapter 第二章： [附则]",
      "  article 第二条 丑。",
    ]);
  });

  test("regulations in English", () => {
    const source =
      "# Duty Rules\n\n## Part I: Duty\n\nArticle 1 Everybody on duty comes\non time. See\nArticle 2 of these rules.\n\nArticle 2 Nobody may:\n\n(1) sleep;\n\n(2) leave.";
    expect(outline(source)).toEqual([
      "part Part I: [Duty]",
      "  article Article 1 Everybody on duty comes on time. See Article 2 of these rules.",
      "  article Article 2 Nobody may:",
      "    item (1) sleep;",
      "    item (2) leave.",
    ]);
  });

  test("references are not starts", () => {
    const source = [
      "甲办法",
      "第一条 违反本办法第三条规定的，按照第四条处理；第二条、第三条所列的除外。",
      "第二条 依照《乙办法》第三条执行。情形见第三条。第三条第二款另行规定。",
      "第二款的规定不影响值班。",
      "第三条 本办法第一条至第二条不变。",
      "第四条 按照 第五条 执行，根据《丙办法》（以下简称办法）第五条办理。",
    ].join("\n");
    expect(parseRegulation(source).provisions.map(({ kind, label }) => `${kind}${label}`)).toEqual([
      "article第一条",
      "article第二条",
      "paragraph",
      "article第三条",
      "article第四条",
    ]);
  });

  test("a reference at the start of a broken line stays in its sentence", () => {
    const source = "甲办法\n第一条 对于在值班期间擅自离开岗位的职工应当按照本办法的\n第九条处理并且通报。\n第二条 完。";
    expect(outline(source)).toEqual([
      "article 第一条 对于在值班期间擅自离开岗位的职工应当按照本办法的第九条处理并且通报。",
      "article 第二条 完。",
    ]);
    expect(warnings(source)).toEqual(["linesJoined@3"]);
  });

  test("inserted articles follow their article without a warning", () => {
    const parsed = parseRegulation("甲办法\n第一条 子。\n第一条之一 丑。\n第一条之二 寅。\n第二条 卯。");
    expect(parsed.provisions.map(({ label, number }) => [label, number])).toEqual([
      ["第一条", "1"],
      ["第一条之一", "1-1"],
      ["第一条之二", "1-2"],
      ["第二条", "2"],
    ]);
    expect(parsed.warnings).toEqual([]);
  });

  test("labels keep their printed form: spaces inside, Arabic and full-width digits, 條, separators", () => {
    const parsed = parseRegulation("甲办法\n第 一 条 子。\n第２条 丑。\n第3條：寅。\n第四条、卯。");
    expect(parsed.provisions.map(({ label, number, text }) => [label, number, text])).toEqual([
      ["第 一 条", "1", "子。"],
      ["第２条", "2", "丑。"],
      ["第3條：", "3", "寅。"],
      ["第四条、", "4", "卯。"],
    ]);
    expect(parsed.warnings.map(({ code, line }) => `${code}@${line}`)).toEqual(["mixedNumerals@3"]);
  });

  test("captions are headings, and a round one is told from an item and an abbreviation", () => {
    expect(
      outline(
        "甲办法\n第一条【目的】为了有序。\n第二条（适用范围）适用于全体。\n第三条（一）甲；（二）乙。\n第四条 值班安排\n由主任安排。",
      ),
    ).toEqual([
      "article 第一条 [【目的】] 为了有序。",
      "article 第二条 [（适用范围）] 适用于全体。",
      "article 第三条",
      "  item （一） 甲；",
      "  item （二） 乙。",
      "article 第四条 [值班安排] 由主任安排。",
    ]);
  });

  test("placeholders of deleted articles are kept and pointed out", () => {
    const source = "甲办法\n第一条 子。\n第二条（删去）\n第三条 【已废止】\n第四条 丑。";
    expect(outline(source).slice(1, 3)).toEqual(["article 第二条 （删去）", "article 第三条 【已废止】"]);
    expect(warnings(source)).toEqual(["placeholder@3", "placeholder@4"]);
  });

  test("gaps, repeats, restarts and steps back are kept as printed and warned about", () => {
    const source = "甲办法\n第一条 子。\n第三条 丑。\n第三条 寅。\n第二条 卯。\n第一条 辰。";
    expect(parseRegulation(source).provisions.map(({ label }) => label)).toEqual(["第一条", "第三条", "第三条", "第二条", "第一条"]);
    expect(warnings(source)).toEqual(["numberGap@3", "numberRepeat@4", "numberBackwards@5", "numberRestart@6"]);
  });

  test("chapters may restart under each part or run on, sections restart under each chapter", () => {
    expect(
      warnings("甲\n第一编 A\n第一章 甲\n第一节 子\n第一条 一。\n第二章 乙\n第一节 丑\n第二条 二。\n第二编 B\n第一章 丙\n第三条 三。"),
    ).toEqual([]);
    expect(warnings("甲\n第一编 A\n第一章 甲\n第一条 一。\n第二编 B\n第二章 乙\n第二条 二。")).toEqual([]);
    expect(warnings("甲\n第一章 甲\n第一条 一。\n第三章 乙\n第二条 二。")).toEqual(["numberGap@4"]);
  });

  test("a number without any text is pointed out", () => {
    expect(warnings("甲办法\n第一条\n第二条 子。")).toEqual(["empty@2"]);
  });
});

describe("below articles", () => {
  test("the first 款 is the article's text, others are paragraphs, items belong to their 款", () => {
    const source = [
      "甲办法",
      "第一条 有下列情形的：",
      "（一）子；",
      "（二）丑：",
      "1.甲；",
      "2.乙。",
      "前款情形另行登记。",
      "登记分为：",
      "（一）寅；",
      "(二）卯。",
      "第二条 完。",
    ];
    expect(outline(source.join("\n"))).toEqual([
      "article 第一条 有下列情形的：",
      "  item （一） 子；",
      "  item （二） 丑：",
      "    subitem 1. 甲；",
      "    subitem 2. 乙。",
      "  paragraph 前款情形另行登记。",
      "  paragraph 登记分为：",
      "    item （一） 寅；",
      "    item (二） 卯。",
      "article 第二条 完。",
    ]);
    expect(warnings(source.join("\n"))).toEqual([]);
  });

  test("items run on in one line", () => {
    expect(outline("甲办法\n第一条 条件如下:1. 认真;2. 守时;3. 整洁。\n第二条 （一）子；（二）丑。")).toEqual([
      "article 第一条 条件如下:",
      "  item 1. 认真;",
      "  item 2. 守时;",
      "  item 3. 整洁。",
      "article 第二条",
      "  item （一） 子；",
      "  item （二） 丑。",
    ]);
  });

  test("what looks like a number in a sentence is none", () => {
    const source =
      "甲办法\n第一条 统一、规范服务，周一、周二值班，满2.5小时补休，附图(2)所示，违反（一）、（二）项的除外，20%以上、3、4号楼不算。";
    expect(outline(source)).toHaveLength(1);
    expect(outline("甲办法\n第一条 有下列的：\n(一)子；\n(二)包庇本条(一)、(二)项行为的。")).toHaveLength(3);
  });

  test("a list that goes on after a paragraph is the same list", () => {
    expect(outline("甲办法\n第一条 下列的：\n（一）子；\n说明一行。\n（二）丑。")).toEqual([
      "article 第一条 下列的：",
      "  item （一） 子；",
      "  paragraph 说明一行。",
      "  item （二） 丑。",
    ]);
  });

  test("circled numbers and numbers of one character", () => {
    const parsed = parseRegulation("甲办法\n第一条 下列的：\n㈠子；\n①甲；\n②乙。\n㈡丑。");
    expect(parsed.provisions.map(({ kind, label, number }) => `${kind}${label}${number}`)).toEqual([
      "article第一条1",
      "item㈠1",
      "subitem①1",
      "subitem②2",
      "item㈡2",
    ]);
  });

  test("tables are kept together", () => {
    expect(outline("甲办法\n第一条 标准如下：\n| 级别 | 金额 |\n| --- | --- |\n| A | 20 |\n第二条 完。")[1]).toBe(
      "  table | 级别 | 金额 |\n| --- | --- |\n| A | 20 |",
    );
  });
});

describe("around the text", () => {
  test("the enactment note under the title is preamble", () => {
    expect(outline("# 甲条例\n\n2020年1月2日 某会议通过\n\n## 第一章 总则\n\n第一条 子。")).toEqual([
      "preamble 2020年1月2日 某会议通过",
      "chapter 第一章 [总则]",
      "  article 第一条 子。",
    ]);
  });

  test("notes under the title are not taken for broken lines", () => {
    const notes = ["1997年6月10日某某市人民代表大会常务委员会第三次会议通过", "2020年3月2日某某市人民代表大会常务委员会第九次会议修正"];
    expect(outline(["甲条例", ...notes, "第一条 子。"].join("\n")).slice(0, 2)).toEqual(notes.map((note) => `preamble ${note}`));
  });

  test("a title on two lines", () => {
    expect(parseRegulation("某某物业服务公司\n客户接待管理办法\n第一条 子。").title).toBe("某某物业服务公司 客户接待管理办法");
  });

  test("a title below a letterhead or a sentence", () => {
    expect(parseRegulation("某某公司文件\n某办〔2024〕5号\n\n关于值班的规定\n第一条 子。").title).toBe("关于值班的规定");
    expect(outline("下面是一篇范文，供参考。\n值班制度\n第一条 子。")).toEqual([
      "preamble 下面是一篇范文，供参考。",
      "article 第一条 子。",
    ]);
  });

  test("signature and annex", () => {
    const source =
      "甲办法\n第一条 子。\n第二条 丑。\n某某公司\n2024年3月1日\n附件1：登记表\n1. 姓名\n2. 时间\n附件2：流程\n先登记，后领路。";
    expect(outline(source)).toEqual([
      "article 第一条 子。",
      "article 第二条 丑。",
      "signature 某某公司\n2024年3月1日",
      "annex 附件1： [登记表]",
      "  clause 1. 姓名",
      "  clause 2. 时间",
      "annex 附件2： [流程] 先登记，后领路。",
    ]);
    expect(
      parseRegulation(source)
        .provisions.filter(({ kind }) => kind === "annex")
        .map(({ number }) => number),
    ).toEqual(["1", "2"]);
  });

  test("a sentence about an annex is none", () => {
    expect(outline("甲办法\n第一条 子。\n附件1所列的表格由人事部保管。")[1]).toBe("  paragraph 附件1所列的表格由人事部保管。");
  });

  test("a heading without a number holds what follows, and is pointed out", () => {
    const source = "甲办法\n第一章 总则\n第一条 子。\n巡查管理\n第二条 丑。\n第三章 附则\n第三条 寅。";
    expect(outline(source).slice(2, 4)).toEqual(["paragraph [巡查管理]", "  article 第二条 丑。"]);
    expect(warnings(source)).toEqual(["headingUnlabelled@4", "numberGap@6"]);
  });

  test("several documents in one file are kept apart", () => {
    const source = "甲制度1\n一、子。\n二、丑。\n甲制度2\n一、寅。\n二、卯。";
    expect(outline(`前言一句话，说明来由。\n${source}`)).toEqual([
      "preamble 前言一句话，说明来由。",
      "paragraph [甲制度1]",
      "  clause 一、 子。",
      "  clause 二、 丑。",
      "paragraph [甲制度2]",
      "  clause 一、 寅。",
      "  clause 二、 卯。",
    ]);
  });

  test("nothing numbered, no title, nothing at all", () => {
    expect(warnings("今天下午开会，请准时参加。\n会后聚餐。")).toEqual(["titleMissing@1", "structureMissing@1"]);
    expect(parseRegulation("")).toEqual({
      title: null,
      provisions: [],
      furniture: [],
      furnitureLines: [],
      warnings: [
        { code: "titleMissing", line: 1, excerpt: "" },
        { code: "structureMissing", line: 1, excerpt: "" },
      ],
      lost: 0,
    });
  });

  test("a damaged character is pointed out", () => {
    expect(warnings("甲办法\n第一条 子\ufffd。")).toEqual(["characterDamaged@2"]);
  });
});
