import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { projectFolder } from "../../server/project-folder.ts";

const folder = join(projectFolder, ".build/admin");

/** kB (gzip) that pages on which nothing is written loaded before there were registers. */
const BEFORE = {
  MyWork: 344.1,
  DashboardPage: 345.6,
  SearchPage: 332.6,
  ScreenList: 433.0,
  ScreenShow: 415.6,
  DocumentPage: 440.5,
  ReadingPage: 375.1,
  ComparePage: 349.4,
};

/** kB that such a page may load more than before. */
const ROOM = 10;

const scriptOf = (file: string) => readFileSync(join(folder, "assets", file), "utf8");

/** A built file with all that it imports, which a browser waits for before it runs. */
function withImports(file: string, found: Set<string>): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported = ""] of scriptOf(file).matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) withImports(imported, found);
  return found;
}

const kilobytes = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipSync(scriptOf(file)).length, 0) / 1000;

/** JavaScript that a page of the built panel needs before it is drawn, the frame around it included, beside what it needed before. */
export function weight(): void {
  const entry = /src="[^"]*assets\/([^"]+\.js)"/.exec(readFileSync(join(folder, "index.html"), "utf8"))?.[1];
  assert.ok(entry, "The panel begins with a script.");
  const files = readdirSync(join(folder, "assets"));
  console.log(`\nJavaScript of pages, kB (gzip); the frame alone: ${kilobytes(withImports(entry, new Set())).toFixed(1)}`);
  for (const [page, before] of Object.entries(BEFORE)) {
    const own = files.find((file) => file.startsWith(`${page}-`) && file.endsWith(".js"));
    assert.ok(own, `${page} is a part of its own.`);
    const now = kilobytes(withImports(own, withImports(entry, new Set())));
    const more = now - before;
    console.log(
      `${page.padEnd(16)} ${now.toFixed(1)}, before ${before.toFixed(1)}: ${more > 0 ? "+" : ""}${more.toFixed(1)}${more > ROOM ? `, more than ${ROOM}` : ""}`,
    );
  }
}
