import { firstLabel, type LabelScheme, nextLabel, schemeOf } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { labelNumber } from "../../../../../schema/policy/references/label.screen.ts";
import type { ProvisionKind } from "../../../provision.ts";
import type { ProvisionAttrs } from "./editor-schema.ts";
import { type Entry, parentOf, sisterBefore } from "./outline.ts";

/** From outside to inside, as 立法法 §65 has them. */
const ladder: readonly ProvisionKind[] = ["part", "subpart", "chapter", "section", "article", "paragraph", "item", "subitem"];

/** How deep rungs of a ladder without articles usually stand: 一、（一）1.（1）①. */
const rungs: readonly LabelScheme[] = ["cn", "(cn)", "n", "(n)", "n)", "o", "(a)"];

const alwaysOutside: ReadonlySet<ProvisionKind> = new Set(["part", "annex", "preamble", "signature"]);

type Named = Pick<ProvisionAttrs, "kind" | "label">;

const isSeries = (one: Named, other: Named): boolean => one.kind === other.kind && schemeOf(one.label) === schemeOf(other.label);

function rungOf(label: string): number {
  const scheme = schemeOf(label);
  if (scheme?.startsWith("d")) return Number(scheme.slice(1));
  return scheme === null ? rungs.length : rungs.indexOf(scheme);
}

/** Whether a provision usually stands outside of another. */
function outranks(one: Named, other: Named): boolean {
  if (one.kind === "clause" && other.kind === "clause") return rungOf(one.label) < rungOf(other.label);
  if (one.kind === "clause") return false;
  if (one.kind === "annex") return !alwaysOutside.has(other.kind);
  if (other.kind === "clause" || other.kind === "table") return ladder.includes(one.kind) && ladder.indexOf(one.kind) < 5;
  return ladder.includes(one.kind) && ladder.indexOf(one.kind) < ladder.indexOf(other.kind);
}

/** The last of these provisions and all that it stands below, from inside to outside. */
function lastAndAbove(above: readonly Entry[]): Entry[] {
  const chain: Entry[] = [];
  for (let place = above.length - 1; place >= 0; place = parentOf(above, place)) {
    const entry = above[place];
    if (entry) chain.push(entry);
  }
  return chain;
}

/** How deep a provision belongs that comes behind these: beside its like, else below the innermost that usually holds it. */
export function depthFor(above: readonly Entry[], named: Named): number {
  if (alwaysOutside.has(named.kind)) return 0;
  const chain = lastAndAbove(above);
  const like = chain.find(({ attrs }) => isSeries(attrs, named));
  const holder = chain.find(({ attrs }) => outranks(attrs, named));
  if (like && (!holder || like.depth > holder.depth)) return like.depth;
  return holder ? holder.depth + 1 : 0;
}

/** What a provision with such a label is, behind these. */
export function kindFor(above: readonly Entry[], scheme: LabelScheme | null): ProvisionKind {
  if (scheme === "part" || scheme === "subpart" || scheme === "chapter" || scheme === "section" || scheme === "article") return scheme;
  if (scheme === "annex") return scheme;
  const chain = lastAndAbove(above);
  const like = scheme && chain.find(({ attrs }) => attrs.kind !== "annex" && schemeOf(attrs.label) === scheme);
  if (like) return like.attrs.kind;
  const inside = chain.find(({ attrs }) => ladder.indexOf(attrs.kind) >= 4 || attrs.kind === "clause");
  if (scheme === null) return "paragraph";
  if (!inside || inside.attrs.kind === "clause") return "clause";
  return inside.attrs.kind === "item" || inside.attrs.kind === "subitem" ? "subitem" : "item";
}

/** What usually stands below such a provision. */
export function kindBelow(kind: ProvisionKind): ProvisionKind {
  if (kind === "article" || kind === "annex" || kind === "preamble" || kind === "table") return "paragraph";
  if (kind === "paragraph") return "item";
  if (kind === "item" || kind === "subitem") return "subitem";
  return kind === "clause" || kind === "signature" ? kind : "article";
}

/** Kinds that go on being numbered through the whole text, wherever they stand. */
export const runsThrough: ReadonlySet<ProvisionKind> = new Set(["article", "chapter", "annex", "part"]);

/**
 * The label that a provision of this kind gets at this place: the next one after its like before it, else the first of such a list.
 * @param chinese whether the text is in Chinese, where it has no label yet to go by
 */
export function labelFor(entries: readonly Entry[], place: number, kind: ProvisionKind, chinese: boolean): string {
  const begun = firstLabel(kind, chinese);
  if (begun === "") return "";
  const sister = sisterBefore(entries, place);
  if (sister >= 0 && entries[sister]?.attrs.kind === kind) return nextLabel(entries[sister].attrs.label) ?? "";
  if (!runsThrough.has(kind)) return begun;
  const before = entries.slice(0, place).findLast(({ attrs }) => attrs.kind === kind && attrs.label !== "");
  return before ? (nextLabel(before.attrs.label) ?? "") : begun;
}

/** What a label changes of a provision. */
export const labelled = (label: string, given: boolean): Partial<ProvisionAttrs> => ({ label, number: labelNumber(label), given });

/** What a provision to whom the editor gave its label is called at another place: like its sisters there. */
export function fitting(entries: readonly Entry[], place: number, chinese: boolean): Partial<ProvisionAttrs> {
  const entry = entries[place];
  if (!entry?.attrs.given) return {};
  const before = entries[sisterBefore(entries, place)];
  const next = entries[place + 1];
  const above = entries[parentOf(entries, place)];
  const like = before ?? (next?.depth === entry.depth ? next : undefined);
  const kind = like?.attrs.kind ?? (above ? kindBelow(above.attrs.kind) : "article");
  const numbered = like?.attrs.label !== "";
  return { kind, ...labelled(numbered ? labelFor(entries, place, kind, chinese) : "", true) };
}
