import { describe, expect, test } from "vitest";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { outline, warnings } from "./import-outline.ts";

describe("ladders", () => {
  test("four levels, headings and texts", () => {
    expect(
      outline(
        "会议制度\n一、目的\n为开好会，制定本制度。\n二、要求\n（一）准备\n1. 提前通知；\n（1）电话；\n（2）邮件；\n2. 备好材料。\n（二）纪律\n会上静音。\n三、本制度自公布之日起施行。",
      ),
    ).toEqual([
      "clause 一、 [目的] 为开好会，制定本制度。",
      "clause 二、 [要求]",
      "  clause （一） [准备]",
      "    clause 1. 提前通知；",
      "      clause （1） 电话；",
      "      clause （2） 邮件；",
      "    clause 2. 备好材料。",
      "  clause （二） [纪律] 会上静音。",
      "clause 三、 本制度自公布之日起施行。",
    ]);
  });

  test("run-on rungs, also without punctuation before them", () => {
    expect(outline("值班制度\n一、总则1. 值班到人。2. 交接到位。二、纪律(1)不迟到。(2)不早退。")).toEqual([
      "clause 一、 [总则]",
      "  clause 1. 值班到人。",
      "  clause 2. 交接到位。",
      "clause 二、 [纪律]",
      "  clause (1) 不迟到。",
      "  clause (2) 不早退。",
    ]);
    expect(outline("甲制度\n第一章目标一、让客户满意二、让员工满意第二章附则一、自公布起施行二、由总部解释")).toEqual([
      "chapter 第一章 [目标]",
      "  clause 一、 让客户满意",
      "  clause 二、 让员工满意",
      "chapter 第二章 [附则]",
      "  clause 一、 自公布起施行",
      "  clause 二、 由总部解释",
    ]);
  });

  test("levels are learnt from the text: bracketed numbers right below 一、, plain numbers outside of bracketed ones", () => {
    expect(outline("甲制度\n一、子\n(1)、甲。\n(2)、乙。\n二、丑\n1、丙：\n（一）丁；\n（二）戊。\n2、己。")).toEqual([
      "clause 一、 [子]",
      "  clause (1)、 甲。",
      "  clause (2)、 乙。",
      "clause 二、 [丑]",
      "  clause 1、 [丙：]",
      "    clause （一） 丁；",
      "    clause （二） 戊。",
      "  clause 2、 己。",
    ]);
  });

  test("an outer rung that comes after inner ones is not below them", () => {
    expect(outline("甲制度\n1、子。\n2、丑。\n一、寅。\n二、卯。")).toEqual([
      "clause 1、 子。",
      "clause 2、 丑。",
      "clause 一、 寅。",
      "clause 二、 卯。",
    ]);
  });

  test("text after rungs resumes in the rung around them", () => {
    expect(outline("甲制度\n一、子\n1、甲。\n2、乙。\n以上由主任检查。\n二、丑。")).toEqual([
      "clause 一、 [子]",
      "  clause 1、 甲。",
      "  clause 2、 乙。",
      "  paragraph 以上由主任检查。",
      "clause 二、 丑。",
    ]);
  });

  test("what a rung announces belongs to it, and its list goes on", () => {
    expect(outline("甲制度\n一、子\n1、等级如下：\nA级：优。\nB级：良。\n2、乙。")).toEqual([
      "clause 一、 [子]",
      "  clause 1、 等级如下：",
      "    paragraph A级：优。",
      "    paragraph B级：良。",
      "  clause 2、 乙。",
    ]);
  });

  test("a heading may end in a colon, what announces a list is text", () => {
    expect(outline("甲制度\n一、目的：\n为了有序。\n二、要求如下：\n1、准时。\n2、整洁。\n三、一、二级人员除外。")).toEqual([
      "clause 一、 [目的：] 为了有序。",
      "clause 二、 要求如下：",
      "  clause 1、 准时。",
      "  clause 2、 整洁。",
      "clause 三、 一、二级人员除外。",
    ]);
  });

  test("a missing rung is warned about, not invented", () => {
    const source = "甲制度\n一、子。\n二、丑。\n四、寅。";
    expect(outline(source)).toHaveLength(3);
    expect(warnings(source)).toEqual(["numberGap@4"]);
  });

  test("lines that were broken at the page's width are joined, and said to be", () => {
    const source = "甲制度\n一、各部门在使用车辆之前应当按照行政部的车辆使用规则进行备案并且对\n于费用如实报销。\n二、丑。";
    expect(outline(source)[0]).toBe("clause 一、 各部门在使用车辆之前应当按照行政部的车辆使用规则进行备案并且对于费用如实报销。");
    expect(warnings(source)).toEqual(["linesJoined@3"]);
  });
});

describe("mixtures and decimals", () => {
  test("一、 over 第一条", () => {
    const source = "甲制度\n一、总则\n第一条 子。\n第二条 丑。\n二、附则\n第三条 寅。";
    expect(outline(source)).toEqual([
      "clause 一、 [总则]",
      "  article 第一条 子。",
      "  article 第二条 丑。",
      "clause 二、 [附则]",
      "  article 第三条 寅。",
    ]);
    expect(warnings(source)).toEqual([]);
  });

  test("第一章 over 一、, restarting under each chapter", () => {
    const source = "甲制度\n第一章 总则\n一、子。\n二、丑。\n第二章 附则\n一、寅。";
    expect(outline(source)).toEqual([
      "chapter 第一章 [总则]",
      "  clause 一、 子。",
      "  clause 二、 丑。",
      "chapter 第二章 [附则]",
      "  clause 一、 寅。",
    ]);
    expect(warnings(source)).toEqual([]);
  });

  test("第一章 over 1.1", () => {
    expect(outline("甲制度\n第一章 总则\n1.1 目的\n为了有序。\n1.2 范围\n1.2.1 全体。\n第二章 要求\n2.1 守时。")).toEqual([
      "chapter 第一章 [总则]",
      "  clause 1.1 [目的] 为了有序。",
      "  clause 1.2 [范围]",
      "    clause 1.2.1 全体。",
      "chapter 第二章 [要求]",
      "  clause 2.1 守时。",
    ]);
  });

  test("1 / 1.1 / 1.1.1", () => {
    const parsed = parseRegulation("甲标准\n1 总则\n1.1 目的\n1.1.1 有序。\n1.1.2 安全。\n2 要求\n2.1 守时，满2.5小时休息。");
    expect(parsed.provisions.map(({ depth, number }) => `${depth}:${number}`)).toEqual([
      "0:1",
      "1:1.1",
      "2:1.1.1",
      "2:1.1.2",
      "0:2",
      "1:2.1",
    ]);
    expect(parsed.warnings).toEqual([]);
  });
});
