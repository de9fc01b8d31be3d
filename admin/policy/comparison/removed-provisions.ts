import { type ComparedProvision, labelsBefore, type ProvisionChange } from "./comparison.ts";

/** Provisions that followed each other and are gone, with the labels of what they stood below. */
export type RemovedRun = readonly (ComparedProvision & { readonly above: string })[];

/** Removed provisions by the identity of the provision of the new text after which they stood; null where they stood before all. */
export type RemovedProvisions = ReadonlyMap<string | null, RemovedRun>;

/** Where provisions are missing that the reader knows from an earlier text. */
export function removedProvisions(changes: readonly ProvisionChange[]): RemovedProvisions {
  const labels = labelsBefore(changes);
  const runs = new Map<string | null, RemovedRun>();
  let above: string | null = null;
  for (const { identity, before, after } of changes) {
    if (after) above = identity;
    else if (before) runs.set(above, [...(runs.get(above) ?? []), { ...before, above: labels.get(before) ?? "" }]);
  }
  return runs;
}

/** Those of a run that nothing else of it contains: of a chapter that is gone the chapter alone. */
export function outermost(run: RemovedRun): RemovedRun {
  let depth = Number.POSITIVE_INFINITY;
  return run.filter((provision) => {
    if (provision.depth > depth) return false;
    ({ depth } = provision);
    return true;
  });
}
