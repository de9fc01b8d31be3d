import { nextLabel, schemeOf } from "../../../../../schema/policy/labels/read-label.screen.ts";
import { labelNumber } from "../../../../../schema/policy/references/label.screen.ts";
import { runsThrough } from "./levels.ts";
import type { Entry } from "./outline.ts";

/** The neighbour of a provision in its list: among all articles of the text, else among its sisters. */
function neighbour(entries: readonly Entry[], place: number, step: 1 | -1): Entry | undefined {
  const entry = entries[place];
  if (!entry) return undefined;
  const scheme = schemeOf(entry.attrs.label);
  for (let at = place + step; entries[at]; at += step) {
    const other = entries[at] as Entry;
    if (!runsThrough.has(entry.attrs.kind) && other.depth < entry.depth) return undefined;
    const isSister = runsThrough.has(entry.attrs.kind) || other.depth === entry.depth;
    if (isSister && other.attrs.kind === entry.attrs.kind && schemeOf(other.attrs.label) === scheme) return other;
  }
  return undefined;
}

const figures = (label: string): number[] => (labelNumber(label) ?? "").split(/[.-]/).map(Number);

function comesBehind(label: string, other: string): boolean {
  const [mine, theirs] = [figures(label), figures(other)];
  const at = mine.findIndex((figure, place) => figure !== theirs[place]);
  return at >= 0 && (mine[at] ?? 0) > (theirs[at] ?? -1);
}

/**
 * Whether numbers no longer run on around a provision that was put there, as where two of a list are called alike.
 * @param strictly also where a number is left out, as after a removal
 */
export function isDisturbed(entries: readonly Entry[], place: number, strictly = false): boolean {
  const label = entries[place]?.attrs.label ?? "";
  if (labelNumber(label) === null) return false;
  const [before, behind] = [neighbour(entries, place, -1)?.attrs.label, neighbour(entries, place, 1)?.attrs.label];
  const follows = (upper: string, lower: string) => (strictly ? nextLabel(upper) === lower : comesBehind(lower, upper));
  return (before !== undefined && !follows(before, label)) || (behind !== undefined && !strictly && !follows(label, behind));
}
