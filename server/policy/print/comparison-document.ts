import type { PrintBlock, PrintCell, PrintDocument, Run } from "../../print/print-document.ts";
import type { ComparisonSummary } from "../comparison/comparison-type.ts";
import type { ProvisionChange, ReadProvision } from "../comparison/provision-changes.ts";
import type { Segment } from "../comparison/text-diff.ts";
import { printed } from "./print-words.ts";
import type { Copy } from "./regulation-document.ts";

/** What stands above a comparison. */
export interface ComparisonHead {
  readonly title: string;
  readonly number: string | null;
  readonly language: "zh" | "en";
  readonly from: { readonly ordinal: number };
  readonly to: { readonly ordinal: number };
  readonly level: string | null;
}

type Side = "old" | "new";

const nameOf = ({ label, heading, text }: ReadProvision): string => label || heading || `${text.slice(0, 12)}…`;

/** What one side shows of a stretch; null where it has none. */
function runOf({ text, change, before }: Segment, side: Side): Run | null {
  if (change === (side === "old" ? "added" : "removed")) return null;
  const shown = side === "old" ? (before ?? text) : text;
  return change === "added" || change === "removed" ? { text: shown, mark: change } : { text: shown };
}

const runsOf = (segments: readonly Segment[], side: Side): Run[] =>
  segments.map((segment) => runOf(segment, side)).filter((run): run is Run => run !== null);

/** Rows of a table within a cell: a line each, its cells apart. */
function tableRuns(rows: NonNullable<ProvisionChange["parts"][number]["rows"]>, side: Side): Run[] {
  const hidden = side === "old" ? "added" : "removed";
  return rows
    .filter(({ change }) => change !== hidden)
    .flatMap(({ cells }) => {
      const shown = cells.filter(({ change }) => change !== hidden);
      return [
        { text: "\n" },
        ...shown.flatMap(({ segments }, place) => [...(place > 0 ? [{ text: " | " }] : []), ...runsOf(segments, side)]),
      ];
    });
}

/** A picture in a cell: what it shows, in words. */
function pictureRuns(
  { before, after }: NonNullable<ProvisionChange["parts"][number]["picture"]>,
  side: Side,
  language: "zh" | "en",
): Run[] {
  const picture = side === "old" ? before : after;
  if (!picture) return [];
  const text = printed("picture", language, { name: picture.text.trim() });
  return before?.attachment === after?.attachment ? [{ text }] : [{ text, mark: side === "old" ? "removed" : "added" }];
}

/** Labels of what a provision stands below in its text, e.g. 第三条 of an item of it. */
function labelsAbove(provisions: readonly ReadProvision[]): ReadonlyMap<string, string> {
  const above = new Map<string, string>();
  const path: ReadProvision[] = [];
  const divisions: ReadonlySet<string> = new Set(["part", "subpart", "chapter", "section", "annex"]);
  for (const provision of provisions) {
    while ((path.at(-1)?.depth ?? -1) >= provision.depth) path.pop();
    const named = path.filter(({ kind }) => !divisions.has(kind)).map(({ label }) => label);
    above.set(provision.id, named.join(""));
    path.push(provision);
  }
  return above;
}

const sorted = (changes: readonly ProvisionChange[], side: "before" | "after"): ReadProvision[] =>
  changes.flatMap((change) => change[side] ?? []).sort((one, other) => one.place - other.place);

/** What became of a provision, in words: a mark or a colour alone would not be read by everybody. */
function saidChange(change: ProvisionChange, language: "zh" | "en"): string {
  const { kind, moved, renumbered, formOnly } = change;
  const first = formOnly ? "formOnly" : kind === "unchanged" ? (renumbered ? "renumbered" : "unchanged") : kind;
  const more = [
    ...(moved && first !== "moved" ? [printed("movedToo", language)] : []),
    ...(renumbered && first !== "renumbered" ? [printed("renumberedToo", language)] : []),
  ];
  return [printed(first, language), ...more].join("\n");
}

class ComparisonTable {
  private readonly before: ReadonlyMap<string, string>;
  private readonly after: ReadonlyMap<string, string>;

