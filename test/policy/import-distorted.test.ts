import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { original, originals, outcome, ways } from "../distort/run.ts";

/** Real regulations, which are not part of the project, and those of the demo company, which are. */
const corpus = process.env.RULEBOOK_CORPUS ?? join(import.meta.dirname, "../../../shared/corpus");
const folders = ["company", "statutes"].map((name) => join(corpus, name)).filter(existsSync);
const own = originals(join(import.meta.dirname, "../../seeds/zh/regulations"));
const texts = [...folders.flatMap(originals), ...own];
/** A few of them for each way; all of them in `npm run check:long`. */
const FEW = 4;
const LEAST_EXACT = 0.995;

describe.each(ways)("texts that come as: %s", (way) => {
  test("are read as before, nothing is lost, and what is doubtful is said", () => {
    const first = ways.indexOf(way) * FEW;
    const sample = process.env.LONG ? texts : Array.from({ length: FEW }, (_, at) => texts[(first + at * 7) % texts.length] ?? own[0]);
    const all = sample.flatMap((one) => (one ? [outcome(one, way)] : []));
    const sum = (value: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + value(one), 0);
    const wrong = all.filter(({ lost, silent }) => lost > 0 || silent).map(({ name, lost, missing }) => [name, lost, missing.slice(0, 3)]);
    expect(wrong).toEqual([]);
    // A single text may be the one that has what nobody can tell.
    const least = process.env.LONG ? LEAST_EXACT : 0.95;
    expect(sum(({ exact }) => exact) / sum(({ wanted }) => wanted)).toBeGreaterThanOrEqual(least);
  });
});

test("a text whose labels are gone is noticed", () => {
  const one = original("甲", "甲办法\n第一条 子。\n第二条 丑。");
  const { exact, wanted, lost } = outcome(
    { ...one, lines: one.lines.map((line) => ({ ...line, text: line.text.slice(line.label.length) })) },
    "plain",
  );
  // The title and what is before the first number are found, the two articles are not.
  expect([exact, wanted, lost]).toEqual([1, 4, 0]);
});

test("a title, the end of what stands before the numbers, and what an item is below count as well", () => {
  const one = original("甲", "甲办法\n（某年通过）\n第一条 子：\n（一）丑。\n第二条 寅。");
  expect(outcome(one, "plain")).toMatchObject({ exact: 5, wanted: 5 });
  const changed = (from: string, to: string) => {
    const lines = one.lines.map((line) => ({ ...line, text: line.text.replace(from, to) }));
    return outcome({ ...one, lines }, "plain").missing.map(({ kind }) => kind);
  };
  expect(changed("甲办法", "乙办法")).toEqual(["title"]);
  expect(changed("（某年通过）", "（某年修订）")).toEqual(["preamble"]);
  expect(changed("第一条", "第八条")).toEqual(["article", "item"]);
});
