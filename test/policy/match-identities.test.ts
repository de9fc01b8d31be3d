import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importedProvisions } from "../../server/policy/draft-import/imported-provisions.ts";
import { matchIdentities } from "../../server/policy/draft-import/match-identities.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import { runs } from "../support/runs.ts";

const read = (text: string) => importedProvisions(parseRegulation(text).provisions);
const withIdentities = (text: string) => read(text).map((provision, index) => ({ ...provision, identity: `id${index}` }));

/** For each provision of the new text the label under which it stood in the old one; null for a new provision. */
function origins(before: string, after: string): [string, string | null][] {
  const old = withIdentities(before);
  const fresh = read(after);
  return matchIdentities(old, fresh).map((identity, index) => [
    fresh[index]!.label,
    old.find((provision) => provision.identity === identity)?.label ?? null,
  ]);
}

describe("the identity of a provision", () => {
  it("survives the insertion of an article, also among articles that read alike", () => {
    const rule = (thing: string) => `${thing}发生故障时，值班人员应当在三十分钟内报告部门负责人。`;
    expect(
      origins(
        `第一条 ${rule("电梯")}\n第二条 ${rule("空调")}\n第三条 ${rule("水泵")}`,
        `第一条 ${rule("电梯")}\n第二条 ${rule("门禁")}\n第三条 ${rule("空调")}\n第四条 ${rule("水泵")}`,
      ),
    ).toEqual([
      ["第一条", "第一条"],
      ["第二条", null],
      ["第三条", "第二条"],
      ["第四条", "第三条"],
    ]);
  });

  it("survives rewording under the same label, and rewording with a new label", () => {
    expect(origins("第一条 客服人员应当在二十四小时内回复客户的投诉。", "第一条 客服人员应当在十二小时内回复客户的投诉并登记。")).toEqual([
      ["第一条", "第一条"],
    ]);
    expect(
      origins(
        "第一条 会议室须提前预约。\n第二条 客服人员应当在二十四小时内回复客户的投诉。",
        "第一条 客服人员应当在十二小时内回复客户的投诉。",
      ),
    ).toEqual([["第一条", "第二条"]]);
  });

  it("is another one for another text under the same label", () => {
    expect(origins("第一条 车辆使用须经审批。", "第一条 会议纪要由行政部存档。")).toEqual([["第一条", null]]);
  });

  it("is the same when only the width of characters changes, of labels too", () => {
    expect(origins("第1条 使用ＡＢＣ系统。\n（一）Ｗｉ－Ｆｉ；", "第１条 使用ABC系统。\n(一) Wi-Fi；")).toEqual([
      ["第１条", "第1条"],
      ["(一)", "（一）"],
    ]);
    expect(origins("第一条 ＡＢ", "第一条 AB")).toEqual([["第一条", "第一条"]]);
  });

  it("keeps items with their article, though each article counts its items anew", () => {
    const before = "第一条 甲类：\n（一）登记；\n（二）报告。\n第二条 乙类：\n（一）登记；\n（二）回访。";
    const old = withIdentities(before);
    const identities = matchIdentities(old, read(before));
    expect(identities).toEqual(old.map(({ identity }) => identity));
  });

  it("is given once in a text, and kept wholly when nothing changes", () => {
    const line = fc.tuple(
      fc.constantFrom("第一条 ", "第二条 ", "第三条 ", "第一章 ", "（一）", ""),
      fc.constantFrom("总则", "员工应当礼貌待客。", "员工应当礼貌接客。", "值班记录。", "x"),
    );
    const text = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => lines.map(([label, words]) => label + words).join("\n"));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const old = withIdentities(before);
        expect(matchIdentities(old, read(before))).toEqual(old.map(({ identity }) => identity));
        const identities = matchIdentities(old, read(after));
        expect(new Set(identities).size).toBe(identities.length);
      }),
      { numRuns: runs(300) },
    );
  });
});
