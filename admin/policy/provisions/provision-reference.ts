import { parseNumeral } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
import { TextPlaces } from "../../../schema/policy/references/places.screen.ts";
import type { RungKind } from "../../../schema/policy/references/reference.screen.ts";
import type { ReadProvision } from "../provision.ts";

/** A place of a regulation as people type it: from the outermost rung inwards, e.g. 第十二条第二款. */
export type ProvisionReference = readonly Rung[];

interface Rung {
  /** A number alone may be that of anything. */
  readonly rung: RungKind | "any";
  /** In plain figures, e.g. "12", "12-1" or "1.2.3". */
  readonly number: string;
}

const NUMERAL = "[零〇○一二两三四五六七八九十百千0-9０-９]+";
const chineseRungs: Readonly<Record<string, Rung["rung"]>> = {
  编: "part",
  分编: "subpart",
  章: "chapter",
  节: "section",
  条: "article",
  款: "paragraph",
  项: "item",
  目: "subitem",
};
const chinese = new RegExp(`^(?:第[（(]?(${NUMERAL})[）)]?|[（(](${NUMERAL})[）)])(分编|编|章|节|条|款|项|目)?(?:之(${NUMERAL}))?`);

const englishRungs: Readonly<Record<string, Rung["rung"]>> = {
  part: "part",
  chapter: "chapter",
  section: "section",
  article: "article",
  paragraph: "paragraph",
  item: "item",
};
const english = /^(part|chapter|section|article|paragraph|item)(\d+(?:-\d+)?)|^\((\d+)\)/;
const decimal = /^\d{1,3}(?:\.\d{1,3}){1,5}$/;
const shortForms: readonly (readonly [RegExp, string])[] = [
  [/\bart\b\.?/g, "article"],
  [/§/g, "article"],
  [/\bpara?\b\.?/g, "paragraph"],
  [/\bch\b\.?/g, "chapter"],
  [/\bsec\b\.?/g, "section"],
];

/** Takes rungs from the front until nothing is left; null when something else stands there. */
function rungsOf(text: string, next: (rest: string) => { readonly rung: Rung; readonly length: number } | null): ProvisionReference | null {
  const rungs: Rung[] = [];
  let rest = text;
  while (rest !== "") {
    const found = next(rest);
    if (!found) return null;
    rungs.push(found.rung);
    rest = rest.slice(found.length);
  }
  return rungs.length > 0 ? rungs : null;
}

function chineseRung(rest: string) {
  const match = chinese.exec(rest);
  if (!match) return null;
  const [whole, plain, bracketed, word, insertion] = match;
  const value = parseNumeral(plain ?? bracketed ?? "");
  const extra = insertion === undefined ? "" : `-${parseNumeral(insertion) ?? ""}`;
  // （三） alone is an item, 第三 alone nothing.
  const rung = word ? chineseRungs[word] : bracketed ? "item" : undefined;
  return value === null || rung === undefined ? null : { rung: { rung, number: `${value}${extra}` }, length: whole.length };
}

function englishRung(rest: string) {
  const match = english.exec(rest);
  if (!match) return null;
  const [whole, word, number, bracketed] = match;
  const rung = word ? englishRungs[word] : "bracket";
  return rung === undefined ? null : { rung: { rung, number: number ?? bracketed ?? "" }, length: whole.length };
}

/** Reads "12", "第十二条", "第十二条第二款", "Article 12", "12-1" or "第三章"; null for anything else. */
export function parseReference(typed: string): ProvisionReference | null {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const bare = /^(\d{1,5}|[零〇一二两三四五六七八九十百千]{1,9})(?:-(\d{1,3}))?$/.exec(text);
  if (bare) {
    const value = parseNumeral(bare[1] ?? "");
    return value === null ? null : [{ rung: "any", number: bare[2] ? `${value}-${bare[2]}` : String(value) }];
  }
  if (decimal.test(text)) return [{ rung: "decimal", number: text }];
  const squeezed = text.replace(/[\s,，、]+/g, "");
  const words = shortForms.reduce((known, [pattern, word]) => known.replace(pattern, word), text).replace(/[\s,.]+/g, "");
  return rungsOf(squeezed, chineseRung) ?? rungsOf(words, englishRung);
}

type Sought = Pick<ReadProvision, "id" | "kind" | "label" | "depth" | "text" | "identity">;

/** What a number alone may be of, the likeliest first. */
const anything: readonly RungKind[] = ["article", "clause", "decimal", "chapter", "section", "part"];

function placeOf(provisions: readonly Sought[], reference: ProvisionReference): number | null {
  const places = new TextPlaces(provisions);
  const [head] = reference;
  for (const kind of head?.rung === "any" ? anything : [null]) {
    const rungs = reference.map(({ rung, number }) => ({ kind: kind ?? (rung as RungKind), number, from: 0, to: 0 }));
    const found = places.resolve({ first: { relative: null, inherited: [], rungs }, last: null }, -1);
    if (found) return found.first;
  }
  return null;
}

const withoutSpaces = (text: string) => text.replace(/\s+/g, "").toLowerCase();

/** Characters of an identity that tell it from all others of a text. */
const ADDRESS_LENGTH = 12;

/** What stands for a provision in an address: the end of its identity, which survives new numbers and new revisions. */
export const addressKey = ({ identity }: Pick<ReadProvision, "identity">) => identity.replaceAll("-", "").slice(-ADDRESS_LENGTH);

/** The provision that an address or a person means: by identity, by its label as printed, or by its number. Null when there is none. */
export function findProvision<Provision extends Sought>(provisions: readonly Provision[], meant: string): Provision | null {
  const wanted = withoutSpaces(meant);
  if (wanted === "") return null;
  if (/^[0-9a-f]{12}$/.test(wanted)) {
    const known = provisions.find((provision) => addressKey(provision) === wanted);
    if (known) return known;
  }
  const labelled = provisions.find(({ label }) => label !== "" && withoutSpaces(label) === wanted);
  if (labelled) return labelled;
  const reference = parseReference(meant);
  return reference ? (provisions[placeOf(provisions, reference) ?? -1] ?? null) : null;
}
