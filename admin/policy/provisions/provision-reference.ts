import { parseNumeral } from "../../../schema/policy/numerals/parse-numeral.screen.ts";
import type { ProvisionKind, ReadProvision } from "../provision.ts";

/** A place of a regulation as people cite it: from the outermost rung inwards, e.g. 第十二条第二款. */
export type ProvisionReference = readonly Rung[];

interface Rung {
  readonly rung: "any" | "part" | "chapter" | "section" | "article" | "paragraph" | "item" | "subitem";
  /** As `Provision.number` has it, e.g. "12" or "12-1". */
  readonly number: string;
}

const NUMERAL = "[零〇○一二两三四五六七八九十百千0-9０-９]+";
const chineseRungs: Readonly<Record<string, Rung["rung"]>> = {
  编: "part",
  分编: "part",
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
  const rung = word ? englishRungs[word] : "item";
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
  const squeezed = text.replace(/[\s,，、]+/g, "");
  const words = shortForms.reduce((known, [pattern, word]) => known.replace(pattern, word), text).replace(/[\s,.]+/g, "");
  return rungsOf(squeezed, chineseRung) ?? rungsOf(words, englishRung);
}

type Sought = Pick<ReadProvision, "id" | "kind" | "label" | "number" | "depth" | "text" | "identity">;

const kindsOf: Readonly<Record<Rung["rung"], readonly ProvisionKind[]>> = {
  any: ["article", "clause", "chapter", "section", "part"],
  part: ["part", "subpart"],
  chapter: ["chapter"],
  section: ["section"],
  article: ["article", "clause"],
  paragraph: ["paragraph"],
  item: ["item", "clause"],
  subitem: ["subitem", "clause"],
};

/** Places of what lies below the provision at a place: those that follow and sit deeper. */
function below(provisions: readonly Sought[], place: number): readonly [number, number] {
  const depth = provisions[place]?.depth ?? 0;
  let end = place + 1;
  while (end < provisions.length && (provisions[end]?.depth ?? 0) > depth) end += 1;
  return [place + 1, end];
}

/** The so-many-th 款: the first one is the text of the article itself, where that has some. */
function paragraphPlace(provisions: readonly Sought[], article: number, number: number): number {
  const [from, end] = below(provisions, article);
  const own = provisions[article]?.text.trim() ? [article] : [];
  const later = Array.from({ length: end - from }, (_, place) => from + place).filter((place) => provisions[place]?.kind === "paragraph");
  return [...own, ...later][number - 1] ?? -1;
}

function placeIn(provisions: readonly Sought[], { rung, number }: Rung, from: number, end: number): number {
  for (const kind of kindsOf[rung]) {
    for (let place = from; place < end; place += 1) {
      const provision = provisions[place];
      if (provision?.kind === kind && provision.number === number) return place;
    }
  }
  return -1;
}

function placeOf(provisions: readonly Sought[], reference: ProvisionReference): number {
  let [from, end] = [0, provisions.length];
  let found = -1;
  for (const rung of reference) {
    if (rung.rung === "paragraph" && found >= 0) {
      const article = found;
      found = paragraphPlace(provisions, article, Number(rung.number));
      // The items of a 款 follow it on its own depth or below, so the search goes on from there to the end of the article.
      [from, end] = [found + 1, below(provisions, article)[1]];
    } else {
      found = placeIn(provisions, rung, from, end);
      [from, end] = below(provisions, found);
    }
    if (found < 0) return -1;
  }
  return found;
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
  return reference ? (provisions[placeOf(provisions, reference)] ?? null) : null;
}
