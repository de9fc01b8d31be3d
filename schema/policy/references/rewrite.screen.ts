import { labelNumber, labelParts, relabelled } from "./label.screen.ts";
import type { TextPlaces } from "./places.screen.ts";
import { type Citation, type Reference, type Rung, rungRank } from "./reference.screen.ts";

/** What a reference means: the provision, or the first and the last one of a range, by their identities. */
export interface Meaning {
  readonly first: string;
  readonly last: string;
}

/** Where a reference at a place stands against what it means: the words that say it, the same as now where nothing is wrong, null where nothing can. */
export interface Standing {
  readonly state: "resolved" | "elsewhere" | "missing";
  /** What it should say; null where what it means is gone, or has no number. */
  readonly words: string | null;
}

const asks = (citation: Citation): readonly Rung[] => [...citation.inherited, ...citation.rungs];

/** Whether these numbers are still those of the place. */
function says(citation: Citation, place: number, places: TextPlaces): boolean {
  return asks(citation).every(({ kind, number }) => places.numberAs(kind, place) === number);
}

/** Rungs in the order in which they are written: paragraph 2 of Article 5 names the outer one behind. */
const asWritten = (rungs: readonly Rung[]): readonly Rung[] => rungs.toSorted((one, other) => one.from - other.from);

const isChinese = (words: string): boolean => /\p{Script=Han}/u.test(words);

const ENDING = /[\s：:、.．]{1,9}$/;

/** The label of a place without the stop behind it, and with the number made plain where another one stands around it. */
const bare = (label: string): string => label.replace(ENDING, "").replace(/[ \t\u00a0\u3000]{1,9}(?=\p{Script=Han})/gu, "");

/** 第六条第二款第（三）项, as whoever cites a place by itself writes it; null where it has no number. */
function citationOfPlace(place: number, places: TextPlaces, chinese: boolean): string | null {
  const { provisions } = places;
  const own = provisions[place];
  if (!own) return null;
  const article = places.articleOf(place);
  const label = article < 0 ? "" : bare(provisions[article]?.label ?? "");
  if (article < 0 || article === place) return labelParts(own.label) || own.kind === "annex" ? bare(own.label) || null : null;
  if (label === "") return null;
  const chain: number[] = [];
  for (let at = place; at > article; at = places.parentOf(at)) chain.unshift(at);
  const paragraphs = places.paragraphsOf(article);
  const paragraph = paragraphs.findLastIndex((one) => one <= place);
  const inner = chain.filter((at) => provisions[at]?.kind !== "paragraph");
  if (inner.some((at) => labelNumber(provisions[at]?.label ?? "") === null)) return null;
  const said = paragraphs.length > 1 || inner.length === 0 ? String(paragraph + 1) : null;
  const below = inner.map((at) => bare(provisions[at]?.label ?? ""));
  if (!chinese)
    return [label, ...(said ? [`(${said})`] : []), ...below.map((one) => (/^\(/.test(one) ? one : `(${labelNumber(one)})`))].join("");
  const items = below.map((one, depth) => `第${one.replace(/[.．、]/g, "")}${depth === 0 ? "项" : "目"}`);
  return [label, ...(said ? [relabelled(/[0-9０-９]/.test(label) ? "第1款" : "第一款", said)] : []), ...items].join("");
}

/**
 * A citation in new words; null where it cannot be said by the same rungs.
 * @param before the place that the beginning of its range cites anew, from which it takes over what lies outside; null for none
 */
function reworded(citation: Citation, place: number, before: number | null, places: TextPlaces, text: string): string | null {
  if (citation.relative) return null;
  const rungs = asWritten(citation.rungs);
  const [head] = rungs;
  if (!head) return null;
  // What is named behind, as in paragraphs 1 and 2 of Article 5, is said anew there.
  const isTakenOver = ({ kind, number, from }: Rung) =>
    from > head.from || places.numberAs(kind, place) === (before === null ? number : places.numberAs(kind, before));
  if (!citation.inherited.every(isTakenOver)) return null;
  let words = "";
  let end = head.from;
  for (const { kind, number, from, to } of rungs) {
    const now = places.numberAs(kind, place);
    if (now === null || now === "") return null;
    const old = text.slice(from, to);
    const fresh = now === number ? old : relabelled(old, now);
    if (fresh === null) return null;
    words += text.slice(end, from) + fresh;
    end = to;
  }
  const innermost = citation.rungs.toSorted((one, other) => rungRank[other.kind] - rungRank[one.kind])[0];
  // 第五条 for something below an article would say less than is meant.
  return innermost && reaches(innermost.kind, place, places) ? words : null;
}

/** Whether this rung is what stands at the place, and not something around it. */
function reaches(kind: Rung["kind"], place: number, places: TextPlaces): boolean {
  if (kind === "article") return places.articleOf(place) === place;
  if (kind !== "paragraph") return true;
  const paragraphs = places.paragraphsOf(places.articleOf(place));
  return paragraphs.includes(place);
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function edit(
  citation: Citation,
  target: number,
  before: number | null,
  places: TextPlaces,
  text: string,
  reference: Reference,
): Edit | null {
  const rungs = asWritten(citation.rungs);
  const [from, to] = [rungs[0]?.from ?? reference.from, rungs.at(-1)?.to ?? reference.to];
  const same = reworded(citation, target, before, places, text);
  if (same !== null) return { from, to, words: same };
  const words = citationOfPlace(target, places, isChinese(reference.words));
  // 前条 and 该条, from which a place is counted, give way to its whole number.
  const isCounted = citation.relative !== null || (citation.inherited.length > 0 && before === null);
  return words === null ? null : { from: isCounted ? reference.from : from, to, words };
}

/**
 * What becomes of a reference in a text whose numbers may have changed since it was written.
 * @param at the place at which it stands, -1 when it stands in another text
 * @param text the plain text in which it stands
 * @param meaning what it means; null where it never meant anything that is there
 * @param places the text to which it refers
 */
export function standing(reference: Reference, at: number, text: string, meaning: Meaning | null, places: TextPlaces): Standing {
  const { first, last, words } = reference;
  if (!first)
    return meaning === null || places.placeOf(meaning.first) !== null ? { state: "resolved", words } : { state: "missing", words: null };
  const [from, to] = [meaning && places.placeOf(meaning.first), meaning && places.placeOf(meaning.last)];
  if (from === null || to === null) return { state: "missing", words: null };
  const now = places.resolve(reference, at);
  if (now?.first === from && now.last === to) return { state: "resolved", words };
  const isRange = from !== to;
  if (isRange && !last) {
    const [one, other] = [from, to].map((place) => citationOfPlace(place, places, isChinese(words)));
    return { state: "elsewhere", words: one && other ? one + (isChinese(words) ? "至" : " to ") + other : null };
  }
  const ends: readonly (readonly [Citation, number])[] = last
    ? [
        [first, from],
        [last, to],
      ]
    : [[first, from]];
  // Two provisions of one number: the words fit what is meant, whichever comes first.
  if (ends.every(([citation, place]) => !citation.relative && says(citation, place, places))) return { state: "resolved", words };
  const edits = ends.map(([citation, place]) => edit(citation, place, citation === last ? from : null, places, text, reference));
  let result = "";
  let end = reference.from;
  for (const one of edits) {
    if (!one || one.from < end) return { state: "elsewhere", words: null };
    result += text.slice(end, one.from) + one.words;
    end = one.to;
  }
  return { state: "elsewhere", words: result + text.slice(end, reference.to) };
}
