/** How many random cases a property is tried with: as given, and in `npm run check:long` ten times as many unless told how many. */
export const runs = (usual: number, long = usual * 10): number => (process.env.LONG ? long : usual);
