import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { decodeText } from "../../server/files/decode-text.ts";
import { pageSource } from "../../server/policy/import/page-source.ts";
import { parsePlain, parseRegulation } from "../../server/policy/import/parse-regulation.ts";
import type { ParsedRegulation } from "../../server/policy/import/parsed-regulation.ts";
import { plainSource } from "../../server/policy/import/plain-source.ts";
import { parseWord } from "../../server/policy/import/read-word.ts";
import { trimWhite } from "../../server/policy/import/white-space.ts";
import { distorted, waysToWrite } from "./markdown-ways.ts";
import { pageWays } from "./page-ways.ts";
import { compare, lostWords, type Said, saidBy, wholeWords, wordsOf } from "./regulation.ts";
import { type Line, textWays } from "./text-ways.ts";
import { wordWays } from "./word-ways.ts";

/** A regulation as it is, and as it is read without a distortion. */
export interface Original {
  readonly name: string;
  readonly source: string;
  readonly lines: readonly Line[];
  readonly parsed: ParsedRegulation;
  readonly said: readonly Said[];
}

/** What became of one regulation in one way. */
export interface Outcome {
  readonly way: string;
  readonly name: string;
  readonly wanted: number;
  readonly exact: number;
  readonly lost: number;
  /** Something is not exact, and nothing warns of it. */
  readonly silent: boolean;
  readonly missing: readonly Said[];
  readonly parsed: ParsedRegulation;
}

export function original(name: string, source: string): Original {
  const parsed = parseRegulation(source);
  const plain = plainSource(source);
  // By place as well: contents say the same as the headings that they list.
  const left = new Set(parsed.furniture.map((text, at) => `${parsed.furnitureLines[at]} ${text.trim()}`));
  const labels = new Map(parsed.provisions.toReversed().map(({ line, label }) => [line, label]));
  const all = plain.text.split("\n").flatMap((written, at): Line[] => {
    const level = /^#{1,6}(?=[ \t])/.exec(written)?.[0].length ?? 0;
    const text = trimWhite(written.slice(level));
    const label = labels.get(plain.lineOf(at + 1)) ?? "";
    return text === "" || (left.has(`${plain.lineOf(at + 1)} ${text}`) && text !== parsed.title)
      ? []
      : [{ text, level, label: text.startsWith(label) ? label : "" }];
  });
  // A title that is printed again is furniture.
  const lines = all.filter(({ text }, at) => text !== parsed.title || at === all.findIndex((one) => one.text === parsed.title));
  return { name, source, lines, parsed, said: saidBy(parsed) };
}

/** The texts of a folder. */
export const originals = (folder: string): Original[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && [".txt", ".md"].includes(extname(entry.name).toLowerCase()) && !/^readme/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => original(relative(folder, path), decodeText(readFileSync(path)).text));

const readers: Readonly<Record<string, (one: Original) => ParsedRegulation>> = {
  ...Object.fromEntries(Object.entries(textWays).map(([way, write]) => [way, ({ lines }: Original) => parseRegulation(write(lines))])),
  ...Object.fromEntries(waysToWrite.map((way) => [`Markdown, ${way}`, ({ source }: Original) => parseRegulation(distorted(source, way))])),
  ...Object.fromEntries(
    Object.entries(pageWays).map(([way, write]) => [way, ({ lines }: Original) => parsePlain(pageSource(write(lines)))]),
  ),
  ...Object.fromEntries(Object.entries(wordWays).map(([way, write]) => [way, ({ lines }: Original) => parseWord(write(lines))])),
};

export const ways: readonly string[] = Object.keys(readers);

/** Nothing is doubtful that was not before, by kind and number. */
function warnsNoMore(before: ParsedRegulation, after: ParsedRegulation): boolean {
  const count = ({ warnings }: ParsedRegulation, kind: string): number => warnings.filter(({ code }) => code === kind).length;
  return after.warnings.every(({ code }) => count(after, code) <= count(before, code));
}

export function outcome(one: Original, way: string): Outcome {
  const read = readers[way];
  if (!read) throw new Error(`No such way: ${way}`);
  const parsed = read(one);
  const { exact, missing } = compare(one.said, saidBy(parsed));
  const lost = Math.max(parsed.lost, lostWords(wordsOf(one.parsed), wholeWords(parsed)));
  const silent = missing.length > 0 && warnsNoMore(one.parsed, parsed);
  return { way, name: one.name, wanted: one.said.length, exact, lost, silent, missing, parsed };
}
