import { type Aligned, type AlignedProvision, alignProvisions } from "./align-provisions.ts";
import type { ComparedProvision } from "./comparison-type.ts";
import { type PartDiff, textParts } from "./part-diff.ts";
import { type Segment, textDiff, Wording } from "./text-diff.ts";
import { formless } from "./written-form.ts";

/** A provision as it is read to be compared. */
export type ReadProvision = ComparedProvision & AlignedProvision;

/** What is compared. */
export interface TwoTexts {
  readonly before: readonly ReadProvision[];
  readonly after: readonly ReadProvision[];
}

/** What became of a provision, with its wording. */
export interface ProvisionChange extends Aligned<ReadProvision> {
  /** Whether it has another number. */
  readonly renumbered: boolean;
  /** Whether only the width, brackets or form of digits in which it is written are others. */
  readonly formOnly: boolean;
  readonly parts: readonly PartDiff[];
  readonly headingSegments: readonly Segment[];
}

function segmentsIn(parts: readonly PartDiff[]): readonly Segment[] {
  return parts.flatMap(({ segments, rows }) => [
    ...segments,
    ...(rows ?? []).flatMap((row) => row.cells.flatMap((cell) => (row.change === "same" && cell.change === "same" ? cell.segments : []))),
  ]);
}

const wholeTables = (parts: readonly PartDiff[]): boolean =>
  parts.every(({ rows }) => (rows ?? []).every((row) => row.change === "same" && row.cells.every((cell) => cell.change === "same")));

const samePictures = (parts: readonly PartDiff[]): boolean =>
  parts.every(({ picture }) => picture === null || picture.before?.attachment === picture.after?.attachment);

const saysTheSame = (segments: readonly Segment[]): boolean => segments.every(({ change }) => change === "same" || change === "form");

/** What became of each provision of two texts, in the order of the new one. */
export function provisionChanges({ before, after }: TwoTexts): ProvisionChange[] {
  const wording = new Wording();
  return alignProvisions(before, after).map((change) => {
    const { before: old, after: fresh } = change;
    const relabelled = old !== null && fresh !== null && old.label !== fresh.label;
    const renumbered = relabelled && formless(old.label) !== formless(fresh.label);
    const parts = textParts(old, fresh, wording);
    const headingSegments = textDiff(old?.heading ?? "", fresh?.heading ?? "", wording);
    const rewritten = change.kind === "changed" ? old?.kind === fresh?.kind : relabelled;
    const formOnly =
      rewritten &&
      !change.moved &&
      !renumbered &&
      wholeTables(parts) &&
      samePictures(parts) &&
      saysTheSame([...segmentsIn(parts), ...headingSegments]);
    return { ...change, renumbered, formOnly, parts, headingSegments };
  });
}
