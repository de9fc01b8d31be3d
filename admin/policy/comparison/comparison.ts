import { attachmentFields, type ShownAttachment } from "../../evidence/attachments.ts";
import { operation } from "../../graphql/operation.ts";
import { isDivision, joinLabels, type ProvisionKind, provisionName } from "../provision.ts";

export type ChangeKind = "unchanged" | "changed" | "added" | "removed" | "moved";

/** One side of a compared provision. */
export interface ComparedProvision {
  readonly kind: ProvisionKind;
  readonly label: string;
  readonly heading: string;
  readonly text: string;
  readonly depth: number;
  /** Place in its text, 0 first. */
  readonly place?: number;
}

/** A piece of a sentence that both texts have, or only one. */
export interface Segment {
  readonly text: string;
  readonly change: "same" | "added" | "removed" | "form";
  /** As the old text writes it, where only its width, brackets or digits are in another form. */
  readonly before?: string | null;
}

/** A row of a compared table, and which text has it; of each cell which text has its column. */
export interface RowChange {
  readonly change: Segment["change"];
  readonly cells: readonly { readonly change: Segment["change"]; readonly segments: readonly Segment[] }[];
}

/** A picture as the text shows it. */
export interface ShownPicture {
  readonly attachment: string;
  readonly text: string;
}

/** A picture in two texts: the same file where it looks the same. */
export interface PictureChange {
  readonly before: ShownPicture | null;
  readonly after: ShownPicture | null;
}

/** A part of a compared text: lines of words, a table, or a picture. */
export interface PartChange {
  readonly segments: readonly Segment[];
  readonly rows: readonly RowChange[] | null;
  readonly picture: PictureChange | null;
}

export interface ProvisionChange {
  readonly identity: string;
  readonly kind: ChangeKind;
  /** Whether it stands elsewhere now, reworded or not. */
  readonly moved: boolean;
  readonly renumbered: boolean;
  /** Whether it says the same in another form of width, brackets or digits. */
  readonly formOnly: boolean;
  readonly before: ComparedProvision | null;
  readonly after: ComparedProvision | null;
  readonly parts: readonly PartChange[];
  readonly headingSegments: readonly Segment[];
}

export interface ComparedRevision {
  readonly id: string;
  readonly ordinal: number | null;
  readonly title: string | null;
}

/** A revision of the same document, to be chosen for comparing. */
export interface ComparableRevision {
  readonly id: string;
  readonly ordinal: number | null;
  readonly state: string | null;
  readonly effectiveFrom: string | null;
}

/** What a comparison comes to, in provisions. */
export type ComparisonSummary = Readonly<
  Record<"unchanged" | "changed" | "formOnly" | "added" | "removed" | "moved" | "renumbered", number>
>;

/** A file of either text that is another one now. */
export interface FileChange {
  readonly before: ShownAttachment | null;
  readonly after: ShownAttachment | null;
}

export interface Comparison {
  readonly from: ComparedRevision | null;
  readonly to:
    | (ComparedRevision & {
        readonly document: {
          readonly id: string;
          readonly number: string | null;
          readonly revisions: readonly ComparableRevision[] | null;
        } | null;
      })
    | null;
  readonly changes: readonly ProvisionChange[];
  readonly summary: ComparisonSummary;
  readonly attachments: readonly FileChange[];
}

const side = "kind label heading text depth place";
const segment = "text change before";

/** What is selected of the parts of a compared text. */
export const comparedPartFields =
  `segments { ${segment} } rows { change cells { change segments { ${segment} } } } picture { before { attachment text } after { attachment text } }` as const;

/** What is selected of a compared provision, and of the numbers of a comparison. */
export const comparedChangeFields =
  `identity kind moved renumbered formOnly before { ${side} } after { ${side} } headingSegments { ${segment} }
        parts { ${comparedPartFields} }` as const;
export const comparisonSummaryFields = "unchanged changed formOnly added removed moved renumbered";

export const CompareRevisions = operation(
  `query CompareRevisions($from: ID, $to: ID!) {
    compareRevisions(from: $from, to: $to) {
      from { id ordinal title }
      to { id ordinal title document { id number revisions(limit: 200) { id ordinal state effectiveFrom } } }
      changes { ${comparedChangeFields} }
      summary { ${comparisonSummaryFields} }
      attachments { before { ${attachmentFields} } after { ${attachmentFields} } }
    }
  }`,
);

/** Changes in order; those that say what they said are taken together where they follow each other, renumbered ones apart. */
export function foldedChanges(changes: readonly ProvisionChange[]): readonly (ProvisionChange | readonly ProvisionChange[])[] {
  const folded: (ProvisionChange | ProvisionChange[])[] = [];
  for (const change of changes) {
    const last = folded.at(-1);
    if (change.kind !== "unchanged") folded.push(change);
    else if (Array.isArray(last) && last[0]?.renumbered === change.renumbered) last.push(change);
    else folded.push([change]);
  }
  return folded;
}

/** Where a changed provision stands, for readers who do not see what is around it. */
export interface ChangeContext {
  /** The chapter or section that it stands in, e.g. "第三章　电话与在线服务". */
  readonly division: string | null;
  /** Labels of the article and whatever else it stands below, e.g. "第三条". */
  readonly above: string;
}

const labelsOf = (path: readonly ComparedProvision[]): string =>
  joinLabels(path.filter((one) => !isDivision(one)).map(({ label }) => label));

/** What each provision of a text stands below, in its order. */
function contextsIn(provisions: readonly ComparedProvision[]): ReadonlyMap<ComparedProvision, ChangeContext> {
  const contexts = new Map<ComparedProvision, ChangeContext>();
  const path: ComparedProvision[] = [];
  for (const provision of provisions) {
    while ((path.at(-1)?.depth ?? -1) >= provision.depth) path.pop();
    const division = path.findLast(isDivision);
    contexts.set(provision, { division: division ? provisionName(division) : null, above: labelsOf(path) });
    path.push(provision);
  }
  return contexts;
}

const inOrder = (changes: readonly ProvisionChange[], side: "before" | "after"): readonly ComparedProvision[] =>
  changes.flatMap((change) => change[side] ?? []).toSorted((one, other) => (one.place ?? 0) - (other.place ?? 0));

/** Below which labels each provision of the old text stands there: numbers may have been others. */
export const labelsBefore = (changes: readonly ProvisionChange[]): ReadonlyMap<ComparedProvision, string> =>
  new Map([...contextsIn(inOrder(changes, "before"))].map(([provision, { above }]) => [provision, above]));

/** Where each change stands in the new text, and what is gone in the old one; under the division that is read when it comes. */
export function contextsOf(changes: readonly ProvisionChange[]): ReadonlyMap<ProvisionChange, ChangeContext> {
  const [before, after] = [contextsIn(inOrder(changes, "before")), contextsIn(inOrder(changes, "after"))];
  const contexts = new Map<ProvisionChange, ChangeContext>();
  let division: string | null = null;
  for (const change of changes) {
    const fresh = change.after && after.get(change.after);
    const gone = change.before && before.get(change.before);
    // A division that is gone is a change itself.
    if (fresh) ({ division } = fresh);
    contexts.set(change, fresh ?? { division, above: gone?.above ?? "" });
    if (change.after && isDivision(change.after)) division = provisionName(change.after);
  }
  return contexts;
}
