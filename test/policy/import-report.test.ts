import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const script = join(import.meta.dirname, "../../server/policy/import/corpus.ts");
let folder = "";

function report(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "import-report-"));
  mkdirSync(join(folder, "company"));
  writeFileSync(join(folder, "company", "right.txt"), "甲办法\n第一条 子。\n第二条 丑。");
  writeFileSync(join(folder, "company", "wrong.md"), "# 乙办法\n一、子。");
  writeFileSync(join(folder, "company", "picture.txt"), new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
  writeFileSync(join(folder, "company", "other.pdf"), "no text");
  const expected = { company: { "right.txt": { articles: 2, labels: ["第一条", "第二条"] }, "wrong.md": { articles: 1 } } };
  writeFileSync(join(folder, "expected.json"), JSON.stringify(expected));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each text is reported, with what was expected of it, and written as JSON", () => {
  const json = join(folder, "report.json");
  const { status, stdout } = report(join(folder, "company"), "--json", json);
  expect(status).toBe(0);
  expect(stdout).toMatch(/right\.txt\n {2}article 2\n .*lost 0.* exact\n/);
  expect(stdout).toMatch(/wrong\.md\n {2}clause 1\n .*NOT EXACT: articles 0, expected 1\n/);
  expect(stdout).toMatch(/picture\.txt\n {2}not imported/);
  expect(stdout).toMatch(/Total: 2 files[\s\S]*exact 1 of 2/);
  expect(JSON.parse(readFileSync(json, "utf8"))["wrong.md"]).toEqual({
    title: "乙办法",
    provisions: [
      { kind: "preamble", label: "", depth: 1, heading: "乙办法", text: "" },
      { kind: "clause", label: "一、", depth: 1, heading: "", text: "子。" },
    ],
    furniture: [],
    warnings: [],
    lost: 0,
  });
});

test("expectations are found beside the texts and above them", () => {
  expect(report(folder).stdout).toMatch(/company\/right\.txt\n.*\n.* exact\n/);
});

test.each([
  ["no folder", [], "Which folder?"],
  ["a folder that is not there", ["/nowhere/at/all"], "Not a folder"],
  ["two folders", [tmpdir(), tmpdir()], "One folder"],
  ["no name after --json", [tmpdir(), "--json"], "--json needs"],
  ["an unknown option", ["--xml"], "Unknown option --xml"],
])("%s is a usage error", (_, args, message) => {
  const { status, stderr } = report(...args);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Usage: npm run corpus");
});

test("a report that cannot be written fails", () => {
  expect(report(join(folder, "company"), "--json", join(folder, "nowhere", "report.json")).status).toBe(1);
});