  constructor(
    private readonly changes: readonly ProvisionChange[],
    private readonly language: "zh" | "en",
  ) {
    this.before = labelsAbove(sorted(changes, "before"));
    this.after = labelsAbove(sorted(changes, "after"));
  }

  /** A row for each change, and one for what did not change in between. */
  rows(): PrintCell[][] {
    const rows: PrintCell[][] = [];
    let same: ProvisionChange[] = [];
    const fold = () => {
      if (same.length > 0) rows.push([{ runs: [{ text: this.folded(same), mark: "quiet" }], span: 3 }]);
      same = [];
    };
    for (const change of this.changes) {
      if (change.kind === "unchanged" && !change.renumbered && !change.formOnly) same.push(change);
      else {
        fold();
        rows.push([this.cell(change, "old"), this.cell(change, "new"), { runs: [{ text: saidChange(change, this.language) }] }]);
      }
    }
    fold();
    return rows;
  }

  private folded(changes: readonly ProvisionChange[]): string {
    const [first, last] = [changes[0]?.after, changes.at(-1)?.after];
    if (!first || !last) return "";
    const full = (provision: ReadProvision) => (this.after.get(provision.id) ?? "") + nameOf(provision);
    const values = { first: full(first), last: full(last), count: changes.length };
    return printed(changes.length === 1 ? "foldedOne" : "folded", this.language, values);
  }

  private cell(change: ProvisionChange, side: Side): PrintCell {
    const provision = side === "old" ? change.before : change.after;
    if (!provision) return { runs: [{ text: printed("nothing", this.language), mark: "quiet" }] };
    const above = (side === "old" ? this.before : this.after).get(provision.id) ?? "";
    const gap = this.language === "zh" ? "\u3000" : " ";
    const heading = runsOf(change.headingSegments, side);
    const parts = change.parts.flatMap(({ segments, rows, picture }) =>
      picture ? pictureRuns(picture, side, this.language) : rows ? tableRuns(rows, side) : runsOf(segments, side),
    );
    return {
      runs: [
        ...(above === "" ? [] : [{ text: above, mark: "quiet" } as const]),
        ...(provision.label === "" ? [] : [{ text: provision.label + gap, mark: "strong" } as const]),
        ...heading,
        ...(heading.length > 0 && parts.length > 0 ? [{ text: gap }] : []),
        ...parts,
      ],
    };
  }
}

/** Two texts beside each other (新旧条款对照表): a summary in numbers, then what changed, with the old text at the left. */
export function comparisonDocument(
  head: ComparisonHead,
  changes: readonly ProvisionChange[],
  summary: ComparisonSummary,
  copy: Omit<Copy, "code">,
): PrintDocument {
  const { language, title, number, level } = head;
  const heads = [
    printed("oldText", language, { ordinal: head.from.ordinal }),
    printed("newText", language, { ordinal: head.to.ordinal }),
    printed("change", language),
  ];
  const rows = new ComparisonTable(changes, language).rows();
  const intro = {
    kind: "paragraph",
    label: null,
    level: 1,
    first: language === "zh" ? 2 : 0,
    left: 0,
    align: "justify",
    keep: true,
  } as const;
  const lead = [copy.number, level].filter((line): line is string => Boolean(line));
  const same = changes.every((change) => change.kind === "unchanged" && !change.renumbered && !change.formOnly);
  const table: PrintBlock[] = same
    ? []
    : [
        { ...intro, runs: [{ text: printed("legend", language) }] },
        { kind: "table", columns: [10, 10, 2], head: 1, rows: [heads.map((text) => ({ runs: [{ text }] })), ...rows] },
      ];
  return {
    language,
    title: [number, title, printed("comparison", language)].filter(Boolean).join(" "),
    landscape: true,
    watermark: copy.watermark,
    blocks: [
      ...(lead.length > 0 ? [{ kind: "lead", lines: lead } as const] : []),
      { kind: "title", text: `${title}\n${printed("comparison", language)}`, level: null },
      ...(number === null ? [] : [{ kind: "note", lines: [printed("number", language, { number })] } as const]),
      { ...intro, runs: [{ text: same ? printed("noChange", language) : printed("summary", language, { ...summary }) }] },
      ...table,
    ],
  };
}
