import type { ComparisonSummary } from "./comparison-type.ts";
import type { ProvisionChange } from "./provision-changes.ts";

/** What a comparison comes to, in numbers of provisions. */
export function comparisonSummary(changes: readonly ProvisionChange[]): ComparisonSummary {
  const count = (is: (change: ProvisionChange) => boolean) => changes.filter(is).length;
  return {
    unchanged: count(({ kind, formOnly, renumbered }) => kind === "unchanged" && !formOnly && !renumbered),
    changed: count(({ kind, formOnly }) => kind === "changed" && !formOnly),
    formOnly: count(({ formOnly }) => formOnly),
    added: count(({ kind }) => kind === "added"),
    removed: count(({ kind }) => kind === "removed"),
    moved: count(({ moved }) => moved),
    renumbered: count(({ renumbered }) => renumbered),
  };
}
