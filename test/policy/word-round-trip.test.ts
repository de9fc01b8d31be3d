import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParsedProvision, ParsedRegulation } from "../../server/policy/import/parsed-regulation.ts";
import { work as read } from "../../server/policy/import/read-regulation.ts";
import type { PrintedText } from "../../server/policy/print/printed-text.ts";
import { regulationDocument } from "../../server/policy/print/regulation-document.ts";
import { work as write } from "../../server/print/docx-apart.ts";
import { runs } from "../support/runs.ts";

function parsed(content: string | Uint8Array): ParsedRegulation {
  const answer = read({ content, page: false, part: null });
  if (!("parsed" in answer) || !answer.parsed) throw new Error("It was not read as one regulation.");
  return answer.parsed;
}

/** The text as it is taken along, with everything that such a file says of itself. */
function wordFile({ title, provisions }: ParsedRegulation): Promise<Uint8Array> {
  const dates = { ordinal: 3, state: "inForce", published: true, effectiveFrom: "2026-01-01", trialUntil: null };
  const level = { name: "普通商密", rank: 30, watermark: true };
  const text: PrintedText = { ...dates, title: title ?? "", number: "KF-1", level, provisions, pictures: new Map() };
  const code = { name: "code.png", width: 20, height: 20, text: "http://a/d/KF-1", address: "http://a/d/KF-1" };
  const document = regulationDocument(text, { number: "000123", watermark: "普通商密 份号：000123\n王晓明 RB021", code });
  return write({ document, pictures: [] });
}

const shown = ({ depth, kind, label, heading, text }: ParsedProvision) => [depth, kind, label, heading, text];

const numerals = [..."一二三四五六七八九"];
const sentence = fc.constantFrom(
  "员工应当遵守本办法，不得拖延；确有困难的，应当及时报告。",
  "单价为100元/㎡，比例不低于99.5%，温度20℃±2℃。",
  "“重要客户”是指A类、B类客户 * 和 \\ 以及 <b> & | 中所列的客户。",
  "见第三条第（一）项、GB/T 9704-2012 第7.2条的规定，ISO 9001 认证除外。",
);

/** An article with paragraphs, items or a table below it. */
const article = fc.record({
  heading: fc.constantFrom("", "", "适用范围"),
  first: sentence,
  below: fc.constantFrom("nothing", "paragraph", "items", "table"),
  next: sentence,
});

interface Article {
  readonly heading: string;
  readonly first: string;
  readonly below: string;
  readonly next: string;
}

function articleText({ heading, first, below, next }: Article, place: number): string {
  const label = `第${numerals[place % 9]}条`;
  const begun = heading === "" ? `${label}　${first}` : `${label}　${heading}\n${first}`;
  if (below === "paragraph") return `${begun}\n${next}`;
  if (below === "items") return `${begun.slice(0, -1)}，具体包括下列情形：\n（一）${next.slice(0, -1)}；\n（二）其他情形。`;
  if (below === "table") return `${begun}\n\n| 事项 | 期限 |\n| --- | --- |\n| 登记 | 3 日 |\n| 审核\\|复核 |  |\n`;
  return begun;
}

describe("a Word file of ours", () => {
  it("is read again as the text that it was made of, and as nothing else", async () => {
    const chapters = fc.array(fc.array(article, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(chapters, fc.boolean(), async (list, annexed) => {
        const lines = list.flatMap((articles, place) => [
          `第${numerals[place]}章　总则`,
          ...articles.map((one, at) => articleText(one, place * 3 + at)),
        ]);
        const annex = annexed ? ["附件1", "申请表", "申请人应当如实填写。"] : [];
        const whole = parsed(["客户服务管理办法", ...lines, ...annex].join("\n"));
        const again = parsed(await wordFile(whole));
        expect(again.provisions.map(shown)).toEqual(whole.provisions.map(shown));
        expect([again.title, again.lost]).toEqual([whole.title, 0]);
        expect(again.furniture).toEqual(expect.arrayContaining(["000123", "普通商密", "制度编号：KF-1　第 3 版 2026年1月1日起施行"]));
      }),
      { numRuns: runs(15) },
    );
  });
});
