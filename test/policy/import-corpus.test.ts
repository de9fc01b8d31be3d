import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { decodeText } from "../../server/files/decode-text.ts";
import { type CorpusExpectations, expectationFaults } from "../../server/policy/import/corpus-expectation.ts";
import { parseRegulation } from "../../server/policy/import/parse-regulation.ts";

/** Real regulations, which are not part of the project: beside it, or where RULEBOOK_CORPUS says. */
const corpus = process.env.RULEBOOK_CORPUS ?? join(import.meta.dirname, "../../../shared/corpus");
const folders = ["company", "statutes", "revisions"]
  .map((name) => ({ name, path: join(corpus, name) }))
  .filter(({ path }) => existsSync(path));
const expectations: CorpusExpectations = existsSync(join(corpus, "expected.json"))
  ? JSON.parse(readFileSync(join(corpus, "expected.json"), "utf8"))
  : {};

describe.skipIf(folders.length === 0)(`the corpus (${folders.length === 0 ? "absent" : "present"})`, () => {
  const imported = folders.flatMap(({ name, path }) =>
    readdirSync(path)
      .filter((file) => /\.(?:txt|md)$/.test(file))
      .map((file) => ({ folder: name, file, parsed: parseRegulation(decodeText(readFileSync(join(path, file))).text) })),
  );
  const inexact = (wanted: string): string[] =>
    imported.flatMap(({ folder, file, parsed }) => {
      const expected = folder === wanted ? expectations[folder]?.[file] : undefined;
      return (expected ? expectationFaults(parsed, expected) : []).slice(0, 1).map((fault) => `${file}: ${fault}`);
    });

  test("no character is lost in any text", () => {
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter(({ parsed }) => parsed.lost > 0).map(({ file }) => file)).toEqual([]);
  });

  test("every company document is exact", () => {
    expect(inexact("company")).toEqual([]);
  });

  test("at least 95% of the statutes are exact", () => {
    const statutes = imported.filter(({ folder }) => folder === "statutes").length;
    expect(inexact("statutes").length, inexact("statutes").join("\n")).toBeLessThanOrEqual(statutes * 0.05);
  });
});
