import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { parseAst } from "vite";
import { expect, test, vi } from "vitest";
import { projectFolder } from "../server/project-folder.ts";

/** Of these the input is short whatever people send, so that more than linear time does not matter. */
const shortInput: Readonly<Record<string, string>> = {
  "[^。；;：:，,！!？?]*$": "the 60 characters before a label",
  "以下(?:简?称|统称)[^（(]*$": "the 60 characters before a label",
  "(?:…{1,}|\\.{3,}|·{3,}|．{3,}|-{4,}|_{4,})\\s{0,4}[（(]?\\d{1,4}[）)]?$": "a line of at most 200 characters",
  "[….·．_-]*[（(]?\\d{0,4}[）)]?$": "a line of at most 200 characters",
};

interface Pattern {
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

/** Without a part that repeats without end, matching takes a number of steps that the pattern alone bounds. */
const repeats = ({ source }: Pattern) => /[*+]|\{\d+,\}/.test(source);

/** With shorter bounds, which take away a constant factor and nothing else: long ones cannot be worked through. */
const bounded = (source: string) => source.replace(/\{(\d+),\d{2,}\}/g, (_, least: string) => `{${Math.min(2, Number(least))},3}`);

/** The literals of a file, and how many patterns it puts together when it is loaded. */
function patternsOf(path: string): { readonly literals: readonly Pattern[]; readonly composed: number } {
  const literals: Pattern[] = [];
  let composed = 0;
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && typeof node.regex === "object" && node.regex !== null) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      literals.push({ path, source: pattern, flags });
    }
    const callee = "callee" in node ? node.callee : null;
    if (typeof callee === "object" && callee !== null && "name" in callee && callee.name === "RegExp") composed += 1;
    Object.values(node).forEach(visit);
  };
  visit(parseAst(readFileSync(join(projectFolder, path), "utf8"), { lang: path.endsWith("x") ? "tsx" : "ts" }));
  return { literals, composed };
}

/** The patterns that a module puts together, by loading it once more. */
async function composedPatterns(path: string): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  class Noting extends RegExp {
    constructor(pattern: string | RegExp, flags?: string) {
      super(pattern, flags);
      patterns.push({ path, source: this.source, flags: this.flags });
    }
  }
  vi.stubGlobal("RegExp", Noting);
  try {
    await import(/* @vite-ignore */ `../${path}?patterns`);
  } finally {
    vi.unstubAllGlobals();
  }
  return patterns;
}

/** Steps alone decide, no clock: a busy machine makes no pattern slow. */
const bySteps = { attackTimeout: null, incubationTimeout: null, seedingTimeout: null };

/** Which of the patterns can be made to take more than linear time by some input, and by which. */
async function slowOnes(patterns: readonly Pattern[]): Promise<string[]> {
  const answers = await Promise.all(
    patterns.filter(repeats).map(async ({ path, source, flags }) => {
      const found = await check(bounded(source), flags, { timeout: 60_000, ...bySteps });
      if (found.status === "safe") return [];
      const how = found.status === "vulnerable" ? `${found.complexity.summary}, as with ${found.attack.pattern}` : "not understood";
      return [`${path}: /${source}/${flags} is ${how}`];
    }),
  );
  return answers.flat();
}

test("a pattern that some input slows down is found", async () => {
  const slow = ["^[a-z\\s]*=?\\s*$", "(a|a)*b", "<[^>]*>", "\\s+$", "[^,]*x"];
  expect(await slowOnes(slow.map((source) => ({ path: "here", source, flags: "" })))).toHaveLength(slow.length);
});

test("every regular expression takes linear time, whatever people send", { timeout: 240_000 }, async () => {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "server", "schema", "admin"], {
    ...{ cwd: projectFolder, encoding: "utf8" },
  });
  const files = listed.split("\n").filter((path) => /\.tsx?$/.test(path));
  const all: Pattern[] = [];
  for (const path of files) {
    const { literals, composed } = patternsOf(path);
    all.push(...literals);
    if (composed === 0) continue;
    const patterns = await composedPatterns(path);
    // Put together while it runs, a pattern could not be looked at here.
    expect([path, patterns.length >= composed]).toEqual([path, true]);
    all.push(...patterns);
  }
  expect(all.length).toBeGreaterThan(150);
  expect(Object.keys(shortInput).filter((source) => !all.some((pattern) => pattern.source === source))).toEqual([]);
  const different = [...new Map(all.map((pattern) => [`${pattern.flags}/${pattern.source}`, pattern])).values()];
  expect(await slowOnes(different.filter(({ source }) => !Object.hasOwn(shortInput, source)))).toEqual([]);
});
