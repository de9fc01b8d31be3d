/** How many random cases a property is tried with: as given, and ten times as many in `npm run check:long`. */
export const runs = (usual: number): number => (process.env.LONG ? usual * 10 : usual);
