import { accountCharacters } from "./accounting.ts";
import type { ParsedProvision, ParsedRegulation, RegulationPart } from "./parsed-regulation.ts";
import { type PlainSource, plainSource } from "./plain-source.ts";
import type { ProvisionNode } from "./provision-node.ts";
import { RegulationReader } from "./regulation-reader.ts";
import { regulationsIn } from "./regulations-in.ts";
import { readSource, type SourceDocument } from "./source-document.ts";
import { WarningList } from "./warning-list.ts";

/**
 * Turns the text of a regulation into its provisions: 编 章 节 条 款 项 目 (立法法 §65), the ladders of company documents (一、（一）1.（1）),
 * decimals, and mixtures of these.
 *
 * Never throws and never loses a character: what is not understood is text, and everything doubtful is a warning with its place. Labels
 * are kept as printed. Markup (Markdown as people and converters write it) and invisible characters are no text: see `plainSource`.
 * Takes time in proportion to the length of the text.
 */
export function parseRegulation(source: string): ParsedRegulation {
  return parsePlain(plainSource(source));
}

/** Reads a source without its markup. */
export function parsePlain(plain: PlainSource): ParsedRegulation {
  return readPlain(plain).parsed;
}

/**
 * Reads a source, and says which regulations stand in it one after the other.
 * @param part which of them is read, from 1; null for the whole source
 * @returns null where there is no such part
 */
export function parseParts(
  plain: PlainSource,
  part: number | null,
): { readonly parsed: ParsedRegulation | null; readonly regulations: readonly RegulationPart[] } {
  const whole = readPlain(plain);
  const parts = regulationsIn(plain, whole.nodes);
  const read = parts.map((one) => (one === plain ? whole.parsed : parsePlain(one)));
  const regulations = read.map(({ title, provisions }, at): RegulationPart => {
    const { text, lineOf } = parts[at] ?? plain;
    return {
      title,
      from: lineOf(1),
      to: lineOf(text.split("\n").length - (text.endsWith("\n") ? 1 : 0)),
      provisionCount: provisions.length,
    };
  });
  return { parsed: part === null ? whole.parsed : (read[part - 1] ?? null), regulations };
}

function readPlain(plain: PlainSource): { readonly parsed: ParsedRegulation; readonly nodes: readonly ProvisionNode[] } {
  const document = readSource(plain.text, plain.lines);
  const warnings = new WarningList();
  const reader = new RegulationReader(document, warnings);
  reader.read();
  const provisions = toProvisions(reader.tree.nodes, warnings);
  warnAboutWhole(reader, document, provisions, warnings);
  warnAboutContents(plain, document, warnings);
  const whole = document.furniture.map(({ number, start, end }) => ({ line: number, text: plain.text.slice(start, end) }));
  const found = [...whole, ...reader.furniture];
  const furniture = found
    .map(({ line, text }) => ({ line: plain.lineOf(line), text }))
    .concat(plain.furniture)
    .sort((one, other) => one.line - other.line);
  const { title } = reader;
  const { lost } = accountCharacters(plain.text, { title, provisions, furniture: found.map(({ text }) => text) }, document.all);
  const invisible = plain.invisible > 0 ? { invisible: plain.invisible } : {};
  const parsed = asInSource(plain, {
    ...{ title, provisions, warnings: warnings.sorted(), lost, ...invisible },
    furniture: furniture.map(({ text }) => text),
    furnitureLines: furniture.map(({ line }) => line),
  });
  return { parsed, nodes: reader.tree.nodes };
}

/** Places as lines of the source that was given, and the title that stands before the text for programs where the text has none. */
function asInSource(plain: PlainSource, parsed: ParsedRegulation): ParsedRegulation {
  const inSource = <Place extends { readonly line: number }>(place: Place): Place => ({ ...place, line: plain.lineOf(place.line) });
  const missing = parsed.title === null && plain.title !== null;
  return {
    ...parsed,
    title: missing ? plain.title : parsed.title,
    provisions: parsed.provisions.map(inSource),
    warnings: [...(plain.warnings ?? []), ...parsed.warnings.filter(({ code }) => !missing || code !== "titleMissing").map(inSource)].sort(
      (one, other) => one.line - other.line,
    ),
  };
}

