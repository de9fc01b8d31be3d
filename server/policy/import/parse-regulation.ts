import { accountCharacters } from "./accounting.ts";
import type { ParsedProvision, ParsedRegulation } from "./parsed-regulation.ts";
import type { ProvisionNode } from "./provision-node.ts";
import { RegulationReader } from "./regulation-reader.ts";
import { readSource, type SourceDocument } from "./source-document.ts";
import { WarningList } from "./warning-list.ts";

/**
 * Turns the text of a regulation into its provisions: 编 章 节 条 款 项 目 (立法法 §65), the ladders of company documents (一、（一）1.（1）),
 * decimals, and mixtures of these.
 *
 * Never throws and never loses a character: what is not understood is text, and everything doubtful is a warning with its place. Labels
 * are kept as printed. Markdown's heading marks (`#`) are markup, not text. Takes time in proportion to the length of the text.
 */
export function parseRegulation(source: string): ParsedRegulation {
  const document = readSource(source);
  const warnings = new WarningList();
  const reader = new RegulationReader(document, warnings);
  reader.read();
  const provisions = toProvisions(reader.tree.nodes, warnings);
  warnAboutWhole(reader, document, provisions, warnings);
  const whole = document.furniture.map(({ number, start, end }) => ({ line: number, text: source.slice(start, end) }));
  const furniture = [...whole, ...reader.furniture].sort((one, other) => one.line - other.line).map(({ text }) => text);
  const parsed = { title: reader.title, provisions, furniture };
  return { ...parsed, warnings: warnings.sorted(), lost: accountCharacters(source, parsed, document.all).lost };
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
  const damaged = source.indexOf("\ufffd");
  const line = damaged < 0 ? undefined : all.find(({ start, end }) => damaged >= start && damaged < end);
  if (line)
    warnings.add("characterDamaged", line.number, source.slice(Math.max(line.start, damaged - 20), Math.min(line.end, damaged + 20)));
  warnMixedNumerals(reader, warnings);
}

function warnMixedNumerals(reader: RegulationReader, warnings: WarningList): void {
  const articles = reader.tree.nodes.filter(({ kind, marker }) => kind === "article" && marker !== null);
  const odd = articles.find(({ marker }) => marker?.arabic !== articles[0]?.marker?.arabic);
  if (odd) warnings.add("mixedNumerals", odd.line, odd.label);
}
