import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordingOf } from "../../server/policy/draft/draft-pieces.ts";
import { ownWords, WordTraces } from "../../server/policy/draft/own-words.ts";

const LONG = "客服人员应当在接到投诉后的两个工作日内回访客户，并将处理结果登记在服务台账中。";

describe("whose words a text holds", () => {
  it("tells words from numbers, and takes words in the place of a number for what they are", () => {
    expect(wordingOf({ label: "第十二条之一", heading: "", text: "正文" })).toBe("正文");
    expect(wordingOf({ label: "（三）", heading: "标题", text: "" })).toBe("标题");
    expect(wordingOf({ label: "第一条：一律免责", heading: "", text: "" })).toBe("律免责");
  });

  it("knows a sentence again in another place, width or punctuation, and joined to others", () => {
    const traces = new WordTraces([`第一段说明。${LONG}其余从略。`], []);
    expect(traces.holds(LONG, false)).toBe(true);
    expect(traces.holds(LONG.replaceAll("，", ", ").replaceAll("。", " . "), false)).toBe(true);
    expect(traces.holds("财务人员每月十日前完成上月账目的核对工作并报送负责人。", false)).toBe(false);
  });

  it("knows a short text again when single words of it were changed, where that is asked", () => {
    const traces = new WordTraces(["员工应当热情待客"], []);
    expect(traces.holds("员工应当礼貌待客", true)).toBe(true);
    expect(traces.holds("员工应当礼貌待客", false)).toBe(false);
    expect(traces.holds("违者扣发当月奖金", true)).toBe(false);
  });

  it("does not count what was published", () => {
    const traces = new WordTraces([`${LONG}另行通知。`, "请勿外传"], [LONG, "请勿外传"]);
    expect(traces.holds(LONG, true)).toBe(false);
    expect(traces.holds("请勿外传", true)).toBe(false);
    expect(traces.isPublished("请 勿外传！")).toBe(true);
    expect(traces.isPublished("另行通知")).toBe(false);
  });

  it("always knows its own texts, whatever they are made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (own, published) => {
        const traces = new WordTraces([own], [published]);
        expect(traces.holds(own, false)).toBe(ownWords(own) !== "" && ownWords(own) !== ownWords(published));
      }),
    );
  });
});
