import { letterSeries, numeralLike } from "../numerals/written-numeral.screen.ts";
import type { Provision } from "../Provision.ts";
import { labelNumber, labelParts, numeralValue, printLabel, relabelled } from "../references/label.screen.ts";
import { runsOn } from "./restarts.screen.ts";

/** A provision as far as numbering goes, in the order of its text. */
export type NumberedProvision = Pick<Provision, "kind" | "label" | "depth">;

/** The kinds that are numbered; paragraphs, tables and signatures keep what they have. */
export const numberedKinds = ["part", "subpart", "chapter", "section", "article", "clause", "item", "subitem", "annex"] as const;
export type NumberedKind = (typeof numberedKinds)[number];

export interface RenumberOptions {
  /** Place from which on labels change; what stands before it keeps its labels, gaps included. */
  readonly from: number;
  readonly kinds: ReadonlySet<string>;
  /** Whether 第十二条之一 becomes an article of the count instead of following 第十二条 under its new number. */
  readonly countsInserted: boolean;
}

/** Why a label stays although it is out of the count. */
export type KeptReason = "gap" | "inserted" | "unwritable";

/** What numbering anew makes of labels, by place. */
export interface Renumbered {
  readonly changes: readonly { readonly place: number; readonly before: string; readonly after: string }[];
  readonly kept: readonly { readonly place: number; readonly label: string; readonly reason: KeptReason }[];
}

const isNumbered = (kind: string): kind is NumberedKind => (numberedKinds as readonly string[]).includes(kind);

/** Numbers that are counted together: the last one, the one inserted behind it, and how the next is written. */
interface Series {
  last: number;
  inserted: number;
  style: string;
  readonly isRoman: boolean;
}

/** Letters of one list differ from figures of another beside it, brackets from stops; articles are one list however they are written. */
function shapeOf(kind: NumberedKind, label: string): string {
  if (kind !== "item" && kind !== "subitem" && kind !== "clause") return "";
  const parts = labelParts(label);
  if (!parts) return "";
  const script = /^[a-z]/i.test(parts.numeral)
    ? "a"
    : /^[0-9０-９]/.test(parts.numeral)
      ? "1"
      : numeralValue(parts.numeral) === null
        ? ""
        : "一";
  return `${/[（(]/.test(parts.before) ? "(" : ""}${script}${parts.above === "" ? "" : "."}`;
}

/** Counts labels anew, in the way in which they are written. */
class Renumbering {
  readonly changes: { place: number; before: string; after: string }[] = [];
  readonly kept: { place: number; label: string; reason: KeptReason }[] = [];
  private readonly series = new Map<string, Series>();
  private readonly numbers: (string | null)[] = [];
  private readonly parents: number[] = [];
  private readonly running: ReadonlySet<string>;