function toProvisions(nodes: readonly ProvisionNode[], warnings: WarningList): ParsedProvision[] {
  const places = new Map<ProvisionNode, number>();
  const provisions: ParsedProvision[] = [];
  for (const node of nodes) {
    settleHeading(node);
    if (node.label !== "" && node.heading === "" && node.text === "" && node.children === 0) warnings.add("empty", node.line, node.label);
    const parent = node.parent ? (places.get(node.parent) ?? null) : null;
    const depth = parent === null ? 0 : (provisions[parent]?.depth ?? 0) + 1;
    places.set(node, provisions.length);
    const { kind, label, number, heading, text, line } = node;
    provisions.push({ kind, label, number, heading, text, parent, depth, line });
  }
  return provisions;
}

/** What looked like a heading but has nothing below it was the provision's text. */
function settleHeading(node: ProvisionNode): void {
  if (!node.headingProvisional || node.text !== "" || node.children > 0) return;
  node.text = node.heading;
  node.heading = "";
}

function warnAboutWhole(
  reader: RegulationReader,
  document: SourceDocument,
  provisions: readonly ParsedProvision[],
  warnings: WarningList,
): void {
  const { source, all } = document;
  const firstLine = all[0];
  const words = firstLine ? source.slice(firstLine.start, Math.min(firstLine.end, firstLine.start + 80)) : "";
  if (reader.title === null) warnings.add("titleMissing", firstLine?.number ?? 1, words);
  if (!provisions.some(({ label }) => label !== "")) warnings.add("structureMissing", firstLine?.number ?? 1, words);
  for (const { number, start, end } of document.strayNumbers) warnings.add("numberAlone", number, source.slice(start, end));
  for (const line of document.besidePages) {
    const numbered = line.markers[0]?.start === line.start;
    const words = source.slice(line.start, line.end);
    if (!numbered && words !== reader.title) warnings.add("pageLineKept", line.number, words);
  }
  const damaged = source.indexOf("\ufffd");
  const line = damaged < 0 ? undefined : all.find(({ start, end }) => damaged >= start && damaged < end);
  if (line)
    warnings.add("characterDamaged", line.number, source.slice(Math.max(line.start, damaged - 20), Math.min(line.end, damaged + 20)));
  warnMixedNumerals(reader, warnings);
  warnRunOn(reader, document, warnings);
}

/** So many provisions found within one line are more than a person overlooks. */
const MANY_IN_A_LINE = 5;

function warnRunOn(reader: RegulationReader, { lines, source }: SourceDocument, warnings: WarningList): void {
  const counts = new Map<number, number>();
  for (const { line, marker } of reader.tree.nodes) if (marker) counts.set(line, (counts.get(line) ?? 0) + 1);
  const line = lines.find(({ number }) => (counts.get(number) ?? 0) >= MANY_IN_A_LINE);
  if (line) warnings.add("runOn", line.number, source.slice(line.start, Math.min(line.end, line.start + 80)));
}

/** Whoever brings a Word file in expects to be told what of it is no text. */
function warnAboutContents(plain: PlainSource, { contents }: SourceDocument, warnings: WarningList): void {
  if (!plain.namesContents || !contents || plain.warnings?.some(({ code }) => code === "wordContents")) return;
  warnings.add("wordContents", contents.number, plain.text.slice(contents.start, contents.end));
}

function warnMixedNumerals(reader: RegulationReader, warnings: WarningList): void {
  const articles = reader.tree.nodes.filter(({ kind, marker }) => kind === "article" && marker !== null);
  const odd = articles.find(({ marker }) => marker?.arabic !== articles[0]?.marker?.arabic);
  if (odd) warnings.add("mixedNumerals", odd.line, odd.label);
}
