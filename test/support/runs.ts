/** How many random cases a property is tried with: as given, and in `npm run check:long` ten times as many unless told how many. */
export const runs = (usual: number, long = usual * 10): number => (process.env.LONG ? long : usual);

/** Every second of what is tried with each of many things, the others with the next one; in `npm run check:long` all of it with each. */
export const inTurn = <T>(all: readonly T[], turn: number): readonly T[] =>
  process.env.LONG ? all : all.filter((_, index) => (index + turn) % 2 === 0);
