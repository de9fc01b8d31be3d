import { type Aligned, type AlignedProvision, alignProvisions } from "./align-provisions.ts";
import type { ComparedProvision } from "./comparison-type.ts";
import { type PartDiff, textParts } from "./part-diff.ts";
import { type Segment, textDiff, Wording } from "./text-diff.ts";

/** A provision as it is read to be compared. */
export type ReadProvision = ComparedProvision & AlignedProvision;

/** What is compared. */
export interface TwoTexts {
  readonly before: readonly ReadProvision[];
  readonly after: readonly ReadProvision[];
}

/** What became of a provision, with its wording. */
export interface ProvisionChange extends Aligned<ReadProvision> {
  /** Whether the printed label differs. */
  readonly renumbered: boolean;
  readonly parts: readonly PartDiff[];
  readonly headingSegments: readonly Segment[];
}

/** What became of each provision of two texts, in the order of the new one. */
export function provisionChanges({ before, after }: TwoTexts): ProvisionChange[] {
  const wording = new Wording();
  return alignProvisions(before, after).map((change) => ({
    ...change,
    renumbered: change.before !== null && change.after !== null && change.before.label !== change.after.label,
    parts: textParts(change.before, change.after, wording),
    headingSegments: textDiff(change.before?.heading ?? "", change.after?.heading ?? "", wording),
  }));
}
