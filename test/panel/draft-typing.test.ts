import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { EditorState, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { docOfKept, type Kept, keptFrom } from "../../admin/policy/draft/editor/text/kept.ts";
import { isDisturbed } from "../../admin/policy/draft/editor/text/number-order.ts";
import { docOf, endOf, outlineOf } from "../../admin/policy/draft/editor/text/outline.ts";
import { replaceDoc } from "../../admin/policy/draft/editor/text/replace-doc.ts";
import { withoutCut } from "../../admin/policy/draft/editor/typing/copying.ts";
import { insertBehind, insertTable, removeSelected, setKind, setLabel } from "../../admin/policy/draft/editor/typing/kinds-and-labels.ts";
import { indent, moveDown, moveUp, outdent, putBeside } from "../../admin/policy/draft/editor/typing/levels-and-places.ts";
import { pasting } from "../../admin/policy/draft/editor/typing/paste.ts";
import { piecesOfText } from "../../admin/policy/draft/editor/typing/pasted-pieces.ts";
import { withProvisions } from "../../admin/policy/draft/editor/typing/pasted-provisions.ts";
import { breakLine, deleteAcross, mergeBackward, mergeForward, split } from "../../admin/policy/draft/editor/typing/split-and-merge.ts";
import { nextLabel, readLabel } from "../../schema/policy/labels/read-label.screen.ts";

const kinds = { c: "chapter", a: "article", p: "paragraph", i: "item", s: "subitem", l: "clause" } as const;

/** A text out of lines such as `  a 第一条 words`, two spaces a level. */
const textOf = (lines: readonly string[]): Kept[] => {
  const parents: string[] = [];
  return lines.map((line, place) => {
    const [, room = "", kind = "a", label = "", words = ""] = /^( *)([a-z]) (\S*) ?(.*)$/.exec(line) ?? [];
    const depth = room.length / 2;
    parents[depth] = String(place);
    const headed = kind === "c";
    return {
      id: String(place),
      parent: depth === 0 ? null : (parents[depth - 1] ?? null),
      kind: kinds[kind as keyof typeof kinds],
      label: label === "-" ? "" : label,
      number: null,
      heading: headed ? words : "",
      text: headed ? "" : words,
    };
  });
};
const shown = (doc: Node): string[] =>
  outlineOf(doc).map(({ depth, attrs, own }) => {
    const letter = Object.entries(kinds).find(([, kind]) => kind === attrs.kind)?.[0];
    return `${"  ".repeat(depth)}${letter} ${attrs.label || "-"} ${own.map((node) => node.textContent).join("/")}`.trimEnd();
  });

/** An editor whose caret, or selection, stands at the bars in the text. */
function editor(...lines: readonly string[]) {
  let doc = docOfKept(textOf(lines.map((line) => line)));
  const bars: number[] = [];
  doc.descendants((node, pos) => {
    for (let at = node.text?.indexOf("|") ?? -1; at >= 0; at = node.text?.indexOf("|", at + 1) ?? -1) bars.push(pos + at - bars.length);
  });
  let state = EditorState.create({ doc });
  for (const bar of bars) state = state.apply(state.tr.delete(bar, bar + 1));
  ({ doc } = state);
  const [from = 0, to = from] = bars;
  state = state.apply(state.tr.setSelection(TextSelection.create(doc, from, to)));
  const self = {
    do(...commands: readonly Command[]) {
      for (const command of commands)
        command(state, (tr) => {
          state = state.apply(tr);
        });
      state.doc.check();
      return self;
    },
    type(words: string) {
      state = state.apply(state.tr.insertText(words));
      return self;
    },
    paste(text: string) {
      const tr = pasting(state, piecesOfText(text));
      if (tr) state = state.apply(tr);
      state.doc.check();
      return self;
    },
    get text() {
      return shown(state.doc);
    },
    get state() {
      return state;
    },
    get ids() {
      return keptFrom(state.doc).map(({ id }) => id);
    },
  };
  return self;
}

describe("typing in a draft", () => {
  it("splits a provision: the first half stays itself, the rest is new and takes the next number", () => {
    const here = editor("c 第一章 总则", "  a 第一条 甲|乙", "  a 第二条 丙").do(split).type("新");
    expect(here.text).toEqual(["c 第一章 总则", "  a 第一条 甲", "  a 第二条 新乙", "  a 第二条 丙"]);
    expect(here.ids[1]).toBe("1");
    expect(isDisturbed(outlineOf(here.state.doc), 2)).toBe(true);
    expect(editor("a 第一条 |甲").do(split).text).toEqual(["a 第一条", "a 第一条 甲"]);
    expect(editor("a 第一条 |甲").do(split).ids[1]).toBe("0");
    expect(editor("a 第二条 下列：|", "  i （一） 甲").do(split).text).toEqual(["a 第二条 下列：", "  i （一）", "  i （一） 甲"]);
    expect(editor("c 第一章 总则|").do(split).text).toEqual(["c 第一章 总则", "  a 第一条"]);
    expect(editor("a 第九十九条 甲|").do(split).text[1]).toBe("a 第一百条");
  });

  it("leaves a level by splitting what is empty, as new text behind it", () => {
    const here = editor("a 第一条 甲", "  i （一） 乙|", "a 第二条 丙").do(split, split);
    expect(here.text).toEqual(["a 第一条 甲", "  i （一） 乙", "a 第二条", "a 第二条 丙"]);
    expect(editor("a 第一条 甲|乙").do(breakLine).text).toEqual(["a 第一条 甲/乙"]);
  });

  it("merges a provision with the one before it, in both directions, and keeps what stands below", () => {
    const merged = ["a 第一条 甲乙", "  i （一） 丙"];
    expect(editor("a 第一条 甲", "a 第二条 |乙", "  i （一） 丙").do(mergeBackward).text).toEqual(merged);
    expect(editor("a 第一条 甲|", "a 第二条 乙", "  i （一） 丙").do(mergeForward).text).toEqual(merged);
    expect(editor("a 第一条 甲", "  i （一） |丙", "    s 1. 丁", "  i （二） 戊").do(mergeBackward).text).toEqual([
      "a 第一条 甲丙",
      "  s 1. 丁",
      "  i （二） 戊",
    ]);
    expect(editor("c 第一章 总则", "  a 第一条 |甲").do(mergeBackward).text).toEqual(["c 第一章 总则/甲"]);
    const undone = editor("a 第一条 甲乙|丙").do(split, mergeBackward);
    expect(undone.text).toEqual(["a 第一条 甲乙丙"]);
  });

  it("deletes over several provisions as one reads", () => {
    expect(editor("c 第一章 总则", "  a 第一条 甲|乙", "  a 第二条 丙", "c 第二章 附则", "  a 第三条 丁|戊").do(deleteAcross).text).toEqual(
      ["c 第一章 总则", "  a 第一条 甲戊"],
    );
  });

  it("changes levels so that the order in which one reads stays", () => {
    expect(editor("a 第一条 甲", "a 第二条 |乙", "  i （一） 丙").do(indent).text).toEqual([
      "a 第一条 甲",
      "  a 第二条 乙",
      "    i （一） 丙",
    ]);
    expect(editor("a 第一条 甲", "  i （一） |乙", "  i （二） 丙").do(outdent).text).toEqual([
      "a 第一条 甲",
      "i （一） 乙",
      "  i （二） 丙",
    ]);
    // A number that the editor gave follows the level, what somebody wrote does not.
    expect(editor("a 第一条 甲", "  i （一） 乙", "a 第二条 丙|").do(split, indent).text[3]).toBe("  p -");
    expect(editor("a 第一条 甲", "  i （一） 乙|").do(split, outdent).text[2]).toBe("a 第二条");
    expect(editor("a 第一条 |甲").do(indent, outdent).text).toEqual(["a 第一条 甲"]);
  });

  it("moves provisions with what stands below them, from one chapter into the next", () => {
    const lines = ["c 第一章 总则", "  a 第一条 甲", "    i （一） 乙", "  a 第二条 |丙", "c 第二章 附则", "  a 第三条 丁"];
    expect(editor(...lines).do(moveUp).text).toEqual([
      "c 第一章 总则",
      "  a 第二条 丙",
      "  a 第一条 甲",
      "    i （一） 乙",
      "c 第二章 附则",
      "  a 第三条 丁",
    ]);
    expect(
      editor(...lines)
        .do(moveDown)
        .text.slice(3),
    ).toEqual(["c 第二章 附则", "  a 第二条 丙", "  a 第三条 丁"]);
    expect(editor(...lines).do(moveDown, moveUp).text).toEqual(editor(...lines).text);
  });

  it("knows kinds and labels: another kind takes its place and number, a written label stays as written", () => {
    expect(editor("c 第一章 总则", "  a 第一条 甲", "  a 第二条 |附则").do(setKind("chapter")).text[2]).toBe("c 第二章 附则");
    expect(editor("a 第一条 甲", "a 第二条 |乙").do(setKind("item")).text[1]).toBe("  i （一） 乙");
    expect(editor("a 第一条 |甲").do(setLabel("0", "第一条之一")).text).toEqual(["a 第一条之一 甲"]);
    expect(editor("c 第一章 总则", "  a 第一条 |甲", "  a 第二条 乙").do(insertBehind("chapter")).text).toEqual([
      "c 第一章 总则",
      "  a 第一条 甲",
      "c 第二章",
      "  a 第二条 乙",
    ]);
    expect(editor("a 第一条 |甲", "  i （一） 乙").do(removeSelected).text).toEqual(["p -"]);
  });

  it("takes several pasted articles apart, and one line as it is", () => {
    const pasted = "第五条 戊\n（一）己；\n（二）庚。\n另起一段。\n第二章 附则\n第六条 辛";
    expect(editor("c 第一章 总则", "  a 第四条 丁|").paste(pasted).text).toEqual([
      "c 第一章 总则",
      "  a 第四条 丁",
      "  a 第五条 戊",
      "    i （一） 己；",
      "    i （二） 庚。",
      "    p - 另起一段。",
      "c 第二章 附则",
      "  a 第六条 辛",
    ]);
    expect(editor("a 第一条 甲|乙").paste("第三条的规定").text).toEqual(["a 第一条 甲第三条的规定乙"]);
    expect(editor("a 第一条 甲|").paste("a\tb\n1\t2").text).toEqual(["a 第一条 甲/ab12"]);
    expect(editor("p - |").paste("一、总则\n（一）目的\n1. 细目").text).toEqual(["l 一、 总则", "  l （一） 目的", "    l 1. 细目"]);
  });

  it("takes a block of a spreadsheet as it is, cells of several lines among them, and goes on in its last cell", () => {
    const copied = '项目\t说明\r\n差旅\t"按""标准""\n分档"\r\n招待\t\r\n';
    const here = editor("a 第一条 甲|", "a 第二条 乙").paste(copied);
    const [first] = outlineOf(here.state.doc);
    const rows = first?.own.at(-1)?.children.map((row) => row.children.map((cell) => cell.textContent));
    expect(rows).toEqual([
      ["项目", "说明"],
      ["差旅", '按"标准"\n分档'],
      ["招待", ""],
    ]);
    expect(here.type("打").text[0]).toContain("招待打");
    expect(here.do(breakLine).type("表后").text).toEqual([expect.stringMatching(/^a 第一条 甲\/.*\/表后$/s), "a 第二条 乙"]);
  });

  it("reads a tab behind a label as the text program's room, and one before a line as nothing", () => {
    expect(editor("a 第一条 |").paste("第一条\t甲\n（一）\t乙\n\t丙").text).toEqual(["a 第一条 甲", "  i （一） 乙", "  p - 丙"]);
  });

  it("cuts whole provisions with their labels, and puts them where they belong beside others", () => {
    const lines = ["c 第一章 总则", "  a 第一条 甲", "  a 第二条 |乙", "    i （一） 丙|", "c 第二章 附则", "  a 第三条 丁"];
    const whole = editor(...lines);
    const entries = outlineOf(whole.state.doc);
    const moved = entries.slice(2, 4);
    const rest = outlineOf(withoutCut(whole.state).doc);
    expect(shown(docOf(rest))).toEqual(["c 第一章 总则", "  a 第一条 甲", "c 第二章 附则", "  a 第三条 丁"]);
    const pasted = withProvisions(rest, 2, 3, moved);
    expect(pasted && shown(docOf(pasted.entries)).slice(2)).toEqual(["c 第二章 附则", "  a 第二条 乙", "    i （一） 丙", "  a 第三条 丁"]);
    expect(pasted?.entries.map(({ attrs }) => attrs.id)).toEqual(["0", "1", "4", "2", "3", "5"]);
    expect(shown(docOf(putBeside(rest, 1, "before", moved))).slice(1, 4)).toEqual(["  a 第二条 乙", "    i （一） 丙", "  a 第一条 甲"]);
    expect(shown(docOf(putBeside(rest, 3, "behind", entries.slice(3, endOf(entries, 3))))).at(-1)).toBe("    i （一） 丙");
    // The words of one provision alone are words.
    expect(shown(withoutCut(editor("a 第一条 |甲|", "a 第二条 乙").state).doc)).toEqual(["a 第一条", "a 第二条 乙"]);
    expect(shown(withoutCut(editor("a 第一条 |甲", "a 第二条 |乙").state).doc)).toEqual(["a 第二条 乙"]);
  });

  it("leaves the caret where it stands while labels around it change", () => {
    const here = editor("a 第一条 甲", "a 第三条 乙|丙").do(insertTable(1, 1));
    const { state } = here;
    const renamed = docOf(
      outlineOf(state.doc).map((one) => ({ ...one, node: null, attrs: { ...one.attrs, label: `新${one.attrs.label}` } })),
    );
    const after = state.apply(replaceDoc(state.tr, renamed));
    expect(after.doc.eq(renamed)).toBe(true);
    expect(after.selection.eq(state.selection)).toBe(true);
  });
});

describe("labels", () => {
  it("are told from sentences that begin with a reference, and from numbers that are none", () => {
    expect(readLabel("第三条 甲")?.label).toBe("第三条");
    expect(readLabel("（ 二 ）甲")).toEqual({ label: "（ 二 ）", scheme: "(cn)" });
    expect(readLabel("(2)甲")?.scheme).toBe("(n)");
    expect(readLabel("1.1 甲")?.scheme).toBe("d2");
    for (const text of ["第三条的规定", "第三条第二款", "1.5%", "一般", "甲方", "2026年"]) expect(readLabel(text), text).toBeNull();
  });

  it("are followed by the next of their series, written the same way", () => {
    const series = {
      第九条: "第十条",
      "第 １９ 条": "第 ２０ 条",
      第三条之一: "第三条之二",
      "（十）": "（十一）",
      "1.9": "1.10",
      "①": "②",
      "(a)": "(b)",
      "Article 4": "Article 5",
    };
    for (const [label, next] of Object.entries(series)) expect(nextLabel(label)).toBe(next);
    expect(nextLabel("附则")).toBeNull();
  });
});
