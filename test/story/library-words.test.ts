import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reactAdminEnglish } from "../../admin/i18n/react-admin-en.ts";
import { projectFolder } from "../../server/project-folder.ts";

const assets = join(projectFolder, ".build/admin/assets");

const keysOf = (words: object, path: string): string[] =>
  Object.entries(words).flatMap(([name, value]) => (typeof value === "string" ? [path + name] : keysOf(value, `${path}${name}.`)));

test("the built panel has the words that the library's parts in it ask for, and no others", () => {
  const asked = new Set<string>();
  for (const file of readdirSync(assets).filter((name) => name.endsWith(".js")))
    for (const [, key = ""] of readFileSync(join(assets, file), "utf8").matchAll(/["'`](ra\.[\w.]+)/g)) asked.add(key);
  expect([...asked].sort()).toEqual(keysOf(reactAdminEnglish, "").sort());
});
