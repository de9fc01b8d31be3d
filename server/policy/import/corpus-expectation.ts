import type { ParsedProvision, ParsedRegulation } from "./parsed-regulation.ts";
import { squeeze } from "./white-space.ts";

/** What must be found in a text, as an `expected.json` beside a corpus says it. Counts that are not given are not compared. */
export interface CorpusExpectation {
  title?: string;
  articles?: number;
  /** Articles with 之: 第十七条之一. */
  inserted?: number;
  chapters?: number;
  sections?: number;
  parts?: number;
  labels?: string[];
  /** Which provisions the labels are of; without it headings and articles. */
  labelsAre?: string;
}

/** What must be found in a Word file, as the `expected.json` beside it says it: labels as printed. Lists that are not given are not compared. */
export interface WordExpectation {
  chapters?: string[] | null;
  articles?: string[] | null;
  sections?: string[] | null;
  parts?: string[] | null;
  /** Outermost rungs: 一、 */
  ladder?: string[] | null;
  tables?: number;
  /** Every label that Word prints by itself, and the first words behind it. */
  auto?: readonly (readonly [label: string, words: string, ...rest: string[]])[];
}

/** By the name of the folder, then of the file. */
export type CorpusExpectations = Record<string, Record<string, CorpusExpectation>>;

const STRUCTURE: ReadonlySet<ParsedProvision["kind"]> = new Set(["part", "subpart", "chapter", "section", "article"]);

/** The labels that are compared, without white space. */
function labelsOf(parsed: ParsedRegulation, labelsAre: string | undefined): string[] {
  const outermostRungs = labelsAre?.startsWith("clauses of depth 1") ?? false;
  return parsed.provisions
    .filter(({ kind, depth }) => (outermostRungs ? kind === "clause" && depth === 0 : STRUCTURE.has(kind)))
    .map(({ label }) => squeeze(label));
}

function listFault(name: string, wanted: readonly string[] | null | undefined, found: readonly string[]): string[] {
  if (!wanted) return [];
  const at = wanted.findIndex((label, index) => squeeze(label) !== found[index]);
  if (at >= 0) return [`${name} ${at + 1} is ${found[at] ?? "missing"}, expected ${wanted[at]}`];
  return found.length > wanted.length ? [`${name} ${found[wanted.length]} is too much`] : [];
}

/**
 * What differs from what is expected of a Word file, in words.
 * @param automatic the labels that Word prints by itself, with the words behind them
 */
export function wordFaults(
  parsed: ParsedRegulation,
  automatic: readonly (readonly [label: string, words: string])[],
  expected: WordExpectation,
): string[] {
  const labels = (kind: ParsedProvision["kind"]): string[] =>
    parsed.provisions.filter((provision) => provision.kind === kind).map(({ label }) => squeeze(label));
  const tables = labels("table").length;
  const wantedAutomatic = expected.auto?.map(([label, words]) => `${label}${words}`);
  const foundAutomatic = automatic.map(([label, words], at) =>
    squeeze(label + words).slice(0, squeeze(wantedAutomatic?.[at] ?? "").length),
  );
  return [
    ...listFault("part", expected.parts, labels("part")),
    ...listFault("chapter", expected.chapters, labels("chapter")),
    ...listFault("section", expected.sections, labels("section")),
    ...listFault("article", expected.articles, labels("article")),
    ...listFault(
      "rung",
      expected.ladder,
      labels("clause").filter((label) => /^[一二三四五六七八九十]+[、.．]$/.test(label)),
    ),
    ...listFault("automatic label", wantedAutomatic, foundAutomatic),
    ...(expected.tables === undefined || expected.tables === tables ? [] : [`tables ${tables}, expected ${expected.tables}`]),
  ];
}

/** What differs from the expectation, in words; empty for an exact import. */
export function expectationFaults(parsed: ParsedRegulation, expected: CorpusExpectation): string[] {
  const faults: string[] = [];
  const count = (
    name: string,
    wanted: number | undefined,
    kind: ParsedProvision["kind"],
    also: (label: string) => boolean = () => true,
  ): void => {
    const found = parsed.provisions.filter((provision) => provision.kind === kind && also(squeeze(provision.label))).length;
    if (wanted !== undefined && wanted !== found) faults.push(`${name} ${found}, expected ${wanted}`);
  };
  count("articles", expected.articles, "article");
  count("inserted articles", expected.inserted, "article", (label) => label.includes("条之"));
  count("chapters", expected.chapters, "chapter");
  count("sections", expected.sections, "section");
  count("parts", expected.parts, "part");
  if (expected.title !== undefined && squeeze(expected.title) !== squeeze(parsed.title ?? "")) faults.push(`title ${parsed.title}`);
  if (expected.labels) {
    const found = labelsOf(parsed, expected.labelsAre);
    const at = expected.labels.findIndex((label, index) => label !== found[index]);
    if (at >= 0) faults.push(`label ${at + 1} is ${found[at] ?? "missing"}, expected ${expected.labels[at]}`);
    else if (found.length > expected.labels.length) faults.push(`label ${found[expected.labels.length]} is too much`);
  }
  return faults;
}
