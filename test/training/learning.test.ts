import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../../admin/shared/plain-markdown.ts";
import { attemptsLeft } from "../../admin/training/attempts-left.ts";
import { sourceAddress } from "../../admin/training/source-address.ts";
import { courseSteps, resumeAt } from "../../schema/training/course-steps.screen.ts";

const titles = (text: string, title: string | null = null) => courseSteps(text, title).map((step) => step.title);

describe("the steps of a course's material", () => {
  it("begin at the uppermost headings, after what stands before them", () => {
    const text = "# 灭火器\r\n\r\n先看这里。\n\n## 一、看\n\n压力表\n\n### 指针\n\n绿色\n\n## 二、拔";
    expect(courseSteps(text, "灭火器")).toEqual([
      { title: null, text: "先看这里。" },
      { title: "一、看", text: "压力表\n\n### 指针\n\n绿色" },
      { title: "二、拔", text: "" },
    ]);
  });

  it.each([
    ["no headings at all", "只有一段。", [null]],
    ["an empty text", "", [null]],
    ["a title that is not the course's", "# 总则\n\n甲\n\n# 附则\n\n乙", ["总则", "附则"]],
    ["a first part without words", "\n\n## 一\n甲\n## 二\n乙", ["一", "二"]],
    ["closing marks and figures", "## 1. First ##\nText\n#hashtag stays text", ["1. First"]],
  ])("stand with %s", (_, text, expected) => expect(titles(text)).toEqual(expected));

  it("lose no line of the text", () => {
    const text = "# A\nx\n## B\ny\n# C\nz";
    const kept = courseSteps(text, null).flatMap(({ title, text: words }) => [title, ...words.split("\n")]);
    expect(kept.join("\n")).toContain("## B");
    expect(kept).toEqual(["A", "x", "## B", "y", "C", "z"]);
  });

  it("go on at the furthest one, unless there are others now", () => {
    expect(resumeAt(5, { step: 3, steps: 5 })).toBe(3);
    expect(resumeAt(4, { step: 3, steps: 5 })).toBe(1);
    expect(resumeAt(4, null)).toBe(1);
  });
});

describe("how often somebody may still try", () => {
  const asked = [{ createdAt: "2026-01-01T00:00:00.000Z" }, { createdAt: "2026-06-01T00:00:00.000Z" }];
  const began = (startedAt: string) => ({ attempt: { startedAt } });
  it("counts what was handed in since the course was asked last", () => {
    const taken = [began("2026-02-01T00:00:00.000Z"), began("2026-06-02T00:00:00.000Z"), { attempt: null }];
    expect(attemptsLeft({ limit: 3, asked, taken })).toBe(2);
    expect(attemptsLeft({ limit: 1, asked, taken: [...taken, ...taken] })).toBe(0);
    expect(attemptsLeft({ limit: null, asked, taken })).toBeNull();
  });
});

describe("where a citation leads", () => {
  const to = (number: string, at?: string) => `/documents/${encodeURIComponent(number)}${at ? `?at=${encodeURIComponent(at)}` : ""}`;
  it.each([
    ["KF-2025-001《客户服务行为规范》第八条", to("KF-2025-001", "第八条")],
    ["KF-2025-001《第三方管理办法》第十二条第二款", to("KF-2025-001", "第十二条第二款")],
    ["KF-2025-001《规范》第二条第(三)项第五条", to("KF-2025-001", "第二条第(三)项")],
    ["RL-2025-002 第九条第十条", to("RL-2025-002", "第九条")],
    ["OP-2026-001 Fault Reporting, Article 3", to("OP-2026-001", "Article 3")],
    ["OP-2026-001 Fault Reporting", to("OP-2026-001")],
    ["the-source-of-it", null],
    ["《劳动合同法》第四条", null],
    ["", null],
  ])("%s", (source, address) => expect(sourceAddress(source)).toBe(address));

  it("is the revision that is named, else the one of the day", () => {
    const on = (source: string) => sourceAddress(source, "2026-03-01");
    expect(on("KF-2025-001 第八条")).toBe(`/documents/KF-2025-001?on=2026-03-01&at=${encodeURIComponent("第八条")}`);
    expect(on("KF-2025-001《规范》（第 2 版）第八条")).toBe(`/documents/KF-2025-001?revision=2&at=${encodeURIComponent("第八条")}`);
    expect(on("OP-2026-001 revision 3")).toBe("/documents/OP-2026-001?revision=3");
  });
});

describe("Markdown where there is little room", () => {
  it("is said in plain words", () => {
    expect(plainMarkdown("## 一、看\n\n- 压力表 **绿色**\n- `A` 或 *B*\n\n2 * 3 * 4 #不是标题")).toBe(
      "一、看 压力表 绿色 A 或 B 2 * 3 * 4 #不是标题",
    );
  });
});