  constructor(
    private readonly provisions: readonly NumberedProvision[],
    private readonly options: RenumberOptions,
  ) {
    const open: number[] = [];
    for (const [place, { depth }] of provisions.entries()) {
      while (open.length > 0 && (provisions[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
      this.parents.push(open.at(-1) ?? -1);
      open.push(place);
    }
    this.running = runsOn(provisions, this.parents);
    for (const place of provisions.keys()) this.numbers.push(this.number(place));
  }

  /** The provisions between which a kind is counted on: the whole text or annex, or what stands below one provision. */
  private scopeOf(place: number, kind: NumberedKind): number {
    const parent = this.parents[place] ?? -1;
    if (!this.running.has(kind)) return parent;
    let at = parent;
    while (at >= 0 && this.provisions[at]?.kind !== "annex") at = this.parents[at] ?? -1;
    return at;
  }

  /** The number of a place afterwards, null for none. */
  private number(place: number): string | null {
    const { kind, label } = this.provisions[place] ?? { kind: "paragraph", label: "" };
    if (kind === "paragraph") this.beginAnew(place);
    const own = labelNumber(label);
    if (!isNumbered(kind)) return own;
    const series = this.seriesAt(place, kind, label);
    if (!series) return own;
    const isCounted = place >= this.options.from && this.options.kinds.has(kind);
    if (isCounted) return this.counted(place, series, own);
    this.follow(place, series, own);
    return own;
  }

  /** Behind the text that resumes after items, the next ones are counted anew if they were. */
  private beginAnew(place: number): void {
    const parent = this.parents[place] ?? -1;
    const { depth } = this.provisions[place] ?? { depth: 0 };
    let next = place + 1;
    const below = () => this.provisions[next];
    while ((below()?.depth ?? -1) >= depth && (this.parents[next] !== parent || !/^(?:item|clause|subitem)$/.test(below()?.kind ?? "")))
      next += 1;
    const first = this.provisions[next];
    if (first && this.parents[next] === parent && labelNumber(first.label) === "1")
      for (const key of this.series.keys()) if (key.startsWith(`${first.kind} ${parent} `)) this.series.delete(key);
  }

  private seriesAt(place: number, kind: NumberedKind, label: string): Series | null {
    const scope = this.scopeOf(place, kind);
    const parts = labelParts(label);
    const style = parts ? label : this.styleFor(place, kind, scope);
    if (style === null) return null;
    const key = `${kind} ${scope} ${shapeOf(kind, style)}`;
    const known = this.series.get(key);
    if (known) {
      if (parts) known.style = label;
      return known;
    }
    const fresh = { last: 0, inserted: 0, style, isRoman: /^i$/i.test(labelParts(style)?.numeral ?? "") };
    this.series.set(key, fresh);
    return fresh;
  }

  /** How something without a label is numbered: as what stands before it in its list, else as its like elsewhere. */
  private styleFor(place: number, kind: NumberedKind, scope: number): string | null {
    if (this.provisions[place]?.label.trim() !== "" || kind === "annex") return null;
    const alike = (at: number) => this.provisions[at]?.kind === kind && labelParts(this.provisions[at]?.label ?? "") !== null;
    const isNear = (at: number) => alike(at) && this.scopeOf(at, kind) === scope;
    for (let at = place - 1; at >= 0; at -= 1) if (isNear(at)) return this.provisions[at]?.label ?? null;
    for (let at = place + 1; at < this.provisions.length; at += 1) if (isNear(at)) return this.provisions[at]?.label ?? null;
    if (kind === "item" || kind === "subitem" || kind === "clause") return null;
    const other = this.provisions.findIndex((_, at) => alike(at));
    return this.provisions[other]?.label ?? null;
  }

  /** A label that stays: what comes after it goes on from there. */
  private follow(place: number, series: Series, own: string | null): void {
    const { label } = this.provisions[place] ?? { label: "" };
    if (own === null) return;
    const [main = "", inserted] = (own.split(".").at(-1) ?? "").split("-");
    const value = /^[0-9]+$/.test(main) ? Number(main) : series.last + 1;
    if (inserted === undefined && value > series.last + 1) this.kept.push({ place, label, reason: "gap" });
    series.last = value;
    series.inserted = inserted === undefined ? 0 : Number(inserted) || series.inserted + 1;
  }

  private counted(place: number, series: Series, own: string | null): string | null {
    const before = this.provisions[place]?.label ?? "";
    const isInserted = own !== null && /-[0-9]+$/.test(own) && !this.options.countsInserted;
    if (isInserted) series.inserted += 1;
    else Object.assign(series, { last: series.last + 1, inserted: 0 });
    const figure = isInserted ? `${series.last}-${series.inserted}` : String(series.last);
    const number = this.above(place, before === "" ? series.style : before) + figure;
    const after = this.written(before === "" ? series.style : before, number, series);
    if (after === null) {
      this.kept.push({ place, label: before, reason: "unwritable" });
      return own;
    }
    if (after !== before) this.changes.push({ place, before, after });
    if (isInserted) this.kept.push({ place, label: after, reason: "inserted" });
    return labelNumber(after);
  }

  /** What stands before the last part of a decimal: the number that the one above has now. */
  private above(place: number, style: string): string {
    const figures = labelParts(style)?.above ?? "";
    if (figures === "") return "";
    const old = labelNumber(style)?.split(".").slice(0, -1).join(".") ?? "";
    for (let at = this.parents[place] ?? -1; at >= 0; at = this.parents[at] ?? -1)
      if (labelNumber(this.provisions[at]?.label ?? "") === old) return `${this.numbers[at] ?? old}.`;
    return `${old}.`;
  }

  private written(style: string, number: string, { isRoman, last }: Series): string | null {
    const parts = labelParts(style);
    if (!parts) return null;
    if (numeralValue(parts.numeral) === null) {
      const numeral = letterSeries(/^[A-Z]/.test(parts.numeral), isRoman)(last);
      return numeral === undefined ? null : printLabel({ ...parts, numeral });
    }
    return numeralLike(last, parts.numeral) === undefined ? null : relabelled(style, number);
  }
}

/**
 * Counts the labels of a text anew: each kind and level in the way in which it is written, running on or beginning anew below each
 * heading as it does now. Nothing else of the text changes.
 */
export function renumber(provisions: readonly NumberedProvision[], options: RenumberOptions): Renumbered {
  const { changes, kept } = new Renumbering(provisions, options);
  return { changes, kept };
}
