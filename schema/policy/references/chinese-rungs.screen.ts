import { labelNumber, numeralKey } from "./label.screen.ts";
import { ALONE_ENDS, DECIMAL, GAP, matchAt, NOT_OTHERWISE, NUMERAL, UNIT } from "./patterns.screen.ts";
import { type Rung, type RungKind, rungRank } from "./reference.screen.ts";

const RUNG = new RegExp(
  `第${GAP}(?:([（(])${GAP})?(${NUMERAL}|${DECIMAL})${GAP}(?:(?:[-－‑–]${GAP}([0-9０-９]{1,2})${GAP})?)(?:[）)]${GAP})?(${UNIT})(?:(?<=[条條章节節])${GAP}之${GAP}(${NUMERAL}))?${NOT_OTHERWISE}`,
  "uy",
);
/** （二） behind an article or paragraph, with or without its word. */
const BRACKET = new RegExp(`${GAP}(?:第${GAP})?[（(]${GAP}(${NUMERAL}|[a-z])${GAP}[）)](?:${GAP}([款项項目])(?![目]))?`, "uy");
const BETWEEN = new RegExp(GAP, "y");
/** 第（一）、（三）项, 第五、六条, 第三至五条: the word comes once, at the end. */
const JOINT = `${GAP}(?:、|和|及|或|与|與|至|到|[-－—–~～])${GAP}`;
const SHARED = new RegExp(
  `(?:第${GAP})?[（(]?${GAP}${NUMERAL}${GAP}[）)]?(?:${JOINT}(?:第${GAP})?[（(]?${GAP}${NUMERAL}${GAP}[）)]?){1,20}${GAP}(条|條|款|项|項|章|节|節|目)${NOT_OTHERWISE}`,
  "uy",
);
const PART = new RegExp(`(?:第${GAP})?[（(]?${GAP}(${NUMERAL})${GAP}[）)]?`, "uy");
const JOINT_HERE = new RegExp(JOINT, "y");

export const unitKinds: Readonly<Record<string, RungKind>> = {
  编: "part",
  篇: "part",
  分编: "subpart",
  章: "chapter",
  节: "section",
  節: "section",
  条: "article",
  條: "article",
  款: "paragraph",
  项: "item",
  項: "item",
  目: "subitem",
};

const mayStandAlone = (kind: RungKind, bracketed: boolean): boolean => bracketed || (kind !== "item" && kind !== "subitem");
const ALONE = new RegExp(ALONE_ENDS, "uy");

/** Rungs as they follow each other inwards, from a place on; none where no reference stands. `above` is the kind of what comes before. */
export function chineseRungs(text: string, at: number, above: RungKind | null = null): readonly Rung[] {
  const rungs: Rung[] = [];
  let end = at;
  let last = above;
  for (;;) {
    const from = rungs.length === 0 ? at : end + (matchAt(BETWEEN, text, end)?.[0].length ?? 0);
    const rung = plainRung(text, from, last) ?? (last === null ? null : bracketRung(text, end, last));
    if (!rung) return rungs;
    rungs.push(rung);
    end = rung.to;
    last = rung.kind;
  }
}

function plainRung(text: string, at: number, above: RungKind | null): Rung | null {
  const match = matchAt(RUNG, text, at);
  if (!match) return null;
  const [whole, bracket, numeral = "", hyphenated, word = "", inserted] = match;
  const kind = unitKinds[word];
  if (!kind || (above !== null && rungRank[kind] <= rungRank[above])) return null;
  const to = at + whole.length;
  if (above === null && !mayStandAlone(kind, bracket !== undefined) && !matchAt(ALONE, text, to)) return null;
  const behind = inserted ?? hyphenated;
  const number = /[.．]/.test(numeral) ? (labelNumber(numeral) ?? "") : numeralKey(numeral);
  return { kind: /[.．]/.test(numeral) ? "decimal" : kind, number: behind ? `${number}-${numeralKey(behind)}` : number, from: at, to };
}

function bracketRung(text: string, at: number, above: RungKind): Rung | null {
  if (rungRank[above] < rungRank.article) return null;
  const match = matchAt(BRACKET, text, at);
  if (!match) return null;
  const [whole, numeral = "", word] = match;
  const kind = word ? (unitKinds[word] ?? "item") : rungRank[above] >= rungRank.item ? "subitem" : "item";
  if (rungRank[kind] <= rungRank[above]) return null;
  const from = at + (matchAt(BETWEEN, text, at)?.[0].length ?? 0);
  return { kind, number: numeralKey(numeral), from, to: at + whole.length };
}

/** A rung of a list of which only the last one says what it is, and whether the range goes on to it from the one before. */
export interface SharedRung {
  readonly rung: Rung;
  readonly ends: boolean;
}

/** 第（一）、（三）项 and 第五至七条, each number by itself. */
export function sharedRungs(text: string, at: number): readonly SharedRung[] {
  const match = matchAt(SHARED, text, at);
  if (!match) return [];
  const [whole, word = ""] = match;
  const kind = unitKinds[word] ?? "item";
  // 三、五条: without 第 or a bracket these are numbers of a sentence.
  if (!/^[第（(]/.test(whole)) return [];
  const found: SharedRung[] = [];
  let from = at;
  let ends = false;
  const end = at + whole.length;
  for (;;) {
    const part = matchAt(PART, text, from);
    if (!part) return [];
    const to = from + part[0].trimEnd().length;
    const joint = matchAt(JOINT_HERE, text, to);
    const isLast = !joint || to + joint[0].length >= end;
    found.push({ rung: { kind, number: numeralKey(part[1] ?? ""), from, to: isLast ? end : to }, ends });
    if (isLast) return isRising(found) ? found : [];
    ends = /[至到\-－—–~～]/.test(joint[0]);
    from = to + joint[0].length;
  }
}

/** A range runs upwards: 第3-1条 is an article that was inserted, and no range. */
const isRising = (rungs: readonly SharedRung[]): boolean =>
  rungs.every(({ rung, ends }, place) => !ends || Number(rungs[place - 1]?.rung.number) < Number(rung.number));
