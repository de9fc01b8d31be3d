import { expect, it } from "vitest";
import { citationOf, type ReadProvision } from "../../admin/policy/provision.ts";

const provision = (id: string, kind: ReadProvision["kind"], depth: number, label: string, heading = ""): ReadProvision => ({
  ...{ id, kind, depth, label, heading },
  ...{ number: null, identity: id, text: label ? "内容" : "没有编号的一款" },
});

const text = [
  provision("chapter", "chapter", 0, "第一章", "总则"),
  provision("article", "article", 1, "第三条"),
  provision("item", "item", 2, "（一）"),
  provision("subitem", "subitem", 3, "1."),
  provision("next", "item", 2, "（二）"),
  provision("paragraph", "paragraph", 2, ""),
  provision("flat", "article", 0, "Article 4"),
  provision("below", "item", 1, "(1)"),
  provision("figure", "item", 1, "1."),
];

it.each([
  ["chapter", "第一章"],
  ["article", "第三条"],
  ["item", "第三条（一）"],
  ["subitem", "第三条（一）1."],
  ["next", "第三条（二）"],
  ["paragraph", "第三条没有编号的一款"],
  ["below", "Article 4(1)"],
  ["figure", "Article 4 1."],
])("cites %s from the article down", (id, cited) => {
  const meant = text.find((one) => one.id === id);
  expect(meant && citationOf(text, meant)).toBe(cited);
});
