import type { TallyGroup } from "./tally.ts";

/** States of what is asked that say how far a group has come. */
export const countedStates = ["overdue", "open", "done"] as const;
export type CountedState = (typeof countedStates)[number];

/** How far those have come who share some values. */
export type NumbersByState = Readonly<Record<CountedState, number>> & { readonly values: TallyGroup["values"] };

const isCountedState = (state: string | null | undefined): state is CountedState => countedStates.some((one) => one === state);

/** Of groups whose last value is the state, those that share all other values taken together; whoever has most overdue first. */
export function numbersByState(groups: readonly TallyGroup[]): readonly NumbersByState[] {
  const known = new Map<string, NumbersByState>();
  for (const { values, count } of groups) {
    const [shared, state] = [values.slice(0, -1), values.at(-1)];
    const key = JSON.stringify(shared);
    const one = known.get(key) ?? { values: shared, overdue: 0, open: 0, done: 0 };
    known.set(key, isCountedState(state) ? { ...one, [state]: count } : one);
  }
  return [...known.values()].sort((a, b) => b.overdue - a.overdue || b.open - a.open);
}

/** All of one state together. */
export const sumOfState = (groups: readonly NumbersByState[], state: CountedState): number =>
  groups.reduce((sum, one) => sum + one[state], 0);
