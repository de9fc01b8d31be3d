/** Minutes to wait after each attempt that failed; after one more the run is given up until the next one is due. */
export const PAUSES = [1, 5, 15, 60, 240] as const;
