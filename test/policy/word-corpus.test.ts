import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type WordExpectation, wordFaults } from "../../server/policy/import/corpus-expectation.ts";
import { automaticLabels, parseWord } from "../../server/policy/import/read-word.ts";

/** Real Word files, which are not part of the project: beside it, or where RULEBOOK_CORPUS says. */
const folder = join(process.env.RULEBOOK_CORPUS ?? join(import.meta.dirname, "../../../shared/corpus"), "word");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".docx")) : [];

describe.skipIf(files.length === 0)(`the Word files of the corpus (${files.length === 0 ? "absent" : "present"})`, () => {
  const expected: Readonly<Record<string, WordExpectation>> =
    files.length === 0 ? {} : JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));

  test.each(files)("%s is exact, every label that Word prints by itself among it", (name) => {
    const bytes = readFileSync(join(folder, name));
    const parsed = parseWord(bytes);
    const wanted = expected[name];
    expect(wanted).toBeDefined();
    expect(wordFaults(parsed, automaticLabels(bytes), wanted ?? {})).toEqual([]);
    expect(parsed.lost).toBe(0);
  });
});
