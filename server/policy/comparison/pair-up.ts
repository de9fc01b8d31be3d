import { sequenceDiff } from "./sequence-diff.ts";

/** Beyond so many differences, all between the common beginning and the common end counts as replaced. */
const MOST_DIFFERENCES = 2_000;

/** What stands for each other in two sequences; null where one of them has nothing for it. */
export type Pair<T> = readonly [before: T | null, after: T | null];

const alone = <T>(before: readonly T[], after: readonly T[]): Pair<T>[] => [
  ...before.map((item): Pair<T> => [item, null]),
  ...after.map((item): Pair<T> => [null, item]),
];

/**
 * Puts two sequences beside each other, in their orders: by what the first key says, what is left between by the next. What no key brings
 * together stands alone, or, where told so, for what stands in the same place of as many.
 */
export function pairUp<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T) => string)[],
  byPlace: boolean,
): readonly Pair<T>[] {
  const [key, ...coarser] = keys;
  if (before.length === 0 || after.length === 0) return alone(before, after);
  if (!key) return byPlace && before.length === after.length ? before.map((item, at) => [item, after[at] ?? null]) : alone(before, after);
  const pairs: Pair<T>[] = [];
  let [old, fresh, at] = [[] as T[], [] as T[], 0];
  const flush = () => {
    pairs.push(...pairUp(old, fresh, coarser, byPlace));
    [old, fresh] = [[], []];
  };
  for (const { change, from, to } of sequenceDiff(before.map(key), after.map(key), MOST_DIFFERENCES)) {
    if (change === "added") fresh.push(...after.slice(from, to));
    else if (change === "removed") old.push(...before.slice(from, to));
    if (change === "removed") at += to - from;
    if (change !== "same") continue;
    flush();
    for (const item of after.slice(from, to)) {
      pairs.push([before[at] ?? null, item]);
      at += 1;
    }
  }
  flush();
  return pairs;
}
