import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder } from "../server/project-folder.ts";
import { roomOf, roomOrders, roomProblem } from "./support/rooms.ts";

const sources = listFiles().filter((path) => /\.(ts|tsx|mjs|mts)$/.test(path));

/** What git tracks or would track: nothing that is built, installed or kept as data. */
function listFiles(): string[] {
  const answer = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], {
    cwd: projectFolder,
    encoding: "utf8",
  });
  return answer.split("\0").filter((path) => path !== "" && existsSync(join(projectFolder, path)));
}

const read = (path: string) => readFileSync(join(projectFolder, path), "utf8");

/** Paths of the project's own files that the text imports; packages are left out. */
function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\bexport\s+\*\s+from)\s*["']([^"'\n]+)["']/g);
  return [...found].flatMap(([, target = ""]) =>
    target.startsWith(".") ? [normalize(join(dirname(path), target)).replaceAll("\\", "/")] : [],
  );
}

/** Paths of the project's own files that the text imports for more than their types, when it is loaded. */
function valuesOf(path: string, text: string): string[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(?!type\b)(?:(\{[^}]*\}|[\w*][^;"'{}]*(?:\{[^}]*\})?)\s+from\s+)?["'][^"'\n]+["']/gm,
  );
  const isTypesOnly = (names = "") => /^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names);
  return [...statements].flatMap(([statement, names]) => (isTypesOnly(names) ? [] : importsOf(path, statement)));
}

/** Circles among files: each as the files on it, in order. */
function circlesIn(importsByFile: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (file: string): void => {
    if (way.includes(file)) found.push(way.slice(way.indexOf(file)));
    if (done.has(file) || way.includes(file)) return;
    way.push(file);
    for (const next of importsByFile.get(file) ?? []) follow(next);
    way.pop();
    done.add(file);
  };
  for (const file of importsByFile.keys()) follow(file);
  return found;
}

