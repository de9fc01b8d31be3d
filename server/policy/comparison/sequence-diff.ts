/** A run of items that both sequences share, or that only the old one (removed) or only the new one (added) has. */
export interface Run {
  readonly change: "same" | "removed" | "added";
  /** First item and the one after the last, in the new sequence for added and same, in the old one for removed. */
  readonly from: number;
  readonly to: number;
}

/** The path of a comparison: how far each diagonal got at each number of edits. */
type Trace = Int32Array[];

/** So many edits are needed at least: what only one of the two has, whatever the order. */
function fewestEdits(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const item of a) left.set(item, (left.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const count = left.get(item) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(item, count - 1);
  }
  return a.length + b.length - 2 * shared;
}

/** Furthest points per number of edits (Myers 1986), until the ends meet; null when more than `most` edits would be needed. */
function trace(a: readonly string[], b: readonly string[], most: number): Trace | null {
  const limit = Math.min(most, a.length + b.length);
  const steps: Trace = [];
  let frontier = new Int32Array(3);
  for (let edits = 0; edits <= limit; edits += 1) {
    // Diagonal k stands at index k + edits + 1.
    const next = new Int32Array(2 * edits + 3);
    for (let k = -edits; k <= edits; k += 2) {
      const [left, right] = [frontier[k - 1 + edits] ?? 0, frontier[k + 1 + edits] ?? 0];
      const down = k === -edits || (k !== edits && left < right);
      let x = edits === 0 ? 0 : down ? right : left + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      next[k + edits + 1] = x;
      if (x >= a.length && x - k >= b.length) {
        steps.push(next);
        return steps;
      }
    }
    steps.push(next);
    frontier = next;
  }
  return null;
}

/** Walks a trace back to pairs of equal items. */
function pairsOf(steps: Trace, a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let [x, y] = [a.length, b.length];
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const before = steps[edits - 1];
    const k = x - y;
    const left = before?.[k - 1 + edits] ?? 0;
    const right = before?.[k + 1 + edits] ?? 0;
    const down = k === -edits || (k !== edits && left < right);
    const [startX, startY] = before === undefined ? [0, 0] : down ? [right, right - k] : [left + 1, left + 1 - k];
    for (; x > startX && y > startY; x -= 1, y -= 1) pairs.push([x - 1, y - 1]);
    if (before === undefined) break;
    [x, y] = down ? [startX, startY - 1] : [startX - 1, startY];
  }
  return pairs.reverse();
}

function add(runs: Run[], change: Run["change"], from: number, to: number): void {
  const last = runs.at(-1);
  if (from === to) return;
  if (last && last.change === change && last.to === from) runs[runs.length - 1] = { change, from: last.from, to };
  else runs.push({ change, from, to });
}

/**
 * The shortest way from one sequence to another, as runs in order, removed before added. Takes time in proportion to length times
 * edits; when more than `most` edits are needed, all between the common beginning and the common end counts as replaced.
 */
export function sequenceDiff(before: readonly string[], after: readonly string[], most: number): Run[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
    end += 1;
  }
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  const steps = fewestEdits(a, b) > most ? null : trace(a, b, most);
  const pairs = steps ? pairsOf(steps, a, b) : [];
  const runs: Run[] = [];
  add(runs, "same", 0, start);
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...pairs, [a.length, b.length] as const]) {
    add(runs, "removed", start + x, start + nextX);
    add(runs, "added", start + y, start + nextY);
    if (nextX < a.length) add(runs, "same", start + nextY, start + nextY + 1);
    [x, y] = [nextX + 1, nextY + 1];
  }
  add(runs, "same", after.length - end, after.length);
  return runs;
}
