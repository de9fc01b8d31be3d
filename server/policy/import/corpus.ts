import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { decodeText, UndecodableText } from "../../files/decode-text.ts";
import {
  type CorpusExpectation,
  type CorpusExpectations,
  expectationFaults,
  type WordExpectation,
  wordFaults,
} from "./corpus-expectation.ts";
import { parseRegulation } from "./parse-regulation.ts";
import type { ParsedProvision, ParsedRegulation } from "./parsed-regulation.ts";
import { automaticLabels, parseWord } from "./read-word.ts";
import { WordProblem } from "./word/word-problem.ts";

/*
 * Imports every text of a folder and reports what was found: `corpus FOLDER [--json FILE]`. The exit code tells only whether the folder
 * could be read, because a text that is imported wrongly is a result, not an error.
 */

const USAGE = "Usage: npm run corpus -- FOLDER [--json FILE]";

class UsageError extends Error {}

interface Imported {
  file: string;
  parsed: ParsedRegulation;
  milliseconds: number;
  /** What differs from what is expected; null where nothing is. */
  faults: string[] | null;
}

function readArguments(args: readonly string[]): { folder: string; json: string | null } {
  let json: string | null = null;
  const folders: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (argument === "--json") {
      json = args[++at] ?? null;
      if (json === null || json.startsWith("--")) throw new UsageError("--json needs the name of a file");
    } else if (argument.startsWith("--")) throw new UsageError(`Unknown option ${argument}`);
    else folders.push(argument);
  }
  const [folder, ...more] = folders;
  if (folder === undefined) throw new UsageError("Which folder?");
  if (more.length > 0) throw new UsageError(`One folder at a time, not also ${more.join(" ")}`);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UsageError(`Not a folder: ${folder}`);
  return { folder: resolve(folder), json };
}

interface Expectations {
  of(path: string): CorpusExpectation | undefined;
  /** Word files are named in the file beside them. */
  ofWord(path: string): WordExpectation | undefined;
}

/** The `expected.json` of the folder or of the one around it, and those beside Word files. */
function readExpectations(folder: string): Expectations {
  const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});
  const path = [folder, dirname(folder)].map((place) => join(place, "expected.json")).find((place) => existsSync(place));
  const texts = (path ? read(path) : {}) as CorpusExpectations;
  const known = new Map<string, Record<string, WordExpectation>>();
  return {
    of: (file) => texts[basename(dirname(file))]?.[basename(file)],
    ofWord: (file) => {
      const beside = join(dirname(file), "expected.json");
      const words = known.get(beside) ?? (read(beside) as Record<string, WordExpectation>);
      known.set(beside, words);
      return words[basename(file)];
    },
  };
}

function textFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && [".txt", ".md", ".docx"].includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

const isWord = (path: string): boolean => extname(path).toLowerCase() === ".docx";

function importFile(path: string, folder: string, expectations: Expectations): Imported {
  const bytes = readFileSync(path);
  const begin = performance.now();
  const parsed = isWord(path) ? parseWord(bytes) : parseRegulation(decodeText(bytes).text);
  const milliseconds = performance.now() - begin;
  return { file: relative(folder, path), parsed, milliseconds, faults: faultsOf(path, bytes, parsed, expectations) };
}

function faultsOf(path: string, bytes: Uint8Array, parsed: ParsedRegulation, expectations: Expectations): string[] | null {
  if (isWord(path)) {
    const expected = expectations.ofWord(path);
    return expected ? wordFaults(parsed, automaticLabels(bytes), expected) : null;
  }
  const expected = expectations.of(path);
  return expected ? expectationFaults(parsed, expected) : null;
}

function countKinds(parsed: readonly ParsedRegulation[]): string {
  const counts = new Map<string, number>();
  for (const { provisions } of parsed) for (const { kind } of provisions) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(", ");
}

function describe(imported: Imported): string {
  const { file, parsed, milliseconds, faults } = imported;
  const result = faults === null ? "" : faults.length === 0 ? "  exact" : `  NOT EXACT: ${faults.join("; ")}`;
  return `${file}\n  ${countKinds([parsed])}\n  warnings ${parsed.warnings.length}, furniture ${parsed.furniture.length}, lost ${parsed.lost}${parsed.invisible ? `, invisible ${parsed.invisible}` : ""}, ${milliseconds.toFixed(1)} ms${result}`;
}

function describeTotal(all: readonly Imported[]): string {
  const sum = (value: (imported: Imported) => number): number => all.reduce((total, imported) => total + value(imported), 0);
  const judged = all.filter(({ faults }) => faults !== null);
  const exact = judged.filter(({ faults }) => faults?.length === 0);
  return [
    `Total: ${all.length} files`,
    `  ${countKinds(all.map(({ parsed }) => parsed))}`,
    `  warnings ${sum(({ parsed }) => parsed.warnings.length)}, lost ${sum(({ parsed }) => parsed.lost)}, ${sum(({ milliseconds }) => milliseconds).toFixed(1)} ms`,
    `  exact ${exact.length} of ${judged.length} with an expectation`,
  ].join("\n");
}

/** Depth is counted from 1 in the report, as expectations count it. */
function toEntry(provision: ParsedProvision): Pick<ParsedProvision, "kind" | "label" | "depth" | "heading" | "text"> {
  const { kind, label, depth, heading, text } = provision;
  return { kind, label, depth: depth + 1, heading, text };
}

/** The title stands in front of the provisions as well, so that their words alone are the whole text. */
function toReport(parsed: ParsedRegulation): object {
  const { title, furniture, warnings, lost, invisible } = parsed;
  const front = title === null ? [] : [{ kind: "preamble", label: "", depth: 1, heading: title, text: "" }];
  return { title, provisions: [...front, ...parsed.provisions.map(toEntry)], furniture, warnings, lost, ...(invisible && { invisible }) };
}

function toJson(all: readonly Imported[]): string {
  return `${JSON.stringify(Object.fromEntries(all.map(({ file, parsed }) => [file, toReport(parsed)])), null, 2)}\n`;
}

function run(args: readonly string[]): void {
  const { folder, json } = readArguments(args);
  const expectations = readExpectations(folder);
  const files = textFiles(folder);
  if (files.length === 0) throw new UsageError(`No .txt, .md or .docx file in ${folder}`);
  const all: Imported[] = [];
  for (const path of files) {
    try {
      const imported = importFile(path, folder, expectations);
      all.push(imported);
      console.log(describe(imported));
    } catch (error) {
      if (!(error instanceof UndecodableText) && !(error instanceof WordProblem)) throw error;
      console.log(`${relative(folder, path)}\n  not imported: ${error.message}`);
    }
  }
  console.log(describeTotal(all));
  if (json !== null) writeFileSync(json, toJson(all));
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = 1;
}