/** Why a file may not import another, or undefined where it may. */
function importProblem(from: string, to: string): string | undefined {
  const [layer] = from.split("/");
  const [target] = to.split("/");
  if (layer === "schema" && target !== "schema") return "schema/ imports nothing from outside itself";
  if (layer === "server" && (target === "admin" || target === "test")) return "server/ imports neither admin/ nor test/";
  if (layer === "seeds" && (target === "admin" || target === "test")) return "seeds/ import neither admin/ nor test/";
  if (layer === "admin" && target === "schema" && !/\.screen\.ts$|\/generated\//.test(to))
    return "admin/ takes only *.screen.ts and generated types from schema/";
  if (layer === "admin" && target !== "admin" && target !== "schema") return "admin/ reaches the server through GraphQL alone";
  return undefined;
}

/** Lines, as "path:number", in which the pattern stands. */
function linesWith(pattern: RegExp, paths: string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

const here = "test/layers.test.ts";
const others = sources.filter((path) => path !== here);

describe("the rule about imports", () => {
  test.each([
    ["schema/policy/Revision.ts", "../../server/config.ts"],
    ["schema/registry.ts", "../admin/app.tsx"],
    ["server/main.ts", "../test/support/database.ts"],
    ["admin/policy/page.tsx", "../../schema/policy/Revision.ts"],
    ["admin/policy/page.tsx", "../../server/errors.ts"],
    ["seeds/company.ts", "../admin/app.tsx"],
  ])("%s may not import %s", (path, target) => {
    for (const text of [
      `import { a } from "${target}";`,
      `import "${target}";`,
      `export * from "${target}";`,
      `await import("${target}")`,
    ]) {
      expect(importsOf(path, text).map((to) => importProblem(path, to))).toEqual([expect.any(String)]);
    }
  });

  test.each([
    ["admin/policy/page.tsx", "../../schema/policy/Revision.screen.ts"],
    ["admin/policy/page.tsx", "../../schema/generated/operations.ts"],
    ["server/main.ts", "../schema/registry.ts"],
    ["schema/registry.ts", "./policy/Revision.ts"],
    ["seeds/company.ts", "../server/config.ts"],
    ["test/a.test.ts", "../admin/app.tsx"],
  ])("%s may import %s", (path, target) => {
    expect(importsOf(path, `import { a } from "${target}";`).map((to) => importProblem(path, to))).toEqual([undefined]);
  });

  test("holds in every file", () => {
    const problems = others.flatMap((path) =>
      importsOf(path, read(path)).flatMap((to) => {
        const problem = importProblem(path, to);
        return problem ? [`${path} imports ${to}: ${problem}`] : [];
      }),
    );
    expect(problems).toEqual([]);
  });
});

describe("the order of rooms", () => {
  test.each([
    ["server/reading/reader.ts", "server/commands/command.ts", "server/reading stands below server/commands"],
    ["server/commands/command.ts", "server/main.ts", "server/commands stands below server/main.ts"],
    ["admin/policy/page.tsx", "admin/unheard-of/thing.ts", "admin/unheard-of has no place in the order of rooms"],
    ["server/commands/command.ts", "server/reading/reader.ts", undefined],
    ["server/commands/command.ts", "server/commands/transaction.ts", undefined],
    ["server/screen/effective/screen-layers.ts", "server/screen/save-screen.ts", "server/screen/effective stands below server/screen"],
    ["test/a.test.ts", "server/main.ts", undefined],
  ])("%s that imports %s: %s", (from, to, problem) => {
    expect(roomProblem(from, to)).toBe(problem);
  });

  test("holds in every file", () => {
    const problems = others.flatMap((path) =>
      importsOf(path, read(path)).flatMap((to) => {
        const problem = roomProblem(path, to);
        return problem ? [`${path} imports ${to}: ${problem}`] : [];
      }),
    );
    expect(problems).toEqual([]);
  });
});

describe("the order of rooms names", () => {
  test.each(Object.entries(roomOrders))("every room of %s once, and none that is gone", (tree, order) => {
    const rooms = new Set(sources.filter((path) => path.startsWith(`${tree}/`)).flatMap((path) => roomOf(path) ?? []));
    expect([...order].sort()).toEqual([...rooms].sort());
  });
});

describe("circles", () => {
  test("are seen among values and not among types", () => {
    const text = [
      `import type { A } from "./a.ts";`,
      `import { type B, type C } from "./b.ts";`,
      `import {\n  type D,\n  d,\n} from "./d.ts";`,
      `import "./e.ts";`,
      `export * from "./f.ts";`,
      `export type { G } from "./g.ts";`,
      `export const h = "./h.ts";`,
      `const i = await import("./i.ts");`,
    ].join("\n");
    expect(valuesOf("server/x.ts", text)).toEqual(["server/d.ts", "server/e.ts", "server/f.ts"]);
    const circle = { a: ["b"], b: ["c"], c: ["b"], d: ["a"] };
    expect(circlesIn(new Map(Object.entries(circle)))).toEqual([["b", "c"]]);
  });

  /** Entities alone refer to each other from both sides of a relation. */
  test("of values do not exist outside of the relations between entities", () => {
    const values = new Map(others.map((path) => [path, valuesOf(path, read(path))]));
    const isEntity = (path: string) => /^schema\/.*\/[A-Z]\w*\.ts$/.test(path);
    expect(circlesIn(values).filter((circle) => !circle.every(isEntity))).toEqual([]);
  });
});

describe("rules about the text of sources", () => {
  test("there are sources to look at", () => {
    expect(others.filter((path) => path.startsWith("server/")).length).toBeGreaterThan(5);
  });

  test("nothing is forced into a type", () => {
    expect(linesWith(/\bas unknown as\b|\bas any\b|@ts-(ignore|nocheck|expect-error)/, others)).toEqual([]);
  });

  test("nothing is left for later", () => {
    expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b/, others)).toEqual([]);
  });

  test("no rule of the linter is switched off without a reason", () => {
    expect(linesWith(/biome-ignore(?!(-all|-start|-end)? [\w/]+: \S.{9,})/, others)).toEqual([]);
  });

  test("what the panel asks is checked by types, but for what is put together while it runs", () => {
    const puttingTogether = [
      "admin/graphql/give.ts",
      "admin/graphql/operation.ts",
      "admin/notification/notifications.ts",
      "admin/obligation/my-work.ts",
      "admin/providers/data-provider.ts",
      "admin/providers/rows.ts",
      "admin/screens/bring-screens.ts",
      "admin/screens/command/CommandFormDialog.tsx",
    ];
    const panel = others.filter((path) => path.startsWith("admin/") && path !== "admin/graphql/document.ts");
    const declaring = panel.filter((path) => /import \{[^}]*(?<!type )\bdocument\b[^}]*\} from "[./a-z]*document\.ts"/.test(read(path)));
    expect(declaring).toEqual(puttingTogether);
    // A text without a hole is no text that is put together.
    expect(panel.filter((path) => /\bdocument(<[^(]*>)?\(\s*(`[^`$]*`|"[^"]*")/.test(read(path)))).toEqual([]);
    // Nothing else is sent than what was declared so.
    expect(panel.filter((path) => /\btext: *["`](query|mutation)\b/.test(read(path)))).toEqual([]);
  });

  test("a page that takes the place of a generic form draws the configured one", () => {
    const pages = [...read("admin/resources.tsx").matchAll(/\b(?:create|edit): onDemand\(\(\) => import\("\.\/([^"]+)"\)\)/g)];
    expect(pages.length).toBeGreaterThan(1);
    expect(
      pages
        .filter(([, page = ""]) => !/<Screen(Create|Edit)\s+resource=|<FormPage\s[^>]*\bscreen=\{screen\}/.test(read(`admin/${page}`)))
        .map(([, page]) => page),
    ).toEqual([]);
  });

  test("records are read by the reader, entities are loaded only where they are changed", () => {
    const resolvers = others.filter((path) => /^server\/.*(^|[/.-])resolvers?\.ts$/i.test(path));
    expect(
      linesWith(/\b(em|entityManager)\.(find|findAll|findAndCount|findOne|findOneOrFail|findByCursor|createQueryBuilder)\b/, resolvers),
    ).toEqual([]);
  });
});

test("the lock file names no registry", () => {
  expect(linesWith(/"resolved": "https?:/, ["package-lock.json"])).toEqual([]);
});

test("the top level holds the five folders and the few files that must stand there", () => {
  const top = new Set(listFiles().map((path) => path.split("/")[0] ?? ""));
  const visible = [...top].filter((name) => !name.startsWith("."));
  const allowed = [
    "schema",
    "server",
    "admin",
    "seeds",
    "test",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "README.md",
    "README.zh.md",
    "LICENSE",
  ];
  expect(visible.filter((name) => !allowed.includes(name))).toEqual([]);
});
