import type { ParsedProvision, ParsedRegulation } from "../../server/policy/import/parsed-regulation.ts";
import { squeeze } from "../../server/policy/import/white-space.ts";
import { SIMPLIFIED, TRADITIONAL } from "./text-ways.ts";

/** What a numbered provision says, down to the next number: comparable whatever the width, the form and the breaks of its characters. */
export interface Said {
  /** `title` and `preamble`: what stands before the first number. */
  readonly kind: ParsedProvision["kind"] | "title";
  readonly number: string | null;
  /** What it stands below: the nearest one that is numbered, by its kind and number. */
  readonly below: string;
  readonly words: string;
}

const FORMS: ReadonlyMap<string, string> = new Map([
  ...[...TRADITIONAL].map((sign, at) => [sign, [...SIMPLIFIED][at] ?? sign] as const),
  ...Object.entries({ "。": ".", "、": ",", 〇: "零", "“": '"', "”": '"', "‘": "'", "’": "'", "—": "-" }),
]);

/** Words without what a distortion may change without changing what is said. */
export const plainWords = (words: string): string => [...squeeze(words.normalize("NFKC"))].map((sign) => FORMS.get(sign) ?? sign).join("");

const HEADINGS: ReadonlySet<string> = new Set(["part", "subpart", "chapter", "section", "article"]);
/** Rungs and items are told by their number alone: what they are below hangs on texts around them. */
const kindOf = (kind: ParsedProvision["kind"]): ParsedProvision["kind"] => (HEADINGS.has(kind) || kind === "annex" ? kind : "item");

/** The title, if there is one, what stands before the first number, and the numbered provisions in order, each with its words and what it stands below. */
export function saidBy({ title, provisions }: Pick<ParsedRegulation, "title" | "provisions">): Said[] {
  const preamble = { kind: "preamble" as const, number: null, below: "", words: "" };
  const said: { kind: Said["kind"]; number: string | null; below: string; words: string }[] = [];
  if (title !== null) said.push({ kind: "title", number: null, below: "", words: plainWords(title) }, preamble);
  const numberedAbove = (parent: number | null): string => {
    for (let at = parent; at !== null; at = provisions[at]?.parent ?? null) {
      const above = provisions[at];
      if (above && above.label !== "") return `${kindOf(above.kind)} ${above.number}`;
    }
    return "";
  };
  for (const { kind, label, number, heading, text, parent } of provisions) {
    const words = plainWords(heading + (kind === "table" ? text.replace(/[|\\-]|<br>/g, "") : text));
    const last = said.at(-1) ?? preamble;
    if (label !== "") said.push({ kind: kindOf(kind), number, below: numberedAbove(parent), words });
    else last.words += words;
  }
  return said;
}

/** How many of the wanted provisions were found, in order; and those that were not. */
export function compare(wanted: readonly Said[], found: readonly Said[]): { readonly exact: number; readonly missing: readonly Said[] } {
  const missing: Said[] = [];
  const keys = found.map((one) => JSON.stringify(one));
  let at = 0;
  for (const one of wanted) {
    const place = keys.indexOf(JSON.stringify(one), at);
    if (place < 0 || place > at + 40) missing.push(one);
    else at = place + 1;
  }
  return { exact: wanted.length - missing.length, missing };
}

/** Characters that are said in one text and not in the other, each as often as it is said. */
export function lostWords(wanted: string, found: string): number {
  const counts = new Map<string, number>();
  for (const sign of plainWords(wanted)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const sign of plainWords(found)) counts.set(sign, (counts.get(sign) ?? 0) - 1);
  return [...counts.values()].reduce((lost, count) => lost + Math.max(0, count), 0);
}

/** What an import says without its labels, which a way to write may change. */
export const wordsOf = ({ title, provisions }: ParsedRegulation): string =>
  [
    title ?? "",
    ...provisions.flatMap(({ kind, heading, text }) => [heading, kind === "table" ? text.replace(/[|\\-]|<br>/g, "") : text]),
  ].join("");

/** All that an import holds, furniture included. */
export const wholeWords = ({ title, provisions, furniture }: ParsedRegulation): string =>
  [title ?? "", ...provisions.flatMap(({ label, heading, text }) => [label, heading, text]), ...furniture].join("");
